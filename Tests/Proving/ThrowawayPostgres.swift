// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Store

/// A PostgreSQL cluster that lives as long as the test process and leaves nothing behind, even when that is killed.
///
/// It trusts its socket, and asks for a password on a loopback port.
package struct ThrowawayPostgres: Sendable {
  package static let password = "đúng mật khẩu"

  /// The folder of the Unix socket.
  package let folder: String
  package let port: UInt16
  let programs: String

  private static let starting = Task { try await start() }

  /// The one cluster of this process, started at first use.
  /// - Throws: `ThrowawayPostgresFailure` saying what is missing: without a server these tests fail, they are not skipped.
  package static func shared() async throws -> ThrowawayPostgres {
    try await starting.value
  }

  /// The URL over the socket, which asks for no password.
  package func url(database: String) -> String {
    "postgres:///\(database)?host=\(folder)&port=\(port)&user=postgres"
  }

  /// The URL over TCP, where the server wants to know the password.
  package func networkURL(database: String, password: String) -> String {
    let escaped = password.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return "postgres://postgres:\(escaped)@127.0.0.1:\(port)/\(database)"
  }

  /// Creates an empty database and returns its name.
  package func freshDatabase() async throws -> String {
    let name = "t" + UUID().uuidString.filter { $0 != "-" }.lowercased()
    let arguments = ["-h", folder, "-p", String(port), "-U", "postgres", "-T", "template0", name]
    try await run("\(programs)/createdb", arguments)
    return name
  }

  /// Cuts every connection to a database, as a crash of the server would.
  package func cutConnections(to database: String) async throws {
    let admin = try await PostgresDatabase(url: url(database: "postgres"))
    try await admin.read { connection in
      _ = try connection.rows(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", [.text(database)])
    }
    await admin.close()
  }
}

/// Why there is no cluster to test against, in words for whoever runs the tests.
package struct ThrowawayPostgresFailure: Error, CustomStringConvertible {
  package let description: String
}
