// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// Names and reasons that would take over a terminal, through every command that shows them.
@MainActor
struct SafeTextTests {
  /// Colours, a window title, C1, a direction override, invisible signs, line breaks, the end of a string.
  private static let hostile =
    "A\u{1B}[31m\u{1B}]0;x\u{7}\u{9B}2J\u{202E}ti\u{2066}\u{200B}\u{FEFF}\u{E0041}\r\nB\u{2028}\u{1}\u{7F}\u{85}"

  private func isHarmless(_ text: String, _ format: OutputFormat) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x09: format == .tsv
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        false
      default: true
      }
    }
  }

  /// A late case of a hostile owner, procedure, field, unit, officer and reason, with ratings and an apology.
  private func bench() async throws -> Bench {
    let bench = try await Bench()
    let office = bench.office.administrator
    _ = try await office.importProcedures([
      Procedure(
        code: ProcedureCode(rawValue: "9.000001"), name: "Thủ tục " + Self.hostile, field: "Lĩnh vực " + Self.hostile)
    ])
    _ = try await office.importUnits([
      Unit(code: UnitCode(rawValue: "x1"), name: "Xã " + Self.hostile, parent: UnitCode(rawValue: "524"))
    ])
    try await bench.office.hire("la", .clerk)
    try await bench.rate([0, 0, 0, 20, 20], "9.000001", unit: "x1")
    try await bench.run(#"xinloi 209 --lydo "Chờ xác minh" --hen 27/11"#)
    try await bench.office.tamper("UPDATE private_text SET text = $1 || text", [.text(Self.hostile)])
    try await bench.office.tamper("UPDATE officer SET name = $1 WHERE login = 'la'", [.text(Self.hostile)])
    try await bench.office.tamper(
      "UPDATE procedure SET name = $1 || name WHERE code = '2.000620'", [.text(Self.hostile)])
    try bench.office.at("2023-12-20 08:00")
    return bench
  }

  @Test func `no command lets them reach the terminal, in any format`() async throws {
    let bench = try await bench()
    let lines = [
      "tra 209", "209", "tim tran", "tim thu tuc", "tim xa", "tre", "sap 60", "hl 2023 theo donvi",
      "hl 2023 theo linhvuc", "hl 2023 theo thutuc", "hl 2023 thutuc 9.000001", "hl 2023 donvi x1", "ss 2022",
      "hl 2023 --donvi x1", "dh 2023 theo thutuc", "ss 2022 2023 theo linhvuc", "tb", "tb 1", "ls", "dat canbo",
      "han 209", "_",
    ]
    for line in lines {
      for format in OutputFormat.allCases {
        let text = try await bench.run(line + " --kieu \(format.rawValue)")
        #expect(isHarmless(text, format), "\(line) \(format): \(text.debugDescription)")
      }
    }
  }

  @Test func `neither do mistakes that repeat what was typed or read`() async throws {
    let bench = try await bench()
    let folder = try TemporaryFolder("hostile")
    let file = folder.file("x.csv")
    let text = "id,time,unit,level,channel,\"x\(Self.hostile)\"\n1,\"\(Self.hostile)\",x1,5,paper,\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    for line in [
      "nap dg \(file)", "tim --donvi \u{202E}x", "hl 2023 thutuc \u{202E}",
      "tra \u{202E}",
      "\u{202E}", "hl \u{202E}x", "nhan thu tuc --chu A",
    ] {
      let failure = try await bench.failure(line)
      #expect(isHarmless(failure.message, .table), "\(line.debugDescription): \(failure.message.debugDescription)")
    }
  }

  @Test func `in json they are escapes that a parser turns back`() throws {
    let quoted = JSONValue.string("a\u{202E}\u{E0041}\u{200B}b").text
    #expect(quoted == #""a\u202e\udb40\udc41\u200bb""#)
    #expect(
      try JSONDecoder().decode([String].self, from: Data("[\(quoted)]".utf8)) == ["a\u{202E}\u{E0041}\u{200B}b"])
  }
}
