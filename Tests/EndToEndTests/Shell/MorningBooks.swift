// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store

/// The books of one Wednesday morning, 25/11/2026, at Xã Bình Sơn: Lan works at counters 3 (with a tablet) and 4, Phó
/// Chủ tịch Hòa approves, 213 cases of the year are in the books, H151 and H163 are late.
///
/// Every case gets there as in life: by the office's own verbs, at its own time.
struct MorningBooks: Sendable {
  static let unit = UnitCode(rawValue: "xa-binh-son")
  static let land = UnitCode(rawValue: "vpdkdd-binh-son")
  static let economy = UnitCode(rawValue: "xa-binh-son-kt")

  let scratch: Scratch

  init(on backend: Backend = .sqlite) async throws {
    scratch = try await backend.scratch()
    let clock = MovableClock(try Instant(local: "2026-01-05 07:00"))
    try await Room.preparations.during { [scratch] in
      let books = try await scratch.openBooks(startingAt: clock.now)
      try await Morning(books: books, clock: clock).make()
      await books.close()
    }
  }

  /// The program on these books, at that morning.
  func motcua(at time: String = "07:31", by officer: String = "lan") throws -> Motcua {
    var motcua = try Motcua(books: scratch.location, now: "2026-11-25 " + time)
    motcua.officer = officer
    motcua.format = nil
    motcua.variables["LC_ALL"] = "C.UTF-8"
    return motcua
  }
}

extension MorningBooks {
  /// A citizen taps the tablet of a counter, as the tablet would tell the books.
  func tap(_ level: Satisfaction, at counter: Int) async throws {
    let books = try await scratch.openBooks(startingAt: try Instant(local: "2026-11-25 07:31"))
    let number = try CounterNumber(counter)
    let visit = try await books.read { page throws(OfficeError) in
      try page.openPrompt(in: Self.unit, counter: number, officer: Login(rawValue: "lan"))?.visit
    }
    guard let visit else { throw CannotTest("no prompt at counter \(counter)") }
    let tablet = Office(books: books, clock: .fixed(try Instant(local: "2026-11-25 07:31")), login: nil)
    try await tablet.answer(tablet.show(visit), level)
    await books.close()
  }
}

/// Lives through the year.
private struct Morning {
  let books: SQLBooks
  let clock: MovableClock

  /// The cases of that morning that are not finished, by their numbers.
  private static let standing: [Int: (day: String, procedure: String, owner: String)] = [
    151: ("2026-10-23 08:15", "1.012784", "Nguyễn Thị Đào"), 163: ("2026-11-04 09:00", "1.013225", "Phạm Minh Tuấn"),
    209: ("2026-11-25 07:05", "2.000815", "Lê Thị Sáu"), 210: ("2026-11-25 07:08", "2.000815", "Võ Văn Năm"),
  ]

  /// Apologies that were drafted in the year and came to nothing, so that the next one is the seventh.
  private static let drafted = [
    101: "Chờ xác minh nguồn gốc đất", 102: "Chờ ý kiến cơ quan phối hợp", 103: "Chờ xác minh nguồn gốc đất",
    104: "Chờ ý kiến cơ quan phối hợp", 105: "Chờ xác minh nguồn gốc đất", 106: "Thiếu bản vẽ",
  ]

  func office(_ login: String) -> Office {
    Office(books: books, clock: clock.officeClock, login: Login(rawValue: login))
  }

  func make() async throws {
    try await books.hold()
    try await people()
    for number in 1...208 { try await file(number) }
    try await legs()
    for number in 209...213 { try await file(number) }
    let tablet = Device(
      id: "may-tinh-bang-3", unit: MorningBooks.unit, counter: try CounterNumber(3), name: "Quầy 3", paired: clock.now)
    try await books.write { page throws(OfficeError) in
      // As if next year's days off had been announced: nothing to be warned of that morning.
      for day in ProvisionalHolidays.entries(for: 2027) {
        try page.save(CalendarEntry(day: day.day, kind: day.kind, name: day.name))
      }
      try page.save(tablet)
    }
    try await books.release(commit: true)
  }

  private func people() async throws {
    let administrator = office("quantri")
    for (code, name) in [(MorningBooks.land, "Chi nhánh VPĐKĐĐ"), (MorningBooks.economy, "Phòng Kinh tế")] {
      try await administrator.save(Unit(code: code, name: name, parent: MorningBooks.unit))
    }
    for (login, name, role) in [
      ("lan", "Lan", Role.clerk), ("minh", "Minh", .clerk), ("hoa", "Phó Chủ tịch Hòa", .manager),
    ] {
      try await administrator.save(
        Officer(login: Login(rawValue: login), name: name, role: role, unit: MorningBooks.unit))
    }
    for unit in [MorningBooks.unit, MorningBooks.land, MorningBooks.economy] {
      try await administrator.save(.signed(by: unit.rawValue, on: clock.now.day))
    }
    try await administrator.setPIN(PIN(parsing: "2468"), of: Login(rawValue: "hoa"), current: nil)
  }

  /// Takes a case in; one that is not to stand that morning is handed over at once.
  private func file(_ number: Int) async throws {
    let standing = Self.standing[number]
    clock.now = try Instant(local: standing?.day ?? Self.day(of: number))
    let owner = Owner(name: standing?.owner ?? "Người dân \(number)", phone: "0905000\(100 + number)", address: nil)
    let reception = Reception(
      procedure: ProcedureCode(rawValue: standing?.procedure ?? "2.000815"), owner: owner, channel: .post)
    _ = try await office("minh").receive(reception)
    guard standing == nil else { return }
    if let reason = Self.drafted[number] {
      _ = try await office("minh").apologise(
        .number(number, year: nil), reason: FreeText(parsing: reason), newDay: LocalDay(parsing: "16/03/2026"))
    }
    _ = try await office("minh").deliver([.number(number, year: nil)])
  }

  /// Cases are numbered as the year goes on: 150 before 23 October, 12 more before 4 November, the rest after.
  private static func day(of number: Int) -> String {
    switch number {
    case ..<151: "2026-03-\(number % 5 == 0 ? "09" : "10") 09:00"
    case ..<163: "2026-10-26 10:00"
    case ..<209: "2026-11-05 10:00"
    default: "2026-11-25 07:10"
    }
  }

  private func legs() async throws {
    for (number, unit) in [(151, MorningBooks.land), (163, MorningBooks.economy)] {
      clock.now = try Instant(local: "2026-11-05 14:00")
      _ = try await office("minh").forward(.number(number, year: nil), to: unit)
    }
  }
}
