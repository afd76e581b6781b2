// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop

/// Right import files of cases and ratings, to be damaged.
struct SampleFiles {
  private let cases: [[String]]
  private let ratings: [[String]]

  init(units: [OneStop.Unit], procedures: [Procedure]) {
    let codes = units.map(\.code.rawValue)
    var cases = [["case_code", "procedure", "unit", "received", "due", "returned", "status", "owner", "phone"]]
    var ratings = [["Mã", "Thời gian", "Đơn vị", "Quầy", "Thủ tục", "Mã hồ sơ", "Mức", "Góp ý", "Kênh"]]
    for (index, procedure) in procedures.prefix(40).enumerated() {
      let unit = codes[index % codes.count]
      let code = "000.27.53.H48-230905-00\(10 + index)"
      cases.append([
        code, procedure.code.rawValue, unit, "05/09/2023 08:1\(index % 10)", "26/09/2023", "2023-09-22", "returned",
        "Nguyễn Thị \"Bảy\", \(procedure.name.prefix(30))", "+84905000\(100 + index)",
      ])
      ratings.append([
        "P-\(index)", "2023-10-1\(index % 10)T09:00:00+07:00", unit, "\(index % 6 + 1)", procedure.code.rawValue, code,
        "\(index % 5 + 1)", index % 7 == 0 ? "Chờ lâu\nquá" : "", "kiosk",
      ])
    }
    self.cases = cases
    self.ratings = ratings
  }

  func csv(cases isCases: Bool, _ mutation: inout Mutation) -> [UInt8] {
    var writer = CSVWriter(neutralise: true)
    writer.delimiter = CSVDelimiter.allCases.randomElement(using: &mutation) ?? .comma
    writer.lineEnd = mutation.chance(of: 2) ? .lf : .crlf
    writer.byteOrderMark = mutation.chance(of: 3)
    let title = mutation.chance(of: 4) ? "BÁO CÁO\n\n" : ""
    let text = title + writer.text(isCases ? cases : ratings)
    let bytes: [UInt8] =
      switch mutation.below(6) {
      case 0: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case 1: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: Array(text.utf8)
      }
    return mutation.damaged(bytes, words: Self.csvWords)
  }

  /// Damages the file, or one or two of its parts before they are packed.
  func xlsx(cases isCases: Bool, _ mutation: inout Mutation) throws -> [UInt8] {
    let parts = SampleWorkbook.parts(isCases ? cases : ratings)
    let isPackedFirst = mutation.chance(of: 3)
    let victims = [mutation.below(parts.count), mutation.chance(of: 2) ? parts.count - 1 : mutation.below(parts.count)]
    var archive = ZipArchive(made: Instant(milliseconds: 1_700_000_000_000))
    for (index, part) in parts.enumerated() {
      var bytes = part.bytes
      if !isPackedFirst && victims.contains(index) {
        bytes =
          mutation.chance(of: 2)
          ? mutation.planted(bytes, words: SampleWorkbook.words)
          : mutation.damaged(bytes, words: SampleWorkbook.words)
      }
      archive.add(part.name, bytes, isPacked: !mutation.chance(of: 4))
    }
    let bytes = try archive.bytes()
    return isPackedFirst ? mutation.damaged(bytes, words: Self.zipWords) : bytes
  }

  private static let csvWords: [[UInt8]] =
    [
      "\"", "\"\"", "\"\n", ",", ";", "\t", "\r\n", "\r", "\n\n", "\u{0}", "\u{FEFF}", "\u{301}", "\u{202E}", "'=", "'",
      "",
      "code", "case_code", "mã hồ sơ", "ngày 05 tháng 9 năm 2023", "9/25/2023", "5/9/23", "2023-09-05T08:00:00Z",
      "524-mc", "99999999999999999999", "-1", "😀", "Ñaêng kyù khai sinh", "§¨ng ký khai sinh", "<html>", "PK\u{3}\u{4}",
      "id,time,unit,level,channel\n", String(repeating: "x", count: 70_000), String(repeating: "a,", count: 5_000),
      String(repeating: "\"a\n\",", count: 500),
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0xD8],
      [0xA7, 0xA8, 0x6E, 0x67], [0x00],
    ]

  private static let zipWords: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x01, 0x02], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x06, 0x07],
    [0xFF, 0xFF, 0xFF, 0xFF], [0x00, 0x00, 0x00, 0x00], [0x01], [0xFF, 0xFF], Array("xl/worksheets/sheet1.xml".utf8),
    [UInt8](repeating: 0, count: 1_000),
  ]
}
