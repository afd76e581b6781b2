// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Decree 61/2018/NĐ-CP art. 19.9, as far as days decide.
@Suite struct ApologyRulesTests {
  private static let officer = Login(rawValue: "lan")

  @Test(arguments: [
    ("2023-11-20", "2023-11-17"),  // due on a Monday: the Friday before
    ("2023-11-09", "2023-11-08"),  // due on a Thursday
    ("2024-05-06", "2024-05-04"),  // due on the Monday after a Saturday that was worked
    ("2024-02-15", "2024-02-07"),  // due after Tết: the last day before it
  ])
  func `the latest day is the last working day before the due date`(_ due: String, _ latest: String) throws {
    let file = try lateFile(limit: "10nlv", due: due)
    let found = ApologyRules.latestDay(of: file, due: Due(day: try day(due)), in: try Announced.calendar())
    #expect(found == (try day(latest)))
  }

  @Test(arguments: ["1nlv", "0,5nlv", "1n", "8gio", "ngay"])
  func `a limit of a day or less leaves no day for it`(_ limit: String) throws {
    let file = try lateFile(limit: limit)
    let due = Due(day: try day("2023-11-09"))
    let calendar = try Announced.calendar()
    #expect(ApologyRules.latestDay(of: file, due: due, in: calendar) == nil)
    #expect(
      ApologyRules.timeliness(of: file, due: due, issuedOn: try day("2023-11-01"), in: calendar) == .notPossible)
  }

  @Test(arguments: ["2nlv", "1,5nlv", "2n", "9gio", "1th"])
  func `a longer limit leaves one`(_ limit: String) throws {
    let file = try lateFile(limit: limit)
    let due = Due(day: try day("2023-11-09"))
    let calendar = try Announced.calendar()
    #expect(ApologyRules.timeliness(of: file, due: due, issuedOn: try day("2023-11-08"), in: calendar) == .inTime)
    #expect(ApologyRules.timeliness(of: file, due: due, issuedOn: try day("2023-11-09"), in: calendar) == .late)
  }

  private func notice(_ newDay: String, issued: Bool = true, _ timeliness: ApologyTimeliness? = .inTime) throws
    -> ApologyNotice
  {
    let stamp = Stamp(officer: Self.officer, at: try moment("8/11/2023 09:00"))
    var notice = ApologyNotice(
      unit: UnitCode(rawValue: "a"), draft: 1, caseID: CaseID(rawValue: "a"), author: UnitCode(rawValue: "a"),
      oldDue: Due(day: try day("2023-11-09")), newDay: try day(newDay), drafted: stamp, isSecondPromise: false)
    if issued {
      notice.issued = stamp
      notice.timeliness = timeliness
    }
    return notice
  }

  @Test func `the duty is missing, drafted or done in one of three ways`() throws {
    #expect(ApologyState([]) == .missing)
    #expect(ApologyState([try notice("2023-11-14", issued: false)]) == .draft)
    #expect(ApologyState([try notice("2023-11-14")]) == .inTime)
    #expect(ApologyState([try notice("2023-11-14", .late)]) == .late)
    #expect(ApologyState([try notice("2023-11-14", .notPossible)]) == .notPossible)
    #expect(ApologyState([try notice("2023-11-14", .late), try notice("2023-11-20")]) == .late, "the first one counts")
    var withdrawn = try notice("2023-11-14")
    withdrawn.withdrawn = withdrawn.drafted
    #expect(ApologyState([withdrawn]) == .missing)
  }

  @Test func `a promise is kept on its day and broken the day after`() throws {
    var file = try lateFile()
    let notices = [try notice("2023-11-14")]
    func state(_ today: String) throws -> PromiseState { PromiseState(notices, of: file, today: try day(today)) }
    #expect(PromiseState([], of: file, today: try day("2023-11-14")) == .none)
    #expect(try state("2023-11-14") == .open)
    #expect(try state("2023-11-15") == .broken)
    file.resolved = try moment("14/11/2023 16:59")
    #expect(try state("2023-12-01") == .kept)
    file.resolved = try moment("15/11/2023 07:00")
    #expect(try state("2023-12-01") == .broken)
  }

  @Test func `of two promises the last one counts`() throws {
    let file = try lateFile()
    let notices = [try notice("2023-11-14"), try notice("2023-11-20")]
    #expect(PromiseState(notices, of: file, today: try day("2023-11-15")) == .open)
  }
}
