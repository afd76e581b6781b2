// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes rows of text out of the elements of a worksheet.
final class SheetCells: XMLHandler {
  /// As many rows as a sheet can have, and more columns than any list of an office.
  static let rowLimit = 1_048_576
  static let columnLimit = 1_024

  private enum Kind {
    case number, shared, text, date, error, boolean
  }

  private let texts: SharedTexts
  private let styles: WorkbookStyles
  private let since1904: Bool

  private(set) var row = SheetRow()
  /// Whether the last row has been read.
  private(set) var isFinished = false
  private var rows = 0
  private var isInsideRow = false
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var isReadingValue = false
  private var value: [UInt8] = []
  private var text = CellText()

  init(texts: SharedTexts, styles: WorkbookStyles, since1904: Bool) {
    self.texts = texts
    self.styles = styles
    self.since1904 = since1904
  }

  func open(_ tag: XMLTag, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch tag {
    case "c" where isInsideRow: beginCell(attributes)
    case "v": isReadingValue = true
    case "row": try beginRow(attributes)
    default: text.open(tag)
    }
  }

  func take(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isReadingValue else { return try text.take(piece) }
    guard value.count + piece.count <= CSVRowScanner.fieldLimit else {
      throw .textTooLong(limit: CSVRowScanner.fieldLimit)
    }
    value += piece
  }

  func close(_ tag: XMLTag) throws(WorkbookFault) -> Bool {
    switch tag {
    case "c" where isInsideRow: try endCell()
    case "v": isReadingValue = false
    case "row":
      isInsideRow = false
      return true
    case "sheetData":
      isFinished = true
      return true
    default: text.close(tag)
    }
    return false
  }

  private func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    rows += 1
    guard rows <= Self.rowLimit else { throw .tooManyRows(limit: Self.rowLimit) }
    row.begin(attributes.raw("r").flatMap(Self.number) ?? row.number + 1)
    isInsideRow = true
    column = -1
  }

  private func beginCell(_ attributes: XMLAttributes) {
    column = attributes.raw("r").flatMap(Self.column) ?? column + 1
    style = attributes.raw("s").flatMap(Self.number) ?? 0
    kind = attributes.raw("t").map(Self.kind) ?? .number
    value.removeAll(keepingCapacity: true)
    text.begin()
  }

  private func endCell() throws(WorkbookFault) {
    let inline = text.finished()
    if value.isEmpty && inline.isEmpty { return }
    try row.put(into: column) { row throws(WorkbookFault) in
      switch kind {
      case .shared: try appendShared(to: &row)
      case .number: CellNumber.append(value, as: styles.form(style), since1904: since1904, to: &row)
      case .text: row += inline.isEmpty ? CellText.unescaped(value) : inline
      case .date: row += Array(SerialDay.text(iso: String(decoding: value, as: UTF8.self)).utf8)
      case .boolean, .error: row += value
      }
    }
    if kind == .error { row.note(error: String(decoding: value, as: UTF8.self), column: column) }
  }

  private func appendShared(to row: inout [UInt8]) throws(WorkbookFault) {
    guard let index = Int(String(decoding: value, as: UTF8.self)), texts.append(index, to: &row) else {
      throw .damaged
    }
  }
}

// MARK: - Attributes

extension SheetCells {
  private static func number(_ word: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var place = 0
    while case let digit = Int(word[place]) - 0x30, (0...9).contains(digit), place < 9 {
      number = number * 10 + digit
      place += 1
    }
    return place > 0 && word[place] == 0 ? number : nil
  }

  /// The column of a reference such as `AB12`, from 0; nil when it does not begin with up to three letters.
  private static func column(_ word: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var place = 0
    while case let letter = Int(word[place]) & ~0x20 - 0x40, (1...26).contains(letter), place < 3 {
      number = number * 26 + letter
      place += 1
    }
    return place > 0 ? number - 1 : nil
  }

  private static func kind(_ word: UnsafePointer<CChar>) -> Kind {
    switch (UInt8(bitPattern: word[0]), word[0] == 0 ? 0 : UInt8(bitPattern: word[1])) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): .text
    case (UInt8(ascii: "d"), _): .date
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "b"), _): .boolean
    default: .number
    }
  }
}
