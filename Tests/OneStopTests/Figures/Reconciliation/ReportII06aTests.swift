// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// February 2024, with Tết from 8 to 14 February: 15 calendar days from Wednesday 24 January end on Thursday 15 February.
struct ReportII06aTests {
  private let cases = [
    SampleCase(code: "A", received: "2024-01-24 08:00", due: "2024-02-15", resolved: "2024-02-15 16:00"),
    SampleCase(code: "B", received: "2024-01-24 08:00", due: "2024-02-15", resolved: "2024-02-16 09:00"),
    SampleCase(
      code: "C", received: "2024-02-05 08:00", due: "2024-02-20", resolved: "2024-02-19 09:00", channel: .online),
    SampleCase(code: "D", received: "2024-02-05 08:00", due: "2024-03-01"),
    // Due on the last day of the month: in time until that day is over.
    SampleCase(code: "E", received: "2024-02-05 08:00", due: "2024-02-29"),
    SampleCase(code: "F", received: "2024-02-05 08:00", due: "2024-02-28", channel: .post),
    SampleCase(code: "G", received: "2024-01-05 08:00", due: "2024-01-30", resolved: "2024-01-31 16:59"),
    SampleCase(
      code: "H", received: "2024-02-05 08:00", due: "2024-02-15", stage: .withdrawn, ended: "2024-02-20 08:00"),
    SampleCase(code: "I", received: "2024-02-06 08:00", due: "2024-02-20", stage: .void),
    SampleCase(code: "J", received: "2024-02-06 08:00"),
    SampleCase(
      code: "K", received: "2024-01-20 08:00", due: "2024-02-05", stage: .supplement, awaitedFrom: "2024-02-01 08:00"),
    SampleCase(code: "L", received: "2024-03-01 00:00", due: "2024-03-20"),
    SampleCase(code: "M", received: "2024-02-26 08:00", due: "2024-03-04", resolved: "2024-03-05 08:00"),
    SampleCase(code: "N", received: "2024-01-20 08:00", due: "2024-02-05", stage: .void),
  ]

  private func report(_ month: Int, assuming: Set<ReportAssumption> = []) throws -> ReportII06a {
    ReportII06a(try cases.map { try $0.reported() }, in: try .month(month, 2024), assuming: assuming)
  }

  @Test func `every case stands in its columns, and the sums hold`() throws {
    let report = try report(2)
    // Received: A B C D E F H K M; online C; carried over A B K; early C; on time A H; late B; overdue F.
    #expect(report.total.all == [9, 1, 5, 3, 4, 1, 2, 1, 5, 4, 1])
    #expect(report.total.brokenSums == [])
    #expect(report.rows.keys.sorted() == ["Đất đai"])
    #expect(report.void == ["Đất đai": 1])
    #expect(report.withoutDue == ["Đất đai": 1])
  }

  @Test func `the closing balance of a month is the opening one of the next`() throws {
    #expect(try report(2).total[.inProgress] == report(3).total[.carriedOver])
    #expect(try report(1).total[.inProgress] == report(2).total[.carriedOver])
  }

  @Test func `other readings move the cases they speak of, and no others`() throws {
    // H judged by 15/2 is late; without it there is one case less; I and N come in, K goes from (12) to (9).
    #expect(try report(2, assuming: [.endedJudged]).total.all == [9, 1, 5, 3, 4, 1, 1, 2, 5, 4, 1])
    #expect(try report(2, assuming: [.endedLeftOut]).total.all == [8, 1, 4, 3, 3, 1, 1, 1, 5, 4, 1])
    #expect(try report(2, assuming: [.voidCounted]).total.all == [11, 1, 6, 4, 4, 1, 2, 1, 7, 4, 3])
    #expect(try report(2, assuming: [.supplementResolved]).total.all == [9, 1, 5, 3, 5, 1, 3, 1, 4, 3, 1])
    for reading in ReportAssumption.readings {
      #expect(try report(2, assuming: reading).total.brokenSums == [], "\(reading)")
    }
  }

  @Test func `a storm that moved the due date does not change by what the report judges`() throws {
    let storm = SampleCase(
      code: "S", received: "2023-11-06 08:00", due: "2023-11-13", resolved: "2023-11-14 09:00", extended: "2023-11-15")
    let month = try ReportPeriod.month(11, 2023)
    #expect(ReportII06a([try storm.reported()], in: month).total[.late] == 1)
    #expect(ReportII06a([try storm.reported()], in: month, assuming: [.extendedDue]).total[.early] == 1)
  }

  @Test func `a month that goes on is judged as of now`() throws {
    let open = SampleCase(code: "O", received: "2024-02-05 08:00", due: "2024-02-20")
    let month = Period.month(try LocalMonth(year: 2024, month: 2))
    let (early, late) = (try local("2024-02-20 17:00"), try local("2024-02-21 07:00"))
    #expect(ReportII06a([try open.reported()], in: ReportPeriod(month, now: early)).total[.within] == 1)
    #expect(ReportII06a([try open.reported()], in: ReportPeriod(month, now: late)).total[.overdue] == 1)
  }

  @Test func `every reading is there once, the plainest first`() {
    // Three due dates, three ways for what ended without a result, and three more assumptions or not: 3 × 3 × 2³.
    #expect(ReportAssumption.readings.count == 72)
    #expect(Set(ReportAssumption.readings).count == 72)
    #expect(ReportAssumption.readings.first == [])
    #expect(ReportAssumption.readings[1...7].allSatisfy { $0.count == 1 })
  }

  @Test func `a sum that does not hold is named`() {
    #expect(ReportCounts(9, 1, 5, 3, 4, 1, 2, 1, 5, 4, 1).brokenSums == [])
    #expect(ReportCounts(10, 1, 5, 3, 4, 1, 2, 1, 5, 4, 1).brokenSums == [.sources, .outcomes])
    #expect(ReportCounts(9, 1, 5, 3, 4, 1, 1, 1, 5, 4, 2).brokenSums == [.resolved, .inProgress])
  }
}
