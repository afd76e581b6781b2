// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

/// What becomes of cells; the days were counted with Python's `datetime`, from 30 December 1899.
@Suite struct WorksheetTests {
  static let styles = """
    <numFmts count="6"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>\
    <numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/><numFmt numFmtId="166" formatCode="0000000000"/>\
    <numFmt numFmtId="167" formatCode="[$-42A]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="168" formatCode="[Red]0.00"/>\
    <numFmt numFmtId="169" formatCode="0.0%"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>\
    <xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>
    """

  static let cells: [(String, String)] = [
    ("<c r=\"B2\" t=\"s\"><v>0</v></c>", "Châu Ổ"),
    ("<c r=\"B2\" t=\"s\"><v>1</v></c>", "Bình Thạnh"),
    ("<c r=\"B2\" t=\"s\"><v>2</v></c>", "hai\ndòng & <một>"),
    ("<c r=\"B2\" t=\"s\"><v>3</v></c>", "東京"),
    ("<c r=\"B2\" t=\"inlineStr\"><is><r><t>Bình </t></r><r><rPr><b/></rPr><t>An</t></r></is></c>", "Bình An"),
    ("<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>mãx</v></c>", "mãx"),
    ("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "2"),
    ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "1"),
    ("<c r=\"B2\" t=\"n\"><v>5</v></c>", "5"),
    ("<c r=\"B2\"><v>5.0</v></c>", "5"),
    ("<c r=\"B2\"><v>-12</v></c>", "-12"),
    ("<c r=\"B2\"><v>52091000123</v></c>", "52091000123"),
    ("<c r=\"B2\"><v>0.30000000000000004</v></c>", "0.3"),
    ("<c r=\"B2\"><v>1.5E+2</v></c>", "150"),
    ("<c r=\"B2\" s=\"3\"><v>4769</v></c>", "4769"),
    ("<c r=\"B2\" s=\"6\"><v>2.5</v></c>", "2.5"),
    ("<c r=\"B2\" s=\"4\"><v>905123456</v></c>", "0905123456"),
    ("<c r=\"B2\" s=\"7\"><v>0.99391906</v></c>", "99.4%"),
    ("<c r=\"B2\" s=\"1\"><v>45174</v></c>", "2023-09-05"),
    ("<c r=\"B2\" s=\"5\"><v>45174</v></c>", "2023-09-05"),
    ("<c r=\"B2\" s=\"2\"><v>45174.354166666664</v></c>", "2023-09-05T08:30:00+07:00"),
    ("<c r=\"B2\" s=\"2\"><v>45174.999999999</v></c>", "2023-09-06"),
    ("<c r=\"B2\" s=\"1\"><v>44927.0</v></c>", "2023-01-01"),
    ("<c r=\"B2\" s=\"1\"><v>61</v></c>", "1900-03-01"),
    ("<c r=\"B2\" s=\"1\"><v>59</v></c>", "1900-02-28"),
    ("<c r=\"B2\" s=\"1\"><v>60</v></c>", "60"),
    ("<c r=\"B2\" s=\"1\"><v>-1</v></c>", "-1"),
    ("<c r=\"B2\" s=\"1\"><v>2958465</v></c>", "9999-12-31"),
    ("<c r=\"B2\" s=\"1\"><v>2958466</v></c>", "2958466"),
    ("<c r=\"B2\" s=\"8\"><v>0.3541666666666667</v></c>", "08:30"),
    ("<c r=\"B2\" s=\"9\"><v>0.5</v></c>", "12:00"),
    ("<c r=\"B2\" s=\"99\"><v>45174</v></c>", "45174"),
    ("<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c>", "Châu Ổ"),
    ("<c r=\"B2\" t=\"d\"><v>2023-09-05T00:00:00</v></c>", "2023-09-05"),
    ("<c r=\"B2\" t=\"d\"><v>2023-09-05T08:30:00</v></c>", "2023-09-05T08:30:00+07:00"),
    ("<c r=\"B2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_</t></is></c>", "a\rb_x0041_"),
    ("<c r=\"B2\" t=\"inlineStr\"><is><t>\"nói, 'có'\"</t></is></c>", "\"nói, 'có'\""),
    ("<c r=\"B2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>", "=1+1"),
    ("<c r=\"B2\"><v>1e999</v></c>", "1e999"),
    ("<c t=\"n\"><v>7</v></c>", "7"),
  ]

  private static let texts = [
    "<t>Châu Ổ</t>", "<r><t xml:space=\"preserve\">Bình </t></r><r><rPr><i/></rPr><t>Tha\u{323}nh</t></r>",
    "<t>hai\ndòng &amp; &lt;một&gt;</t>",
    "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>",
  ]

