// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What was wrong is pointed at, right below the word.
struct CaretTests {
  /// What stands above the carets, in the row above them.
  private static func pointedAt(_ picture: Picture) -> String? {
    guard let row = picture.lines.lastIndex(where: { $0.contains("^") && $0.allSatisfy { " ^".contains($0) } }), row > 0
    else { return nil }
    // What is pointed at beyond the end of the row is a space.
    let above = picture.lines[row - 1]
    let columns = Array(above) + Array(repeating: " ", count: max(0, picture.lines[row].count - above.count))
    return String(Array(picture.lines[row]).enumerated().filter { $0.element == "^" }.map { columns[$0.offset] })
  }

  @Test(arguments: [
    ("hạn 26/4/2024 3xyz", "3xyz"), (#"nhan dklks --chu "Võ Văn Tám" --kenh thưtín"#, "thưtín"),
    ("tra H99", "H99"), ("trao H1 H98", "H98"), ("dat ngonngu tiếngAnh", "tiếngAnh"), ("td 0 tre", "0"),
  ])
  func `carets stand under the word, behind the prompt of a counter`(line: String, word: String) async throws {
    let desk = try await Desk(after: "mo 3", #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#)
    try await desk.shell(columns: 80) { screen in
      let shown = try await screen.run(line)
      #expect(shown.lines.contains("Q3> " + line), "\(shown)")
      #expect(Self.pointedAt(shown) == word, "\(shown)")
    }
  }

  @Test(arguments: [40, 60, 75]) func `a line of several rows is repeated with the carets under the word`(
    columns: Int
  ) async throws {
    let line = #"nhan dklks --kenh thưtín --chu "Nguyễn Thị Ngọc Hoa" --dt 0905000123 --diachi "Thôn Phú Lễ""#
    try await Desk(after: "mo 3").shell(columns: columns, rows: 30) { screen in
      try await screen.type(line)
      let letters = line.filter { $0 != " " }
      try await screen.until("what is typed") { $0.lines.joined().filter { $0 != " " }.hasSuffix(letters) }
      try await screen.press(.enter)
      let shown = try await screen.prompt()
      #expect(Self.pointedAt(shown) == "thưtín", "\(shown)")
      #expect(!shown.lines.contains(""), "\(shown)")
      let repeated = shown.lines.drop { !$0.hasPrefix("  nhan dklks") }
      #expect(repeated.allSatisfy { $0.count < columns }, "\(shown)")
      #expect(repeated.joined().filter { $0 != " " && $0 != "^" }.hasPrefix(letters), "\(shown)")
    }
  }
}
