// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What the portal may show of notices (Circular 01/2018/TT-VPCP art. 16.2d): codes and days, nobody.
@Suite(.serialized) struct PublicationTests {
  /// Confirming that somebody is not married: three working days, marked sensitive in the seeds.
  private static let sensitive = "1.004873"
  private static let code = "000.00.53.H48-231106-0001"

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  /// The hash column of the entry about a notice with a verb.
  private func hash(_ bench: OfficeBench, _ verb: String, draft: Int = 1) async throws -> String {
    let rows = try await bench.query(
      "SELECT hash FROM journal WHERE subject = $1 AND verb = $2",
      [.text("notice:524-mc/\(draft)"), .text(verb)])
    try #require(rows.count == 1)
    return rows[0][0]
  }

  private func drafts(_ bench: OfficeBench, during period: Period? = nil) async throws -> [Int] {
    try await bench.lan.publicationSet(during: period).notices.map(\.draft)
  }

  // Received Monday 6/11/2023 with ten working days: due Monday 20/11.
  @Test(arguments: Backend.available)
  func `the set says who, which case, its field, both days, the number, the issue and the entry's hash`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.draftNotice(code: Self.code)
    try bench.at("2023-11-07 08:00")
    _ = try await bench.hoa.approve(1)
    _ = try await bench.lan.deliverNotice(1, by: .post)
    let expected = PublicNotice(
      unit: OfficeBench.desk, agency: "Bộ phận Một cửa huyện Bình Sơn", draft: 1, name: Self.code,
      field: "Lưu thông hàng hóa trong nước",
      originalDue: try due("2023-11-20"), newDay: try day("2023-12-29"), number: "01/PXL",
      issued: try day("2023-11-07"), hash: try await hash(bench, "approve"))
    let set = try await bench.lan.publicationSet()
    #expect(set.notices == [expected])
    #expect(set.leftOut == 0)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a number of the registry is proved by the entry that gave it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.numberByRegistry()
    try await bench.issueNotice()
    #expect(try await drafts(bench) == [], "approved is not issued")
    try bench.at("2023-11-08 08:00")
    _ = try await bench.lan.number(1, "05/TB-UBND")
    let notice = try #require(try await bench.lan.publicationSet().notices.first)
    #expect(try await hash(bench, "number") == notice.hash)
    #expect(try await hash(bench, "approve") != notice.hash)
    #expect(notice.number == "05/TB-UBND")
    #expect(notice.issued == (try day("2023-11-08")))
    _ = try await bench.lan.publish(1)
    let november = try Period.month(LocalMonth(parsing: "2023-11"))
    #expect(try await bench.lan.publicationSet(during: november).notices == [notice], "later entries change nothing")
  }

  // Waiting starts the limit anew (Decree 61/2018/NĐ-CP art. 19.4); lateness is judged by the first due date.
  @Test(arguments: Backend.available)
  func `the original due date is the first one`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-08 08:00")
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    try bench.at("2023-11-14 08:00")
    _ = try await bench.lan.resume(1)
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-12-29"))
    _ = try await bench.hoa.approve(1)
    #expect(try await bench.lan.publicationSet().notices.map(\.originalDue.iso) == ["2023-11-20"])
  }

  @Test(arguments: Backend.available)
  func `the published JSON names nobody and gives no reason`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let words = ["Phạm Thị Mỹ Dung", "0912345678", "Xóm Đình", "Võ Đại Lượng", "lạc mất sổ đỏ"]
    let owner = Owner(name: words[0], phone: words[1], address: words[2], submitter: words[3])
    _ = try await bench.lan.receive(
      Reception(
        procedure: ProcedureCode(rawValue: Tried.tenDays), owner: owner, code: CaseCode(rawValue: Self.code)))
    _ = try await bench.lan.apologise(1, reason: text("Vì \(words[4])"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    let notice = try #require(try await bench.lan.publicationSet().notices.first)
    let json = try CanonicalJSON.text(notice)
    #expect(
      json == """
        {"agency":"Bộ phận Một cửa huyện Bình Sơn","case":"\(Self.code)","field":"Lưu thông hàng hóa trong nước","hash":"\(notice.hash)",\
        "issued":"2023-11-06","newDate":"2023-11-24","number":"01/PXL","originalDue":"2023-11-20"}
        """)
    for word in words { #expect(!json.contains(word)) }
  }

  @Test(arguments: Backend.available)
  func `what says something about a person is left out, counted, and not published by hand`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice(Self.sensitive)
    try await bench.issueNotice()
    try await bench.issueNotice(Self.sensitive)
    let set = try await bench.lan.publicationSet()
    #expect(set.notices.map(\.draft) == [2])
    #expect(set.leftOut == 2)
    await expect(.notForPublication(1)) { _ = try await bench.lan.publish(1) }
    await expect(.notForPublication(3)) { _ = try await bench.hoa.publish(3) }
    #expect(try await bench.lan.noticePaper(1).notice.state == .issued)
    let today = Period.day(try day("2023-11-06"))
    #expect(try await bench.lan.publicationSet(during: today).leftOut == 2)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a procedure that nobody knows might say something about a person`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.issueNotice()
    try await bench.tamper("DELETE FROM procedure WHERE code = $1", [.text(Tried.tenDays)])
    #expect(try await bench.lan.publicationSet().notices.isEmpty)
    #expect(try await bench.lan.publicationSet().leftOut == 1)
    await expect(.notForPublication(1)) { _ = try await bench.lan.publish(1) }
  }

  @Test(arguments: Backend.available)
  func `drafts, withdrawn and already published notices are not in it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.draftNotice()
    for _ in 2...4 { try await bench.issueNotice() }
    _ = try await bench.hoa.retract(2, reason: text("Sai tên"))
    _ = try await bench.lan.publish(3)
    #expect(try await drafts(bench) == [4])
    #expect(try await bench.lan.publicationSet().leftOut == 0, "only procedures are counted")
    let today = Period.day(try day("2023-11-06"))
    #expect(try await drafts(bench, during: today) == [3, 4], "a period tells what stands, published or not")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a period picks by the day of issue`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...3 { try await bench.draftNotice() }
    try bench.at("2023-11-30 23:59")
    _ = try await bench.hoa.approve(1)
    try bench.at("2023-12-01 00:00")
    _ = try await bench.hoa.approve(2)
    _ = try await bench.lan.publish(2)
    let (november, december) = (
      try Period.month(LocalMonth(parsing: "2023-11")), try Period.month(LocalMonth(parsing: "2023-12"))
    )
    #expect(try await drafts(bench, during: november) == [1])
    #expect(try await drafts(bench, during: december) == [2])
    #expect(try await drafts(bench, during: .year(2024)) == [])
    #expect(try await drafts(bench) == [1])
  }

  @Test(arguments: Backend.available)
  func `an officer sees the own scope, or a unit of it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    try await bench.issueNotice()
    try await bench.issueNotice(by: "nga", and: "phuc")
    func units(_ office: Office, _ unit: UnitCode? = nil) async throws -> [String] {
      try await office.publicationSet(unit: unit).notices.map(\.unit.rawValue)
    }
    #expect(try await units(bench.lan) == ["524-mc"])
    #expect(try await units(bench.office("nga")) == ["21040"])
    #expect(try await units(bench.administrator) == ["21040", "524-mc"])
    #expect(try await units(bench.administrator, OfficeBench.town) == ["21040"])
    await expect(.outsideScope(OfficeBench.town)) { _ = try await units(bench.lan, OfficeBench.town) }
  }
}
