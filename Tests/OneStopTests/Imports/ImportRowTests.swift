// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Seeds
import Testing

/// Rows of files become values, or say which field is wrong and why.
@Suite struct ImportRowTests {
  private static let rating = [
    "id": "r1", "time": "10/10/2023 09:30", "unit": "524-mc", "procedure": "1.001612.000.00.00.H48", "level": "4",
    "channel": "zalo",
  ]
  private static let file = [
    "case_code": "BS-1", "procedure": "1.001612", "unit": "524-mc", "received": "2023-10-02T08:00:00+07:00",
    "due": "05/10/2023", "status": "received",
  ]

  private func context() throws -> (ImportContext, [RuleSet]) {
    let now = try moment("6/11/2023 08:00")
    let start = try Seeds.firstStart(login: Login(rawValue: "a"), name: "A", now: now)
    return (ImportContext(units: UnitTree(start.units), procedures: start.procedures, now: now), start.rules)
  }

  private func rating(_ changes: [String: String]) throws -> ImportedRating {
    let fields = Self.rating.merging(changes) { $1 }
    return try ImportedRating(ImportRow(line: 7) { fields[$0].flatMap { $0.isEmpty ? nil : $0 } }, in: context().0)
  }

  private func file(_ changes: [String: String]) throws -> CaseFile {
    let fields = Self.file.merging(changes) { $1 }
    let (context, rules) = try context()
    let row = ImportRow(line: 7) { fields[$0].flatMap { $0.isEmpty ? nil : $0 } }
    return try ImportedCase(row, in: context, rules: rules).file
  }

  private func problem(_ read: () throws -> Void) -> [String] {
    do {
      try read()
      return []
    } catch let row as InvalidRow {
      return ["\(row.line)", row.column, row.value, "\(row.problem)"]
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a good rating is read`() throws {
    let rating = try rating([:])
    #expect(rating.time == (try moment("10/10/2023 09:30")))
    #expect(rating.source == .link)
    #expect(rating.procedure?.rawValue == "1.001612")
    #expect(rating.level.level == 4)
  }

  @Test(arguments: [
    ("level", "6", "invalidLevel"), ("level", "4,5", "invalidLevel"), ("level", "", "missing"),
    ("time", "2023-10-10 09:30", "invalidTime"), ("time", "7/11/2023 08:00", "inFuture"),
    ("time", "31/02/2023 08:00", "invalidTime"), ("unit", "99", "unknownUnit"), ("unit", "a b", "unknownUnit"),
    ("procedure", "9.999999", "unknownProcedure"), ("channel", "loa", "unknownChannel"), ("id", "", "missing"),
  ])
  func `a bad rating names line, column, value and reason`(
    _ column: String, _ value: String, _ reason: String
  ) throws {
    #expect(problem { _ = try rating([column: value]) } == ["7", column, value, reason])
  }

  @Test func `a good case is read, with the rules of its day and without a limit of ours`() throws {
    let old = try file([:])
    #expect(old.ruleSet == "ND61-2018")
    #expect(old.statutoryDue == Due(day: try day("2023-10-05")))
    #expect(old.limit == nil)
    let done = try file(["status": "Đã trả kết quả", "returned": "04/10/2023"])
    #expect(done.stage == .delivered)
    #expect(done.resolved == done.delivered)
    #expect(done.punctuality(by: done.due) == .early)
    #expect(try file(["status": "supplement"]).due == nil)
    #expect(try file(["due": ""]).statutoryDue == nil)
  }

  @Test(arguments: [
    ("status", "lost", "unknownStatus"), ("status", "returned", "missing"), ("received", "7/11/2023 08:00", "inFuture"),
    ("due", "hôm qua", "invalidDay"), ("due", "10/25/2023", "monthFirst"), ("received", "2/10/23", "shortYear"),
    ("case_code", "a b", "invalidCode"), ("procedure", "", "missing"),
    ("channel", "fax", "unknownChannel"), ("returned", "01/10/2023", "beforeReceipt"),
    ("returned", "07/11/2023", "inFuture"), ("owner", String(repeating: "x", count: 2_001), "invalidText"),
  ])
  func `a bad case names line, column, value and reason`(
    _ column: String, _ value: String, _ reason: String
  ) throws {
    let found = problem { _ = try file([column: value]) }
    #expect(found.first == "7")
    #expect(found.last == reason)
    #expect(found.dropFirst().first == (reason == "missing" && column == "status" ? "returned" : column))
  }

  @Test func `a result on the day of receipt needs no time of day`() throws {
    let file = try file(["status": "returned", "returned": "02/10/2023"])
    #expect(file.resolved == file.received)
  }

  @Test(arguments: [
    (["satisfied": "10", "rated": "9"], "satisfied"), (["satisfied": "1"], "rated"), (["rated": "-1"], "rated"),
    (["to": "2022-12-31", "satisfied": "1", "rated": "2"], "to"),
    (["level_1": "1", "level_5": "2"], "level_1"),
    (["level_1": "0", "level_2": "0", "level_3": "1", "level_4": "0", "level_5": "2", "rated": "4"], "rated"),
  ])
  func `totals that do not hold are refused`(_ fields: [String: String], _ column: String) throws {
    let all = ["unit": "524-mc", "from": "2023-01-01", "to": "2023-12-31"].merging(fields) { $1 }
    let row = ImportRow(line: 2) { all[$0] }
    #expect(problem { _ = try PublishedTotal(row, in: context().0) }.dropFirst().first == column)
  }
}
