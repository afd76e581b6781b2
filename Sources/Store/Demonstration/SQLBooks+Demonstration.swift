// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLBooks: DemonstrationLoading {
  package func load(
    _ life: DemonstrationLife, inPieces: Bool, told: @escaping @Sendable (Int, Int) -> Void
  ) async throws(OfficeError) {
    do {
      if inPieces {
        try await loadPieces(life, told)
      } else {
        try await database.write { connection in
          var sum = LoadedSum()
          for place in 0..<life.count {
            let unit = try chained(life, place)
            try unit.write(on: connection)
            sum.add(unit)
            told(place + 1, life.count)
          }
          try mark(sum, of: life, on: connection)
        }
      }
    } catch is CancellationError {
      throw .unavailable(.failed("cancelled"))
    } catch {
      throw OfficeError(translating: error)
    }
  }

  /// Writes a unit while the next one is told and its chain hashed; no more than two are in memory.
  private func loadPieces(_ life: DemonstrationLife, _ told: @Sendable (Int, Int) -> Void) async throws {
    var sum = LoadedSum()
    var next = Task { try chained(life, 0) }
    for place in 0..<life.count {
      try Task.checkCancellation()
      let unit = try await next.value
      if place + 1 < life.count { next = Task { try chained(life, place + 1) } }
      try await database.write { try unit.write(on: $0) }
      sum.add(unit)
      told(place + 1, life.count)
    }
    let all = sum
    try await database.write { try mark(all, of: life, on: $0) }
  }

  private func chained(_ life: DemonstrationLife, _ place: Int) throws -> LoadedUnit {
    try LoadedUnit(life.unit(place), seed: life.seed, origin: origin).chained()
  }

  /// Says in the books and in the root chain that all of it is invented.
  private func mark(_ sum: LoadedSum, of life: DemonstrationLife, on connection: any SQLConnection) throws {
    let page = SQLPage(connection, origin: origin)
    try page.save(.synthetic, "1")
    let facts = ["synthetic": "1", "seed": String(life.seed), "ratings": String(sum.ratings)]
    _ = try page.record(.settings, "books", ChangeRecord(facts: facts), in: .root, by: "", at: sum.last)
  }
}

/// What the units that were loaded come to.
private struct LoadedSum: Sendable {
  private(set) var ratings = 0
  private(set) var last = Instant(milliseconds: 0)

  mutating func add(_ loaded: LoadedUnit) {
    ratings += loaded.unit.rated
    last = max(last, loaded.unit.entries.last?.at ?? last)
  }
}
