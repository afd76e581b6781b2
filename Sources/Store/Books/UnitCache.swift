// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Synchronization

/// The tree of units beside the head of the root chain it was read under; every change of a unit moves that head.
final class UnitCache: Sendable {
  private let kept = Mutex<(mark: String, tree: UnitTree)?>(nil)

  func tree(at mark: String) -> UnitTree? {
    kept.withLock { $0?.mark == mark ? $0?.tree : nil }
  }

  func keep(_ tree: UnitTree, at mark: String) {
    kept.withLock { $0 = (mark, tree) }
  }
}
