// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing

@Suite struct InvalidCSVTests {
  struct Fault: CustomTestStringConvertible {
    let bytes: [UInt8]
    let line: Int
    let column: Int
    let problem: InvalidCSV.Problem

    init(_ text: String, _ line: Int, _ column: Int, _ problem: InvalidCSV.Problem) {
      self.init(Array(text.utf8), line, column, problem)
    }

    init(_ bytes: [UInt8], _ line: Int, _ column: Int, _ problem: InvalidCSV.Problem) {
      self.bytes = bytes
      self.line = line
      self.column = column
      self.problem = problem
    }

    var testDescription: String { "\(problem) at \(line):\(column)" }
  }

  static let faults = [
    Fault("", 1, 1, .empty),
    Fault("\u{FEFF}\n\r\n", 1, 1, .empty),
    Fault([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x2C, 0x00], 2, 1, .invalidUTF16),
    Fault([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00, 0x2C], 2, 1, .invalidUTF16),
    Fault([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00, 0x2C, 0xDC, 0x00], 2, 2, .invalidUTF16),
    Fault("a,b\n1,\u{0}\n", 2, 3, .nulByte),
    Fault("a,b\n1,\"\u{0}\"\n", 2, 4, .nulByte),
    Fault(Array("tên,b\nHòa,".utf8) + [0xC3] + Array("\n".utf8), 2, 5, .invalidUTF8),
    Fault(Array("a,b\n\"đ\nỘ".utf8) + [0x80] + Array("\",2\n".utf8), 3, 2, .invalidUTF8),
    Fault(Array("a,b\n1,".utf8) + [0xED, 0xA0, 0x80], 2, 3, .invalidUTF8),
    Fault(Array("a,b\n1,".utf8) + [0xC0, 0xAF], 2, 3, .invalidUTF8),
    Fault(Array("t".utf8) + [0xEA] + Array("n,b\n".utf8), 1, 2, .invalidUTF8),
    Fault("a,b\n1,\"2\n3,4\n", 2, 3, .unterminatedQuote),
    Fault("a,\"b", 1, 3, .unterminatedQuote),
    Fault("a,b\nống 5\",2\n", 2, 6, .quoteInsideField),
    Fault("a,b\n\"1\" ,2\n", 2, 3, .textAfterQuote),
    Fault("a,b\n\"nói \"có\"\",2\n", 2, 6, .textAfterQuote),
    Fault("a,b\n1\n", 2, 2, .fieldCount(expected: 2, found: 1)),
    Fault("a,b\n1,2,3\n", 2, 5, .fieldCount(expected: 2, found: 3)),
    Fault("a,b\n\n\"x\ny\"\n", 4, 3, .fieldCount(expected: 2, found: 1)),
  ]

  @Test(arguments: faults)
  func `a fault is named with its line and column`(_ fault: Fault) {
    let expected = InvalidCSV(line: fault.line, column: fault.column, problem: fault.problem)
    #expect(CSVText.failure(of: fault.bytes) == expected)
    #expect(CSVText.failure(of: fault.bytes, chunk: 1) == expected)
  }

  @Test(arguments: [("", 0), ("\"", 1)])
  func `a field may have 64 KiB and no more`(_ quote: String, _ column: Int) {
    let most = quote + String(repeating: "x", count: 65_536) + quote
    #expect(CSVText.failure(of: Array("a,b\n1,\(most)\n".utf8)) == nil)
    let over = quote + String(repeating: "x", count: 65_539) + quote
    let expected = InvalidCSV(line: 2, column: 3, problem: .fieldTooLong(limit: 65_536))
    #expect(CSVText.failure(of: Array("a,b\n1,\(over)\n".utf8)) == expected)
  }

  @Test func `a forgotten quote in a large file is noticed early`() throws {
    let rows = String(repeating: "2,y\n", count: 100_000)
    var passed = 0
    var reader = try CSVReader(ByteSource("a,b\n1,\"x\n" + rows)) { passed += $0.count }
    let expected = InvalidCSV(line: 2, column: 3, problem: .fieldTooLong(limit: 65_536))
    #expect(throws: expected) { _ = try reader.next() }
    #expect(passed <= 3 * 65_536)
    #expect(try reader.next() == nil)
  }

  @Test func `a row beyond 1 MiB is refused`() {
    let row = String(repeating: "x,", count: 600_000)
    let expected = InvalidCSV(line: 2, column: 1, problem: .rowTooLong(limit: 1_048_576))
    #expect(CSVText.failure(of: Array("a,b\n\(row)\n".utf8)) == expected)
  }

  @Test func `after one bad row reading goes on with the next`() throws {
    let text = Array("a,b\n1\nx\"y,2\n".utf8) + [0xFF] + Array(",2\n3,4\n".utf8)
    var reader = try CSVReader(ByteSource(text))
    var lines: [Int] = []
    var records: [[String]] = []
    for _ in 1...5 {
      do {
        guard let record = try reader.next() else { break }
        records.append(record.fields)
      } catch {
        #expect(error.concernsOneRow)
        lines.append(error.line)
      }
    }
    #expect(lines == [2, 3, 4])
    #expect(records == [["3", "4"]])
  }

  @Test func `after an open quote nothing more is read`() throws {
    var reader = try CSVReader(ByteSource("a,b\n\"1\"x,2\n3,4\n"))
    #expect(throws: InvalidCSV(line: 2, column: 3, problem: .textAfterQuote)) { _ = try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test func `a missing file and a folder are told apart by the system's number`() throws {
    #expect(throws: UnreadableSource(code: ENOENT)) { _ = try ByteSource(path: "/nowhere/hoso.csv") }
    #expect(throws: InvalidCSV(line: 1, column: 1, problem: .unreadable(code: EISDIR))) {
      _ = try CSVReader(ByteSource(path: NSTemporaryDirectory()))
    }
  }

  @Test func `a file and an open descriptor give the same rows`() throws {
    let path = NSTemporaryDirectory() + "motcua-\(UUID().uuidString).csv"
    try "a,b\n1,Hoà\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { unlink(path) }
    var reader = try CSVReader(ByteSource(path: path, chunk: 3))
    #expect(try reader.remaining().map(\.fields) == [["1", "Hoà"]])
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var other = try CSVReader(ByteSource(descriptor: descriptor))
    #expect(try other.remaining().map(\.fields) == [["1", "Hoà"]])
  }
}
