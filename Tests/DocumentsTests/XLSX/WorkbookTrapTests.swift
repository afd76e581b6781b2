// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

/// Workbooks that are made to use up memory or time.
@Suite struct WorkbookTrapTests {
  @Test func `a part that unpacks to a thousand times its size is refused`() throws {
    let blanks = String(repeating: " ", count: 4_000_000)
    #expect(ImportFile.fault(of: try HandmadeWorkbook(HandmadeWorkbook.titles + blanks).bytes()) == .tooLarge)
  }

  @Test func `parts that lie about their sizes are damaged`() throws {
    let text = (0..<2_000).map { HandmadeWorkbook.row($0 + 2, ["\($0)", "\($0 &* 2_654_435_761)"]) }.joined()
    let bytes = try HandmadeWorkbook(HandmadeWorkbook.titles + text).bytes()
    let place = try #require(Self.entry("xl/worksheets/sheet1.xml", in: bytes))
    for size: [UInt8] in [[0x10, 0, 0, 0], [0xFF, 0xFF, 0x0F, 0]] {
      var forged = bytes
      forged.replaceSubrange((place + 24)..<(place + 28), with: size)
      #expect(ImportFile.fault(of: forged) != nil)
    }
    var huge = bytes
    huge.replaceSubrange((place + 24)..<(place + 28), with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(ImportFile.fault(of: huge) == .tooLarge)
    var locked = bytes
    locked[place + 8] |= 1
    #expect(ImportFile.fault(of: locked) == .encrypted)
  }

  @Test func `an archive with very many parts is refused before its list is read`() throws {
    var bytes = try HandmadeWorkbook(HandmadeWorkbook.titles).bytes()
    let end = bytes.count - 22
    bytes.replaceSubrange((end + 8)..<(end + 12), with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(ImportFile.fault(of: bytes) == .tooLarge)
  }

  @Test func `depth, long tags and ever new names end the reading`() throws {
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    let long = "<a b=\"" + (0..<60_000).map { "\($0 &* 2_654_435_761)" }.joined() + "\"/>"
    let names = (0..<20_000).map { "<name\($0) />" }.joined()
    let attributes = (0..<20_000).map { "<a name\($0)=\"\" />" }.joined()
    for trap in [deep, long, names, attributes] {
      let workbook = HandmadeWorkbook(HandmadeWorkbook.titles + trap)
      #expect(ImportFile.fault(of: try workbook.bytes()) == .tooLarge, "\(trap.prefix(20))")
    }
  }

  @Test func `more text than is kept in memory is refused by name`() throws {
    var number: UInt64 = 1
    let texts = (0..<340).map { _ in
      var text = ""
      while text.utf8.count < 65_000 {
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += String(number, radix: 36)
      }
      return "<t>\(text)</t>"
    }
    #expect(ImportFile.fault(of: try HandmadeWorkbook(HandmadeWorkbook.titles, texts: texts).bytes()) == .tooManyTexts)
  }

  /// Where the central directory describes a part.
  private static func entry(_ name: String, in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast(46).last { place in
      bytes[place...].starts(with: [0x50, 0x4B, 0x01, 0x02]) && bytes[(place + 46)...].starts(with: Array(name.utf8))
    }
  }
}
