// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Store

/// Durable writes by many at once, each with a commit of its own or gathered: an entry and a new head, as every rating
/// writes them, on sixteen units.
struct SharedCommits {
  let place: String
  let count: Int

  func run() async throws {
    let database = try await Self.open(place)
    try await database.write { connection in
      try connection.script(
        """
        DROP TABLE IF EXISTS entry; DROP TABLE IF EXISTS place;
        CREATE TABLE place (unit bigint PRIMARY KEY, n bigint);
        CREATE TABLE entry (unit bigint, n bigint, body text, PRIMARY KEY (unit, n));
        """)
      for unit in 0..<16 { try connection.run("INSERT INTO place VALUES ($1, 0)", [SQLValue(unit)]) }
    }
    for writers in [1, 8, 64] {
      var (alone, shared): ([Double], [Double]) = ([], [])
      for _ in 1...5 {
        alone.append(try await pace(of: writers) { body in try await database.write(body) })
        let gathered = GatheredWrites(database)
        shared.append(try await pace(of: writers) { body in try await gathered.write(body) })
      }
      let (one, many) = (alone.sorted()[2], shared.sorted()[2])
      print(
        "  \(writers) writers: \(Int(one)) writes/s, gathered \(Int(many)), ratio \((many / one * 100).rounded() / 100)"
      )
    }
    await database.close()
  }

  static func open(_ place: String) async throws -> any SQLDatabase {
    switch BooksPlace(place) {
    case .file(let path): try SQLiteDatabase(path: path, mode: .readWrite(create: true))
    case .server(let url): try await PostgresDatabase(url: url)
    }
  }

  private typealias Body = @Sendable (any SQLConnection) throws -> Void

  /// Writes a second when so many share the work.
  private func pace(of writers: Int, _ write: @escaping @Sendable (@escaping Body) async throws -> Void) async throws
    -> Double
  {
    let share = count / writers
    let took = try await ContinuousClock().measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<writers {
          group.addTask { for _ in 0..<share { try await write { try Self.record(in: writer % 16, on: $0) } } }
        }
        try await group.waitForAll()
      }
    }
    return Double(share * writers) / (took / .seconds(1))
  }

  private static func record(in unit: Int, on connection: any SQLConnection) throws {
    let head = try connection.lockRow("SELECT n FROM place WHERE unit = $1", [SQLValue(unit)])
    let n = try (head?.int(0) ?? 0) + 1
    try connection.run(
      "INSERT INTO entry VALUES ($1, $2, $3)",
      [SQLValue(unit), SQLValue(n), .text(String(repeating: "x", count: 400))])
    try connection.run("UPDATE place SET n = $2 WHERE unit = $1", [SQLValue(unit), SQLValue(n)])
  }
}
