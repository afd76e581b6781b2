// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a worksheet below its titles, as wide as these: missing cells are blank.
final class WorkbookRows: TableRows {
  let titles: CSVRecord
  let header: CSVHeader
  private(set) var record: CSVRecord?
  private let sheet: Worksheet

  init(
    _ source: consuming ByteSource, sheet name: String?, _ search: HeaderSearch,
    onChunk: ((ArraySlice<UInt8>) -> Void)?
  ) throws(InvalidCSV) {
    var source = source
    if let onChunk { try Self.pass(&source, onChunk) }
    var search = search
    do {
      sheet = try Workbook(source).rows(of: name)
    } catch {
      throw InvalidCSV(line: 1, column: 1, problem: .workbook(error))
    }
    while search.goesOn, let row = try Self.next(sheet) { search.consider(row.record(width: 0)) }
    header = try search.header()
    guard let titles = search.best else { throw InvalidCSV(line: 1, column: 1, problem: .empty) }
    self.titles = titles
  }

  var progress: ImportProgress { ImportProgress(passed: sheet.progress.passed, total: sheet.progress.size) }

  func next() throws(InvalidCSV) -> CSVRecord? {
    record = nil
    guard let row = try Self.next(sheet) else { return nil }
    let record = row.record(width: titles.count)
    self.record = record
    if let error = row.error {
      let cell = Self.letters(error.column) + "\(row.number)"
      throw InvalidCSV(
        line: row.number, column: error.column + 1, problem: .workbook(.errorCell(error.word, cell: cell)))
    }
    guard record.count == titles.count else {
      let problem = InvalidCSV.Problem.fieldCount(expected: titles.count, found: record.count)
      throw InvalidCSV(line: row.number, column: titles.count + 1, problem: problem)
    }
    return record
  }

  private static func next(_ sheet: Worksheet) throws(InvalidCSV) -> SheetRow? {
    do {
      return try sheet.next()
    } catch {
      throw InvalidCSV(line: sheet.line, column: 1, problem: .workbook(error))
    }
  }

  /// A zip archive is not read from its beginning to its end; whoever wants to see all of it sees it before.
  private static func pass(
    _ source: inout ByteSource, _ onChunk: (ArraySlice<UInt8>) -> Void
  ) throws(InvalidCSV) {
    do {
      while case let chunk = try source.next(), !chunk.isEmpty { onChunk(chunk) }
    } catch {
      throw InvalidCSV(line: 1, column: 1, problem: .unreadable(code: error.code))
    }
  }

  /// The column as spreadsheets name it: A … Z, AA …
  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
