// SPDX-License-Identifier: GPL-3.0-or-later

/// A right workbook in parts: half of its texts are shared, some cells are days.
enum SampleWorkbook {
  static func parts(_ rows: [[String]]) -> [(name: String, bytes: [UInt8])] {
    var texts: [String] = []
    let sheet = rows.enumerated().map { row, cells in
      let written = cells.enumerated().map { column, text in cell(row, column, text, &texts) }.joined()
      return "<row r=\"\(row + 1)\" spans=\"1:9\">\(written)</row>"
    }.joined()
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    return [
      (
        "_rels/.rels",
        "\(relations)<Relationship Id=\"a\" Type=\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations
          + ["worksheets/sheet1", "sharedStrings", "styles"].map {
            let kind = $0 == "worksheets/sheet1" ? "worksheet" : $0
            return "<Relationship Id=\"\(kind)\" Type=\"\(type)/\(kind)\" Target=\"\($0).xml\"/>"
          }.joined() + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(space) xmlns:r=\"\(type)\"><workbookPr date1904=\"0\"/><sheets>"
          + "<sheet name=\"Hồ sơ\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(space)><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm;@\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", "<sst \(space)>" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"),
      ("xl/worksheets/sheet1.xml", "<worksheet \(space)><sheetData>\(sheet)</sheetData><pageMargins/></worksheet>"),
    ].map { ($0.0, Array($0.1.utf8)) }
  }

  private static func cell(_ row: Int, _ column: Int, _ text: String, _ texts: inout [String]) -> String {
    let place = "\(Character(Unicode.Scalar(UInt8(0x41 + column))))\(row + 1)"
    let text = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    if text.isEmpty { return "" }
    if text.hasPrefix("05/09/2023") { return "<c r=\"\(place)\" s=\"2\"><v>45174.354166666664</v></c>" }
    if text == "26/09/2023" { return "<c r=\"\(place)\" s=\"1\"><v>45195</v></c>" }
    if text.allSatisfy(\.isNumber) { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
    guard column % 2 == 0 else { return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    texts.append(text)
    return "<c r=\"\(place)\" t=\"s\"><v>\(texts.count - 1)</v></c>"
  }

  static let words: [[UInt8]] =
    [
      "<row>", "</row>", "<row/>", "<c t=\"s\"><v>0</v></c>", "<c r=\"XFD1\"><v>1</v></c>", "<c r=\"ZZZZ9\">", "</c>",
      "<c t=\"e\"><v>#REF!</v></c>", " s=\"99999\"", " t=\"b\"", " r=\"A1\"", " r=\"\"", " r=\"B99999999999\"", "<v>",
      "</v>",
      "<v>1e308</v>", "<v>-1</v>", "<v>60</v>", "<v>45174.99999999999</v>", "_x0000_", "_x000D_", "&#x10FFFF;", "&#0;",
      "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "</sheetData>", "x:",
      "<rPh><t>", "<is><t>", "hidden", "state=\"hidden\" ", "../", "//", "formatCode=\"\"", "formatCode=\"[[[\\\"",
      "\u{FEFF}",
      "\u{0}", "\u{301}", String(repeating: "<a>", count: 100), String(repeating: "x", count: 70_000),
      String(repeating: "<row/>", count: 5_000), String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1_100),
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE]]
}
