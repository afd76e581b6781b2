// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["4.769", "99,4%"], "4.769,\"99,4%\"\n"), (["nói \"có\""], "\"nói \"\"có\"\"\"\n"),
    (["hai\ndòng", "x;y", "\t"], "\"hai\ndòng\",\"x;y\",\"\t\"\n"), ([" x", "x "], "\" x\",\"x \"\n"),
    ([""], "\"\"\n"), (["", ""], ",\n"), (["\"\u{301}"], "\"\"\"\u{301}\"\n"),
  ])
  func `only what needs quotes gets them`(_ cells: [String], _ line: String) {
    #expect(Array(CSVWriter().line(cells).unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `delimiter, line end and byte order mark are options`() {
    let writer = CSVWriter(delimiter: .semicolon, lineEnd: .crlf, byteOrderMark: true)
    #expect(writer.text([["a", "b"], ["1", "2"]]) == "\u{FEFF}a;b\r\n1;2\r\n")
  }

  @Test(arguments: ["=1+1", "+84 255", "-5", "@x", "\tx", "\rx"])
  func `cells that a spreadsheet would run are neutralised only when asked`(_ cell: String) throws {
    #expect(try Self.read(CSVWriter(), [["a"], [cell]])[1] == [cell])
    #expect(try Self.read(CSVWriter(neutralise: true), [["a"], [cell]])[1] == ["'" + cell])
  }

  @Test func `ordinary cells are not touched by neutralising`() {
    #expect(CSVWriter(neutralise: true).line(["a=b", "", "'x", "Ánh"]) == "a=b,,'x,Ánh\n")
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `whatever is written can be read back`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let pieces = ["a", "Ổ", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "'", "=", "👩‍👧", "ộ", "0"]
    let width = Int.random(in: 1...5, using: &numbers)
    let rows = (0...Int.random(in: 1...20, using: &numbers)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...6, using: &numbers)).compactMap { _ in pieces.randomElement(using: &numbers) }.joined()
      }
    }
    for delimiter in CSVDelimiter.allCases {
      for lineEnd in [CSVWriter.LineEnd.lf, .crlf] {
        let titled = [(0..<width).map { "c\($0)" }] + rows
        let writer = CSVWriter(delimiter: delimiter, lineEnd: lineEnd, byteOrderMark: seed.isMultiple(of: 2))
        #expect(try Self.read(writer, titled, chunk: Int.random(in: 1...9, using: &numbers)) == titled)
      }
    }
  }

  private static func read(
    _ writer: CSVWriter, _ rows: [[String]], chunk: Int = ByteSource.chunkSize
  ) throws -> [[String]] {
    try CSVText.rows(of: writer.text(rows), chunk: chunk)
  }
}
