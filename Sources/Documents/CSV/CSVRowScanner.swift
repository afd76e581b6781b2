// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the rows and fields of RFC 4180 in a stream of bytes; blank lines are passed over.
///
/// Lines may end in LF, CRLF or CR. After an error that `concernsOneRow` the scanner stands at the next row.
struct CSVRowScanner: ~Copyable {
  static let fieldLimit = 65_536
  static let rowLimit = 1_048_576

  private enum FieldEnd {
    case delimiter, line, source
  }

  private var window: ByteWindow
  private let delimiter: UInt8
  private var rowLine = 1
  private var line = 1
  private var fieldStart = 0
  private var isFinished = false
  private var usualCount = 0
  /// Whether the last row was ended by the end of the source instead of a line end.
  private var endsInsideLine = false

  init(_ window: consuming ByteWindow, delimiter: CSVDelimiter) {
    self.window = window
    self.delimiter = delimiter.byte
  }

  /// The next row that is not blank, or nil at the end or after an error that ended the reading.
  mutating func next() throws(InvalidCSV) -> CSVRecord? {
    while !isFinished {
      window.beginRow()
      rowLine = line
      fieldStart = 0
      guard try peek() != nil else {
        isFinished = true
        return nil
      }
      let ends = try scanRow()
      if ends.count > 1 || ends[0] > 0 { return try record(ends) }
    }
    return nil
  }

  var progress: ImportProgress { window.progress }

  private mutating func scanRow() throws(InvalidCSV) -> [Int32] {
    var ends: [Int32] = []
    ends.reserveCapacity(usualCount)
    defer { usualCount = ends.count }
    while true {
      fieldStart = window.cursor - window.rowStart
      if try peek() == .quote { try scanQuoted() } else { try scanPlain() }
      try checkLength()
      ends.append(Int32(window.cursor - window.rowStart))
      switch try passFieldEnd() {
      case .delimiter: continue
      case .line: return ends
      case .source:
        endsInsideLine = true
        return ends
      }
    }
  }

  private mutating func scanPlain() throws(InvalidCSV) {
    while let byte = try peek() {
      switch byte {
      case delimiter, .lineFeed, .carriageReturn: return
      case .quote: throw try passingLine(failure(.quoteInsideField))
      case 0: throw ended(failure(.nulByte))
      default: window.cursor += 1
      }
    }
  }

  private mutating func scanQuoted() throws(InvalidCSV) {
    window.cursor += 1
    while let byte = try peek() {
      switch byte {
      case .quote:
        window.cursor += 1
        guard try peek() == .quote else { return try checkAfterQuote() }
        window.cursor += 1
      case .lineFeed, .carriageReturn: try passLineBreak(byte)
      case 0: throw ended(failure(.nulByte))
      default: window.cursor += 1
      }
    }
    throw ended(failure(.unterminatedQuote, at: fieldStart))
  }

  private mutating func checkAfterQuote() throws(InvalidCSV) {
    guard let byte = try peek(), byte != delimiter, !byte.isLineBreak else { return }
    throw ended(failure(.textAfterQuote, at: window.cursor - window.rowStart - 1))
  }

  private mutating func passFieldEnd() throws(InvalidCSV) -> FieldEnd {
    guard let byte = try peek() else { return .source }
    guard byte == delimiter else {
      try passLineBreak(byte)
      return .line
    }
    window.cursor += 1
    return .delimiter
  }

  private mutating func passLineBreak(_ byte: UInt8) throws(InvalidCSV) {
    line += 1
    window.cursor += 1
    if byte == .carriageReturn, try peek() == .lineFeed { window.cursor += 1 }
  }

  /// The byte at the cursor, fetching more when the window is used up; nil at the end of the source.
  private mutating func peek() throws(InvalidCSV) -> UInt8? {
    if window.cursor < window.bytes.count { return window.bytes[window.cursor] }
    return try peekBeyond()
  }

  private mutating func peekBeyond() throws(InvalidCSV) -> UInt8? {
    try checkLength()
    do {
      return try window.fetch() ? window.bytes[window.cursor] : nil
    } catch {
      throw ended(failure(.unreadable(code: error.code)))
    }
  }
}

// MARK: - What can be wrong with a row

extension CSVRowScanner {
  private mutating func checkLength() throws(InvalidCSV) {
    let length = window.cursor - window.rowStart
    if length - fieldStart > Self.fieldLimit + 2 {  // and two quotes
      throw ended(failure(.fieldTooLong(limit: Self.fieldLimit), at: fieldStart))
    }
    if length > Self.rowLimit { throw ended(failure(.rowTooLong(limit: Self.rowLimit), at: 0)) }
  }

  /// Spreadsheets and databases end every line; where the last one does not end, nobody knows what it would have said.
  func checkEnd(after record: CSVRecord) throws(InvalidCSV) {
    guard endsInsideLine else { return }
    let place = record.position(of: record.count)
    throw InvalidCSV(line: place.line, column: place.column, problem: .unfinishedLine)
  }

  private func record(_ ends: [Int32]) throws(InvalidCSV) -> CSVRecord {
    let bytes = window.bytes[window.rowStart...].prefix(Int(ends.last ?? 0))
    guard let raw = String(validating: bytes, as: UTF8.self) else {
      throw failure(window.isUTF16 ? .invalidUTF16 : .invalidUTF8, at: validPrefix(of: bytes))
    }
    return CSVRecord(line: rowLine, raw: raw, ends: ends)
  }

  private func validPrefix(of bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return valid
  }

  private func failure(_ problem: InvalidCSV.Problem, at offset: Int? = nil) -> InvalidCSV {
    let row = window.bytes[window.rowStart...]
    let place = TextPlace.after(row.prefix(offset ?? window.cursor - window.rowStart), line: rowLine)
    return InvalidCSV(line: place.line, column: place.column, problem: problem)
  }

  private mutating func ended(_ failure: InvalidCSV) -> InvalidCSV {
    isFinished = true
    return failure
  }

  /// Passes over the rest of the line, so that reading can go on after a row that is lost.
  private mutating func passingLine(_ failure: InvalidCSV) throws(InvalidCSV) -> InvalidCSV {
    fieldStart = window.cursor - window.rowStart
    while let byte = try peek() {
      guard !byte.isLineBreak else {
        try passLineBreak(byte)
        break
      }
      window.cursor += 1
    }
    return failure
  }
}
