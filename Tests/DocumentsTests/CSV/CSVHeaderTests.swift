// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct CSVHeaderTests {
  static let columns = [
    CSVColumn("case_code", "mã hồ sơ", "số hồ sơ", isRequired: true),
    CSVColumn("unit", "đơn vị", isRequired: true),
    CSVColumn("due", "hạn trả"),
  ]

  @Test(arguments: [
    "case_code,unit,due", "Case Code,UNIT,due", "Mã hồ sơ,Đơn vị,Hạn trả", "ma ho so;don vi;han tra",
    " MÃ_HỒ_SƠ , don-vi ,hạn  trả", "Số hồ sơ,Đo\u{31B}n vi\u{323},Ha\u{323}n tra\u{309}",
  ])
  func `columns are found under either language's name`(_ names: String) throws {
    var reader = try CSVReader(ByteSource(names + "\n" + (names.contains(";") ? "1;2;3" : "1,2,3")))
    let header = try CSVHeader(reader.header, columns: Self.columns)
    let record = try #require(try reader.next())
    #expect(header.value(of: "case_code", in: record) == "1")
    #expect(header.value(of: "unit", in: record) == "2")
    #expect(header.value(of: "due", in: record) == "3")
    #expect(header.unknown.isEmpty)
  }

  @Test func `order is free and unknown columns are reported`() throws {
    var reader = try CSVReader(ByteSource("Ghi chú,đơn vị,,mã hồ sơ\nx, Châu Ổ ,y,\"000.00.53.H48-231106-0012\"\n"))
    let header = try CSVHeader(reader.header, columns: Self.columns)
    let record = try #require(try reader.next())
    #expect(header.unknown == ["Ghi chú"])
    #expect(header.index(of: "case_code") == 3)
    #expect(header.index(of: "due") == nil)
    #expect(header.value(of: "due", in: record) == nil)
    #expect(header.value(of: "unit", in: record) == "Châu Ổ")
    #expect(header.value(of: "case_code", in: record) == "000.00.53.H48-231106-0012")
    #expect(header.position(of: "unit", in: record) == (2, 3))
  }

  @Test func `an empty field has no value`() throws {
    var reader = try CSVReader(ByteSource("case_code,unit,due\n1,\"  \",\n"))
    let header = try CSVHeader(reader.header, columns: Self.columns)
    let record = try #require(try reader.next())
    #expect(header.value(of: "unit", in: record) == nil)
    #expect(header.value(of: "due", in: record) == nil)
  }

  @Test func `missing required columns are named together`() throws {
    let reader = try CSVReader(ByteSource("due,x\n"))
    let record = reader.header
    #expect(throws: InvalidCSV(line: 1, column: 1, problem: .missingColumns(["case_code", "unit"]))) {
      try CSVHeader(record, columns: Self.columns)
    }
  }

  @Test func `two names for one column are refused at the second`() throws {
    let reader = try CSVReader(ByteSource("case_code,unit,Mã hồ sơ\n"))
    let record = reader.header
    #expect(throws: InvalidCSV(line: 1, column: 16, problem: .duplicateColumn("Mã hồ sơ"))) {
      try CSVHeader(record, columns: Self.columns)
    }
  }

  @Test func `the caller's own folding is used`() throws {
    var reader = try CSVReader(ByteSource("cột case_code,cột unit\n1,2\n"))
    let header = try CSVHeader(reader.header, columns: Self.columns) { name in
      name.hasPrefix("cột ") ? String(name.dropFirst(4)) : name
    }
    let record = try #require(try reader.next())
    #expect(header.value(of: "unit", in: record) == "2")
  }
}
