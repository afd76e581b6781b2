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

  /// Opens the books; the first to come makes them a demonstration with the seeds, "quantri" being administrator.
  package func openBooks(startingAt now: Instant) async throws -> SQLBooks {
    let login = Login(rawValue: "quantri")
    let start = try Seeds.firstStart(login: login, name: "Quản Trị", now: now)
    return try await SQLBooks.open(place, creating: Creation(isDemonstration: true, start: start))
  }
}

extension Backend {
  /// Fresh books with the seeds and nothing else in them.
  package func freshBooks(at now: Instant) async throws -> SQLBooks {
    try await scratch().openBooks(startingAt: now)
  }
}
