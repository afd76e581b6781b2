// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Testing

/// Files that were not fetched to their end.
///
/// A CSV file that is cut right after a line end is whole to anybody who reads it; everything else is noticed.
@Suite struct CutFileTests {
  private static let rows: [[String]] =
    [["Mã đơn vị", "Tên đơn vị", "ghi chú", "từ ngày"]]
    + (0..<180).map { ["\(20_000 + $0)", "Xã Bình \"Đông\" \($0)", $0 % 9 == 0 ? "hai\ndòng" : "", "05/09/2023"] }

  private static func cuts(of count: Int) -> [Int] {
    Array(Set(0..<min(4_096, count)).union(max(0, count - 4_096)..<count)).sorted()
  }

  @Test(arguments: [(CSVWriter.LineEnd.lf, 1), (.crlf, 11)])
  func `a CSV file that is cut is refused, unless it ends with a row`(
    _ lineEnd: CSVWriter.LineEnd, _ step: Int
  ) throws {
    let bytes = Array(CSVWriter(lineEnd: lineEnd, byteOrderMark: true).text(Self.rows).utf8)
    #expect(bytes.count > 8_192)
    #expect(try ImportFile.rows(bytes) == Self.rows)
    var whole = 0
    let cuts = Self.cuts(of: bytes.count)
    for cut in stride(from: 0, to: cuts.count, by: step).map({ cuts[$0] }) {
      guard let rows = try? ImportFile.rows(Array(bytes[..<cut])) else { continue }
      whole += 1
      #expect(rows == Array(Self.rows.prefix(rows.count)), "cut at \(cut)")
      #expect(bytes[cut - 1] == 0x0A || bytes[cut - 1] == 0x0D, "cut at \(cut)")
    }
    #expect(whole * step > 100)
  }

  @Test func `a CSV file in UTF-16 that is cut is refused, unless it ends with a row`() throws {
    let units = CSVWriter(lineEnd: .crlf, byteOrderMark: true).text(Self.rows.prefix(60)).utf16
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      guard let rows = try? ImportFile.rows(Array(bytes[..<cut])) else { continue }
      #expect(rows == Array(Self.rows.prefix(rows.count)), "cut at \(cut)")
      #expect(bytes[cut - 2] == 0x0A || bytes[cut - 2] == 0x0D, "cut at \(cut)")
    }
  }

  @Test(arguments: [(true, 1), (false, 11)])
  func `a workbook that is cut is always refused`(_ isPacked: Bool, _ step: Int) throws {
    var sheet = HandmadeWorkbook.titles
    for (index, row) in Self.rows.dropFirst().enumerated() {
      sheet += HandmadeWorkbook.row(index + 2, [row[0], "Xã \(UInt32(truncatingIfNeeded: index &* 2_654_435_761))"])
    }
    var archive = ZipArchive(made: .init(milliseconds: 1_700_000_000_000))
    for part in HandmadeWorkbook(sheet).parts { archive.add(part.name, Array(part.text.utf8), isPacked: isPacked) }
    let bytes = try archive.bytes()
    #expect(try ImportFile.rows(bytes).count == Self.rows.count)
    let cuts = Self.cuts(of: bytes.count)
    for cut in stride(from: 0, to: cuts.count, by: step).map({ cuts[$0] }) {
      #expect(throws: InvalidCSV.self, "cut at \(cut)") { try ImportFile.rows(Array(bytes[..<cut])) }
    }
  }

  @Test func `a workbook with one wrong byte in its sheet is refused`() throws {
    let sheet = (2..<200).map {
      HandmadeWorkbook.row($0, ["\($0)", "Xã \(UInt32(truncatingIfNeeded: $0 &* 2_654_435_761))"])
    }
    let bytes = try HandmadeWorkbook(HandmadeWorkbook.titles + sheet.joined()).bytes()
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) }) + name.count
    for place in stride(from: start, to: start + 1_000, by: 7) {
      var wrong = bytes
      wrong[place] ^= 0x10
      #expect(throws: InvalidCSV.self, "byte \(place)") { try ImportFile.rows(wrong) }
    }
  }
}
