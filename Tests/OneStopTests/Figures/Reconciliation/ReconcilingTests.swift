// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// The province's figures of February 2024 against ours.
struct ReconcilingTests {
  private let fields = ["1.012784": "Đất đai", "1.001193": "Hộ tịch"]

  private func reconcile(
    _ ours: [SampleCase], rows: [ProvinceRow]? = nil, list: [SampleCase]? = nil
  ) throws -> Reconciliation {
    let fields = Dictionary(uniqueKeysWithValues: fields.map { (ProcedureCode(rawValue: $0), $1) })
    let reconciling = Reconciling(
      period: try .month(2, 2024), ours: try ours.map { try $0.reported() }, elsewhere: [:], fields: fields,
      scope: [UnitCode(rawValue: "524-mc")])
    let cases = try list.map { try $0.map { ProvinceCase.read(try $0.imported()) } }
    return reconciling.reconcile(
      ProvinceFigures(rows: rows, cases: cases), scopeName: "", asOf: try local("2024-03-05 08:00"))
  }

  private func row(_ field: String?, _ counts: ReportCounts) throws -> ProvinceRow {
    let names = ReportColumn.allCases.map { (String($0.rawValue), String(counts[$0])) }
    let cells = Dictionary(uniqueKeysWithValues: names).merging(["field": field ?? "Tổng cộng"]) { $1 }
    return try #require(try ProvinceRow(ImportRow(line: 2) { cells[$0] }))
  }

  @Test(arguments: [
    ("Tổng cộng (I+II)", true), ("TỔNG\nCỘNG", true), ("Tổng\u{A0}số:", true), ("Cộng", true),
    ("Tổng cộng toàn xã", true),
    ("Tổng hợp", false), ("Công thương", false), ("Cộng đồng", false),
  ])
  func `the line below all fields is told from a field that begins like it`(_ label: String, _ isTotal: Bool) throws {
    #expect(try (row(label, ReportCounts()).field == nil) == isTotal)
  }

