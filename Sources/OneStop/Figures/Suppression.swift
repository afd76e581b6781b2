// SPDX-License-Identifier: GPL-3.0-or-later

/// Which groups are too small to show how their citizens voted.
///
/// A group in which citizens pressed is shown from ten ratings on; when only one group of several is hidden, the next
/// smallest is hidden too, until what is hidden adds up to ten, so that subtraction finds nobody.
/// Groups of keyed ratings alone are shown: the clerk who keyed them was there.
package enum Suppression {
  /// The smallest group that is shown.
  package static let least = 10

  /// - Parameter groups: for each group how many ratings it has, and how many of those citizens pressed themselves.
  /// - Returns: for each group whether it is hidden.
  package static func hidden(_ groups: [(rated: Int, pressed: Int)]) -> [Bool] {
    completed(groups.map { $0.pressed > 0 && $0.rated < least }, rated: groups.map(\.rated))
  }

  /// Hides more groups, the smallest first, until those that are hidden cannot be found by subtraction.
  package static func completed(_ hidden: [Bool], rated: [Int]) -> [Bool] {
    var hidden = hidden
    guard hidden.count > 1, hidden.contains(true) else { return hidden }
    var sum = zip(rated, hidden).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let others = rated.indices.filter { !hidden[$0] && rated[$0] > 0 }.sorted { rated[$0] < rated[$1] }
    for index in others where sum < least || hidden.count(where: { $0 }) < 2 {
      hidden[index] = true
      sum += rated[index]
    }
    return hidden
  }
}
