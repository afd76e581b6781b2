// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Somebody at home with a slip that was printed for a case.
struct Home: Sendable {
  let bench: OfficeBench
  let token: Token

  /// Prints the slip of a case as `in` does; the secret is in the address behind its code.
  init(_ bench: OfficeBench, _ reference: CaseReference, by office: Office? = nil) async throws {
    self.bench = bench
    let office = office ?? bench.lan
    let link = try #require(try await office.ratingLink(reference))
    try await office.notePrinted(try await office.slip(reference), link: link)
    token = Token(text: String(link.address.suffix(Token.length)))
    #expect(link.address == "https://motcua.example/r/\(token.text)")
  }

  func answer(_ level: Satisfaction, sequence: Int64 = 0, comment: String? = nil, contact: String? = nil) async throws {
    let remark = HomeRemark(
      comment: try comment.map { try FreeText(parsing: $0) }, contact: try contact.map { try FreeText(parsing: $0) })
    try await bench.citizen.answer(token, GivenAnswer(level: level, sequence: sequence), remark: remark)
  }

  func standing() async throws -> LinkStanding { try await bench.citizen.standing(of: token) }
}

/// Ratings from home, by the code on a slip.
@Suite(.serialized) struct HomeAnswerTests {
  /// Books with public pages in which H1 and H2 were just handed over, on Wednesday 8/11/2023 at nine.
  private func served(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.administrator.set(.publicPages, to: try WebAddress(parsing: "https://motcua.example"))
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    try await bench.lan.deliver(1)
    try await bench.lan.deliver(2)
    return bench
  }

  private func levels(_ bench: OfficeBench) async throws -> [[String]] {
    try await bench.query("SELECT day, source, c1, c2, c3, c4, c5 FROM tally_day ORDER BY day, source")
  }

  @Test(arguments: Backend.available)
  func `a visit has one answer, replaceable until midnight`(_ backend: Backend) async throws {
    let bench = try await served(backend)
    let home = try await Home(bench, 1)
    #expect(try await home.standing() == .open)
    try bench.at("2023-11-09 20:00")
    try await home.answer(2, sequence: 1)
    #expect(try await home.standing() == .answered)
    try bench.at("2023-11-09 23:59")
    try await home.answer(4, sequence: 2)
    #expect(try await home.standing() == .answered)
    #expect(try await levels(bench) == [["2023-11-09", "link", "0", "0", "0", "1", "0"]])
    try bench.at("2023-11-10 00:00")
    #expect(try await home.standing() == .over)
    await expect(.unknownToken) { try await home.answer(1, sequence: 3) }
    try await bench.citizen.sealEarlierDays()
    await expect(.unknownToken) { try await home.answer(1, sequence: 3) }
    #expect(try await home.standing() == .over)
    #expect(try await levels(bench) == [["2023-11-09", "link", "0", "0", "0", "1", "0"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the secret lives a week, then nothing is known of it`(_ backend: Backend) async throws {
    let bench = try await served(backend)
    let (first, second) = (try await Home(bench, 1), try await Home(bench, 2))
    try bench.at("2023-11-15 23:59")
    #expect(try await first.standing() == .open)
    try await second.answer(5)
    try bench.at("2023-11-16 00:00")
    #expect(try await first.standing() == .over)
    await expect(.unknownToken) { try await first.answer(5) }
    try await bench.citizen.sealEarlierDays()
    #expect(try await first.standing() == .unknown)
    #expect(try await bench.query("SELECT count(*) FROM visit_link") == [["0"]])
    #expect(try await bench.citizen.standing(of: .random()) == .unknown)
  }

