// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a table, kept as it was written; a field is unquoted and brought to NFC only when it is asked for.
package struct CSVRecord: Hashable, Sendable {
  /// The line on which the row begins, from 1; fields with line breaks make a row longer than one line.
  package let line: Int
  let raw: String
  private let ends: [Int32]
  private let isComposed: Bool
  /// Whether quotes are part of the texts, as in a worksheet, where nothing is written in quotes.
  private let isLiteral: Bool

  /// Takes the row without its line end, and for each field the offset in UTF-8 at which it ends there.
  init(line: Int, raw: String, ends: [Int32]) {
    self.line = line
    self.raw = raw
    self.ends = ends
    isLiteral = false
    isComposed = raw.utf8.withContiguousStorageIfAvailable(Canonical.isComposed) ?? false
  }

  /// Takes the texts of a row end to end with one byte between them, and the offset at which each of them ends.
  init(line: Int, literal raw: String, ends: [Int32]) {
    self.line = line
    self.raw = raw
    self.ends = ends
    isLiteral = true
    isComposed = raw.utf8.withContiguousStorageIfAvailable(Canonical.isComposed) ?? false
  }

  package var count: Int { ends.count }

  /// The field without its quotes, in NFC, spaces kept; `index` counts from 0 and must be below `count`.
  package subscript(index: Int) -> String {
    let written = written(index)
    guard !isLiteral, written.utf8.first == .quote else { return composed(written) }
    let inner = written.utf8.dropFirst().dropLast()
    guard inner.contains(.quote) else { return composed(Substring(inner)) }
    return composed(unescaped(inner))
  }

  package var fields: [String] {
    (0..<count).map { self[$0] }
  }

  /// Where a field begins: line and character column, from 1; `count` asks for the end of the row.
  ///
  /// In a worksheet the column is that of the sheet.
  package func position(of index: Int) -> (line: Int, column: Int) {
    if isLiteral { return (line, index + 1) }
    let offset = index < count ? start(of: index) : Int(ends.last ?? 0)
    return TextPlace.after(raw.utf8.prefix(offset), line: line)
  }

  private func composed(_ text: Substring) -> String {
    isComposed ? String(text) : Canonical.composed(text)
  }

  /// Each pair of quotes becomes one; byte by byte, since a quote and a mark after it are one `Character`.
  private func unescaped(_ inner: Substring.UTF8View) -> Substring {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == .quote && !isSecond
      if byte != .quote || isSecond { bytes.append(byte) }
    }
    return Substring(String(decoding: bytes, as: UTF8.self))
  }

  private func start(of index: Int) -> Int {
    index == 0 ? 0 : Int(ends[index - 1]) + 1
  }

  private func written(_ index: Int) -> Substring {
    let first = raw.utf8.index(raw.startIndex, offsetBy: start(of: index))
    let last = raw.utf8.index(raw.startIndex, offsetBy: Int(ends[index]))
    return raw[first..<last]
  }
}
