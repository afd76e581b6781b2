// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving

/// A district's desk on a Friday morning whose clock goes on: its books, and the server that its tablets talk to.
struct KioskDesk: Sendable {
  let bench: OfficeBench
  let clock: OfficeClock
  let serving: WebServing

  /// The program on these books, as an officer opens it.
  func motcua(by officer: String) throws -> Motcua { try Self.motcua(bench, clock, by: officer) }

  fileprivate static func motcua(_ bench: OfficeBench, _ clock: OfficeClock, by officer: String) throws -> Motcua {
    var motcua = try Motcua(books: bench.scratch.location)
    motcua.clock = clock
    motcua.officer = officer
    return motcua
  }

  /// The office as somebody works in it who needs no shell for that.
  func office(_ login: String) -> Office { Office(books: bench.books, clock: clock, login: Login(rawValue: login)) }

  /// Lan looks after a visitor who wanted to know something, whereupon the tablet of her counter asks.
  func seeVisitor(at counter: Int = 3) async throws {
    let (lan, number) = (office("lan"), try CounterNumber(counter))
    _ = try await lan.open([number])
    _ = try await lan.guide(counter: number)
  }

  /// Rows of a table's columns, as the database has them.
  func rows(_ columns: String, of table: String) async throws -> [[String]] {
    try await bench.query("SELECT \(columns) FROM \(table) ORDER BY sequence")
  }

  /// The answers to questions that were put.
  func answers() async throws -> [[String]] { try await rows("level, reasons, flags", of: "open_answer") }

  /// The taps that nobody had asked for.
  func unasked() async throws -> [[String]] { try await rows("level, reasons, flags", of: "unasked_answer") }

  /// Waits until the books hold what they are to hold.
  func wait(
    until what: String, within limit: Duration = .seconds(10), _ isSo: () async throws -> Bool
  ) async throws {
    let end = ContinuousClock.now + limit
    while try await !isSo() {
      guard ContinuousClock.now < end else {
        throw BrowserFailure("timeout", "waited \(limit) until \(what): \(try await answers()), \(try await unasked())")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  func wait(forAnswers answers: [[String]]) async throws {
    try await wait(until: "the answers are \(answers)") { try await self.answers() == answers }
  }

  func wait(forUnasked count: Int) async throws {
    try await wait(until: "\(count) unasked ones are stored") { try await unasked().count == count }
  }
}

/// Opens a desk that is gone afterwards whatever happened; `prepare` comes before its server starts.
nonisolated(nonsending) func withKioskDesk(
  at time: String = "2024-01-05 09:00", prepare: @escaping (OfficeBench) async throws -> Void = { _ in },
  _ body: (KioskDesk) async throws -> Void
) async throws {
  let bench = try await Room.preparations.during { try await OfficeBench(.sqlite, at: time) }
  try await prepare(bench)
  let clock = OfficeClock.running(from: try Instant(local: time))
  try await withServing(try KioskDesk.motcua(bench, clock, by: "quantri")) { serving in
    try await body(KioskDesk(bench: bench, clock: clock, serving: serving))
  }
  await bench.books.close()
}
