// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// A workbook put together part by part, so that each can be as odd as real ones are.
struct HandmadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var parts: [(name: String, text: String)]

  /// Takes what stands in the sheet's data, the shared strings, each as the inside of an `<si>`, and the inside of a
  /// style sheet, in which style 1 is a day unless given.
  init(
    _ rows: String, texts: [String] = [],
    styles: String = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", properties: String = ""
  ) {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    parts = [
      (
        "_rels/.rels",
        head + Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
      ),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relation)\">\(properties)<sheets>"
          + "<sheet name=\"Hồ sơ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head
          + Self.relations([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
            ("rId3", "styles", "/xl/styles.xml"),
          ])
      ),
      (
        "xl/sharedStrings.xml",
        head + "<sst xmlns=\"\(Self.main)\">" + texts.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ),
      ("xl/styles.xml", head + "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
      ("xl/worksheets/sheet1.xml", head + Self.sheet(rows)),
    ]
  }

  static func sheet(_ rows: String) -> String {
    "<worksheet xmlns=\"\(main)\"><cols><col min=\"1\" max=\"2\"/></cols><sheetData>\(rows)</sheetData></worksheet>"
  }

  static func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(relation)/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }

  /// A row of `code` and `name`, for the titles.
  static let titles = row(1, ["code", "name"])

  /// A row of inline texts.
  static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", texts).map { column, text in
      "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  subscript(name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      parts.removeAll { $0.name == name }
      parts.append((name, newValue))
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  func bytes() throws(PaperFailure) -> [UInt8] {
    var archive = ZipArchive(made: Instant(milliseconds: 1_700_000_000_000))
    for part in parts { archive.add(part.name, Array(part.text.utf8)) }
    return try archive.bytes()
  }
}