  @Test(arguments: cells)
  func `a cell comes out as the text that people see, days in ISO form`(_ cell: String, _ expected: String) throws {
    let first = cell.hasPrefix("<c r") ? "<c r=\"A2\"><v>1</v></c>" : "<c><v>1</v></c>"
    let workbook = HandmadeWorkbook(
      HandmadeWorkbook.titles + "<row r=\"2\">\(first)\(cell)</row>", texts: Self.texts, styles: Self.styles)
    let rows = try ImportFile.rows(workbook.bytes())
    #expect(rows == [["code", "name"], ["1", expected]])
  }

  @Test(arguments: [("1904", "1462", "1908-01-02"), ("1904", "43712.5", "2023-09-05T12:00:00+07:00")])
  func `workbooks of old Macintoshes count from 1904`(_ era: String, _ serial: String, _ expected: String) throws {
    let workbook = HandmadeWorkbook(
      HandmadeWorkbook.titles + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>\(serial)</v></c></row>",
      properties: "<workbookPr date1904=\"1\"/>")
    #expect(try ImportFile.rows(workbook.bytes()).last == ["1", expected])
  }

  @Test func `missing cells, blank rows and styled blanks leave gaps`() throws {
    let rows = """
      <row r="1"/><row r="3"><c r="B3" t="inlineStr"><is><t>code</t></is></c>\
      <c r="D3" t="inlineStr"><is><t>name</t></is></c><c r="XFD3" s="1"/></row>\
      <row r="4"><c r="A4" t="inlineStr"><is><t>   </t></is></c></row>\
      <row r="5"><c r="C5"><v>3</v></c></row>\
      <row r="7"><c r="B7"><v>2</v></c><c r="D7"><v>4</v></c><c r="F7" t="inlineStr"><is><t> </t></is></c></row>
      """
    #expect(
      try ImportFile.rows(HandmadeWorkbook(rows).bytes()) == [
        ["", "code", "", "name"], ["", "", "3", ""], ["", "2", "", "4"],
      ])
  }

  @Test func `a row that is wider than the titles is named, and the next one read`() throws {
    let rows =
      HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", "a", "b"]) + HandmadeWorkbook.row(3, ["2", "c"])
    var table = try ImportTable(ByteSource(HandmadeWorkbook(rows).bytes()), columns: unitColumns)
    #expect(throws: InvalidCSV(line: 2, column: 3, problem: .fieldCount(expected: 2, found: 3))) {
      _ = try table.next()
    }
    #expect(table.fields == ["1", "a", "b"])
    #expect(try table.next()?.line == 3)
    #expect(try table.next() == nil)
  }

  @Test func `a cell with an error is named, and the next row read`() throws {
    let rows =
      HandmadeWorkbook.titles
      + "<row r=\"5\"><c r=\"A5\"><v>1</v></c><c r=\"B5\" t=\"e\"><f>X</f><v>#REF!</v></c></row>"
      + HandmadeWorkbook.row(6, ["2", "b"])
    var table = try ImportTable(ByteSource(HandmadeWorkbook(rows).bytes()), columns: unitColumns)
    #expect(throws: InvalidCSV(line: 5, column: 2, problem: .workbook(.errorCell("#REF!", cell: "B5")))) {
      _ = try table.next()
    }
    #expect(table.fields == ["1", "#REF!"])
    #expect(try table.next()?.line == 6)
  }

  @Test func `prefixed names are read as well`() throws {
    var workbook = HandmadeWorkbook("")
    workbook["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="\(HandmadeWorkbook.main)"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>code</x:t></x:is>\
      </x:c><x:c t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v>\
      </x:c></x:row></x:sheetData></x:worksheet>
      """
    workbook["xl/sharedStrings.xml"] =
      "<x:sst xmlns:x=\"\(HandmadeWorkbook.main)\"><x:si><x:t>Bình An</x:t></x:si></x:sst>"
    #expect(try ImportFile.rows(workbook.bytes()) == [["code", "name"], ["", "Bình An"]])
  }

  @Test func `a sheet in UTF-16 is read`() throws {
    // Written by hand: the zip writer takes bytes as they are.
    var workbook = HandmadeWorkbook(HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", "Đức"]))
    let text = workbook["xl/worksheets/sheet1.xml"].replacing("UTF-8", with: "UTF-16")
    workbook.remove("xl/worksheets/sheet1.xml")
    var archive = ZipArchive(made: .init(milliseconds: 1_700_000_000_000))
    for part in workbook.parts { archive.add(part.name, Array(part.text.utf8)) }
    archive.add("xl/worksheets/sheet1.xml", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(try ImportFile.rows(archive.bytes()).last == ["1", "Đức"])
  }
}