  @Test(arguments: Backend.available)
  func `a secret printed while the visit goes on holds from its end`(_ backend: Backend) async throws {
    let bench = try await served(backend)
    try await bench.lan.receive(Tried.tenDays)
    let home = try await Home(bench, 4)
    #expect(try await home.standing() == .early)
    await expect(.unknownToken) { try await home.answer(5) }
    bench.wait(minutes: 3)
    _ = try await bench.lan.askNow()
    #expect(try await home.standing() == .open)
    try await home.answer(5)
    #expect(try await levels(bench) == [["2023-11-08", "link", "0", "0", "0", "0", "1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `of several slips the one printed last holds, and one that never was printed does not`(
    _ backend: Backend
  ) async throws {
    let bench = try await served(backend)
    let first = try await Home(bench, 1)
    _ = try #require(try await bench.lan.ratingLink(1))
    #expect(try await first.standing() == .open, "asking for a link changes nothing")
    let second = try await Home(bench, 1)
    #expect(try await first.standing() == .unknown)
    try await second.answer(5)
    #expect(try await bench.lan.ratingLink(1) == nil, "answered")
  }

  @Test(arguments: Backend.available)
  func `there is none without an address, without a visit today, and after the answer`(
    _ backend: Backend
  ) async throws {
    let bench = try await served(backend)
    #expect(try await bench.lan.ratingLink(3) == nil, "nobody came for it")
    try await bench.administrator.set(.publicPages, to: nil)
    #expect(try await bench.lan.ratingLink(1) == nil)
    try await bench.administrator.set(.publicPages, to: try WebAddress(parsing: "https://motcua.example/"))
    #expect(try await bench.lan.ratingLink(1) != nil)
    try bench.at("2023-11-09 08:00")
    #expect(try await bench.lan.ratingLink(1) == nil)
  }

  @Test(arguments: Backend.available)
  func `a remark is kept apart from the visit, and replaced by the same person's next one`(
    _ backend: Backend
  ) async throws {
    let bench = try await served(backend)
    let (one, two) = (try await Home(bench, 1), try await Home(bench, 2))
    try await one.answer(2, comment: "Phải chờ lâu quá")
    try await two.answer(5, comment: "Rất nhanh gọn")
    try await one.answer(2, comment: "Phải chờ hơn một giờ")
    #expect(try await bench.hoa.remarks().map(\.comment) == ["Rất nhanh gọn", "Phải chờ hơn một giờ"])
    #expect(try await bench.hoa.remarks().allSatisfy { $0.month == (try? LocalMonth(parsing: "2023-11")) })
    let columns = try await bench.query("SELECT * FROM remark ORDER BY number")
    #expect(columns.map(\.count) == [8, 8], "number, hash, unit, month, two texts, two marks: nothing of the visit")
    for secret in [one.token, two.token] {
      let hashes = try await bench.query(
        "SELECT count(*) FROM remark AS r JOIN prompt AS p ON p.link_hash = r.hash OR p.kiosk_hash = r.hash")
      #expect(hashes == [["0"]], "\(secret.text.count)")
    }
    let journal = try await bench.query("SELECT body FROM journal").flatMap { $0 }
    #expect(!journal.contains { $0.contains("nhanh gọn") })
    await expect(.needsRole(.manager)) { _ = try await bench.lan.remarks() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a remark that may name a person waits until a manager has looked at it`(_ backend: Backend) async throws {
    let bench = try await served(backend)
    let home = try await Home(bench, 1)
    try await home.answer(1, comment: "Chị Lan ở quầy 3 nói khó nghe", contact: "0905 123 456")
    let held = try await bench.hoa.remark(1)
    #expect(held.isHeld && !held.isReviewed && held.comment == nil && held.contact == nil)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.review(1) }
    await expect(.unknownRemark(2)) { _ = try await bench.hoa.review(2) }
    await expect(.unknownRemark(2)) { _ = try await bench.hoa.remark(2) }
    #expect(try await bench.hoa.review(1).comment == "Chị Lan ở quầy 3 nói khó nghe")
    let known = try await bench.binh.remark(1)
    #expect(known.comment == "Chị Lan ở quầy 3 nói khó nghe" && known.contact == "0905 123 456")
    #expect(
      try await bench.query("SELECT subject, officer FROM journal WHERE verb = 'review'") == [["remark:1", "hoa"]])
    try await home.answer(1, comment: "Anh Tư ở quầy 4 cũng vậy")
    #expect(try await bench.hoa.remark(1).comment == nil, "a new text waits anew")
    try await expectClean(bench)
  }
}
