// SPDX-License-Identifier: GPL-3.0-or-later

/// A range of plausible values, ends included.
package struct Interval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// As data: `[lower, upper]`.
extension Interval: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try [lower, upper].encode(to: encoder)
  }
}
