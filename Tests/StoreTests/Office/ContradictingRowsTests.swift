// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Rows of one name that say different things: told by line, and left out only when somebody says so.
@Suite(.serialized) struct ContradictingRowsTests {
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  private func rating(_ id: String, _ level: Int, line: Int) throws -> StagedRating {
    let fields = [
      "id": id, "time": "2023-10-10", "unit": "524-mc", "level": "\(level)", "channel": "paper",
    ]
    let units = UnitTree([Unit(code: UnitCode(rawValue: "524-mc"), name: "Bộ phận Một cửa")])
    let context = ImportContext(
      units: units, procedures: [], now: Instant(try LocalDay(parsing: "2023-11-06"), .midnight))
    return StagedRating(rating: try ImportedRating(ImportRow(line: line) { fields[$0] }, in: context), field: "")
  }

  @Test(arguments: Backend.available)
  func `each is told with its line, and the file is sealed without it where that is wanted`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(["r0,2023-10-10,524-mc,,,1,paper"])
    let (context, _) = try await bench.administrator.importContext(.ratings)
    let run = try await bench.administrator.beginImport(.ratings)
    let rows = [try rating("r0", 5, line: 2), try rating("r1", 4, line: 3), try rating("r1", 5, line: 4)]
    let told = try await bench.administrator.stage(rows, in: context, for: run)
    #expect(
      told.map(\.row) == [
        InvalidRow(line: 2, column: "id", value: "r0", problem: .contradictsBooks),
        InvalidRow(line: 4, column: "id", value: "r1", problem: .contradictsFile),
      ])
    await expect(.importConflict(ImportConflict(names: ["r1"], count: 1, isWithBooks: false))) {
      _ = try await bench.administrator.seal(run, file: "a")
    }
    #expect(try await bench.administrator.seal(run, file: "a", leavesOut: true).added == 1)
    #expect(try await bench.query("SELECT id, level FROM imported_rating ORDER BY id") == [["r0", "1"], ["r1", "4"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case that contradicts is told with its line`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let (context, rules) = try await bench.administrator.importContext(.cases)
    let run = try await bench.administrator.beginImport(.cases)
    let rows = try ["2023-11-06", "2023-11-07"].enumerated().map { place, due in
      let fields = [
        "case_code": "BS-1", "procedure": "1.001612", "unit": "524-mc", "received": "2023-11-01", "due": due,
        "status": "processing",
      ]
      return try ImportedCase(ImportRow(line: 2 + place) { fields[$0] }, in: context, rules: rules)
    }
    let told = try await bench.administrator.stage(rows, in: context, for: run)
    #expect(told.map(\.row) == [InvalidRow(line: 3, column: "case_code", value: "BS-1", problem: .contradictsFile)])
    try await run.abandon()
    #expect(try await bench.query("SELECT count(*) FROM case_row") == [["0"]])
  }

  @Test(arguments: Backend.available)
  func `two dates that lateness is judged by contradict each other, and differ from the books`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    func bring(_ dues: String...) async throws -> ImportSummary {
      let rows = dues.map {
        ["BS-1", "1.001612", "524-mc", "2023-10-02", $0, "2023-10-19", "returned", "", "", "", "", "2023-10-10"]
      }
      return try await bench.load(.cases, rows)
    }
    await expect(.importConflict(ImportConflict(names: ["BS-1"], count: 1, isWithBooks: false))) {
      _ = try await bring("2023-10-17", "2023-10-20")
    }
    #expect(try await bring("2023-10-17").added == 1)
    #expect(try await bring("2023-10-20") == ImportSummary(rows: 1, differing: 1))
    #expect(try await bring("2023-10-17") == ImportSummary(rows: 1, unchanged: 1))
    // A file with one date may mean the first one.
    let first = "BS-1,1.001612,524-mc,2023-10-02,2023-10-10,2023-10-19,returned"
    #expect(try await bench.importCases(first) == ImportSummary(rows: 1, unchanged: 1))
  }

  @Test(arguments: Backend.available)
  func `rows of one line number, as a damaged workbook may have them, are rows all the same`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let (context, _) = try await bench.administrator.importContext(.ratings)
    let run = try await bench.administrator.beginImport(.ratings)
    let rows = try (1...3).map { try rating("r\($0)", 5, line: 2) }
    #expect(try await bench.administrator.stage(rows, in: context, for: run) == [])
    #expect(try await bench.administrator.seal(run, file: "a").added == 3)
  }

  @Test(arguments: Backend.available)
  func `of many rows those that are new are written, whatever stands between them`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let rows = ratingRows([0, 0, 0, 0, 100])
    try await bench.importRatings(rows.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element), file: "a")
    #expect(try await bench.importRatings(rows, file: "b") == ImportSummary(rows: 100, added: 66, unchanged: 34))
    #expect(try await bench.query("SELECT count(*) FROM imported_rating") == [["100"]])
    #expect(try await bench.lan.satisfaction(during: .year(2023)).total.share.rated == 100)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a code that reads like a number of this office takes none from it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importCases("524-mc/2023/1,1.001612,524-mc,2023-11-01,2023-11-06,,processing")
    let received = try await bench.lan.receive(Tried.threeDays)
    #expect(received.file.number?.number == 1)
    #expect(try await bench.query("SELECT count(*) FROM case_file") == [["2"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case without a code that comes back in an export is the same case`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await bench.load(.cases, bench.exported(.cases), .csv) == ImportSummary(rows: 1, unchanged: 1))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a rating of a day without a time counts in no hour`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(["a,2023-10-10,524-mc,,,5,paper", "b,2023-10-10T00:30:00+07:00,524-mc,,,5,paper"])
    #expect(
      try await bench.query("SELECT key, c5 FROM tally_month WHERE dimension = 'hour' ORDER BY key")
        == [["", "1"], ["00", "1"]])
    try await expectClean(bench)
  }
}
