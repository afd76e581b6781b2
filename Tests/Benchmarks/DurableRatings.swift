// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Seeds
import Store

/// Demonstration books on the morning of 6/11/2023, with one administrator.
struct Bench {
  let books: SQLBooks
  let login: Login
  let morning: Instant

  init(path: String) async throws {
    login = try Login(parsing: "bench")
    morning = Instant(try LocalDay(year: 2023, month: 11, day: 6), try LocalTime(hour: 8, minute: 0))
    let start = try Seeds.firstStart(login: login, name: "Bench", now: morning)
    books = try await SQLBooks.open(.file(path), creating: Creation(isDemonstration: true, start: start))
  }

  /// The office at the morning, for one officer; each visit has a clerk of its own, so that all prompts stay open.
  func office(_ login: Login) -> Office { Office(books: books, clock: .fixed(morning), login: login) }

  func prepare(_ count: Int) async throws {
    let procedure = try ProcedureCode(parsing: "1.001193")
    for number in 1...count {
      let clerk = try Login(parsing: "clerk\(number)")
      try await office(login).save(
        Officer(login: clerk, name: "Clerk", role: .clerk, unit: UnitCode(rawValue: "524-mc")))
      let desk = office(clerk)
      let outcome = try await desk.receive(Reception(procedure: procedure, owner: Owner(name: "Trần Văn Bình")))
      guard let short = outcome.file.number else { continue }
      _ = try await desk.deliver([.number(short.number, year: nil)])
    }
  }

  func rate(_ count: Int) async throws {
    let level = try Satisfaction(5)
    let clock = ContinuousClock()
    for number in 1...count {
      let desk = office(try Login(parsing: "clerk\(number)"))
      let took = try await clock.measure { _ = try await desk.rate(.number(number, year: nil), level) }
      print(took.components.attoseconds / 1_000_000_000_000)
    }
  }
}
