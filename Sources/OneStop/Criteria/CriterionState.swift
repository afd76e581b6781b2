// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a unit had met one criterion of a set on a day (bộ tiêu chí).
///
/// Target and achieved count the same things: a criterion of four indicators of which three are met is 3 of 4, one
/// that is met or not is 1 of 1 or 0 of 1. Nothing is overwritten: a later day is another state.
package struct CriterionState: Hashable, Sendable {
  package let unit: UnitCode
  package let set: CriterionName
  package let criterion: CriterionName
  /// Nil where nobody set one: the count stands alone and in no share (`17 thôn`).
  package let target: Int?
  package let achieved: Int
  package let asOf: LocalDay
  package let source: String
  /// Its place in the file it came with; criteria are listed in that order.
  package let position: Int

  package init(
    unit: UnitCode, set: CriterionName, criterion: CriterionName, target: Int?, achieved: Int, asOf: LocalDay,
    source: String, position: Int = 0
  ) {
    self.unit = unit
    self.set = set
    self.criterion = criterion
    self.target = target
    self.achieved = achieved
    self.asOf = asOf
    self.source = source
    self.position = position
  }

  /// Nil without a target.
  package var isMet: Bool? { target.map { achieved >= $0 } }

  /// What there is one state for.
  var place: String { "\(unit) \(set.key) – \(criterion.key) \(asOf.iso)" }

  /// Whether another one says the same, wherever it stood in its file and however its names are typed.
  func says(_ other: CriterionState) -> Bool {
    target == other.target && achieved == other.achieved && source == other.source && place == other.place
  }
}

/// What a set or a criterion is called; names that differ only in how they are typed are one.
package struct CriterionName: Hashable, Sendable {
  package let text: String

  /// More than any list of criteria needs, and few enough to be part of a key.
  package static let limit = 200

  /// Keeps the text in NFC, each run of white space as one space.
  package init(parsing text: String) throws(InvalidText) {
    let free = try FreeText(parsing: text).text
    let tidy = free.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard tidy.count <= Self.limit else { throw InvalidText(problem: .tooLong(tidy.count)) }
    self.text = tidy
  }

  /// A name that was parsed before.
  package init(kept text: String) { self.text = text }

  package var key: String { Folding.nameKey(text) }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
