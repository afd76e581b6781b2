// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes texts so that the command line reads them back as they are.
enum Quoting {
  /// The text as one word, in quotes where it needs them.
  static func word(_ text: String) -> String { needsQuotes(text) ? quoted(text) : text }

  /// The text as words that belong together anyway, such as a procedure's name; quoted only where it must be.
  static func words(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return words.contains(where: needsQuotes) ? quoted(text) : text
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func needsQuotes(_ text: String) -> Bool {
    text.isEmpty || text.hasPrefix("\"") || text.hasPrefix("'") || text.hasPrefix("--") || text.contains("\\")
      || text.contains(where: \.isWhitespace)
  }

  /// The line with the part at these UTF-8 offsets replaced.
  static func replacing(_ range: Range<Int>, of line: String, with text: String) -> String {
    let bytes = Array(line.utf8)
    guard range.upperBound <= bytes.count else { return line }
    return String(decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
