// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct CSVReaderTests {
  static let texts: [(String, [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n3,4\r\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\r1,2\r3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
    ("\n\r\na,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
    ("a\n\"\"\n\nx\n", [["a"], [""], ["x"]]),
    ("a,b\n \"1\" x\u{300},2\n".replacing("\"", with: "'"), [["a", "b"], [" '1' x\u{300}", "2"]]),
    ("a,b\n\"1,5\",\"nói \"\"có\"\"\"\n", [["a", "b"], ["1,5", "nói \"có\""]]),
    ("a,b\n\"hai\ndòng\",\"ba\r\n\r\ndòng\"\n", [["a", "b"], ["hai\ndòng", "ba\r\n\r\ndòng"]]),
    ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", [["a", "b"], ["\"", "\"\""]]),
    ("\"a\",\"b\"\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
    ("tên;tuổi\nÁnh;5,5\n", [["tên", "tuổi"], ["Ánh", "5,5"]]),
    ("tên\ttuổi\nÁnh\t5,5;6\n", [["tên", "tuổi"], ["Ánh", "5,5;6"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("một cột\nx;y\n", [["một cột"], ["x;y"]]),
  ]

  @Test(arguments: texts)
  func `rows and fields are those of RFC 4180`(_ text: String, _ expected: [[String]]) throws {
    #expect(try CSVText.rows(of: text) == expected)
  }

  @Test(arguments: [1, 2, 3, 5, 64])
  func `where a chunk ends makes no difference`(_ chunk: Int) throws {
    for (text, expected) in Self.texts {
      #expect(try CSVText.rows(of: text, chunk: chunk) == expected)
    }
  }

  @Test(arguments: [
    ("a,b,c;d\n", CSVDelimiter.comma), ("a;b;c,d\n", .semicolon), ("a\tb\n", .tab), ("a\n1;2;3\n", .comma),
    ("\"a;b;c\",d\n", .comma), ("\"x\ny;;;\";b\n,,,,,", .semicolon), ("a,b;c\n", .comma), ("\n\na;b\n", .semicolon),
  ])
  func `the delimiter is the one that the header uses most`(_ text: String, _ delimiter: CSVDelimiter) throws {
    #expect(try CSVReader(ByteSource(text)).delimiter == delimiter)
    #expect(try CSVReader(ByteSource(text, chunk: 1)).delimiter == delimiter)
  }

  @Test func `line numbers stay right after fields with line breaks`() throws {
    var reader = try CSVReader(ByteSource("a,b\r\n\"1\n2\r\n3\",\"4\"\r\n\n5,6\n"))
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    #expect(reader.header.line == 1)
    #expect(first.line == 2)
    #expect(second.line == 6)
    #expect(first.position(of: 0) == (2, 1))
    #expect(first.position(of: 1) == (4, 4))
    #expect(second.position(of: 1) == (6, 3))
    #expect(second.position(of: 2) == (6, 4))
  }

  @Test func `columns count characters as people see them`() throws {
    var reader = try CSVReader(ByteSource("a,b,c\nHo\u{300}a,Hoà,👨‍👩‍👧\n"))
    let record = try #require(try reader.next())
    #expect(record.position(of: 1) == (2, 5))
    #expect(record.position(of: 2) == (2, 9))
    #expect(record.position(of: 3) == (2, 10))
  }

  @Test func `fields come out in NFC`() throws {
    var reader = try CSVReader(ByteSource("a,b,c\nĐo\u{302}\u{301}i,\"bi\u{300}nh \"\"tha\u{323}nh\"\"\",\u{212B}\n"))
    let record = try #require(try reader.next())
    let expected = ["Đối", "bình \"thạnh\"", "Å"]
    #expect(record.fields.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test func `a quote before a combining mark is still a quote`() throws {
    let rows = try CSVText.rows(of: "a,b\n\"\u{301}x\",\"y\"\"\u{301}\"\n")
    #expect(rows[1].map { Array($0.unicodeScalars) } == [["\u{301}", "x"], ["y", "\"", "\u{301}"]])
  }

  @Test(arguments: [1, 7, 65_536])
  func `each byte passes the hook once and in order`(_ chunk: Int) throws {
    let text = "\u{FEFF}a,b\n1,2\n\n\"x\ny\",Hoà"
    var seen: [UInt8] = []
    var reader = try CSVReader(ByteSource(text, chunk: chunk)) { seen += $0 }
    _ = try reader.remaining()
    #expect(seen == Array(text.utf8))
  }

  @Test func `a row far beyond one chunk is read whole`() throws {
    let long = String(repeating: "ư", count: 32_768)
    let rows = try CSVText.rows(of: "a,b,c\n\(long),\"\(long)\",\(long)\n1,2,3\n")
    #expect(rows == [["a", "b", "c"], [long, long, long], ["1", "2", "3"]])
  }
}
