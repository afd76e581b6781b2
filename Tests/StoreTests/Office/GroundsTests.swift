// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What a number was counted from.
@Suite(.serialized) struct GroundsTests {
  private let year = Period.year(2023)
  private let desk = UnitCode(rawValue: "524-mc")

  /// 524-mc: 20 from paper and 12 pressed; 21040: 40 from paper and 3 pressed.
  private func rated(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    try await bench.importRatings(
      ratingRows([1, 1, 2, 7, 9], on: "2023-07-03")
        + ratingRows([0, 0, 0, 2, 10], on: "2023-10-03", channel: "kiosk", prefix: "k")
        + ratingRows([0, 0, 10, 10, 20], on: "2023-10-02", unit: "21040", prefix: "u")
        + ratingRows([3, 0, 0, 0, 0], on: "2023-10-04", unit: "21040", channel: "kiosk", prefix: "v"))
    return bench
  }

  @Test(arguments: Backend.available)
  func `a share leads to levels, to who pressed, and to small groups`(_ backend: Backend) async throws {
    let bench = try await rated(backend)
    let office = bench.office("truong")
    let whole = try await office.grounds(ofSatisfaction: year, by: .source)
    #expect(whole.row.levels?.levels == [4, 1, 12, 19, 39])
    #expect(whole.sources.map { "\($0.source.rawValue) \($0.rated)" } == ["paper 60", "kiosk 15"])
    #expect(whole.excluded == ExcludedRatings())
    #expect(whole.hiddenGroups == 0 && whole.missing == nil)
    #expect(whole.provenance.figures.contains(.top2))
    #expect(whole.provenance.asOf == bench.clock.now)
    #expect(whole.provenance.heads.last?.unit == .root)
    let heads = try await bench.query("SELECT hash FROM head WHERE unit = '524-mc'").flatMap(\.self)
    #expect(whole.provenance.heads.filter { $0.unit == desk }.map(\.hash) == heads)
    let unit = try await office.grounds(ofSatisfaction: year, by: .unit, key: "21040")
    #expect(unit.sources.map { "\($0.source.rawValue) \($0.rated)" } == ["paper 40", "kiosk 3"])
    #expect(unit.row.levels?.levels == [3, 0, 10, 10, 20])
  }

  @Test(arguments: Backend.available)
  func `a group that is too small tells how many, and nothing of how they voted`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importRatings(
      ratingRows([3, 0, 0, 0, 0], on: "2023-10-04", channel: "kiosk"))
    let grounds = try await bench.lan.grounds(ofSatisfaction: year)
    #expect(grounds.row.isHidden && grounds.row.levels == nil && grounds.row.bounds == nil)
    #expect(grounds.row.share.rated == 3)
    let source = try await bench.lan.grounds(ofSatisfaction: year, by: .source)
    #expect(source.hiddenGroups == 1 && source.hiddenRatings == 3)
  }

  @Test(arguments: Backend.available)
  func `taps nobody asked for and ratings taken back are counted apart`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importRatings(ratingRows([0, 0, 0, 0, 12], on: "2023-11-02"))
    _ = try await bench.lan.open([CounterNumber(3)])
    let tablet = try await Tablet(bench, at: 3)
    for level in [1, 1, 5] as [Satisfaction] { try await tablet.tap(level, nil) }
    try bench.at("2023-11-07 08:00")
    try await bench.citizen.sealEarlierDays()
    let grounds = try await bench.lan.grounds(ofSatisfaction: year)
    #expect(grounds.row.levels?.levels == [0, 0, 0, 0, 12])
    #expect(grounds.excluded == ExcludedRatings(unasked: 3, withdrawn: 0))
    #expect(grounds.sources.map(\.source) == [.paper])
  }

  @Test(arguments: Backend.available)
  func `no number has its reason`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    func missing(_ period: Period) async throws -> [MissingData?] {
      [
        try await bench.lan.grounds(ofSatisfaction: period).missing,
        try await bench.lan.grounds(ofPunctuality: period).missing,
      ]
    }
    let first = try #require(
      try await bench.books.read { page throws(OfficeError) in
        try page.calendar(for: UnitCode(rawValue: "524-mc")).loadedYears.min()
      })
    #expect(try await missing(year) == [.noVisits, .noFinishedCases])
    #expect(
      try await missing(.year(first - 1))
        == [.beforeBooks(firstYear: first), .beforeBooks(firstYear: first)])
    try await bench.lan.receive(Tried.noLimit)
    try await bench.lan.deliver(1)
    #expect(try await missing(year) == [.nobodyAnswered(asked: 1), .noDueDates(finished: 1)])
    let source = try await bench.lan.grounds(ofSatisfaction: year, by: .source, key: "kiosk")
    #expect(source.missing == .noRatings)
    _ = try await bench.lan.rate(1, 5)
    let one = try await bench.lan.grounds(ofSatisfaction: year)
    #expect(one.missing == nil && one.row.share == Share(satisfied: 1, rated: 1))
    #expect(one.row.bounds == SilenceBounds(Share(satisfied: 1, rated: 1), visits: one.row.response?.visits ?? 0))
  }

  /// Due on Thursday 9/11: H1 early, H2 late with an apology, H3 late without.
  @Test(arguments: Backend.available)
  func `an on-time share leads to the late cases and to where and when they were late`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.resolve(1)
    _ = try await bench.lan.apologise(2, reason: text("Quá tải"), newDay: day("2023-11-14"))
    _ = try await bench.hoa.approve(1)
    try bench.at("2023-11-13 09:00")
    for number in [2, 3] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    let grounds = try await bench.lan.grounds(ofPunctuality: year)
    #expect(grounds.total.statutory == PunctualityTally(early: 1, late: 2))
    #expect(grounds.late.map(\.file.number?.description) == ["H2", "H3"])
    #expect(grounds.late.map(\.apology) == [.inTime, .missing])
    #expect(grounds.units?.map { "\($0.key) \($0.statutory.late)/\($0.statutory.withDue)" } == ["524-mc 2/3"])
    #expect(grounds.months.map { "\($0.key) \($0.statutory.late)/\($0.statutory.withDue)" } == ["2023-11 2/3"])
    #expect(grounds.apologies == LateCount(key: "", late: 2, apologised: 1))
    let online = try await bench.lan.grounds(ofPunctuality: year, by: .source, key: "online")
    #expect(online.late.count == 2 && online.units == nil)
    let counter = try await bench.lan.grounds(ofPunctuality: year, by: .source, key: "counter")
    #expect(counter.late.isEmpty && counter.missing == .noFinishedCases)
  }

  @Test(arguments: Backend.available)
  func `grounds keep inside the scope`(_ backend: Backend) async throws {
    let bench = try await rated(backend)
    let town = UnitCode(rawValue: "21040")
    await expect(.outsideScope(town)) { _ = try await bench.lan.grounds(ofSatisfaction: year, unit: town) }
    await expect(.outsideScope(town)) { _ = try await bench.lan.grounds(ofPunctuality: year, unit: town) }
    await expect(.outsideScope(town)) { _ = try await bench.lan.provenance(of: [.top2], unit: town) }
    #expect(try await bench.lan.grounds(ofSatisfaction: year).row.share.rated == 32)
    try await bench.lan.receive(Tried.tenDays)
    #expect(try await bench.lan.provenance(of: [.top2]).heads.map(\.unit.rawValue) == ["524-mc", ""])
  }
}
