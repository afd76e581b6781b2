// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension Ranking {
  /// As `matches`, but names with a slip count only when no others answer, and what finds nothing is read as raw Telex
  /// or VNI keys, typed while the input method was off (`ddawng kys`, `d9a8ng ky1`).
  func answers(to typed: String) -> [Match] {
    let certain = answers(to: typed, withSlips: false)
    return certain.isEmpty ? answers(to: typed, withSlips: true) : certain
  }

  /// Those of the answers that need a slip of the finger, or those that do not.
  func answers(to typed: String, withSlips: Bool) -> [Match] {
    let readings = [typed] + InputMethod.allCases.map { $0.decode(typed) }.filter { $0 != typed }
    return readings.lazy.map { matches($0).filter { ($0.fit == .oneTypo) == withSlips } }.first { !$0.isEmpty } ?? []
  }
}
