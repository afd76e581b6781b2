// SPDX-License-Identifier: GPL-3.0-or-later

import CXlsxWriter
import Foundation
import OneStop

/// A spreadsheet in the making (XLSX, by libxlsxwriter); stays inside the function that made it.
final class WorkbookDraft {
  private let path: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let looks: WorkbookLooks
  private var sheets: [(sheet: WorkbookSheet, raw: UnsafeMutablePointer<lxw_worksheet>)] = []

  /// Begins a workbook in a file that is there already and empty. One that `streams` keeps one row at a time in memory,
  /// and the others in a temporary file.
  init(path: String, streams: Bool) throws(ResultFile.Problem) {
    self.path = path
    var options = lxw_workbook_options()
    options.constant_memory = streams ? 1 : 0
    guard let book = workbook_new_opt(path, &options) else { throw .engine("libxlsxwriter: no memory") }
    do {
      looks = try WorkbookLooks(in: book)
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    self.book = book
  }

  deinit {
    // Given up: nothing is written.
    if let book { lxw_workbook_free(book) }
  }

  /// Adds a sheet under a name that is made fit for one.
  func addSheet(_ name: String, titles: [String]) throws(ResultFile.Problem) -> WorkbookSheet {
    let name = WorkbookName.made(name, besides: sheets.map(\.sheet.name))
    guard let book, let raw = workbook_add_worksheet(book, name) else {
      throw .engine("libxlsxwriter: the sheet \(name) cannot be made")
    }
    let sheet = try WorkbookSheet(raw, name: name, titles: titles, looks: looks)
    sheets.append((sheet, raw))
    return sheet
  }

  func draw(_ chart: WorkbookChart, on sheet: WorkbookSheet) throws(ResultFile.Problem) {
    guard let book else { return }
    try chart.draw(in: book, on: sheet, rows: sheet.rows)
  }

  /// Says who made it, what it is, and when.
  func describe(title: String, author: String) throws(ResultFile.Problem) {
    guard let book else { return }
    // The library reads the texts before the call is over, but wants to be able to write to them.
    let texts = [strdup(title), strdup(author), strdup("motcua")]
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    (properties.title, properties.author, properties.comments) = (texts[0], texts[1], texts[2])
    try Self.check(workbook_set_properties(book, &properties))
  }

  /// Writes the file, and looks whether all of it is there.
  func close() throws(ResultFile.Problem) {
    guard let book else { return }
    var least: [Int] = []
    for (sheet, raw) in sheets {
      try sheet.finish()
      least.append(try Self.bytesKept(by: raw))
    }
    // It frees everything, whatever comes of it.
    self.book = nil
    sheets = []
    let code = workbook_close(book)
    let reason = errno
    if code != LXW_NO_ERROR, reason == ENOSPC || reason == EDQUOT { throw .diskFull }
    try Self.check(code)
    try WorkbookCheck(path: path, sheets: least).check()
  }

  /// How many bytes of rows wait in the temporary file of a sheet. The library itself never asks whether they got there.
  private static func bytesKept(by sheet: UnsafeMutablePointer<lxw_worksheet>) throws(ResultFile.Problem) -> Int {
    guard let file = sheet.pointee.optimize_tmpfile else { return 0 }
    guard fflush(file) == 0, ferror(file) == 0 else { throw .temporaryFull }
    return max(0, ftell(file))
  }

  /// Whether rows still find room in the temporary file.
  func checkRoom() throws(ResultFile.Problem) {
    for (_, raw) in sheets {
      if let file = raw.pointee.optimize_tmpfile, ferror(file) != 0 { throw .temporaryFull }
    }
  }

  static func check(_ error: lxw_error) throws(ResultFile.Problem) {
    guard error != LXW_NO_ERROR else { return }
    if error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_READING_TMPFILE { throw .temporaryFull }
    throw .engine("libxlsxwriter: " + (lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)"))
  }
}
