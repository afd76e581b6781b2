// SPDX-License-Identifier: GPL-3.0-or-later

/// The answer of a citizen on the scale of the national portal: 1 very dissatisfied to 5 very satisfied.
package struct Satisfaction: Hashable, Comparable, Codable, Sendable {
  package let level: Int

  /// The scale this level belongs to; stored with every rating.
  package static let scale = "sipas5"

  /// - Throws: `InvalidSatisfaction` outside 1 to 5.
  package init(_ level: Int) throws(InvalidSatisfaction) {
    guard (1...5).contains(level) else { throw InvalidSatisfaction(word: String(level)) }
    self.level = level
  }

  /// - Throws: `InvalidSatisfaction` unless the word is one of the digits 1 to 5.
  package init(parsing word: String) throws(InvalidSatisfaction) {
    guard word.utf8.count == 1, let level = Int(word), (1...5).contains(level) else {
      throw InvalidSatisfaction(word: word)
    }
    self.level = level
  }

  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(level)
  }

  package static func < (left: Self, right: Self) -> Bool { left.level < right.level }
}

extension Satisfaction: CaseIterable {
  /// The five levels, worst first.
  package static let allCases: [Satisfaction] = (1...5).compactMap { try? Satisfaction($0) }
}

/// A word that is not a level of the scale.
package struct InvalidSatisfaction: Error, Hashable, Sendable {
  package let word: String
}
