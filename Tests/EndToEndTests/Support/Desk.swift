// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Store
import Testing

/// A desk with books of its own, which the program itself has made and filled before anybody opens a shell on them.
struct Desk {
  var motcua: Motcua
  let scratch: Scratch

  /// Runs commands that must succeed, as the administrator; without any the books are empty.
  init(at now: String = "2023-11-06 08:00", after commands: String...) async throws {
    scratch = try await Backend.sqlite.scratch()
    motcua = try Motcua(books: scratch.location, now: now)
    motcua.variables["XDG_STATE_HOME"] = motcua.home.file("state")
    let made = try await motcua.run(commands.isEmpty ? ["han 26/4/2024 1nlv"] : commands)
    try #require(made.code == 0, "\(made.errors)")
  }

  /// Opens a shell that has greeted and waits for a line.
  func shell<Result>(
    columns: Int = 80, rows: Int = 24, _ body: (Screen) async throws -> Result
  ) async throws -> Result {
    try await withScreen(motcua, columns: columns, rows: rows) { screen in
      try await screen.prompt()
      return try await body(screen)
    }
  }

  /// Runs a command somewhere else on the same books.
  func elsewhere(_ command: String, by officer: String = "quantri") async throws {
    var other = motcua
    other.officer = officer
    let ended = try await other.run(command)
    try #require(ended.code == 0, "\(ended.errors)")
  }

  /// The rows of a table.
  func rows(of table: String) async throws -> [String] {
    try #require(try await Contents(of: scratch).tables[table], "there is no table \(table)")
  }

  /// Changes the books behind the program's back.
  func tamper(_ statements: String...) async throws {
    let database = try await scratch.open()
    for sql in statements { _ = try await database.write { connection in try connection.run(sql) } }
    await database.close()
  }

  /// Where the shell keeps what was typed.
  var historyPath: String { motcua.home.file("state/motcua/history-quantri") }

  var history: String { get throws { try String(contentsOfFile: historyPath, encoding: .utf8) } }
}
