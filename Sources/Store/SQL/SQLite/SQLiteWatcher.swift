// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// Looks, on a connection of its own, whether anybody has committed; another connection of this process counts, too.
struct SQLiteWatcher {
  let path: String

  /// A look costs microseconds: it reads a few words of memory that all processes share.
  private static let pace = 50

  func run(_ watch: ChangeWatch) {
    while !watch.isOver {
      try? look(for: watch)
      watch.interrupt()
      watch.rest(.seconds(1))
    }
  }

  private func look(for watch: ChangeWatch) throws {
    let wait = BusyWait(patience: Patience(limit: .seconds(1))) {}
    let connection = try SQLiteOpening(path: path, mode: .readOnly, wait: wait).openReader()
    var known: Int?
    while !watch.isOver {
      let version = try connection.unsafeRead { database in
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
      }
      if version != known { watch.tell() }
      known = version
      watch.rest(.milliseconds(Self.pace))
    }
  }
}
