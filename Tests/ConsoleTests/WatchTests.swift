// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing

@testable import Console

/// Repeating a command that looks.
@MainActor
struct WatchTests {
  @Test func `it shows the same again, as often as asked`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("td 1 sap 20 --lan 2") == "")
    #expect(bench.watched.texts.count == 2)
    let list = try await bench.run("sap 20")
    #expect(bench.watched.texts[0] == "08:00:00 – sap 20 – mỗi 1 giây\n\(list)\n")
    try bench.office.at("2023-11-06 08:00")
    #expect(try await bench.run("_") == list)
  }

  @Test func `the options of the command watched stay its own`() async throws {
    let bench = try await Bench()
    for line in [
      "td 1 hl 2023 --theo thang --lan 1", "td 1 --lan 1 hl 2023 --theo thang", "td --lan=1 1 hl 2023 --theo thang",
      "theo dõi 1 hl 2023 --lan 1 --theo thang", "watch 1 sat 2023 by month --times=1",
    ] {
      bench.watched.texts = []
      try await bench.run(line)
      #expect(bench.watched.texts.count == 1)
      #expect(bench.watched.texts.first?.contains("năm 2023 – theo tháng") == true, "\(line)")
    }
  }

  @Test func `on a terminal the picture is drawn in place and never scrolls`() async throws {
    let bench = try await Bench()
    bench.session.screen = Screen(columns: 80, rows: 5)
    try await bench.run("td 1 sap 20 --lan 2")
    let (first, second) = (bench.watched.texts[0], bench.watched.texts[1])
    #expect(first.hasPrefix("\u{1B}[H\u{1B}[2J08:00:00 – sap 20"))
    #expect(second.hasPrefix("\u{1B}[H08:00:00 – sap 20"))
    #expect(second.hasSuffix("\u{1B}[K\n\u{1B}[J"))
    #expect(second.split(separator: "\n").dropLast().allSatisfy { $0.hasSuffix("\u{1B}[K") })
    try await bench.run("td 1 hl 2023 theo thang --lan 1")
    #expect(bench.watched.texts[2].count { $0 == "\n" } <= 4)
    #expect(bench.watched.texts[2].contains("… còn"))
  }

  @Test func `machines get the bare answers`() async throws {
    let bench = try await Bench(format: .json)
    try await bench.run("td 1 sap 20 --lan 1")
    #expect(bench.watched.texts.first?.hasPrefix(#"{"command":"due""#) == true)
  }

  @Test func `cancelling ends it quietly, and a reader who has gone ends it too`() async throws {
    let bench = try await Bench()
    let task = Task { try await bench.run("td 3600 tre --lan 5") }
    while bench.watched.texts.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
    task.cancel()
    #expect(try await task.value == "")
    #expect(bench.watched.texts.count == 1)
    bench.watched.limit = 2
    #expect(try await bench.run("td 3600 tre --lan 5") == "")
    #expect(bench.watched.texts.count == 2)
  }

  @Test(arguments: [
    ("td", CommandFailure.Kind.syntax), ("td 0 tre --lan 1", .refused), ("td 3601 tre --lan 1", .refused),
    ("td tre --lan 1", .refused), ("td 5 --lan 1", .syntax), ("td 5 xong 209 --lan 1", .refused),
    ("td 5 tb duyet 1 --lan 1", .refused), ("td 5 td 5 tre --lan 1", .refused), ("td 5 xuat csv --lan 1", .refused),
    ("td 5 thoat --lan 1", .refused), ("td 5 khongco --lan 1", .syntax), ("td 5 tre", .refused),
    ("td 5 tre --lan 0", .refused), ("td 5 tre --lan nhiều", .refused), ("td 5 tre --khongco x --lan 1", .syntax),
  ])
  func `it refuses what changes something, what never ends, and what it does not understand`(
    line: String, kind: CommandFailure.Kind
  ) async throws {
    let bench = try await Bench()
    let failure = try await bench.failure(line)
    #expect(failure.kind == kind, "\(failure.message)")
    #expect(bench.watched.texts.isEmpty)
    #expect(!bench.session.isOver)
  }

  @Test func `a case and a row of the list can be watched`() async throws {
    let bench = try await Bench()
    try await bench.run("td 1 209 --lan 1")
    #expect(bench.watched.texts[0].contains("H209 "))
    try await bench.run("sap 20")
    try await bench.run("td 1 1 --lan 1")
    #expect(bench.watched.texts[1].contains("\nH1 "))
    try await bench.run("td 1 tb --lan 1")
    #expect(bench.watched.texts[2].contains("Chưa có văn bản xin lỗi nào."))
  }
}
