// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The nine indices and Decision 766, counted by hand. All cases were received on Monday 6/11/2023, due on Thursday 9/11.
@Suite(.serialized) struct IndicesTests {
  private let year = Period.year(2023)
  private let november = Period.month(LocalMonth(ordinal: 2023 * 12 + 10))
  private let desk = UnitCode(rawValue: "524-mc")

  /// H1 early, H2 online and on time, H3 late, H4 without a limit, H5 early after a supplement; H6 withdrawn, H7 void.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for number in 1...7 {
      try await bench.lan.receive(
        number == 4 ? Tried.noLimit : Tried.threeDays, channel: number == 2 ? .online : .counter)
    }
    try bench.at("2023-11-07 09:00")
    _ = try await bench.lan.supplement(5, reason: text("Thiếu đơn"))
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.resume(5)
    for number in [1, 5, 7] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    _ = try await bench.lan.end(6, as: .withdrawn, reason: nil)
    _ = try await bench.hoa.void(7, because: .duplicate)
    try bench.at("2023-11-09 10:00")
    for number in [2, 4] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    try bench.at("2023-11-13 09:00")
    _ = try await bench.lan.resolve(3)
    return bench
  }

  private func fact(_ index: OfficialIndex, _ value: IndexFact.Value, _ period: Period? = nil) -> IndexFact {
    IndexFact(unit: desk, index: index, period: period ?? year, value: value)
  }

  /// Zero, one, two points, no answer, and the index in tenths.
  private func counts(_ row: IndexRow) -> [OfficialIndex: [Int?]] {
    row.indices.mapValues { [$0[Points.none], $0[.one], $0[.two], $0[nil], $0.tenths] }
  }

  @Test(arguments: Backend.available)
  func `five cases are judged by what the books know`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let report = try await bench.hoa.indices(during: year)
    #expect(report.total.handled == 5)
    #expect(report.withoutResult == 1)
    #expect(
      counts(report.total) == [
        .totalTime: [1, 1, 2, 1, 13], .agencyTime: [1, 1, 2, 1, 13], .contacts: [0, 1, 4, 0, 18],
        .agencies: [0, 0, 0, 5, nil], .organisation: [0, 0, 0, 5, nil], .publicity: [0, 0, 0, 5, nil],
        .attitude: [0, 1, 2, 2, 17], .complaints: [0, 0, 5, 0, 20], .online: [0, 0, 0, 5, nil],
      ])
    #expect(report.total.sum.tenths == 81)
    #expect(report.total.sum.missing == [.agencies, .organisation, .publicity, .online])
    #expect(BandScale.nineIndices.band(of: report.total.sum) == nil, "81 to 161")
  }

  @Test(arguments: Backend.available)
  func `what managers type in completes the nine, and the last word holds`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hoa.record(fact(.agencies, .agencies(none: 2, desk: 1, more: 1)))
    try await bench.hoa.record(fact(.organisation, .share(.init(part: 1, whole: 50))))
    try await bench.hoa.record(fact(.organisation, .share(.init(part: 26, whole: 50))))
    try await bench.hoa.record(fact(.publicity, .ways(1), november))
    try await bench.hoa.record(fact(.online, .share(.init(part: 12, whole: 50))))
    let total = try await bench.hoa.indices(during: year).total
    let typed = counts(total).filter { $0.key.isTyped }
    #expect(
      typed == [
        .agencies: [1, 1, 2, 1, 13], .organisation: [0, 0, 5, 0, 20], .publicity: [0, 5, 0, 0, 10],
        .online: [0, 5, 0, 0, 10],
      ])
    // 1,3 + 1,3 + 1,8 + 1,3 + 2,0 + 1,0 + 1,7 + 2,0 + 1,0
    #expect(total.sum.tenths == 134)
    #expect(BandScale.nineIndices.band(of: total.sum) == .good)
    #expect(
      try await bench.lan.indexFacts(touching: november).map(\.index) == [
        .agencies, .organisation, .publicity, .online,
      ])
    #expect(try await bench.query("SELECT count(*) FROM index_fact") == [["4"]])
    let entries = try await bench.query(
      "SELECT officer, body FROM journal WHERE subject LIKE 'index:%/5/%' ORDER BY sequence")
    #expect(entries.map { $0[0] } == ["hoa", "hoa"], "what was typed before stands in the journal")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a fact that cannot be is refused, and one that contradicts the books is left out`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    await expect(.needsRole(.manager)) { try await bench.lan.record(fact(.publicity, .ways(1))) }
    await expect(.unsoundFact(.publicity)) { try await bench.hoa.record(fact(.publicity, .ways(3))) }
    await expect(.unsoundFact(.totalTime)) { try await bench.hoa.record(fact(.totalTime, .ways(1))) }
    let days = try Period(from: day("2023-11-02"), through: day("2023-11-30"))
    await expect(.needsWholeMonths(days)) { try await bench.hoa.record(fact(.publicity, .ways(1), days)) }
    let elsewhere = IndexFact(unit: UnitCode(rawValue: "21040"), index: .publicity, period: year, value: .ways(1))
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) { try await bench.hoa.record(elsewhere) }
    try await bench.hoa.record(fact(.agencies, .agencies(none: 6, desk: 0, more: 0)))
    let report = try await bench.hoa.indices(during: year)
    #expect(report.contradicting == [desk])
    #expect(report.total.indices[.agencies]?.tenths == nil)
  }

  @Test(arguments: Backend.available)
  func `complaints count for attitude and for their handling`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let entered = Stamp(officer: Login(rawValue: "lan"), at: bench.clock.now)
    func complain(_ number: Int, about id: Int?, attitude: Bool, outcome: ComplaintOutcome?, until: String?)
      async throws
    {
      let received = try day("2023-11-08")
      var complaint = Complaint(
        unit: desk, number: ComplaintNumber(year: 2023, number: number), kind: .complaint, channel: .counter,
        received: received, entered: entered, firstDue: try day("2023-11-10"),
        caseID: id.map { CaseID(unit: desk, number: ShortNumber(year: 2023, number: $0)) }, isAboutAttitude: attitude)
      complaint.outcome = outcome
      complaint.handled = try until.map { Stamp(officer: Login(rawValue: "hoa"), at: try local($0)) }
      let kept = complaint
      try await bench.books.write { page throws(OfficeError) in try page.insert(kept) }
      if kept.handled != nil { try await bench.books.write { page throws(OfficeError) in try page.save(kept) } }
    }
    try await complain(1, about: 1, attitude: true, outcome: .upheld, until: "2023-11-09 09:00")
    let upheld = try await bench.hoa.indices(during: year).total
    #expect(counts(upheld)[.attitude] == [1, 1, 1, 2, 10])
    #expect(counts(upheld)[.complaints] == [0, 0, 5, 0, 20])
    try await complain(2, about: 2, attitude: true, outcome: nil, until: nil)
    try await complain(3, about: 5, attitude: false, outcome: .upheld, until: "2023-11-11 09:00")
    let total = try await bench.hoa.indices(during: year).total
    #expect(counts(total)[.attitude] == [1, 0, 1, 3, 10], "the open one waits, the one about papers is no attitude")
    #expect(counts(total)[.complaints] == [5, 0, 0, 0, 0], "one of three on time")
    let found = try await bench.hoa.cases(with: Points.none, for: .attitude, during: year)
    #expect(found.cases.map(\.name) == ["H1/2023"])
    await expect(.needsRole(.manager)) {
      _ = try await bench.lan.cases(with: Points.none, for: .attitude, during: self.year)
    }
    // Overdue H3, complained about H1, H2 and H5: four of six cases.
    let report = try await bench.hoa.report766(during: november)
    #expect((report.overdue, report.complained, report.union.known) == (1, 3, 4))
  }

  @Test(arguments: Backend.available)
  func `groups have their own counts; colleagues are for managers and only from thirty cases on`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let quarters = try await bench.hoa.indices(during: year, by: .quarter)
    #expect(quarters.rows.map(\.key) == ["2023-q4"])
    #expect(counts(quarters.rows[0]) == counts(quarters.total))
    let months = try await bench.hoa.indices(during: year, by: .month)
    #expect(months.rows.map { "\($0.key) \($0.handled)" } == ["2023-11 5"])
    let units = try await bench.administrator.indices(during: year, by: .unit)
    #expect(units.rows.first?.key == "524-mc")
    #expect(units.rows.first?.rank == 1)
    #expect(units.rows.dropFirst().allSatisfy { $0.rank == nil && $0.handled == 0 })
    #expect(!units.rows.contains { $0.key == "xa-binh-son" }, "it did not exist in 2023")
    let officers = try await bench.hoa.indices(during: year, by: .dimension(.officer))
    #expect(officers.rows.filter { $0.key == "lan" }.allSatisfy { $0.isHidden })
    #expect(officers.rows.reduce(0) { $0 + $1.handled } == 5)
    await expect(.needsRole(.manager)) {
      _ = try await bench.lan.indices(during: self.year, by: .dimension(.officer))
    }
    await expect(.groupingNotKept(.source)) { _ = try await bench.hoa.indices(during: self.year, by: .source) }
  }

  @Test(arguments: Backend.available)
  func `each group of an index lists its cases`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    func names(_ index: OfficialIndex, _ points: Points?) async throws -> [String] {
      try await bench.hoa.cases(with: points, for: index, during: year).cases.map(\.name)
    }
    #expect(try await names(.totalTime, .two) == ["H1/2023", "H5/2023"])
    #expect(try await names(.totalTime, Points.none) == ["H3/2023"])
    #expect(try await names(.totalTime, nil) == ["H4/2023"])
    #expect(try await names(.contacts, .one) == ["H5/2023"])
    #expect(try await names(.organisation, nil) == [], "it is known of units only")
    let cut = try await bench.hoa.cases(with: .two, for: .contacts, during: year, limit: 1)
    #expect((cut.cases.count, cut.all) == (1, 4))
  }

  @Test(arguments: Backend.available)
  func `agencies that a case was passed on to are judged by their own share`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let town = UnitCode(rawValue: "21040")
    for _ in 1...3 { try await bench.lan.receive(Tried.tenDays) }
    let share = try TimeLimit(parsing: "2nlv")
    for number in [1, 2] { _ = try await bench.lan.forward(.number(number, year: nil), to: town, limit: share) }
    _ = try await bench.lan.forward(3, to: town)
    try bench.at("2023-11-07 09:00")
    _ = try await bench.lan.resolve(1)
    try bench.at("2023-11-10 09:00")
    for number in [2, 3] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    let total = try await bench.hoa.indices(during: year).total
    #expect(counts(total)[.totalTime] == [0, 0, 3, 0, 20])
    #expect(counts(total)[.agencyTime] == [1, 0, 1, 1, 10], "H1 early, H2 late there, H3 has no share")
  }

  @Test(arguments: Backend.available)
  func `imported cases say nothing of contacts or officers`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-20 08:00")
    try await bench.importCases(
      "BS-1,1.001612,524-mc,2023-11-01,2023-11-10,2023-11-09,returned",
      "BS-2,1.001612,524-mc,2023-11-01,,2023-11-09,returned")
    let report = try await bench.hoa.indices(during: year, by: .dimension(.officer))
    #expect(counts(report.total)[.totalTime] == [0, 0, 1, 1, 20])
    #expect(counts(report.total)[.contacts] == [0, 0, 0, 2, nil])
    #expect(report.rows.map(\.key) == [""])
  }

  @Test(arguments: Backend.available)
  func `Decision 766 is counted by hand, with bounds for what ballots hide`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([1, 1, 0, 0, 8], on: "2023-11-09"))
    try bench.at("2023-11-13 17:00")
    let report = try await bench.hoa.report766(during: november)
    // H1, H2, H5 in time and H6 withdrawn; H3 late; H4 has no due date; H7 is void.
    #expect(report.progress.finishedInTime == 4)
    #expect(report.progress.finishedLate == 1)
    #expect(report.progress.withoutDue == 1)
    #expect(report.weights.progress(report.progress.inTime, of: report.progress.cases) == 16_00)
    #expect(report.dissatisfied == 2)
    #expect((report.union.cases, report.union.known, report.union.least, report.union.most) == (6, 1, 1, 3))
    #expect(report.procedurePoints == 3_33...5_56)
    #expect(report.satisfaction.share == Share(satisfied: 8, rated: 10))
    await expect(.needsRole(.manager)) { _ = try await bench.lan.report766(during: self.november) }
    let days = try Period(from: day("2023-11-01"), through: day("2023-11-15"))
    await expect(.needsWholeMonths(days)) { _ = try await bench.hoa.report766(during: days) }
  }

  @Test(arguments: Backend.available)
  func `the same case complained about and late is taken away once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let entered = Stamp(officer: Login(rawValue: "lan"), at: bench.clock.now)
    let complaint = Complaint(
      unit: desk, number: ComplaintNumber(year: 2023, number: 1), kind: .complaint, channel: .counter,
      received: try day("2023-11-13"), entered: entered, firstDue: try day("2023-12-04"),
      caseID: CaseID(unit: desk, number: ShortNumber(year: 2023, number: 3)))
    try await bench.books.write { page throws(OfficeError) in try page.insert(complaint) }
    let report = try await bench.hoa.report766(during: november)
    #expect((report.overdue, report.complained, report.union.known, report.union.most) == (1, 1, 1, 1))
  }

  @Test(arguments: Backend.available)
  func `empty books have no indices and no ratio`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let report = try await bench.hoa.indices(during: year)
    #expect(report.total.handled == 0)
    #expect(OfficialIndex.allCases.allSatisfy { report.total.indices[$0]?.tenths == nil })
    #expect(report.total.sum.isEmpty)
    let points = try await bench.hoa.report766(during: .year(1950))
    #expect(points.union.cases == 0)
    #expect(points.weights.progress(points.progress.inTime, of: points.progress.cases) == nil)
    #expect(points.procedurePoints == 0...0)
    #expect(points.satisfaction.share.rate == nil)
  }

  @Test(arguments: Backend.available)
  func `one case alone is an index`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    _ = try await bench.lan.resolve(1)
    let total = try await bench.hoa.indices(during: november).total
    #expect(total.indices[.totalTime]?.tenths == 20)
    #expect(total.isFew)
    #expect(try await bench.hoa.report766(during: november).union.satisfied == 1...1)
  }
}
