// SPDX-License-Identifier: GPL-3.0-or-later

/// A dossier's code (mã hồ sơ) as printed on its receipt, such as `000.00.53.H48-231105-0012`.
///
/// Codes from other systems are kept as they are; the day of receipt is never derived from one.
package struct CaseCode: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// - Throws: `InvalidCaseCode` unless it is 3 to 60 characters without white space or control characters.
  package init(parsing word: String) throws(InvalidCaseCode) {
    let code = word.tidied
    if (3...60).contains(code.utf8.count), code.isGraphicASCII {
      rawValue = code
      return
    }
    guard (3...60).contains(code.count), !code.contains(where: \.isWhitespace),
      !code.unicodeScalars.contains(where: \.isControl)
    else { throw InvalidCaseCode(word: word) }
    rawValue = code
  }

  /// The code an agency gives to its `serial`th dossier of a day.
  package init(agency: String, day: LocalDay, serial: Int) {
    let date = day.iso.dropFirst(2).filter { $0 != "-" }
    let digits = String(serial)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    rawValue = "\(agency)-\(date)-\(padded)"
  }

  /// Whether the code has one of the two shapes in use (`000.00.53.H48-220921-0099`, `H15.50.05.13-261008-0975`).
  package var hasUsualShape: Bool {
    rawValue.wholeMatch(of: /(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(\.\d{2,3}){0,5})-\d{6}-\d{4,7}/) != nil
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word that cannot be a dossier's code.
package struct InvalidCaseCode: Error, Hashable, Sendable {
  package let word: String
}
