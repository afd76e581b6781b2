// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What must never be true is impossible in the database itself, whoever writes to it.
@Suite(.serialized) struct BooksConstraintTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let kind: SQLFailure.Kind
    var constraint: String?
  }

  static let wrongs = [
    Wrong(
      testDescription: "a second open answer to a question",
      sql: """
        INSERT INTO open_answer (unit, number, day, source, scale, level, reasons, sequence, keys)
        SELECT unit, number, day, 'link', scale, 1, reasons, 99, keys FROM open_answer
        """, kind: .uniqueViolation, constraint: "open_answer(unit,number)"),
    Wrong(
      testDescription: "an answer to no question",
      sql: """
        INSERT INTO open_answer (unit, number, day, source, scale, level, reasons, sequence, keys)
        SELECT unit, 99, day, source, scale, level, reasons, sequence, keys FROM open_answer
        """, kind: .foreignKeyViolation),
    Wrong(
      testDescription: "a second keyed rating of a visit",
      sql: """
        INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit,
          corrections, raised, withdrawn)
        SELECT 'x', unit, day, time, entered, source, scale, level, keys, officer, visit, 0, 0, 0 FROM keyed_rating
        """, kind: .uniqueViolation, constraint: "keyed_rating(unit,visit)"),
    Wrong(
      testDescription: "a sixth level", sql: "UPDATE keyed_rating SET level = 6", kind: .checkViolation),
    Wrong(
      testDescription: "a second first promise",
      sql: """
        INSERT INTO notice (unit, draft, case_id, author, old_day, new_day, drafted_by, drafted_at, approved_by,
          approved_at, issued_by, issued_at, second)
        SELECT unit, 99, case_id, author, old_day, new_day, drafted_by, drafted_at, approved_by, approved_at,
          issued_by, issued_at, 0 FROM notice
        """, kind: .uniqueViolation, constraint: "notice(case_id)"),
    Wrong(
      testDescription: "a number without approval", sql: "UPDATE notice SET approved_by = NULL, approved_at = NULL",
      kind: .checkViolation, constraint: "approved_first"),
    Wrong(
      testDescription: "published before it was issued",
      sql: "UPDATE notice SET published_at = 1, issued_at = NULL", kind: .checkViolation, constraint: "issued_first"),
    Wrong(
      testDescription: "a negative day tally", sql: "UPDATE tally_day SET c5 = c5 - 2", kind: .checkViolation),
    Wrong(
      testDescription: "a negative month tally", sql: "UPDATE tally_month SET c5 = c5 - 2", kind: .checkViolation),
    Wrong(
      testDescription: "negative visits", sql: "UPDATE visit_day SET visits = visits - 9", kind: .checkViolation),
    Wrong(
      testDescription: "delivered before received", sql: "UPDATE case_row SET delivered = received - 1",
      kind: .checkViolation, constraint: "delivered_after_receipt"),
    Wrong(
      testDescription: "ready before received", sql: "UPDATE case_row SET resolved = received - 1",
      kind: .checkViolation, constraint: "resolved_after_receipt"),
    Wrong(
      testDescription: "two cases with one number", sql: "UPDATE case_row SET number = 1", kind: .uniqueViolation,
      constraint: "case_row(unit,year,number)"),
    Wrong(
      testDescription: "an unknown stage", sql: "UPDATE case_row SET stage = 'lost'", kind: .checkViolation),
    Wrong(
      testDescription: "a case removed", sql: "DELETE FROM case_row", kind: .foreignKeyViolation),
    Wrong(
      testDescription: "two officers at a counter",
      sql: "INSERT INTO attendance (unit, counter, officer, opened) SELECT unit, counter, 'x', 1 FROM attendance",
      kind: .uniqueViolation, constraint: "attendance(unit,counter)"),
    Wrong(
      testDescription: "two tablets at a counter",
      sql: "INSERT INTO device (id, unit, counter, name, paired) SELECT 'x', unit, counter, name, paired FROM device",
      kind: .uniqueViolation, constraint: "device(unit,counter)"),
    Wrong(
      testDescription: "a second open box of slips",
      sql: """
        INSERT INTO paper_box (unit, number, emptied, slips, first_officer, second_officer, opened)
        SELECT unit, 9, emptied, slips, first_officer, second_officer, opened FROM paper_box
        """, kind: .uniqueViolation, constraint: "paper_box(unit)"),
    Wrong(
      testDescription: "a box counted by one officer", sql: "UPDATE paper_box SET second_officer = first_officer",
      kind: .checkViolation, constraint: "two_officers"),
    Wrong(
      testDescription: "a PIN of nobody",
      sql: "INSERT INTO officer_pin (login, salt, hash, wrong) VALUES ('ai', 'x', 'x', 0)", kind: .foreignKeyViolation),
    Wrong(
      testDescription: "more satisfied than rated", sql: "UPDATE published_total SET satisfied = rated + 1",
      kind: .checkViolation, constraint: "part_of_whole"),
    Wrong(
      testDescription: "the same name twice in one place",
      sql: """
        INSERT INTO unit (code, name, name_key, kind, parent, valid_from, valid_to, successor, agency_code,
          numbering)
        SELECT 'x', name, name_key, kind, parent, valid_from, valid_to, successor, agency_code, numbering
        FROM unit WHERE code = '21040'
        """, kind: .uniqueViolation, constraint: "unit(parent,name_key,valid_from)"),
  ]

  @Test(arguments: Backend.available)
  func `every one of them is refused`(_ backend: Backend) async throws {
    let bench = try await filled(backend)
    for wrong in Self.wrongs {
      let failure = await #expect(throws: SQLFailure.self, "\(wrong.testDescription)") {
        try await bench.tamper(wrong.sql)
      }
      #expect(failure?.kind == wrong.kind, "\(wrong.testDescription): \(failure.map(\.description) ?? "")")
      if let constraint = wrong.constraint {
        #expect(failure?.constraint == constraint, "\(wrong.testDescription)")
      }
    }
    try await expectClean(bench)
  }

  /// Books with a row of each kind.
  private func filled(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.lan.open([CounterNumber(1)])
    for _ in 1...2 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    try await bench.lan.deliver(2)
    try await bench.citizen.answer(
      bench.citizen.show(VisitID(unit: UnitCode(rawValue: "524-mc"), number: 2)), 5, sequence: 1)
    try await bench.pairTablet(at: 7)
    _ = try await bench.lan.openBox(emptied: day("2023-11-03"), slips: 3, with: Login(rawValue: "minh"))
    _ = try await bench.hoa.importTotals([
      PublishedTotal(
        unit: UnitCode(rawValue: "524-mc"), procedure: nil, period: .year(2022), levels: nil, satisfied: 9, rated: 10,
        publishedPercent: nil, source: "Báo cáo")
    ])
    return bench
  }
}
