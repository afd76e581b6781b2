// SPDX-License-Identifier: GPL-3.0-or-later

import Demonstration
import OneStop
import Proving
import Store

/// Books that hold a small demonstration.
struct DemonstrationBench: Sendable {
  let scratch: Scratch
  let books: SQLBooks

  // Where units are named, nothing happens in the others.
  init(
    _ backend: Backend, volume: Double = 0.06, repeats: Double = 0, inPieces: Bool = true, units: [Int]? = nil
  ) async throws {
    let demonstration = try Demonstration(volume: volume, repeats: repeats)
    scratch = try await backend.scratch()
    books = try await SQLBooks.open(
      scratch.place, creating: Creation(isDemonstration: true, start: demonstration.firstStart))
    let place = demonstration.place
    try await books.write { page throws(OfficeError) in
      try place.write(on: page, by: Demonstration.administrator)
    }
    var life = try demonstration.life()
    if let units { life = DemonstrationLife(seed: life.seed, count: units.count) { [life] in life.unit(units[$0]) } }
    try await books.load(life, inPieces: inPieces) { _, _ in }
  }

  func office(_ login: String, at now: Instant = Demonstration.now) -> Office {
    Office(books: books, clock: .fixed(now), login: Login(rawValue: login))
  }

  /// One answer of the database itself, as rows of texts.
  func query(_ sql: String) async throws -> [[String]] {
    try await books.database.read { connection in
      try connection.rows(sql).map { $0.values.map(\.shown) }
    }
  }

  func number(_ sql: String) async throws -> Int { Int(try await query(sql).first?.first ?? "") ?? -1 }
}
