// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Synchronization

/// What seldom changes, beside the head of the root chain it was read under: every change of it moves that head.
final class RootCache: Sendable {
  private struct Kept {
    let mark: String
    var units: UnitTree?
    var releases: [MonthRelease]?
  }

  private let kept = Mutex<Kept?>(nil)

  func units(at mark: String) -> UnitTree? { kept.withLock { $0?.mark == mark ? $0?.units : nil } }

  func releases(at mark: String) -> [MonthRelease]? { kept.withLock { $0?.mark == mark ? $0?.releases : nil } }

  func keep(_ units: UnitTree, at mark: String) { change(mark) { $0.units = units } }

  func keep(_ releases: [MonthRelease], at mark: String) { change(mark) { $0.releases = releases } }

  private func change(_ mark: String, _ change: (inout Kept) -> Void) {
    kept.withLock { kept in
      var new = kept?.mark == mark ? kept ?? Kept(mark: mark) : Kept(mark: mark)
      change(&new)
      kept = new
    }
  }
}
