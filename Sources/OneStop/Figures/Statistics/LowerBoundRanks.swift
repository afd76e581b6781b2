// SPDX-License-Identifier: GPL-3.0-or-later

/// Ranks by the lower end of Wilson's interval: a group is not first because it asked few.
package enum LowerBoundRanks {
  /// For each share its rank from 1, equal bounds sharing one; nil below 30 ratings.
  package static func of(_ shares: [Share]) -> [Int?] {
    let bounds = shares.map { $0.isFew ? nil : $0.wilson?.lower }
    let sorted = bounds.compactMap(\.self).sorted(by: >)
    return bounds.map { bound in
      guard let bound, let place = sorted.firstIndex(of: bound) else { return nil }
      return place + 1
    }
  }
}
