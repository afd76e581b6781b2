// SPDX-License-Identifier: GPL-3.0-or-later

/// An administrative procedure (thủ tục hành chính) as the office publishes it.
package struct Procedure: Hashable, Codable, Sendable {
  package let code: ProcedureCode
  package var name: String
  package var field: String
  package var level: String
  /// The time limit; nil where none is published. Nothing is invented.
  package var limit: TimeLimit?
  package var fee: String
  /// Whether a case of it says something about the person (disability, poverty, adoption…): never shown in public.
  package var isSensitive: Bool
  package var validFrom: LocalDay?
  package var validTo: LocalDay?
  package var codeConfidence: String
  package var limitConfidence: String

  package init(
    code: ProcedureCode, name: String, field: String = "", level: String = "", limit: TimeLimit? = nil,
    fee: String = "", isSensitive: Bool = false, validFrom: LocalDay? = nil, validTo: LocalDay? = nil,
    codeConfidence: String = "", limitConfidence: String = ""
  ) {
    self.code = code
    self.name = name
    self.field = field
    self.level = level
    self.limit = limit
    self.fee = fee
    self.isSensitive = isSensitive
    self.validFrom = validFrom
    self.validTo = validTo
    self.codeConfidence = codeConfidence
    self.limitConfidence = limitConfidence
  }

  package func isValid(on day: LocalDay) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  /// Done while the citizen waits: no receipt slip, one prompt, at delivery.
  package var isSameDay: Bool { limit?.isSameDay ?? false }
}

/// The code of a procedure: the national part `1.001612`; a province's suffix is dropped (`1.001612.000.00.00.H48`).
package struct ProcedureCode: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// Keeps the first eight characters of a national code; any other code of 1 to 40 letters, digits, dots and
  /// hyphens is kept whole.
  /// - Throws: `InvalidProcedureCode` for anything else.
  package init(parsing word: String) throws(InvalidProcedureCode) {
    let code = word.tidied
    guard (1...40).contains(code.count), code.allSatisfy({ $0.isLetter || $0.isNumber || ".-_".contains($0) })
    else { throw InvalidProcedureCode(word: word) }
    rawValue = Self.isNational(code.prefix(8)) ? String(code.prefix(8)) : code
  }

  private static func isNational(_ head: Substring) -> Bool {
    let digits = Array(head.utf8)
    guard digits.count == 8, digits[1] == UInt8(ascii: ".") else { return false }
    return digits.indices.allSatisfy { $0 == 1 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[$0]) }
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word that cannot be a procedure's code.
package struct InvalidProcedureCode: Error, Hashable, Sendable {
  package let word: String
}
