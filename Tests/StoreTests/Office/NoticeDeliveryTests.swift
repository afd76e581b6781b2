// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Issued notices on their way to their addressees, each handing over with a receipt.
@Suite(.serialized) struct NoticeDeliveryTests {
  private func bench(_ backend: Backend, at start: String = "2023-11-06 08:00") async throws -> OfficeBench {
    try await OfficeBench(backend, at: start)
  }

  @Test(arguments: Backend.available)
  func `a notice is handed over once it is issued, neither before that nor in the future`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.draftNotice()
    await expect(.noticeState(1, .draft)) { _ = try await bench.lan.deliverNotice(1, by: .inPerson) }
    bench.wait(minutes: 30)
    let issued = bench.clock.now
    _ = try await bench.hoa.approve(1)
    bench.wait(minutes: 30)
    let now = bench.clock.now
    let (early, ahead) = (issued.adding(seconds: -60), now.adding(seconds: 1))
    await expect(.deliveredBeforeIssue(1, early, issued: issued)) {
      _ = try await bench.lan.deliverNotice(1, by: .post, at: early)
    }
    await expect(.timeInFuture(ahead, now: now)) { _ = try await bench.lan.deliverNotice(1, by: .post, at: ahead) }
    await expect(.unknownNotice(2, known: [1])) { _ = try await bench.lan.deliverNotice(2, by: .post) }
    #expect(try await bench.query("SELECT count(*) FROM notice_delivery") == [["0"]])
    // People name minutes: what was issued at 08:30:42 may have been handed over at 08:30.
    let first = try await bench.lan.deliverNotice(1, by: .inPerson, at: issued.adding(seconds: -59)).delivery
    #expect((first.delivered, first.entered.at, first.receipt) == (issued, now, 1), "what was refused used no receipt")
    #expect(try await bench.lan.deliverNotice(1, by: .email).delivery.delivered == now)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `one that waits for the registry's number is not handed over yet`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.numberByRegistry()
    try await bench.issueNotice()
    await expect(.noticeState(1, .approved)) { _ = try await bench.lan.deliverNotice(1, by: .post) }
    bench.wait(minutes: 10)
    let issued = bench.clock.now
    _ = try await bench.lan.number(1, "05/TB-UBND")
    let approved = issued.adding(seconds: -600)
    await expect(.deliveredBeforeIssue(1, approved, issued: issued)) {
      _ = try await bench.lan.deliverNotice(1, by: .post, at: approved)
    }
    #expect(try await bench.lan.deliverNotice(1, by: .post).delivery.receipt == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a published notice is still handed over, a withdrawn one no more`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    _ = try await bench.lan.publish(1)
    #expect(try await bench.lan.deliverNotice(1, by: .post).outcome.notice.state == .published)
    _ = try await bench.hoa.retract(1, reason: text("Sai tên"))
    await expect(.noticeState(1, .withdrawn)) { _ = try await bench.lan.deliverNotice(1, by: .inPerson) }
    #expect(try await bench.lan.noticePaper(1).deliveries.map(\.way) == [.post], "what was handed over was")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `receipts count in a unit without gaps, anew with the year of entry`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    for _ in 1...2 { try await bench.issueNotice(newDay: "2024-01-31") }
    try await bench.issueNotice(by: "nga", and: "phuc")
    func receipt(_ draft: Int, _ login: String = "lan", at moment: Instant? = nil) async throws -> String {
      try await bench.office(login).deliverNotice(draft, by: .post, at: moment).delivery.receiptNumber
    }
    #expect(try await receipt(2) == "1/2023")
    #expect(try await receipt(1) == "2/2023")
    #expect(try await receipt(1, "nga") == "1/2023", "the town's own")
    #expect(try await receipt(2) == "3/2023")
    let december = try local("2023-12-29 16:00")
    try bench.at("2024-01-02 08:00")
    #expect(try await receipt(1, at: december) == "1/2024", "entered in January")
    #expect(try await receipt(2) == "2/2024")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `every handing over is told in the order of their times, with what the post calls it`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let issued = bench.clock.now
    try await bench.issueNotice()
    #expect(try await bench.lan.notices([.issued]).map(\.delivery) == [nil])
    bench.wait(minutes: 60)
    let reference = try DeliveryReference(parsing: "RR-123456789.VN")
    let late = try await bench.lan.deliverNotice(1, by: .sms).delivery
    bench.wait(minutes: 5)
    let early = try await bench.minh.deliverNotice(
      1, by: .post, at: issued.adding(seconds: 60), reference: reference
    ).delivery
    #expect(early.entered == Stamp(officer: Login(rawValue: "minh"), at: bench.clock.now))
    #expect(early.reference == reference)
    #expect(try await bench.lan.noticePaper(1).deliveries == [early, late])
    #expect(try await bench.lan.notices([.issued]).map(\.delivery) == [late])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the journal holds each, and undoing goes past it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    bench.wait(minutes: 1)
    let delivery = try await bench.lan.deliverNotice(1, by: .inPerson).delivery
    let entries = try await bench.query("SELECT subject, body FROM journal WHERE verb = 'tell'")
    #expect(entries.map { $0[0] } == ["notice:524-mc/1"])
    let body = try #require(entries.first?.last)
    #expect(try CanonicalJSON.value(ChangeRecord.self, from: body).delivery == delivery)
    #expect(try await bench.lan.undo().file?.name == "H2")
    await expect(.cannotUndo(.apologise, "1", .changedSince)) { _ = try await bench.lan.undo() }
    #expect(try await bench.lan.noticePaper(1).deliveries == [delivery])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two officers at once share no receipt and leave no gap`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    let other = try await bench.connectAgain()
    let receipts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for (login, books) in [("lan", bench.books), ("minh", other)] {
        group.addTask {
          var receipts: [Int] = []
          for _ in 1...6 {
            receipts.append(try await bench.office(login, on: books).deliverNotice(1, by: .post).delivery.receipt)
          }
          return receipts
        }
      }
      return try await group.reduce([], +)
    }
    #expect(receipts.sorted() == Array(1...12))
    try await expectClean(bench)
  }

  @Test(arguments: [
    "", "-1", ".x", "RR 1", "RR/1", "thư-1", "0905123456", "0905.123.456", "84905-123-456",
    String(repeating: "1", count: 41),
  ])
  func `such words are no numbers of the post, telephone numbers least of all`(_ word: String) {
    #expect(throws: InvalidReference(word: word)) { try DeliveryReference(parsing: word) }
  }
}
