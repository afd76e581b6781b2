// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Seeds
import Store

/// Times ratings through `Office` on file books, each durable before the next begins.
///
/// `Benchmarks prepare FILE N` makes books in which N visits wait for an answer; `Benchmarks rate FILE N` gives the
/// answers and prints the microseconds of each, one a line.
@main
struct DurableRatings {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else {
      print("prepare FILE N | rate FILE N")
      exit(2)
    }
    let bench = try await Bench(path: arguments[2])
    switch arguments[1] {
    case "prepare": try await bench.prepare(count)
    case "rate": try await bench.rate(count)
    default: exit(2)
    }
    await bench.books.close()
  }
}

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
