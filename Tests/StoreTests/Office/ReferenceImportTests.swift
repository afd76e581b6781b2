// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store
import Testing

/// Calendars, units and procedures: what contradicts itself or the books is refused by name.
@Suite(.serialized) struct ReferenceImportTests {
  private func off(_ day: String, _ name: String = "Nghỉ", _ kind: CalendarEntry.Kind = .dayOff) throws -> CalendarEntry
  {
    CalendarEntry(day: try LocalDay(parsing: day), kind: kind, name: name, source: "Quyết định")
  }

  @Test(arguments: Backend.available)
  func `a day that is both off and worked is refused, and nothing is loaded`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let entries = try await bench.query("SELECT count(*) FROM calendar_day")
    await expect(
      .calendar(.offAndMakeUp(try day("2024-05-04"), off: "Bão", makeUp: "Làm bù cho 29/4"))
    ) {
      _ = try await bench.administrator.importCalendar([try off("2024-07-01"), try off("2024-05-04", "Bão")])
    }
    await expect(
      .calendar(.twoKinds(try day("2024-07-01"), .dayOff, .closedLocally, unit: nil))
    ) {
      _ = try await bench.administrator.importCalendar([
        try off("2024-07-01"), try off("2024-07-01", "Bão", .closedLocally),
      ])
    }
    await expect(.calendar(.makeUpOutsideWeekend(try day("2024-07-01"), name: "Bù"))) {
      _ = try await bench.administrator.importCalendar([try off("2024-07-01", "Bù", .workingSaturday)])
    }
    await expect(.needsRole(.administrator)) { _ = try await bench.hoa.importCalendar([try off("2024-07-01")]) }
    #expect(try await bench.query("SELECT count(*) FROM calendar_day") == entries)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the same calendar again changes nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    #expect(try await bench.administrator.importCalendar([off("2024-07-01")]).added == 1)
    let journal = try await bench.query("SELECT count(*) FROM journal")
    #expect(try await bench.administrator.importCalendar([off("2024-07-01")]).unchanged == 1)
    #expect(try await bench.query("SELECT count(*) FROM journal") == journal)
    #expect(try await bench.administrator.importCalendar([off("2024-07-01", "Lễ hội")]).changed == 1)
  }

  // Received Monday 28/12/2026 with ten working days: 29, 30, 31; 4–8 January; 11, 12. A storm on 8/1 makes it the 13th.
  @Test(arguments: Backend.available)
  func `provisional due dates become real once their year is loaded and the calendar applied`(_ backend: Backend)
    async throws
  {
    let bench = try await OfficeBench(backend, at: "2026-12-28 08:00")
    let office = bench.administrator
    let file = try await office.receive(Tried.tenDays).file
    #expect(file.isProvisional)
    #expect(file.due == (try due("2027-01-12")))
    let partial = try await office.importCalendar([off("2027-01-01", "Tết Dương lịch"), off("2027-01-08", "Bão")])
    #expect(partial.warnings.count == 1)
    #expect(try await office.calendarPreview().waiting == [file])
    #expect(try await office.story(of: 1).file == file)
    // Tết falls on Saturday 6/2/2027, Giỗ Tổ on Friday 16/4.
    let rest = try await office.importCalendar(
      [
        "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16", "2027-04-30", "2027-09-02", "2027-09-03",
        "2027-11-24",
      ].map { try off($0) })
    #expect(rest.warnings == [.casesWouldMove(1)])
    #expect(try await office.story(of: 1).file == file)
    let applied = try await office.applyCalendar().applied
    #expect(applied.moves.map(\.settles) == [true])
    let settled = try await office.story(of: 1)
    #expect(settled.file.isProvisional == false)
    #expect(settled.file.statutoryDue == (try due("2027-01-13")))
    #expect(settled.file.due == settled.file.statutoryDue)
    #expect(settled.file.promised == file.promised, "the citizen has not been told yet")
    #expect(
      settled.history.last?.record.facts == [
        "settled": "calendar", "from": "2027-01-12", "to": "2027-01-13", "told": "2027-01-12",
        "calendar": applied.version,
      ])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a new holiday does not move a due date that was real`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let before = try await bench.lan.receive(Tried.threeDays).file
    _ = try await bench.administrator.importCalendar([off("2023-11-08")])
    #expect(try await bench.lan.story(of: 1).file == before)
    #expect(try await bench.lan.receive(Tried.threeDays).file.due == (try due("2023-11-10")))
    #expect(try await bench.lan.calendarPreview().moves.map(\.file) == [before])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available, ["Bình Hòa", "Bình Hoà", "BÌNH HÒA"])
  func `one name in two spellings is one name`(_ backend: Backend, _ name: String) async throws {
    let bench = try await OfficeBench(backend)
    for form in [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping] {
      let unit = Unit(code: UnitCode(rawValue: "moi"), name: form, parent: UnitCode(rawValue: "524"))
      await expect(.unitNameTaken(form, by: UnitCode(rawValue: "21079"))) {
        _ = try await bench.administrator.importUnits([unit])
      }
      await expect(.unitNameTaken(form, by: UnitCode(rawValue: "21079"))) {
        try await bench.administrator.save(unit)
      }
    }
    #expect(try await bench.query("SELECT count(*) FROM unit") == [["30"]])
  }

  @Test(arguments: Backend.available)
  func `the same name is free at another place or another time`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let elsewhere = Unit(code: UnitCode(rawValue: "a"), name: "Bình Hòa", parent: UnitCode(rawValue: "524-mc"))
    let later = Unit(
      code: UnitCode(rawValue: "b"), name: "Bình Hòa", parent: UnitCode(rawValue: "524"),
      validFrom: try day("2025-07-01"))
    #expect(try await bench.administrator.importUnits([elsewhere, later]).added == 2)
    #expect(try await bench.administrator.importUnits([elsewhere, later]).unchanged == 2)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody stands below themselves, and every parent is there`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let (a, b) = (UnitCode(rawValue: "a"), UnitCode(rawValue: "b"))
    let refusal = await refusalOf {
      _ = try await bench.administrator.importUnits([
        Unit(code: a, name: "A", parent: b), Unit(code: b, name: "B", parent: a),
      ])
    }
    #expect(refusal == .unitCircle(a, parent: b))
    guard
      case .unknownUnit("khong", _) = await refusalOf({
        _ = try await bench.administrator.importUnits([Unit(code: a, name: "A", parent: UnitCode(rawValue: "khong"))])
      })
    else {
      Issue.record("a unit stands below nobody")
      return
    }
    #expect(
      try await bench.administrator.importUnits([Unit(code: a, name: "A", parent: b), Unit(code: b, name: "B")]).added
        == 2)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an office always has an administrator`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let login = Login(rawValue: "quantri")
    let unit = UnitCode(rawValue: "524-mc")
    await expect(.lastAdministrator(login)) {
      try await bench.administrator.save(Officer(login: login, name: "Q", role: .manager, unit: unit))
    }
    await expect(.needsRole(.administrator)) {
      try await bench.hoa.save(Officer(login: login, name: "Q", role: .manager, unit: unit))
    }
    try await bench.hire("moi", .administrator)
    try await bench.administrator.save(Officer(login: login, name: "Q", role: .manager, unit: unit))
    await expect(.needsRole(.administrator)) { _ = try await bench.administrator.importUnits([]) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a procedure changes for what comes, not for what is here`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let before = try await bench.lan.receive(Tried.threeDays).file
    var procedure = try #require(
      try await bench.lan.surroundings().procedures.first { $0.code.rawValue == Tried.threeDays })
    procedure.limit = try TimeLimit(parsing: "2nlv")
    #expect(try await bench.administrator.importProcedures([procedure]).changed == 1)
    #expect(try await bench.administrator.importProcedures([procedure]).unchanged == 1)
    #expect(try await bench.lan.story(of: 1).file == before)
    #expect(try await bench.lan.receive(Tried.threeDays).file.due == (try due("2023-11-08")))
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    #expect(try await bench.lan.resume(1).file.due == (try due("2023-11-09")), "the limit of receipt goes on")
    try await expectClean(bench)
  }

  private func unit(_ code: String, _ name: String, under parent: String = "524") -> OneStop.Unit {
    OneStop.Unit(code: UnitCode(rawValue: code), name: name, parent: UnitCode(rawValue: parent))
  }

  @Test(arguments: Backend.available)
  func `a trial asks every rule and stores nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let office = bench.administrator
    let tables = ["unit", "procedure", "calendar_day", "published_total", "journal"]
    func counts() async throws -> [[[String]]] {
      var counts: [[[String]]] = []
      for table in tables { counts.append(try await bench.query("SELECT count(*) FROM \(table)")) }
      return counts
    }
    let before = try await counts()
    #expect(
      try await office.importUnits([unit("u-1", "Tổ Một"), unit("u-1", "Tổ Một")], isTrial: true)
        == ImportSummary(rows: 2, added: 1, unchanged: 1))
    await expect(.unitCircle(UnitCode(rawValue: "u-2"), parent: UnitCode(rawValue: "u-3"))) {
      _ = try await office.importUnits(
        [unit("u-2", "Tổ Hai", under: "u-3"), unit("u-3", "Tổ Ba", under: "u-2")], isTrial: true)
    }
    #expect(try await office.importCalendar([off("2024-07-01")], isTrial: true).added == 1)
    #expect(
      try await office.importProcedures([Procedure(code: ProcedureCode(rawValue: "9.1"), name: "Thử")], isTrial: true)
        .added == 1)
    #expect(try await counts() == before)
    #expect(try await office.importUnits([unit("u-1", "Tổ Một")]).added == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `rows of one name that say different things are refused by name`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.importConflict(ImportConflict(names: ["u-1"], count: 1, isWithBooks: false))) {
      _ = try await bench.administrator.importUnits([unit("u-1", "Tổ Một"), unit("u-1", "Tổ Hai")])
    }
    #expect(try await bench.query("SELECT count(*) FROM unit WHERE code = 'u-1'") == [["0"]])
  }
}
