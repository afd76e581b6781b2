// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing
import Wording

@testable import Console

struct TerminalTableTests {
  @Test func `letters with marks, however they are stored, and wide ones line up`() {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["Châu Ổ", "1"])
    table.append(["Châu Ổ".decomposedStringWithCanonicalMapping, "22"])
    table.append(["平山 xã", "333"])
    table.append(["H'Rê 🏠", "4"])
    let lines = TerminalTable(table, width: 80).lines()
    #expect(lines.map(DisplayWidth.of) == [13, 13, 13, 13, 13])
    #expect(lines[0] == " Tên       Số")
    #expect(lines[3] == " 平山 xã  333")
  }

  @Test func `the widest text gives way and nothing is wider than the terminal`() {
    var table = Table([.init("#", .integer), .init("Thủ tục"), .init("Đơn vị"), .init("Hẹn trả", .day)])
    let name = "Đăng ký biến động quyền sử dụng đất do đổi tên, giảm diện tích thửa đất, thay đổi hạn chế quyền"
    table.append(["1", name, "Chi nhánh Văn phòng Đăng ký đất đai", "05/01/2024"])
    table.append(["2", "Chứng thực", "Châu Ổ", "06/01/2024"])
    for width in [80, 100, 200] {
      let lines = TerminalTable(table, width: width).lines()
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines[1].contains("05/01/2024"))
      #expect(lines[1].contains("…") == (width < 160))
    }
  }

  @Test func `a line break or an escape in a cell stays in its line`() {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["hai\ndòng \u{1B}[31mđỏ", "1"])
    let lines = TerminalTable(table, width: 80).lines()
    #expect(lines.count == 2)
    #expect(!lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  /// The longest text gives until it is as long as the next, and no further.
  @Test func `texts give way fairly`() {
    var table = Table([.init("A"), .init("B"), .init("C")])
    table.append([String(repeating: "a", count: 60), String(repeating: "b", count: 40), "ccccc"])
    let lines = TerminalTable(table, width: 60).lines()
    // 60 = 1 + 25 + 2 + 25 + 2 + 5.
    #expect(lines[1] == " \(String(repeating: "a", count: 24))…  \(String(repeating: "b", count: 24))…  ccccc")
  }

  @Test func `columns that can be missed go before names become too short, and that is said`() {
    var table = Table([
      .init("#", .integer), .init("Thủ tục"), .init("Đơn vị"), .init("Hẹn", .day), .init("Xin lỗi", rank: 1),
      .init("Hẹn lại", rank: 2),
    ])
    let long = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
    table.append(["1", long, "Chi nhánh Văn phòng Đăng ký đất đai", "05/01/2024", "chưa xin lỗi", "chưa hẹn lại"])
    func titles(_ width: Int) -> String {
      TerminalTable(table, width: width).lines()[0].split(separator: " ", omittingEmptySubsequences: true).joined(
        separator: " ")
    }
    #expect(titles(120) == "# Thủ tục Đơn vị Hẹn Xin lỗi Hẹn lại")
    #expect(titles(80) == "# Thủ tục Đơn vị Hẹn Xin lỗi …")
    #expect(titles(60) == "# Thủ tục Đơn vị Hẹn …")
  }

  @Test func `a total stands under a rule`() {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["Châu Ổ", "1.234"])
    table.setTotal(["Tổng", "1.234"])
    #expect(
      TerminalTable(table, width: 80).lines() == [
        " Tên        Số", " Châu Ổ  1.234", " ─────────────", " Tổng    1.234",
      ])
    #expect(TerminalTable(table, width: 80).lines(.ansi)[0] == "\u{1B}[1m Tên        Số\u{1B}[0m")
  }

  /// Names of anything, at any width: no line leaves the terminal, and every column begins and ends where its title does.
  @Test(arguments: 0..<12)
  func `no line is wider than the terminal and columns line up`(seed: UInt64) {
    var random = Random(seed: seed)
    let kinds: [[Table.Kind]] = [
      [.integer, .code, .text, .day, .integer, .text, .integer], [.text, .text, .text, .integer],
      [.integer, .text, .integer, .integer, .percent, .interval, .percent], [.code, .code, .integer],
    ]
    for columns in kinds {
      var table = Table(columns.map { .init($0 == .text ? random.name(12) : "Số", $0, rank: random.number(3)) })
      for _ in 0...random.number(6) {
        table.append(columns.map { $0.isFree ? random.name(90) : String(random.number(99_999)) })
      }
      if random.number(2) == 1 { table.setTotal(columns.map { $0.isFree ? "Tổng" : "7" }) }
      for width in stride(from: 40, through: 200, by: 1 + random.number(9)) {
        let lines = TerminalTable(table, width: width).lines()
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "seed \(seed), width \(width)")
        let body = lines.dropFirst().filter { !$0.hasPrefix(" ─") }
        let isNumberLast = body.allSatisfy { $0.last?.isNumber ?? false }
        guard isNumberLast, !lines[0].hasSuffix("…") else { continue }
        #expect(Set((lines.prefix(1) + body).map(DisplayWidth.of)).count == 1, "seed \(seed), width \(width)")
      }
    }
  }

  private struct Random: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }

    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// Vietnamese in both forms, wide letters, families and flags, loose marks, controls and direction marks.
    mutating func name(_ length: Int) -> String {
      let pool: [String] = [
        "ă", "Đ", "ộ", "o\u{302}\u{323}", "資", "料", "한", "👨‍👩‍👧", "🇻🇳", "⚠️", "\u{301}", "\u{FE0F}", "\u{200D}",
        "\u{200B}", "\u{202E}", "\u{1B}[31m", "\n", "\t", "\u{9B}", " ", "a", "Bình Sơn ", "…",
      ]
      return (0..<number(length)).map { _ in pool[number(pool.count)] }.joined() + "x"
    }
  }

  @MainActor
  @Test func `real tables fit 80 columns`() async throws {
    let bench = try await Bench()
    for (place, procedure) in ["1.012784", "1.001193", "1.001612", "2.000620"].enumerated() {
      try await bench.rate([place, 0, 1, 40, 60], procedure)
    }
    try bench.office.at("2023-12-20 08:00")
    let lines = [
      "tre", "sap 20", "tim khai sinh", "tim binh", "hl 2023", "hl 2023 theo donvi", "hl 2023 theo linhvuc",
      #"hl 2023 thutuc "Đăng ký khai sinh""#, "hl 2023 theo thang", "dh 2023", "dh 2023 theo linhvuc", "tb", "ls",
      "dat canbo",
    ]
    for line in lines {
      for width in [40, 60, 80] {
        bench.session.width = width
        let text = try await bench.run(line)
        let table = text.split(separator: "\n").filter { $0.hasPrefix(" ") }
        #expect(table.allSatisfy { DisplayWidth.of(String($0)) <= width }, "\(line)\n\(text)")
      }
    }
  }
}