  @Test func `each difference is the sum of the cases that explain it`() throws {
    let same = SampleCase(code: "AAA5", received: "2024-02-05 08:00", due: "2024-03-01")
    let promised = SampleCase(
      code: "AAA1", received: "2024-02-01 08:00", due: "2024-02-15", resolved: "2024-02-16 08:00",
      promised: "2024-02-20")
    let ours = [
      same, promised, SampleCase(code: "AAA2", received: "2024-02-05 08:00", due: "2024-03-01", stage: .void),
      SampleCase(code: "AAA3", received: "2024-02-05 08:00", due: "2024-03-01"),
      SampleCase(code: "AAA6", received: "2024-01-31 08:00", due: "2024-03-01"),
      SampleCase(code: "AAA7", received: "2024-02-06 08:00", due: "2024-03-01"),
      SampleCase(
        code: "AAA8", received: "2024-02-05 08:00", due: "2024-02-15", stage: .withdrawn, ended: "2024-02-20 08:00"),
      SampleCase(code: "AAA9", received: "2024-02-05 08:00", due: "2024-03-01"),
    ]
    let theirs = [
      same,
      SampleCase(code: "AAA1", received: "2024-02-01 08:00", due: "2024-02-20", resolved: "2024-02-16 08:00"),
      SampleCase(code: "AAA2", received: "2024-02-05 08:00", due: "2024-03-01"),
      SampleCase(code: "AAA4", received: "2024-02-05 08:00", due: "2024-03-01", channel: .online),
      SampleCase(code: "AAA6", received: "2024-02-01 08:00", due: "2024-03-01"),
      SampleCase(
        code: "AAA7", received: "2024-02-06 08:00", due: "2024-03-01", procedure: "1.001193", field: "Hộ tịch"),
      SampleCase(code: "AAA8", received: "2024-02-05 08:00", due: "2024-02-15"),
      SampleCase(code: "AAA9", received: "2024-02-05 08:00", due: "2024-03-04"),
    ]
    let found = try reconcile(ours, list: theirs)
    #expect(found.unexplained == 0)
    let reasons = Dictionary(uniqueKeysWithValues: found.cases.map { ($0.name, $0.reasons) })
    #expect(
      reasons == [
        "AAA1": [.judgedByPromise], "AAA2": [.voidHere], "AAA3": [.missingThere], "AAA4": [.missingHere],
        "AAA6": [.otherReceipt(ours: try day("2024-01-31"), theirs: try day("2024-02-01"))],
        "AAA7": [
          .otherProcedure(ours: ProcedureCode(rawValue: "1.012784"), theirs: ProcedureCode(rawValue: "1.001193"))
        ], "AAA8": [.otherStage(ours: .withdrawn, theirs: .processing)],
      ], "AAA5 is the same, the other due date of AAA9 changes nothing")
    // Ours: AAA1 3 6 7 8 9 … by hand: received 1 3 5 6 7 8 9 = 7, theirs 1 2 4 5 6 8 9 = 7 under Đất đai, AAA7 elsewhere.
    #expect(found.ours.rows["Đất đai"]?.all == [7, 0, 6, 1, 2, 0, 1, 1, 5, 5, 0])
    #expect(found.theirs["Đất đai"]?.all == [7, 1, 6, 0, 1, 1, 0, 0, 6, 5, 1])
    #expect(found.theirs["Hộ tịch"]?.all == [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0])
    for one in found.differences {
      #expect(one.cases.reduce(0) { $0 + found.cases[$1].effect(on: one.column, of: one.field) } == one.difference)
    }
  }

  @Test func `cases that offset each other are not hidden`() throws {
    let here = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let there = SampleCase(code: "AAA2", received: "2024-02-06 08:00", due: "2024-03-04")
    let found = try reconcile([here], list: [there])
    #expect(found.differences == [])
    #expect(found.cases.map(\.reasons) == [[.missingThere], [.missingHere]])
    #expect(found.balanced.map(\.column) == [.received, .direct, .inProgress, .within])
    #expect(found.balanced.allSatisfy { $0.cases == [0, 1] && $0.difference == 0 && $0.unexplained == 0 })
  }

  @Test func `what the list does not say remains unexplained, never hidden`() throws {
    let one = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let found = try reconcile([one], rows: [row("đất đai", ReportCounts(3, 0, 3, 0, 0, 0, 0, 0, 3, 3, 0))], list: [one])
    #expect(found.cases == [])
    #expect(found.differences.map(\.column) == [.received, .direct, .inProgress, .within])
    #expect(found.differences.map(\.unexplained) == [-2, -2, -2, -2])
    #expect(found.unexplained == 8)
  }

  @Test func `a table alone is explained by the reading that gives its numbers`() throws {
    let late = ["AAA1", "AAA2"].map {
      SampleCase(
        code: $0, received: "2024-02-01 08:00", due: "2024-02-15", resolved: "2024-02-16 08:00", promised: "2024-02-20")
    }
    let withdrawn = SampleCase(
      code: "AAA3", received: "2024-02-05 08:00", due: "2024-02-15", stage: .withdrawn, ended: "2024-02-20 08:00",
      procedure: "1.001193", field: "Hộ tịch")
    let rows = [
      try row("Đất đai", ReportCounts(2, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0)),
      try row("Hộ tịch", ReportCounts(1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0)),
    ]
    let found = try reconcile(late + [withdrawn], rows: rows)
    #expect(found.readings == [[.promisedDue, .endedJudged]])
    #expect(found.unexplained == 0)
    #expect(
      Dictionary(uniqueKeysWithValues: found.cases.map { ($0.name, $0.reasons) }) == [
        "AAA1": [.assuming([.promisedDue])], "AAA2": [.assuming([.promisedDue])], "AAA3": [.assuming([.endedJudged])],
      ])
    #expect(
      Set(found.differences.map { "\($0.field) \($0.column.rawValue) \($0.difference)" }) == [
        "Hộ tịch 9 1", "Hộ tịch 10 -1", "Đất đai 8 -2", "Đất đai 10 2",
      ])
  }

  @Test func `a number that no reading gives is said to be unexplained`() throws {
    let one = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let found = try reconcile([one], rows: [row("Đất đai", ReportCounts(5, 0, 5, 0, 0, 0, 0, 0, 5, 5, 0))])
    #expect(found.readings == [])
    #expect(found.differences.allSatisfy { $0.readings.isEmpty && $0.unexplained == -4 })
  }

  @Test func `equal figures have no differences`() throws {
    let one = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let rows = [
      try row("Đất đai", ReportCounts(1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0)),
      try row("Hộ tịch", ReportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
      try row(nil, ReportCounts(1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0)),
    ]
    let found = try reconcile([one], rows: rows)
    #expect(found.differences == [])
    #expect(found.remarks == [])
  }

  @Test func `what is wrong with the province's own figures is told`() throws {
    let one = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let broken = ReportCounts(2, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0)
    let rows = [
      try row("Đất đai", broken), try row("Lâm nghiệp", ReportCounts(1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0)),
      try row("lâm nghiệp", ReportCounts()), try row(nil, ReportCounts(4, 0, 2, 0, 0, 0, 0, 0, 2, 2, 0)),
    ]
    let remarks = try reconcile([one], rows: rows).remarks
    #expect(remarks.contains(.brokenSum(field: "Đất đai", .sources, counts: broken)))
    #expect(remarks.contains(.brokenSum(field: "Đất đai", .outcomes, counts: broken)))
    #expect(remarks.contains(.unknownField("Lâm nghiệp")))
    #expect(remarks.contains(.repeatedField("Lâm nghiệp", times: 2)))
    #expect(remarks.contains(.totalDiffers(.received, printed: 4, rows: 3)))
    #expect(remarks.count { if case .unknownField = $0 { true } else { false } } == 1)
  }

  @Test func `a code that is written twice counts once`() throws {
    let one = SampleCase(code: "AAA1", received: "2024-02-05 08:00", due: "2024-03-01")
    let other = SampleCase(code: "AAA1", received: "2024-02-06 08:00", due: "2024-03-01")
    #expect(
      try reconcile([one], list: [one, one]).remarks
        == [.duplicate(CaseCode(rawValue: "AAA1"), lines: [2, 2], agree: true)])
    #expect(
      try reconcile([one], list: [one, other]).remarks
        == [.duplicate(CaseCode(rawValue: "AAA1"), lines: [2, 2], agree: false)])
  }

  @Test(arguments: [
    ("1.234", 1_234), ("1,234", 1_234), ("12", 12), ("0", 0), ("-", 0), ("", 0), ("1.234.567", 1_234_567),
  ])
  func `counts are read as officials write them`(_ text: String, _ count: Int) throws {
    let row = try ProvinceRow(
      ImportRow(line: 2) { ["field": "Đất đai", "3": text.isEmpty ? nil : text, "4": "1"][$0] ?? nil })
    #expect(row?.counts[.received] == count)
  }

  @Test(arguments: ["1.23", "12,5", "-3", "ba", "1.2345", "99999999999999999999", "1..234"])
  func `what is no count is named`(_ text: String) {
    let row = ImportRow(line: 7) { ["field": "Đất đai", "3": text][$0] }
    #expect(throws: InvalidRow(line: 7, column: "3", value: text, problem: .invalidCount)) { try ProvinceRow(row) }
  }

  @Test func `lines of numbers, blank lines and signatures are no rows`() throws {
    let numbers = Dictionary(uniqueKeysWithValues: (3...13).map { (String($0), "(\($0))") })
    #expect(try ProvinceRow(ImportRow(line: 2) { numbers.merging(["field": "(2)"]) { $1 }[$0] }) == nil)
    #expect(try ProvinceRow(ImportRow(line: 2) { ["field": "Người lập biểu"][$0] }) == nil)
    #expect(throws: InvalidRow(line: 2, column: "field", value: "", problem: .missing)) {
      try ProvinceRow(ImportRow(line: 2) { ["3": "4"][$0] })
    }
    #expect(try ProvinceRow(ImportRow(line: 2) { ["number": "TỔNG CỘNG", "3": "4"][$0] })?.field == nil)
  }
}

extension SampleCase {
  /// The case as the province's list has it.
  fileprivate func imported() throws -> ImportedCase {
    let file = try file()
    let unit = Unit(code: file.unit, name: "Bộ phận Một cửa")
    let context = ImportContext(
      units: UnitTree([unit]), procedures: [Procedure(code: file.procedure, name: "")],
      now: try local("2024-03-05 08:00"))
    let status = resolved == nil ? stage.rawValue : Stage.delivered.rawValue
    let cells: [String: String?] = [
      "case_code": code, "procedure": procedure, "unit": file.unit.rawValue, "received": try local(received).iso8601,
      "due": due,
      "returned": try (resolved ?? ended).map(local)?.iso8601, "status": status, "channel": channel.rawValue,
    ]
    return try ImportedCase(ImportRow(line: 2) { cells[$0] ?? nil }, in: context, rules: [])
  }
}
