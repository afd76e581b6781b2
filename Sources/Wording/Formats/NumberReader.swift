// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Reads numbers as they are written in Vietnam: the full stop groups thousands, the comma begins decimals.
///
/// `4.769` is four thousand odd, `4,769` a little less than five. A single full stop that cannot group (`99.4`) is
/// read as a decimal point, since it has no other meaning.
package enum NumberReader {
  /// A whole number: `4769`, `4.769`, `-3`.
  /// - Throws: `InvalidNumber` for decimals, wrong groups and anything else.
  package static func count(_ text: String) throws(InvalidNumber) -> Int {
    let number = try decimal(text)
    guard number.decimals == 0 else { throw InvalidNumber(text: text, problem: .notWhole) }
    return number.scaled
  }

  /// A number with at most nine decimals: `99,4`, `1.234,5`, `4,769`.
  package static func decimal(_ text: String) throws(InvalidNumber) -> ExactDecimal {
    let digits = tidied(text)
    let isNegative = digits.hasPrefix("-")
    let unsigned = isNegative || digits.hasPrefix("+") ? String(digits.dropFirst()) : digits
    guard !unsigned.isEmpty else { throw InvalidNumber(text: text, problem: digits.isEmpty ? .empty : .notANumber) }
    guard unsigned.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }) else {
      throw InvalidNumber(text: text, problem: .notANumber)
    }
    guard let (whole, fraction) = parts(of: unsigned) else { throw InvalidNumber(text: text, problem: .wrongGroups) }
    guard fraction.count <= 9, let scaled = Int((isNegative ? "-" : "") + whole + fraction) else {
      throw InvalidNumber(text: text, problem: .tooLong)
    }
    return ExactDecimal(scaled: scaled, decimals: fraction.count)
  }

  /// A number of percent with or without its sign: `99,4%`, `99,4 %`, `99,4`.
  package static func percentage(_ text: String) throws(InvalidNumber) -> ExactDecimal {
    let tidy = tidied(text)
    return try decimal(tidy.hasSuffix("%") ? String(tidy.dropLast()) : tidy)
  }

  private static func tidied(_ text: String) -> String {
    let plain = text.map { $0 == "\u{2212}" ? "-" : $0 }
    let start = plain.firstIndex { !$0.isWhitespace } ?? plain.endIndex
    let end = plain.lastIndex { !$0.isWhitespace } ?? start
    return start < plain.endIndex ? String(plain[start...end]) : ""
  }

  /// The digits before and after the decimal separator, or nil when the separators make no sense.
  private static func parts(of text: String) -> (whole: String, fraction: String)? {
    let byComma = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard byComma.count <= 2, let first = byComma.first else { return nil }
    let groups = first.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if byComma.count == 2 {
      guard !byComma[1].isEmpty, !byComma[1].contains("."), let whole = joined(groups) else { return nil }
      return (whole, byComma[1])
    }
    if let whole = joined(groups) { return (whole, "") }
    guard groups.count == 2, !groups[0].isEmpty, !groups[1].isEmpty, groups[1].count != 3 else { return nil }
    return (groups[0], groups[1])
  }

  private static func joined(_ groups: [String]) -> String? {
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count > 1 else { return first }
    let isGrouped = first.count <= 3 && !first.hasPrefix("0") && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? groups.joined() : nil
  }
}

/// Why a text is no number.
package struct InvalidNumber: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case notANumber
    /// Full stops that do not stand between groups of three, or more than one comma.
    case wrongGroups
    case notWhole
    /// Too many digits to be kept exactly.
    case tooLong
  }

  package let text: String
  package let problem: Problem
}
