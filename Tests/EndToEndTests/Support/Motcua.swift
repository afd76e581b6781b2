// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving

/// `motcua` as scripts call it: where the books are, what time it is there, and who works.
struct Motcua: Sendable {
  /// `--books`; nil for the default ones below `XDG_DATA_HOME`.
  var books: String?
  /// `MOTCUA_NOW`, as `2023-11-06 07:30` in Vietnam; nil for the machine's own clock.
  var now: String?
  /// A clock that goes on, in place of `now`: each program joins it where it stands when that program starts.
  var clock: OfficeClock?
  var officer: String? = "quantri"
  var isDemonstration = true
  var format: String? = "json"
  var language: String?
  /// More options of the program, such as `--yes`.
  var options: [String] = []
  var variables: [String: String] = [:]
  let home: TemporaryFolder
  var folder: String

  init(books: String? = nil, now: String? = nil) throws {
    home = try TemporaryFolder("home")
    folder = home.path
    self.books = books
    self.now = now
  }

  /// Runs commands given with `-c`, one after the other, to the end.
  func run(_ commands: String...) async throws -> Child.Ended { try await run(commands) }

  func run(_ commands: [String]) async throws -> Child.Ended {
    try await Room.programs.during { try await start(commands.flatMap { ["-c", $0] }).ended() }
  }

  /// Runs with arguments that follow its options, and bytes on standard input.
  func run(arguments: [String], input: [UInt8]? = nil) async throws -> Child.Ended {
    try await Room.programs.during { try await start(arguments, input: input.map { .bytes($0) } ?? .nothing).ended() }
  }

  /// Runs a subcommand: its name stands first.
  func run(subcommand name: String, _ arguments: String...) async throws -> Child.Ended {
    try await Room.programs.during {
      try await Child(Executable.path(), [name] + arguments + line, variables: environment, in: folder).ended()
    }
  }

  func start(_ arguments: [String], input: Child.Input = .nothing) throws -> Child {
    try Child(Executable.path(), line + arguments, variables: environment, in: folder, input: input)
  }

  /// The options of the program.
  var line: [String] {
    var line = options
    if let books { line += ["--books", books] }
    if isDemonstration { line.append("--demonstration") }
    if let officer { line += ["--officer", officer] }
    if let format { line += ["--format", format] }
    if let language { line += ["--lang", language] }
    return line
  }

  /// Nothing of the tests' own environment gets through.
  var environment: [String: String] {
    var all = ["PATH": "/usr/bin:/bin", "HOME": home.path, "XDG_DATA_HOME": home.path, "USER": "quantri"]
    if let now { all["MOTCUA_NOW"] = now.replacing(" ", with: "T") + ":00+07:00" }
    if let clock { all["MOTCUA_NOW"] = clock.now().iso8601 + ".." }
    return all.merging(variables) { $1 }
  }

  /// Another moment, another officer.
  func at(_ now: String, by officer: String? = nil) -> Motcua {
    var other = self
    other.now = now
    if let officer { other.officer = officer }
    return other
  }
}
