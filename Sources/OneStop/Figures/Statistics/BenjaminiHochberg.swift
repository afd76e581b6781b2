// SPDX-License-Identifier: GPL-3.0-or-later

/// Benjamini and Hochberg's way to look at many p-values at once: of what is called a difference, at most a part `q` is
/// expected to be chance.
package struct BenjaminiHochberg: Hashable, Sendable {
  /// The part of false discoveries that is accepted.
  package static let q = 0.05

  /// The adjusted p-values, in the order in which the p-values were given.
  package let adjusted: [Double]

  /// - Parameter values: p-values, each 0…1.
  package init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var adjusted = values
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, values[index] * Double(values.count) / Double(rank + 1))
      adjusted[index] = least
    }
    self.adjusted = adjusted
  }

  /// For each p-value whether it is a difference that may be called clear.
  package var isRejected: [Bool] { adjusted.map { $0 <= Self.q } }
}
