// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing

/// Rows as text files.
struct RowFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("rows") }

  private func text(_ format: TableFormat) throws -> String {
    let path = folder.file("x.\(format)")
    let file = try RowFile(
      ResultFile(path: path, overwrites: false), format, columns: ["name", "level", "day"], sheet: "", rows: 2)
    try file.append([.text("=Lê, \"Ánh\"\nhai|dòng\t"), .integer(5), .day(try LocalDay(parsing: "2023-12-31"))])
    try file.append([.empty, .share(0.5), .instant(try Instant(parsing: "2023-12-31T23:59:59+07:00"))])
    let pending = try file.finish()
    #expect(pending.rows == 2)
    try pending.put()
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func `csv has a mark for spreadsheets, and harmless formulas`() throws {
    #expect(
      try text(.csv) == "\u{FEFF}name,level,day\n\"'=Lê, \"\"Ánh\"\"\nhai|dòng\t\",5,2023-12-31\n"
        + ",0.5,2023-12-31T23:59:59+07:00\n")
  }

  @Test func `tsv keeps tabs and line breaks in quotes, so that it can be read back`() throws {
    #expect(
      try text(.tsv) == "\u{FEFF}name\tlevel\tday\n\"'=Lê, \"\"Ánh\"\"\nhai|dòng\t\"\t5\t2023-12-31\n"
        + "\t0.5\t2023-12-31T23:59:59+07:00\n")
  }

  @Test func `json has an object a line`() throws {
    #expect(
      try text(.json) == #"{"name":"=Lê, \"Ánh\"\nhai|dòng\t","level":5,"day":"2023-12-31"}"# + "\n"
        + #"{"name":null,"level":0.5,"day":"2023-12-31T23:59:59+07:00"}"# + "\n")
  }

  @Test func `md keeps a row on its line`() throws {
    #expect(
      try text(.md) == "| name | level | day |\n| --- | --- | --- |\n"
        + "| =Lê, \"Ánh\"<br>hai\\|dòng  | 5 | 2023-12-31 |\n|  | 0.5 | 2023-12-31T23:59:59+07:00 |\n")
  }

  @Test func `the hash is that of the file`() async throws {
    for format in [TableFormat.csv, .xlsx] {
      let path = folder.file("h.\(format)")
      let file = try RowFile(ResultFile(path: path, overwrites: false), format, columns: ["a"], sheet: "a", rows: 1)
      try file.append([.text("một")])
      let pending = try file.finish()
      try pending.put()
      #expect(try await Tool("sha256sum").text([path]).hasPrefix(pending.hash + " "))
    }
  }

  @Test(arguments: [
    ("x.csv", TableFormat.csv), ("a.b/x.XLSX", .xlsx), (".md", .md), ("x.tsv", .tsv), ("x.json", .json), ("x", nil),
    ("a.csv/x", nil), ("x.xls", nil), ("x.csv.", nil),
  ])
  func `a file's ending says what it is`(path: String, format: TableFormat?) {
    #expect(TableFormat(ending: path) == format)
  }
}
