// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Seeds
import Store

extension Scratch {
  /// Where these books are, as `SQLBooks` wants to know it.
  package var place: BooksPlace {
    switch backend {
    case .sqlite: .file(location)
    case .postgres: .server(location)
    }
  }

  package func openBooks(startingAt now: Instant) async throws -> SQLBooks {
    try await place.openBooks(startingAt: now)
  }

  /// The same books as a server opens them.
  package func openToServe(startingAt now: Instant) async throws -> SQLBooks {
    try await SQLBooks.serving(place, creating: try BooksPlace.creation(at: now))
  }
}

extension BooksPlace {
  /// Opens the books; the first to come makes them a demonstration with the seeds, "quantri" being administrator.
  package func openBooks(startingAt now: Instant) async throws -> SQLBooks {
    try await SQLBooks.open(self, creating: try Self.creation(at: now))
  }

  fileprivate static func creation(at now: Instant) throws -> Creation {
    let seeds = try seeds.get()
    let start = FirstStart(
      units: seeds.units, procedures: seeds.procedures, rules: seeds.rules, calendar: seeds.calendar,
      administrator: seeds.administrator, now: now)
    return Creation(isDemonstration: true, start: start)
  }

  /// The seeds, read once.
  private static let seeds = Result {
    try Seeds.firstStart(login: Login(rawValue: "quantri"), name: "Quản Trị", now: Instant(milliseconds: 0))
  }
}

extension Backend {
  /// Fresh books with the seeds and nothing else in them.
  package func freshBooks(at now: Instant) async throws -> SQLBooks {
    try await scratch().openBooks(startingAt: now)
  }
}
