// SPDX-License-Identifier: GPL-3.0-or-later

/// The short number of a case, `H214`: counted without gaps per office and year.
package struct ShortNumber: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// `H214`, as clerks write and say it.
  package var description: String { "H\(number)" }

  /// `H214/2026`, where the year matters.
  package var withYear: String { "H\(number)/\(year)" }

  package static func < (left: Self, right: Self) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

/// What a person typed to name a case: `214`, `H214`, `H214/2026`, or a dossier's code.
package enum CaseReference: Hashable, Sendable {
  case number(Int, year: Int?)
  case code(CaseCode)

  /// - Throws: `InvalidCaseCode` when the word can be neither a short number nor a code.
  package init(parsing word: String) throws(InvalidCaseCode) {
    if let match = word.tidied.wholeMatch(of: /[hH]?(\d{1,6})(?:\/(\d{4}))?/), let number = Int(match.1), number > 0 {
      self = .number(number, year: match.2.flatMap { Int($0) })
    } else {
      self = .code(try CaseCode(parsing: word))
    }
  }

  package var word: String {
    switch self {
    case .number(let number, let year): "H\(number)" + (year.map { "/\($0)" } ?? "")
    case .code(let code): code.rawValue
    }
  }
}
