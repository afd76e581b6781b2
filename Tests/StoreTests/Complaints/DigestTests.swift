// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What is kept of the reasons when a day is sealed, what managers are told of them, and what was changed.
@Suite(.serialized) struct DigestTests {
  private static let november = try? LocalMonth(year: 2023, month: 11)

  @Test(arguments: Backend.available)
  func `reasons of a sealed day are counted by field and delay, as they stood last`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    let token = try #require(try await tablet.question())
    try await tablet.tap(1, token, sequence: 1, reasons: [.attitude])
    try await tablet.tap(2, token, sequence: 2, reasons: [.late, .waiting])
    try await bench.lan.deliver(2)
    try await tablet.tap(2, try await tablet.question())
    try await bench.lan.deliver(3)
    try await tablet.tap(3, try await tablet.question())
    try await tablet.tap(1, nil, reasons: [.trips])
    #expect(try await bench.query("SELECT count(*) FROM reason_month") == [["0"]], "nothing before the day is sealed")
    try bench.at("2023-11-09 08:00")
    for _ in 1...2 { try await bench.citizen.sealEarlierDays() }
    let field = try #require(
      try await bench.query("SELECT field FROM procedure WHERE code LIKE '1.001612%'").first?.first)
    #expect(
      try await bench.query("SELECT month, reason, field, delay, count FROM reason_month ORDER BY reason") == [
        ["2023-11", "", field, "early", "1"], ["2023-11", "late", field, "early", "1"],
        ["2023-11", "waiting", field, "early", "1"],
      ])
    try bench.at("2023-12-01 08:00")
    let digest = try await bench.hoa.digest(of: try #require(Self.november))
    #expect(digest.reasons.groups == [] && digest.reasons.hasMore, "three are too few")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `ten alike are shown to managers once their month is over`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    for number in 1...10 {
      let asked = try #require(try await bench.lan.guide())
      let reasons: Set<DissatisfactionReason> = number == 10 ? [.waiting, .trips] : [.waiting]
      try await bench.citizen.answer(bench.citizen.show(asked.visit), 1, reasons: reasons)
    }
    let month = try #require(Self.november)
    try bench.at("2023-11-07 08:00")
    try await bench.citizen.sealEarlierDays()
    await expect(.monthNotOver(month)) { _ = try await bench.hoa.digest(of: month) }
    try bench.at("2023-12-01 08:00")
    let digest = try await bench.hoa.digest(of: month)
    #expect(digest.reasons.groups == [ReasonGroup(reason: "waiting", field: "", delay: "", count: 10)])
    #expect(digest.reasons.hasMore)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.digest(of: month) }
    let before = try await bench.hoa.digest(of: month.previous)
    #expect(before.reasons.groups == [] && !before.reasons.hasMore && before.followUps == FollowUpCounts())
    try await bench.hire("xuan", .manager, at: "21040")
    #expect(try await bench.office("xuan").digest(of: month).reasons.groups == [], "another unit's")
  }

  @Test(arguments: Backend.available)
  func `what was changed is a list with days, the latest on the tablets`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-01 08:00")
    let month = try #require(Self.november)
    #expect(try await bench.citizen.publicChanges().isEmpty)
    let cause = ChangeCause(reason: .waiting, field: "Hộ tịch", month: month)
    try await bench.administrator.setPublicChange(text("Thêm một quầy hộ tịch"), because: cause)
    try bench.at("2023-12-04 08:00")
    try await bench.administrator.setPublicChange(text("Mở cửa sáng thứ Bảy"))
    #expect(
      try await bench.citizen.publicChanges() == [
        PublicChange(number: 2, day: try day("2023-12-04"), text: "Mở cửa sáng thứ Bảy"),
        PublicChange(number: 1, day: try day("2023-12-01"), text: "Thêm một quầy hộ tịch", cause: cause),
      ])
    #expect(try await bench.citizen.publicChange() == "Mở cửa sáng thứ Bảy")
    #expect(try await bench.hoa.digest(of: month).changes.map(\.number) == [1])
    try await bench.administrator.setPublicChange(nil)
    #expect(try await bench.citizen.publicChange() == "Thêm một quầy hộ tịch")
    #expect(try await bench.citizen.publicChanges().map(\.number) == [1])
    await expect(.needsRole(.administrator)) { try await bench.hoa.setPublicChange(text("Không được")) }
    try await expectClean(bench)
  }
}
