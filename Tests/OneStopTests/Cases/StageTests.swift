// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Where a case may go from where it is.
@Suite struct StageTests {
  @Test func `what has ended goes nowhere but to void`() {
    for stage in [Stage.delivered, .refused, .withdrawn, .stopped] { #expect(stage.next == [.void]) }
    #expect(Stage.void.next.isEmpty)
  }

  @Test func `while papers are awaited nothing is resolved or handed over`() {
    #expect(Stage.supplement.next.isDisjoint(with: [.resolved, .delivered, .supplement, .received]))
  }

  @Test func `nothing returns to received`() {
    for stage in Stage.allCases { #expect(!stage.next.contains(.received)) }
  }

  @Test func `a case is open until there is a result or an end`() {
    #expect(Stage.allCases.filter(\.isOpen) == [.received, .processing, .supplement])
  }

  @Test func `a case that waits for papers has no due date and is not overdue`() throws {
    var file = try lateFile()
    #expect(file.isOverdue(at: try moment("10/11/2023 00:00")))
    #expect(file.isOverdue(at: try moment("9/11/2023 23:59")) == false)
    file.stage = .supplement
    file.due = nil
    #expect(file.effectiveDue == nil)
    #expect(file.isOverdue(at: try moment("10/12/2023 00:00")) == false)
  }

  @Test func `a promise does not make a late case timely`() throws {
    var file = try lateFile()
    file.promised = Due(day: try day("2023-11-30"))
    file.resolved = try moment("20/11/2023 09:00")
    #expect(file.punctuality(by: file.due) == .late)
    #expect(file.punctuality(by: file.promised) == .early)
    #expect(file.punctuality(by: nil) == .noDue)
  }
}

/// A case with three working days, received on Monday 6/11/2023 and due on Thursday 9/11.
func lateFile(limit: String = "3nlv", due word: String = "2023-11-09") throws -> CaseFile {
  let unit = UnitCode(rawValue: "524-mc")
  let number = ShortNumber(year: 2023, number: 1)
  let received = try moment("6/11/2023 08:00")
  let due = Due(day: try day(word))
  return CaseFile(
    id: CaseID(unit: unit, number: number), unit: unit, code: nil, number: number,
    procedure: ProcedureCode(rawValue: "1.001612"), received: received, entered: received, channel: .counter,
    ruleSet: "ND61-2018", limit: try TimeLimit(parsing: limit), statutoryDue: due, due: due, promised: due,
    isProvisional: false, legs: [Leg(unit: unit, from: received)])
}
