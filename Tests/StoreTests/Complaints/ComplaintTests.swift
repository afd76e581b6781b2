// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Complaints and suggestions from the day they come in until they are handled.
@Suite(.serialized) struct ComplaintTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  private func said(
    _ words: String = "Chờ hai giờ không ai gọi số", _ change: (inout ComplaintReception) -> Void = { _ in }
  ) throws -> ComplaintReception {
    var reception = ComplaintReception(text: try text(words))
    change(&reception)
    return reception
  }

  private func number(_ number: Int) -> ComplaintReference { ComplaintReference(number: number) }

  @Test(arguments: Backend.available)
  func `numbers have no gaps, and fifteen working days are counted`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let first = try await bench.lan.receiveComplaint(said())
    let second = try await bench.minh.receiveComplaint(said { $0.received = try? day("2023-11-03") })
    #expect(first.number.description == "1/2023" && second.number.description == "2/2023")
    // 7–10/11 are four days, 13–17 nine, 20–24 fourteen, Monday 27/11 the fifteenth; from Friday 3/11 it is one less.
    #expect(try first.due == day("2023-11-27") && second.due == day("2023-11-24"))
    #expect(first.unit == Self.desk && !first.isProvisional)
    await expect(.receivedInFuture(try local("2023-11-07 00:00"), now: try local("2023-11-06 08:00"))) {
      _ = try await bench.lan.receiveComplaint(said { $0.received = try? day("2023-11-07") })
    }
    #expect(try await bench.lan.receiveComplaint(said()).number.number == 3, "a refused one takes no number")
    try bench.at("2024-01-02 08:00")
    #expect(try await bench.lan.receiveComplaint(said()).number.description == "1/2024")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the number of days is data, and a year without a calendar is estimated and marked`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    // 1/12/2021 was a Wednesday; 2021 has no calendar: 2–3, 6–10, 13–17, 20–22.
    let old = try await bench.lan.receiveComplaint(said { $0.received = try? day("2021-12-01") })
    #expect(try old.due == day("2021-12-22") && old.isProvisional)
    try await bench.administrator.set(.complaintDays, to: 10)
    #expect(try await bench.lan.receiveComplaint(said()).due == (try day("2023-11-20")))
    #expect(try await bench.hoa.complaint(number(1)).complaint.due == old.due, "what was said stays")
    await expect(.settingOutOfRange(.complaintDays, 0)) { try await bench.administrator.set(.complaintDays, to: 0) }
    await expect(.needsRole(.administrator)) { try await bench.hoa.set(.complaintDays, to: 9) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `managers read what was said, others only that there is something`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    _ = try await bench.minh.receiveComplaint(
      said {
        $0.about = 1
        $0.officer = Login(rawValue: "lan")
        $0.citizen = try? text("Nguyễn Văn Ba")
        $0.phone = try? text("0905123456")
      })
    let story = try await bench.hoa.complaint(number(1))
    #expect(story.caseName == "H1" && story.complaint.isAboutAttitude)
    #expect(
      story.words
        == ComplaintWords(
          text: "Chờ hai giờ không ai gọi số", citizen: "Nguyễn Văn Ba", phone: "0905123456",
          officer: Login(rawValue: "lan")))
    for office in [bench.lan, bench.minh] {
      let seen = try #require(try await office.complaints().first)
      #expect(seen.words == nil && seen.caseName == nil && seen.complaint.caseID == nil)
      #expect(!seen.complaint.isAboutAttitude && seen.state == .open)
      await expect(.needsRole(.manager)) {
        _ = try await office.handleComplaint(number(1), as: .notUpheld, done: text("Bỏ qua"))
      }
    }
    let journal = try await bench.query("SELECT body FROM journal WHERE verb = 'complain'").joined().joined()
    for secret in ["Chờ", "Ba", "0905123456", "lan"] { #expect(!journal.contains(secret), "\(secret)") }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a manager neither reads nor decides what is about themselves`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.lan.receiveComplaint(said { $0.officer = Login(rawValue: "hoa") })
    #expect(try await bench.hoa.complaint(number(1)).words == nil)
    #expect(try await bench.hoa.reminders() == Reminders())
    await expect(.complaintAboutYou("1/2023")) {
      _ = try await bench.hoa.handleComplaint(number(1), as: .notUpheld, done: text("Không có"))
    }
    await expect(.complaintAboutYou("1/2023")) {
      _ = try await bench.hoa.prolongComplaint(number(1), to: day("2023-12-04"), reason: text("Bận"))
    }
    let story = try await bench.binh.handleComplaint(number(1), as: .upheld, done: text("Đã nhắc nhở, xin lỗi"))
    #expect(story.state == .handled && story.words?.done == "Đã nhắc nhở, xin lỗi")
    #expect(try await bench.hoa.complaints(during: .year(2023)).map(\.words) == [nil])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `it is prolonged once, with a reason, before its day, to a later working day`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...2 { _ = try await bench.lan.receiveComplaint(said()) }
    try bench.at("2023-11-27 16:00")
    let reason = try text("Chờ ý kiến huyện")
    await expect(
      .newDayNotAfterPromise(
        try day("2023-11-28").adding(days: -1), promised: try day("2023-11-27"), nearest: try day("2023-11-28"))
    ) {
      try bench.at("2023-11-20 16:00")
      _ = try await bench.hoa.prolongComplaint(number(1), to: day("2023-11-27"), reason: reason)
    }
    let refusal = await refusalOf {
      _ = try await bench.hoa.prolongComplaint(number(1), to: day("2023-12-03"), reason: reason)
    }
    #expect(refusal == .newDayNotWorking(try day("2023-12-03"), .weekend, nearest: try day("2023-12-04")))
    try bench.at("2023-11-27 16:00")
    let story = try await bench.hoa.prolongComplaint(number(1), to: day("2023-12-04"), reason: reason)
    #expect(try story.state == .prolonged && story.complaint.firstDue == day("2023-11-27"))
    #expect(story.words?.reason == "Chờ ý kiến huyện")
    await expect(.complaintProlonged("1/2023")) {
      _ = try await bench.hoa.prolongComplaint(number(1), to: day("2023-12-11"), reason: reason)
    }
    try bench.at("2023-11-28 08:00")
    await expect(.complaintOverdue("2/2023", due: try day("2023-11-27"))) {
      _ = try await bench.hoa.prolongComplaint(number(2), to: day("2023-12-04"), reason: reason)
    }
    try bench.at("2023-12-04 16:59")
    let handled = try await bench.hoa.handleComplaint(number(1), as: .partly, done: text("Đã thêm ghế"))
    #expect(handled.complaint.wasInTime == true)
    await expect(.complaintHandled("1/2023")) {
      _ = try await bench.hoa.handleComplaint(number(1), as: .upheld, done: text("Lần nữa"))
    }
    await expect(.complaintHandled("1/2023")) {
      _ = try await bench.hoa.prolongComplaint(number(1), to: day("2023-12-11"), reason: reason)
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what came of those received in a period is counted by unit`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("xuan", .manager, at: "21040")
    for _ in 1...4 { _ = try await bench.lan.receiveComplaint(said()) }
    _ = try await bench.office("xuan").receiveComplaint(said { $0.kind = .suggestion })
    try bench.at("2023-11-20 08:00")
    _ = try await bench.hoa.handleComplaint(number(1), as: .upheld, done: text("Đã sửa"))
    _ = try await bench.hoa.prolongComplaint(number(2), to: day("2023-12-04"), reason: text("Chờ"))
    try bench.at("2023-11-28 08:00")
    _ = try await bench.hoa.handleComplaint(number(3), as: .notUpheld, done: text("Đã giải thích"))
    let now = bench.clock.now
    let (units, town) = (Set([Self.desk, UnitCode(rawValue: "21040")]), UnitCode(rawValue: "21040"))
    let counts = try await bench.books.read { page throws(OfficeError) in
      [
        try page.complaintCounts(in: units, during: .year(2023), at: now),
        try page.complaintCounts(in: units, during: .year(2022), at: now),
        try page.complaintCounts(in: [], during: .year(2023), at: now),
      ]
    }
    var expected = ComplaintCounts()
    // 1 in time, 2 prolonged and open, 3 late, 4 open past its day.
    (expected.received, expected.handled, expected.handledOnTime, expected.prolonged) = (4, 2, 1, 1)
    (expected.upheld, expected.open, expected.overdue) = (1, 2, 1)
    #expect(counts[0][Self.desk] == expected)
    var suggestion = ComplaintCounts()
    (suggestion.received, suggestion.open, suggestion.overdue) = (1, 1, 1)
    #expect(counts[0][town] == suggestion)
    #expect(counts[1].isEmpty && counts[2].isEmpty)
    #expect(try await bench.hoa.complaints().map(\.complaint.number.number) == [4, 2], "the most urgent first")
    #expect(try await bench.hoa.complaints(during: .year(2023)).map(\.complaint.number.number) == [4, 2, 1, 3])
    var reminders = Reminders()
    reminders.overdueComplaints = 1
    #expect(try await bench.hoa.reminders() == reminders)
    #expect(try await bench.lan.reminders() == Reminders(), "clerks decide nothing")
    try bench.at("2023-11-29 08:00")
    reminders.dueComplaints = 1
    #expect(try await bench.hoa.reminders() == reminders, "Thursday, Friday, Monday 4/12 are three working days")
  }

  @Test(arguments: Backend.available)
  func `of several complaints about a case the gravest verdict holds`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    for (about, isAttitude) in [(1, false), (1, true), (2, false), (2, false), (3, true)] {
      _ = try await bench.lan.receiveComplaint(
        said {
          $0.about = .number(about, year: nil)
          $0.isAboutAttitude = isAttitude
        })
    }
    _ = try await bench.lan.receiveComplaint(said())
    for (complaint, outcome) in [(1, ComplaintOutcome.notUpheld), (2, .partly), (3, .notUpheld), (5, .passedOn)] {
      _ = try await bench.hoa.handleComplaint(number(complaint), as: outcome, done: text("Xong"))
    }
    let verdicts = try await bench.books.read { page throws(OfficeError) in
      [
        try page.complainedCases(in: [Self.desk], during: .year(2023)),
        try page.attitudeComplaints(in: [Self.desk], during: .year(2023)),
        try page.complainedCases(in: [Self.desk], during: .year(2024)),
        try page.complainedCases(in: [UnitCode(rawValue: "21040")], during: .year(2023)),
      ]
    }
    let ids = (1...3).map { CaseID(unit: Self.desk, number: ShortNumber(year: 2023, number: $0)) }
    #expect(verdicts[0] == [ids[0]: .upheld, ids[1]: .open, ids[2]: .notUpheld])
    #expect(verdicts[1] == [ids[0]: .upheld, ids[2]: .notUpheld])
    #expect(verdicts[2].isEmpty && verdicts[3].isEmpty)
  }

  @Test(arguments: Backend.available)
  func `what is not there is refused by name`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    #expect(try await bench.hoa.complaints().isEmpty)
    await expect(.unknownComplaint("7", known: [])) { _ = try await bench.hoa.complaint(number(7)) }
    let unknown = await refusalOf {
      _ = try await bench.lan.receiveComplaint(said { $0.officer = Login(rawValue: "khong") })
    }
    guard case .unknownOfficer("khong", _) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    await expect(.unknownCase("H99", known: [])) {
      _ = try await bench.lan.receiveComplaint(said { $0.about = 99 })
    }
    await expect(.outsideScope(UnitCode(rawValue: "524"))) {
      _ = try await bench.lan.receiveComplaint(said { $0.unit = UnitCode(rawValue: "524") })
    }
    await expect(.needsOfficer) { _ = try await bench.citizen.receiveComplaint(said()) }
    _ = try await bench.lan.receiveComplaint(said())
    await expect(.unknownComplaint("1/2022", known: ["1"])) {
      _ = try await bench.hoa.complaint(ComplaintReference(number: 1, year: 2022))
    }
  }

  @Test(arguments: Backend.available)
  func `checking notices a complaint that was changed behind the office's back`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.lan.receiveComplaint(said())
    _ = try await bench.hoa.handleComplaint(number(1), as: .upheld, done: text("Đã sửa"))
    try await expectClean(bench)
    try await bench.tamper("UPDATE complaint SET outcome = 'not_upheld'")
    let altered = CheckReport.Problem.alteredComplaint(unit: Self.desk, number: "1/2023")
    #expect(try await bench.books.check(head: nil).problems == [altered])
    try await bench.tamper("UPDATE complaint SET outcome = 'upheld'")
    try await bench.tamper("UPDATE private_text SET text = 'Không làm gì' WHERE field = 'done'")
    #expect(
      try await bench.books.check(head: nil).problems
        == [.alteredText(subject: "complaint:524-mc/2023/1", field: "done")])
  }
}
