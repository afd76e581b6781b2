// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Files of cases and ratings: staged row by row, visible all at once.
@Suite(.serialized) struct BulkImportTests {
  private let unit = UnitCode(rawValue: "524-mc")

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  private func rated(_ bench: OfficeBench) async throws -> Int {
    try await bench.lan.satisfaction(during: .year(2023)).total.share.rated
  }

  @Test(arguments: Backend.available)
  func `rows are invisible until the file is sealed`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let ratings = try await bench.stageRatings(ratingRows([0, 0, 1, 2, 3]))
    let cases = try await bench.stageCases(["BS-1,1.001612,524-mc,2023-11-01,2023-11-06,,processing"])
    #expect(try await rated(bench) == 0)
    guard
      case .unknownCase = await refusalOf({
        _ = try await bench.lan.story(of: .code(CaseCode(rawValue: "BS-1")))
      })
    else {
      Issue.record("a staged case was seen")
      return
    }
    try await expectClean(bench)
    _ = try await bench.administrator.seal(ratings, file: "a")
    _ = try await bench.administrator.seal(cases, file: "b")
    #expect(try await rated(bench) == 6)
    #expect(try await bench.lan.story(of: .code(CaseCode(rawValue: "BS-1"))).file.stage == .processing)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an abandoned file leaves nothing behind`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let entries = try await bench.query("SELECT count(*) FROM journal")
    let ratings = try await bench.stageRatings(ratingRows([0, 0, 1, 2, 3]))
    let cases = try await bench.stageCases(["BS-1,1.001612,524-mc,2023-11-01,2023-11-06,,processing"])
    try await ratings.abandon()
    try await cases.abandon()
    let tables = [
      "imported_rating", "case_row", "case_leg", "import_run", "import_file", "tally_day", "tally_month",
      "private_text",
    ]
    for table in tables {
      #expect(try await bench.query("SELECT count(*) FROM \(table)") == [["0"]], "\(table)")
    }
    #expect(try await bench.query("SELECT count(*) FROM journal") == entries)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the same file twice changes nothing`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let rows = ratingRows([0, 0, 1, 2, 3])
    #expect(try await bench.books.knows(.ratings, file: "hash") == false)
    #expect(try await bench.importRatings(rows, file: "hash") == ImportSummary(rows: 6, added: 6))
    #expect(try await bench.books.knows(.ratings, file: "hash"))
    #expect(try await bench.books.knows(.cases, file: "hash") == false)
    let entries = try await bench.query("SELECT count(*) FROM journal")
    #expect(try await bench.importRatings(rows, file: "hash") == ImportSummary(rows: 6, unchanged: 6))
    #expect(try await bench.query("SELECT count(*) FROM journal") == entries)
    #expect(try await rated(bench) == 6)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a row that is repeated counts once, also from a longer file`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let rows = ratingRows([0, 0, 1, 2, 3])
    #expect(try await bench.importRatings(rows + rows) == ImportSummary(rows: 12, added: 6, unchanged: 6))
    #expect(try await bench.importRatings(rows + ratingRows([0, 0, 1, 0, 0], prefix: "q")).added == 1)
    #expect(try await rated(bench) == 7)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `one name for two different ratings is refused by name, in the file and with the books`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    func row(_ level: Int) -> String { "r1,2023-10-10T09:00:00+07:00,524-mc,,,\(level),paper" }
    await expect(.importConflict(ImportConflict(names: ["r1"], count: 1, isWithBooks: false))) {
      try await bench.importRatings([row(4), row(5)])
    }
    #expect(try await rated(bench) == 0)
    try await bench.importRatings([row(4)])
    await expect(.importConflict(ImportConflict(names: ["r1"], count: 1, isWithBooks: true))) {
      try await bench.importRatings([row(5)] + ratingRows([0, 0, 0, 0, 1]))
    }
    #expect(try await rated(bench) == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `one entry stands for a file, with its hash and a root over its rows`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 1, 2, 3]), file: "abc")
    let merkle = try await bench.query("SELECT merkle FROM import_file").first?.first ?? ""
    #expect(merkle.count == 64)
    let bodies = try await bench.query("SELECT body FROM journal WHERE verb = 'importing'").flatMap { $0 }
    #expect(
      bodies == [
        "{\"facts\":{\"added\":\"6\",\"file\":\"abc\",\"kind\":\"ratings\",\"merkle\":\"\(merkle)\",\"rows\":\"6\"}}"
      ])
  }

  @Test(arguments: Backend.available)
  func `imported ratings are counted by source, day and every group`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importCases("BS-1,1.001612,524-mc,2023-10-02,2023-10-05,2023-10-10,returned")
    try await bench.importRatings([
      "r1,2023-10-10T23:30:00Z,524-mc,1.001612,BS-1,2,web", "r2,2023-10-10T16:00:00+07:00,524-mc,,,5,kiosk",
    ])
    #expect(
      try await bench.query("SELECT day, source, c2, c5 FROM tally_day ORDER BY day, source")
        == [["2023-10-10", "kiosk", "0", "1"], ["2023-10-11", "link", "1", "0"]])
    #expect(
      try await bench.query(
        "SELECT dimension, key FROM tally_month WHERE c2 = 1 AND key <> '' ORDER BY dimension")
        == [
          ["apology", "missing"], ["delay", "late"],
          ["field", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"], ["hour", "06"],
          ["procedure", "1.001612"],
        ])
    let kept = try await bench.query("SELECT * FROM imported_rating").flatMap { $0 }
    #expect(kept.count == 20 && !kept.contains { $0.contains("BS-1") })
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case that is here under the same code merges and is never doubled`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays, code: "BS-1")
    let same = "BS-1,1.001612,524-mc,2023-11-06T08:00:00+07:00,2023-11-09,,received"
    #expect(try await bench.importCases(same) == ImportSummary(rows: 1, unchanged: 1))
    let other = "BS-1,1.001612,524-mc,2023-11-06T08:00:00+07:00,2023-11-13,,received"
    #expect(try await bench.importCases(other) == ImportSummary(rows: 1, differing: 1))
    let file = try await bench.lan.story(of: 1).file
    #expect(file.statutoryDue == (try due("2023-11-09")))
    #expect(try await bench.query("SELECT count(*) FROM case_file") == [["1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two rows that say different things of one case are refused by name`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let first = "BS-1,1.001612,524-mc,2023-11-01,2023-11-06,,processing"
    await expect(.importConflict(ImportConflict(names: ["BS-1"], count: 1, isWithBooks: false))) {
      try await bench.importCases(
        first, "BS-2,1.001612,524-mc,2023-11-01,,,received", first.replacing("-06", with: "-07"))
    }
    #expect(try await bench.query("SELECT count(*) FROM case_file") == [["0"]])
    #expect(try await bench.importCases(first, first) == ImportSummary(rows: 2, added: 1, unchanged: 1))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an imported case goes on here, and without a due date none is invented`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importCases(
      "BS-1,1.001612,524-mc,2023-11-01,,,processing", "BS-2,1.001612,524-mc,2023-11-01,2023-11-03,,processing",
      "BS-3,1.001612,524-mc,2023-11-01,2023-11-03,2023-11-02,returned")
    #expect(try await bench.lan.overdue().map(\.file.name) == ["BS-2"])
    let delivery = try await bench.lan.deliver([
      .code(CaseCode(rawValue: "BS-1")), .code(CaseCode(rawValue: "BS-2")),
    ])
    #expect(delivery.outcomes.map { $0.file.punctuality(by: $0.file.due) } == [.noDue, .late])
    #expect(
      try await bench.lan.punctuality(during: .year(2023)).total.statutory
        == PunctualityTally(early: 1, onTime: 0, late: 1, noDue: 1))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `imports are for managers, and stay inside their scope`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.importContext(.ratings) }
    await expect(.needsRole(.administrator)) { _ = try await bench.hoa.importContext(.units) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.beginImport(.ratings) }
    let run = try await bench.administrator.beginImport(.cases)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.seal(run, file: "x") }
    let (context, rules) = try await bench.hoa.importContext(.cases)
    let fields = [
      "case_code": "BS-1", "procedure": "1.001612", "unit": "21040", "received": "2023-11-01", "status": "received",
    ]
    let row = try ImportedCase(ImportRow(line: 2) { fields[$0] }, in: context, rules: rules)
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
      try await bench.hoa.stage([row], in: context, for: run)
    }
  }

  @Test(arguments: Backend.available)
  func `counters go on while a file is staged and sealed on another connection`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let other = try await bench.connectAgain()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<10 { try await bench.office("lan", on: other).receive(Tried.threeDays) }
      }
      group.addTask { try await bench.importRatings(ratingRows([20, 20, 20, 20, 120])) }
      try await group.waitForAll()
    }
    #expect(try await bench.query("SELECT count(*) FROM case_file") == [["10"]])
    #expect(try await rated(bench) == 200)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `of each kind one file is brought in at a time, and the other is told who is at it`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let first = try await bench.stageRatings(ratingRows([0, 0, 0, 0, 2]))
    guard
      case .importUnderWay(let officer, _) = await refusalOf({
        _ = try await bench.administrator.beginImport(.ratings)
      })
    else {
      Issue.record("a second import of ratings began")
      return
    }
    #expect(officer == bench.administrator.login)
    _ = try await bench.administrator.seal(first, file: "a")
    #expect(try await bench.importRatings(ratingRows([0, 0, 0, 1, 0], prefix: "q"), file: "b").added == 1)
    #expect(try await rated(bench) == 3)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what an import that died has left is removed by the next, and it cannot go on`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let dead = try await bench.stageRatings(ratingRows([0, 0, 0, 0, 2]))
    _ = try await bench.books.database.write { try $0.run("UPDATE import_run SET beat = beat - 61000") }
    #expect(try await bench.importRatings(ratingRows([0, 0, 0, 1, 2]), file: "b") == ImportSummary(rows: 3, added: 3))
    await expect(.importLost) { _ = try await bench.administrator.seal(dead, file: "a") }
    #expect(try await bench.query("SELECT id FROM imported_rating ORDER BY id").count == 3)
    #expect(try await rated(bench) == 3)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a code that a file under way has is not given to a case received meanwhile`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.administrator.save(
      OneStop.Unit(code: unit, name: "Bộ phận Một cửa", parent: UnitCode(rawValue: "524"), agencyCode: "000.00.53.H48"))
    let run = try await bench.stageCases([
      "000.00.53.H48-231106-0001,1.001612,524-mc,2023-11-06,2023-11-09,,processing"
    ])
    let received = try await bench.lan.receive(Tried.threeDays)
    #expect(received.file.code?.rawValue == "000.00.53.H48-231106-0002")
    #expect(try await bench.administrator.seal(run, file: "a").added == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `units and procedures are found by name, and by what somebody has matched`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let named = "BS-1,ĐĂNG KÝ THÀNH LẬP HỘ KINH DOANH,UBND XÃ BÌNH CHÁNH,2023-11-01,2023-11-06,,processing"
    let foreign = "BS-2,1.001612.000.00.00.H48,UBND X. B.Chánh,2023-11-01,2023-11-06,,processing"
    let problem = await problemOf { try await bench.importCases(foreign) }
    #expect(problem == InvalidRow(line: 2, column: "unit", value: "UBND X. B.Chánh", problem: .unknownUnit))
    let place = try #require(
      try await bench.query("SELECT code FROM unit WHERE name = 'Bình Chánh'").first?.first)
    try await bench.administrator.match(
      ImportWord(word: "UBND x. B.Chánh", meaning: .unit(UnitCode(rawValue: place))))
    let procedure = try #require(
      try await bench.query("SELECT name FROM procedure WHERE code = '1.001612'").first?.first)
    let first = named.replacing("ĐĂNG KÝ THÀNH LẬP HỘ KINH DOANH", with: "\"\(procedure.uppercased())\"")
    #expect(try await bench.importCases(first, foreign).added == 2)
    #expect(
      try await bench.query("SELECT unit, procedure FROM case_file ORDER BY code")
        == [[place, "1.001612"], [place, "1.001612"]])
    try await bench.administrator.forget(
      ImportWord(word: "UBND X. B.CHÁNH", meaning: .unit(UnitCode(rawValue: place))))
    #expect(try await bench.administrator.importWords() == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `matching is for managers, and for what is there`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let unit = ImportWord(word: "x", meaning: .unit(UnitCode(rawValue: "524-mc")))
    await expect(.needsRole(.manager)) { try await bench.lan.match(unit) }
    let strange = ImportWord(word: "x", meaning: .procedure(ProcedureCode(rawValue: "9.999999")))
    guard case .unknownProcedure("9.999999", _) = await refusalOf({ try await bench.administrator.match(strange) })
    else {
      Issue.record("an unknown procedure was matched")
      return
    }
  }

  @Test(arguments: Backend.available)
  func `a word is changed and forgotten by those whose unit it means`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let commune = ImportWord(word: "UBND X. Lạ", meaning: .unit(UnitCode(rawValue: "21040")))
    try await bench.administrator.match(commune)
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
      try await bench.hoa.match(ImportWord(word: "ubnd x. lạ", meaning: .unit(unit)))
    }
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) { try await bench.hoa.forget(commune) }
    let nobody = ImportWord(word: "Chưa ai khớp", meaning: .unit(unit))
    await expect(.unknownWord("Chưa ai khớp")) { try await bench.hoa.forget(nobody) }
    let procedure = ImportWord(word: "Cấp lạ", meaning: .procedure(ProcedureCode(rawValue: "1.001612")))
    try await bench.hoa.match(procedure)
    await expect(.needsRole(.administrator)) { try await bench.hoa.forget(procedure) }
    let long = ImportWord(word: String(repeating: "a", count: 201), meaning: .unit(unit))
    await expect(.longWord(201, limit: 200)) { try await bench.administrator.match(long) }
    #expect(try await bench.administrator.importWords() == [commune, procedure])
  }

  /// What is wrong with the row that could not be read.
  private func problemOf(_ work: () async throws -> Void) async -> InvalidRow? {
    do {
      try await work()
      return nil
    } catch {
      return error as? InvalidRow
    }
  }
}
