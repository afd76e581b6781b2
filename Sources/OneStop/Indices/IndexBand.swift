// SPDX-License-Identifier: GPL-3.0-or-later

/// How an office is graded by a sum of points.
package enum IndexBand: String, CaseIterable, Codable, Sendable {
  case excellent
  case good
  case fair
  case average
  case weak
}

/// How an officer is graded: 5,0 and more, 3,5 to below 5,0, below 3,5.
package enum StaffBand: String, CaseIterable, Codable, Sendable {
  case upper
  case middle
  case lower
}

/// Grades with the lowest sum of each, best first; every sum from a bound on belongs to its grade.
package struct BandScale<Band: Hashable & Sendable>: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    /// The lowest sum, in the last decimal that is printed.
    package let lowest: Int
    package let band: Band
  }

  package let steps: [Step]
  /// The grade below every bound.
  package let last: Band
  package let source: String
  /// Whether the bounds were read in the legal text.
  package let isChecked: Bool

  init(_ steps: [(lowest: Int, band: Band)], last: Band, source: String, isChecked: Bool) {
    self.steps = steps.map { Step(lowest: $0.lowest, band: $0.band) }
    self.last = last
    self.source = source
    self.isChecked = isChecked
  }

  package func band(of sum: Int) -> Band { steps.first { $0.lowest <= sum }?.band ?? last }

  /// The grade, where missing indices cannot change it; nil otherwise, and where nothing is known.
  package func band(of sum: IndexSum) -> Band? {
    guard !sum.isEmpty else { return nil }
    let lowest = band(of: sum.tenths)
    return lowest == band(of: sum.mostTenths) ? lowest : nil
  }
}

extension BandScale<IndexBand> {
  /// Of the nine indices, in tenths and at most 18,0. Decided by the sum of the rounded indices, which is the number
  /// that is printed: 15,0 is excellent.
  package static let nineIndices = BandScale(
    [(150, .excellent), (120, .good), (90, .fair), (60, .average)], last: .weak,
    source: "Thông tư 01/2018/TT-VPCP", isChecked: true)

  /// Of the hundred points of Decision 766/QĐ-TTg, in hundredths; its annex was not at hand.
  package static let decision766 = BandScale(
    [(90_00, .excellent), (80_00, .good), (70_00, .fair), (50_00, .average)], last: .weak,
    source: "Quyết định 766/QĐ-TTg", isChecked: false)
}

extension BandScale<StaffBand> {
  /// Of an officer's five indices, in tenths and at most 10,0.
  package static let staff = BandScale(
    [(50, .upper), (35, .middle)], last: .lower, source: "Thông tư 01/2018/TT-VPCP", isChecked: true)
}
