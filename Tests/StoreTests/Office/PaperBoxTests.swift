// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Paper slips that two officers counted and one enters.
@Suite(.serialized) struct PaperBoxTests {
  private static let minh = Login(rawValue: "minh")

  private func open(_ bench: OfficeBench, slips: Int = 3, emptied: String = "2023-11-03") async throws -> BoxState {
    try await bench.lan.openBox(emptied: day(emptied), slips: slips, with: Self.minh)
  }

  private func levels(_ bench: OfficeBench) async throws -> [[String]] {
    try await bench.query("SELECT day, source, c1, c2, c3, c4, c5 FROM tally_day ORDER BY day, source")
  }

  @Test(arguments: Backend.available)
  func `slips count for the day on which the box was emptied, each as soon as it is keyed`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 16:00")
    let box = try await open(bench).box
    #expect(box.officers.map(\.rawValue) == ["lan", "minh"])
    #expect(try await bench.lan.enterSlip(5) == BoxState(box: box, entered: 1))
    #expect(try await levels(bench) == [["2023-11-03", "paper", "0", "0", "0", "0", "1"]])
    _ = try await bench.lan.enterSlip(2)
    #expect(try await bench.lan.enterSlip(5) == BoxState(box: box, entered: 3))
    #expect(try await bench.lan.closeBox().difference == 0)
    #expect(try await levels(bench) == [["2023-11-03", "paper", "0", "1", "0", "0", "2"]])
    let stored = try await bench.query("SELECT DISTINCT time, entered, source, officer, visit FROM keyed_rating")
    let (noon, now) = (try local("2023-11-03 12:00"), try local("2023-11-06 16:00"))
    #expect(stored == [["\(noon.milliseconds)", "\(now.milliseconds)", "paper", "lan", ""]])
    #expect(
      try await bench.query("SELECT key, sum(c5) FROM tally_month WHERE dimension IN ('hour', 'moment') GROUP BY key")
        == [["", "4"]], "nobody knows when and after what")
    #expect(try await bench.query("SELECT count(*) FROM visit_day") == [["0"]])
    let report = try await bench.lan.satisfaction(during: .year(2023), by: .source)
    #expect(report.rows.map(\.key) == ["paper"])
    #expect(report.total.share.rated == 3)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a slip keyed wrongly is taken back, the last one first, and nothing is erased`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    let box = try await open(bench).box
    await expect(.noSlipToTakeBack) { _ = try await bench.lan.takeBackSlip() }
    for level in [1, 3, 4] as [Satisfaction] { _ = try await bench.lan.enterSlip(level) }
    #expect(try await bench.lan.takeBackSlip() == BoxState(box: box, entered: 2))
    #expect(try await bench.lan.takeBackSlip() == BoxState(box: box, entered: 1))
    #expect(try await bench.lan.enterSlip(5) == BoxState(box: box, entered: 2))
    #expect(try await bench.lan.takeBackSlip() == BoxState(box: box, entered: 1))
    #expect(try await levels(bench) == [["2023-11-03", "paper", "1", "0", "0", "0", "0"]])
    #expect(try await bench.query("SELECT count(*) FROM keyed_rating") == [["4"]])
    #expect(
      try await bench.lan.actionsToday().map(\.verb)
        == [.openBox, .slip, .slip, .slip, .takeBackSlip, .takeBackSlip, .slip, .takeBackSlip])
    await expect(.cannotUndo(.takeBackSlip, "rating:524-mc/4", .paperSlips)) { _ = try await bench.lan.undo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a box that does not add up is closed with a reason only`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await open(bench)
    _ = try await bench.lan.enterSlip(5)
    await expect(.boxDiffers(counted: 3, entered: 1)) { _ = try await bench.lan.closeBox() }
    for _ in 1...3 { _ = try await bench.lan.enterSlip(4) }
    await expect(.boxDiffers(counted: 3, entered: 4)) { _ = try await bench.lan.closeBox() }
    let summary = try await bench.lan.closeBox(reason: text("Hai phiếu dính nhau"))
    #expect(summary.counted == 3)
    #expect(summary.entered == 4)
    #expect(summary.difference == 1)
    let entry = try #require(try await bench.query("SELECT body FROM journal WHERE verb = 'close_box'").first?.first)
    #expect(entry.contains(#""facts":{"counted":"3","entered":"4"}"#))
    #expect(!entry.contains("dính"))
    #expect(
      try await bench.query("SELECT subject, field, text FROM private_text")
        == [["box:524-mc/1", "reason", "Hai phiếu dính nhau"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a unit enters one box at a time, and goes on where it stopped`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    #expect(try await bench.lan.openBox() == nil)
    await expect(.noBoxOpen) { _ = try await bench.lan.enterSlip(5) }
    await expect(.noBoxOpen) { _ = try await bench.lan.takeBackSlip() }
    await expect(.noBoxOpen) { _ = try await bench.lan.closeBox() }
    let box = try await open(bench).box
    _ = try await bench.lan.enterSlip(4)
    await expect(.boxOpen(number: 1)) { _ = try await open(bench) }
    #expect(try await bench.minh.openBox() == BoxState(box: box, entered: 1))
    _ = try await bench.minh.enterSlip(2)
    _ = try await bench.minh.closeBox(reason: text("Mất một phiếu"))
    #expect(try await bench.lan.openBox() == nil)
    #expect(try await open(bench).box.number == 2)
    try await bench.hire("xa", .clerk, at: "21040")
    #expect(try await bench.office("xa").openBox() == nil)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a box entered at once is opened, filled and closed, or nothing of it is stored`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 16:00")
    func enter(_ levels: [Satisfaction], _ reason: FreeText? = nil) async throws -> BoxSummary {
      try await bench.lan.enterBox(
        emptied: day("2023-11-03"), slips: 3, with: Self.minh, levels: levels, reason: reason)
    }
    await expect(.boxDiffers(counted: 3, entered: 2)) { _ = try await enter([5, 4]) }
    await expect(.boxDiffers(counted: 3, entered: 0)) { _ = try await enter([]) }
    for table in ["paper_box", "paper_slip", "keyed_rating", "tally_day", "journal WHERE verb = 'slip'"] {
      #expect(try await bench.query("SELECT count(*) FROM \(table)") == [["0"]], "\(table)")
    }
    let whole = try await enter([5, 2, 5])
    #expect(whole.box.number == 1, "a refused box takes no number")
    #expect(whole.box.closed == bench.clock.now)
    #expect(whole.difference == 0)
    #expect(try await levels(bench) == [["2023-11-03", "paper", "0", "1", "0", "0", "2"]])
    #expect(try await bench.lan.openBox() == nil)
    #expect(try await bench.lan.actionsToday().map(\.verb) == [.openBox, .slip, .slip, .slip, .closeBox])
    #expect(try await enter([1, 1], text("Mất một phiếu")).difference == -1)
    #expect(try await bench.query("SELECT subject, text FROM private_text") == [["box:524-mc/2", "Mất một phiếu"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a box is not entered at once while another one is open`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let box = try await open(bench).box
    await expect(.boxOpen(number: 1)) {
      _ = try await bench.minh.enterBox(
        emptied: day("2023-11-03"), slips: 1, with: Login(rawValue: "lan"), levels: [5])
    }
    #expect(try await bench.lan.openBox() == BoxState(box: box, entered: 0))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `who counts along works for the unit or answers for it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.hire("xa", .clerk, at: "21040")
    try await bench.hire("tren", .manager, at: "21040", scope: "524-mc")
    func enter(with login: String) async throws {
      _ = try await bench.lan.enterBox(
        emptied: day("2023-11-03"), slips: 1, with: Login(rawValue: login), levels: [5])
    }
    await expect(.secondOfficerElsewhere(Login(rawValue: "xa"))) { try await enter(with: "xa") }
    #expect(try await bench.query("SELECT count(*) FROM paper_box") == [["0"]])
    try await enter(with: "tren")
    try await enter(with: "hoa")
    #expect(
      try await bench.query("SELECT second_officer FROM paper_box ORDER BY number") == [["tren"], ["hoa"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two different officers count, on a day that has been and is not long ago`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let today = try day("2023-11-06")
    await expect(.secondOfficerSame(Login(rawValue: "lan"))) {
      _ = try await bench.lan.openBox(emptied: today, slips: 3, with: Login(rawValue: "lan"))
    }
    guard
      case .unknownOfficer("ai", _)? = await refusalOf({
        _ = try await bench.lan.openBox(emptied: today, slips: 3, with: Login(rawValue: "ai"))
      })
    else {
      Issue.record("nobody counted with lan")
      return
    }
    try await bench.administrator.save(
      Officer(
        login: Login(rawValue: "cu"), name: "Cũ", role: .clerk, unit: UnitCode(rawValue: "524-mc"), isActive: false))
    await expect(.officerInactive(Login(rawValue: "cu"))) {
      _ = try await bench.lan.openBox(emptied: today, slips: 3, with: Login(rawValue: "cu"))
    }
    for wrong in ["2023-11-07", "2022-10-01"] {
      await expect(.boxDayOutOfRange(try day(wrong), today: today)) { _ = try await open(bench, emptied: wrong) }
    }
    for wrong in [0, -1, 10_000] {
      await expect(.slipCountOutOfRange(wrong)) { _ = try await open(bench, slips: wrong) }
    }
    #expect(try await bench.query("SELECT count(*) FROM paper_box") == [["0"]])
    // 400 days before 6 November 2023 is 2 October 2022.
    #expect(try await open(bench, emptied: "2022-10-02").box.emptied == (try day("2022-10-02")))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a box or a slip that was changed is found`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await open(bench)
    _ = try await bench.lan.enterSlip(2)
    let unit = UnitCode(rawValue: "524-mc")
    for change in ["slips = 4", "emptied = '2023-11-02'", "closed = 1", "second_officer = 'hoa'"] {
      try await bench.books.hold()
      try await bench.tamper("UPDATE paper_box SET \(change)")
      #expect(try await bench.books.check(head: nil).problems == [.alteredBox(unit: unit, number: 1)], "\(change)")
      try await bench.books.release(commit: false)
    }
    try await bench.tamper("UPDATE keyed_rating SET level = 5")
    for table in ["tally_day", "tally_month"] { try await bench.tamper("UPDATE \(table) SET c5 = c2, c2 = 0") }
    #expect(
      try await bench.books.check(head: nil).problems
        == [.tally(unit: unit, period: "2023-11-03", what: "keyed_rating", rows: 1, tally: 1)])
  }
}
