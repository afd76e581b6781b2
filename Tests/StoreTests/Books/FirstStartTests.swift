// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Seeds
import Store
import Testing

/// What somebody chooses when the books are made.
@Suite(.serialized) struct FirstStartTests {
  private static let lan = Login(rawValue: "lan")

  private func office(_ backend: Backend, _ start: FirstStart) async throws -> Office {
    let books = try await SQLBooks.open(
      backend.scratch().place, creating: Creation(isDemonstration: false, start: start))
    #expect(try await books.check(head: nil).problems == [])
    return Office(books: books, clock: .fixed(start.now), login: Self.lan)
  }

  @Test(arguments: Backend.available)
  func `one of the units that exist today, with so many counters`(_ backend: Backend) async throws {
    let now = try local("2026-11-25 07:00")
    let units = try Seeds.units(validOn: now.day)
    let unit = try #require(units.first { $0.code.rawValue == "xa-binh-son" })
    let start = try Seeds.firstStart(login: Self.lan, name: "Nguyễn Thị Lan", now: now, at: unit, counters: 3)
    let around = try await office(backend, start).surroundings()
    #expect(around.officer.name == "Nguyễn Thị Lan")
    #expect(around.officer.scope == .root)
    #expect(around.unit?.code == unit.code)
    #expect(around.declaredCounters.map(\.number.rawValue) == [1, 2, 3])
    #expect(around.units.all.count == 30)
    #expect(try await office(backend, start).open([CounterNumber(3)]).count == 1)
  }

  @Test(arguments: Backend.available)
  func `a unit of one's own`(_ backend: Backend) async throws {
    let unit = Unit(code: UnitCode(rawValue: "phuong-1"), name: "Phường Một", kind: "xã")
    let start = try Seeds.firstStart(
      login: Self.lan, name: "Lan", now: local("2026-11-25 07:00"), at: unit, counters: 1)
    let around = try await office(backend, start).surroundings()
    #expect(around.unit?.name == "Phường Một")
    #expect(around.units.all.count == 31)
    #expect(around.declaredCounters == [Counter(unit: unit.code, number: try CounterNumber(1))])
  }

  @Test func `units that have ended or not begun are not offered`() throws {
    let before = Set(try Seeds.units(validOn: day("2023-11-06")).map(\.code.rawValue))
    let after = Set(try Seeds.units(validOn: day("2026-11-25")).map(\.code.rawValue))
    #expect(before.contains("524-mc") && !after.contains("524-mc"))
    #expect(!before.contains("xa-binh-son") && after.contains("xa-binh-son"))
  }

  @Test func `without a choice it is the district's desk, with any counter`() throws {
    let start = try Seeds.firstStart(login: Self.lan, name: "Lan", now: local("2023-11-06 07:00"))
    #expect(start.administrator.unit.rawValue == "524-mc")
    #expect(start.counters == [])
  }
}
