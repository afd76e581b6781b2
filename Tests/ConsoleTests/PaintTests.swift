// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Proving
import Testing

@testable import Console

struct PaintTests {
  @Test(arguments: [
    (["TERM": "xterm-256color"], true, false, Paint.ansi), (["TERM": "xterm", "NO_COLOR": ""], true, false, .ansi),
    (["TERM": "xterm", "NO_COLOR": "1"], true, false, .none), (["TERM": "xterm"], true, true, .none),
    (["TERM": "dumb"], true, false, .none), (["TERM": "xterm"], false, false, .none), ([:], true, false, .none),
  ])
  func `colours are for a terminal that knows them and a person who wants them`(
    environment: [String: String], isTerminal: Bool, noColor: Bool, paint: Paint
  ) {
    #expect(Paint.of(environment: environment, isTerminal: isTerminal, noColor: noColor) == paint)
  }

  @Test func `every role begins and ends, and nothing is painted without colours`() {
    for role in Paint.Role.allCases {
      let text = Paint.ansi(role, "Tổng")
      #expect(text.hasPrefix("\u{1B}[") && text.hasSuffix("mTổng\u{1B}[0m"))
      #expect(Paint.none(role, "Tổng") == "Tổng")
      #expect(Paint.ansi(role, "") == "")
    }
  }

  @Test func `a painted report says the same as a plain one`() throws {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["Châu Ổ", "1"])
    table.setTotal(["Tổng", "1"])
    let report = Report(
      "satisfaction", asOf: try Instant(local: "2023-11-06 08:00"), heading: ["Mức độ hài lòng"], table: table,
      notes: ["Chú thích."])
    let painted = report.text(.table, width: 80, paint: .ansi)
    #expect(painted.contains("\u{1B}[1m"))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.text(.table, width: 80))
    #expect(report.text(.md, width: 80, paint: .ansi) == report.text(.md, width: 80))
  }
}
