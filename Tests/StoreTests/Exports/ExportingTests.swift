// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Store
import Testing

/// Taking rows out: who may, what leaves, and what is written down about it.
@Suite(.serialized) struct ExportingTests {
  private let visit = VisitID(unit: UnitCode(rawValue: "524-mc"), number: 1)

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  private func count(_ request: ExportRequest, by office: Office) async throws -> Int {
    try await office.export(request) { rows throws(OfficeError) in rows.count }
  }

  @Test(arguments: Backend.available)
  func `who may bring rows in may take them out, within their scope`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for kind in [ImportKind.cases, .ratings, .totals, .criteria] {
      await expect(.needsRole(.manager)) { _ = try await count(ExportRequest(kind), by: bench.lan) }
      #expect(try await count(ExportRequest(kind), by: bench.hoa) == 0)
      await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
        _ = try await count(ExportRequest(kind, unit: UnitCode(rawValue: "21040")), by: bench.hoa)
      }
    }
    for kind in [ImportKind.calendar, .procedures, .units] {
      await expect(.needsRole(.administrator)) { _ = try await count(ExportRequest(kind), by: bench.hoa) }
      #expect(try await count(ExportRequest(kind), by: bench.administrator) > 0)
    }
    await expect(.needsOfficer) { _ = try await count(ExportRequest(.cases), by: bench.citizen) }
    await expect(.needsRole(.manager)) {
      try await bench.lan.noteExport(ExportRequest(.cases), rows: 0, file: "")
    }
  }

  @Test(arguments: Backend.available)
  func `a citizen's answer leaves as a day and a level, and only once it is sealed`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...2 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    try await bench.lan.deliver(1)
    let token = try await bench.citizen.show(visit)
    try await bench.citizen.answer(token, 2, reasons: [.attitude], sequence: 1)
    #expect(try await bench.lines(.ratings) == [])
    #expect(
      try await bench.hoa.export(ExportRequest(.ratings)) { rows throws(OfficeError) in rows.unsealed } == 1)
    try bench.at("2023-11-09 07:30")
    try await bench.citizen.sealEarlierDays()
    let lines = try await bench.lines(.ratings)
    let id = try #require(try await bench.query("SELECT id FROM ballot").first?.first)
    #expect(lines == ["\(id),2023-11-08,524-mc,,,,2,,,kiosk"])
  }

  @Test(arguments: Backend.available)
  func `a keyed rating leaves with day and procedure, without its case, officer or moment`(_ backend: Backend)
    async throws
  {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.open([try CounterNumber(3)])
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    let text = String(decoding: try await bench.exported(.ratings), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}id,time,unit,counter,procedure,case_code,level,reason,comment,channel\n"))
    let lines = try await bench.lines(.ratings)
    #expect(lines == ["524-mc/1,2023-11-08,524-mc,3,1.001612,,5,,,counter"])
    #expect(!text.contains("lan") && !text.contains("H1") && !text.contains("2023/1"))
  }

  @Test(arguments: Backend.available)
  func `a rating that was taken back is not among them`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 0, 0, 2]))
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 4)
    #expect(try await bench.lines(.ratings).count == 3)
    try await bench.tamper("UPDATE keyed_rating SET withdrawn = 1 WHERE level = 4")
    #expect(try await bench.lines(.ratings).count == 2)
    let september = Period.month(try LocalMonth(parsing: "2023-09"))
    #expect(try await bench.lines(.ratings, during: september) == [])
    #expect(try await bench.lines(.ratings).allSatisfy { $0.hasPrefix("p-2023-10-10-5-") })
  }

  @Test(arguments: Backend.available)
  func `what was taken out and comes back into the same books counts once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 0, 1, 2]))
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    let asked = try #require(try await bench.lan.guide())
    try await bench.citizen.answer(bench.citizen.show(asked.visit), 4, sequence: 1)
    try bench.at("2023-11-09 07:30")
    try await bench.citizen.sealEarlierDays()
    let before = try await bench.lines(.ratings)
    #expect(before.count == 5)
    let again = try await bench.load(.ratings, try await bench.exported(.ratings), .csv)
    #expect(again == ImportSummary(rows: 5, unchanged: 5))
    #expect(try await bench.lines(.ratings) == before)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `that people's names were taken out is in the journal, with the hash of the file`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let year = ExportRequest(.cases, during: .year(2023), unit: UnitCode(rawValue: "524-mc"))
    try await bench.hoa.noteExport(year, rows: 12, file: "abc")
    try await bench.administrator.noteExport(ExportRequest(.cases), rows: 0, file: "def")
    for kind in ImportKind.allCases where kind != .cases {
      try await bench.administrator.noteExport(ExportRequest(kind), rows: 5, file: "x")
    }
    let entries = try await bench.query(
      "SELECT officer, unit, subject, body FROM journal WHERE verb = 'exporting' ORDER BY officer")
    #expect(
      entries == [
        [
          "hoa", "524-mc", "export:cases",
          #"{"facts":{"file":"abc","from":"2023-01-01","kind":"cases","rows":"12","to":"2023-12-31","unit":"524-mc"}}"#,
        ],
        ["quantri", "524-mc", "export:cases", #"{"facts":{"file":"def","kind":"cases","rows":"0","unit":""}}"#],
      ])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `it is no work that could be taken back`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hoa.receive(Tried.threeDays)
    try await bench.hoa.noteExport(ExportRequest(.cases), rows: 1, file: "abc")
    #expect(try await bench.hoa.actionsToday().map(\.verb).suffix(2) == [.receive, .exporting])
    _ = try await bench.hoa.undo()
    #expect(try await bench.hoa.story(of: 1).file.stage == .void)
  }

  @Test(arguments: Backend.available)
  func `counters go on while rows are taken out, and what they do is not among them`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays)
    let other = try await bench.connectAgain()
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let goOn = DispatchSemaphore(value: 0)
    async let names = bench.hoa.export(ExportRequest(.cases)) { rows throws(OfficeError) in
      var names: [DataCell] = []
      try rows.each { cells in
        begin.yield()
        _ = goOn.wait(timeout: .now() + 60)
        names.append(cells[0])
        return true
      }
      return names
    }
    for await _ in begun { break }
    try await bench.office("lan", on: other).receive(Tried.threeDays)
    goOn.signal()
    #expect(try await names == [.text("524-mc/2023/1")])
    #expect(try await bench.lines(.cases).count == 2)
  }
}
