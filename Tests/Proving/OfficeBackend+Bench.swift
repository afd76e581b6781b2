// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Store

/// Fresh books with a movable clock and the people of the district's desk (524-mc): administrator `quantri`, managers
/// `hoa` and `binh`, clerks `lan` and `minh`.
package struct OfficeBench: Sendable {
  package let scratch: Scratch
  package let books: SQLBooks
  package let clock: MovableClock

  /// Opens for work on a Monday morning unless told otherwise.
  package init(_ backend: Backend, at start: String = "2023-11-06 07:30") async throws {
    scratch = try await backend.scratch()
    clock = MovableClock(try Instant(local: start))
    books = try await scratch.openBooks(startingAt: clock.now)
    try await books.hold()
    for manager in ["hoa", "binh"] { try await hire(manager, .manager) }
    for clerk in ["lan", "minh"] { try await hire(clerk, .clerk) }
    try await letSign("524-mc")
    try await books.release(commit: true)
  }

  /// An officer of a unit who sees that unit and those below, unless a wider scope is given.
  package func hire(_ login: String, _ role: Role, at unit: String = "524-mc", scope: String? = nil) async throws {
    let officer = Officer(
      login: Login(rawValue: login), name: "Cán bộ \(login)", role: role, unit: UnitCode(rawValue: unit),
      scope: scope.map(UnitCode.init(rawValue:)))
    try await administrator.save(officer)
  }

  /// Gives a unit a letterhead with all that is needed to sign, without the ceremony.
  package func letSign(_ unit: String) async throws {
    let letterhead = Letterhead.signed(by: unit, on: clock.now.day)
    try await books.write { page throws(OfficeError) in try page.save(letterhead) }
  }

  /// The office as an officer signed in to it; nil is a citizen or a tablet.
  package func office(_ login: String?, on other: SQLBooks? = nil) -> Office {
    Office(books: other ?? books, clock: clock.officeClock, login: login.map(Login.init(rawValue:)))
  }

  package var administrator: Office { office("quantri") }
  package var hoa: Office { office("hoa") }
  package var binh: Office { office("binh") }
  package var lan: Office { office("lan") }
  package var minh: Office { office("minh") }
  package var citizen: Office { office(nil) }

  /// Puts the clock to a local day and time.
  package func at(_ text: String) throws { clock.now = try Instant(local: text) }

  /// Lets time pass.
  package func wait(seconds: Int = 0, minutes: Int = 0) {
    clock.now = clock.now.adding(seconds: seconds + minutes * 60)
  }

  /// Another connection to the same books, as another process has one.
  package func connectAgain() async throws -> SQLBooks { try await scratch.openBooks(startingAt: clock.now) }

  /// One answer of the database itself, as rows of texts; NULL reads as nothing.
  package func query(_ sql: String, _ arguments: [SQLValue] = []) async throws -> [[String]] {
    try await books.database.read { connection in
      try connection.rows(sql, arguments).map { row in row.values.map(\.shown) }
    }
  }

  /// Changes the database behind the office's back; returns how many rows.
  @discardableResult
  package func tamper(_ sql: String, _ arguments: [SQLValue] = []) async throws -> Int {
    try await books.database.write { connection in try connection.run(sql, arguments) }
  }
}

extension Letterhead {
  /// A unit's letterhead with all that is needed to sign.
  package static func signed(by unit: String, on day: LocalDay) -> Letterhead {
    var letterhead = Letterhead(unit: UnitCode(rawValue: unit), validFrom: day)
    letterhead.position = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    letterhead.signer = "Trần Hòa"
    letterhead.place = "Bình Sơn"
    return letterhead
  }
}

extension SQLValue {
  /// The value as a plain word.
  package var shown: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}

extension OfficeBench {
  /// Pairs a tablet with a counter of the district's desk, without the ceremony.
  @discardableResult
  package func pairTablet(at counter: Int) async throws -> Device {
    let device = Device(
      unit: UnitCode(rawValue: "524-mc"), counter: try CounterNumber(counter), name: "Máy \(counter)",
      paired: clock.now)
    try await books.write { page throws(OfficeError) in try page.save(device) }
    return device
  }
}
