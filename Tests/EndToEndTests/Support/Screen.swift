// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// A terminal of its own for a program under test, drawn by tmux.
///
/// One client in control mode serves it: its standard input carries the questions, and the kernel closes that with the
/// test process, whereupon client, server and program end; nothing stays behind however the tests end.
actor Screen {
  private let client: Child
  private let questions: FileHandle
  private let folder: TemporaryFolder
  private var stream = ControlStream()
  private var seen = 0
  private var asked = 0
  /// The process of tmux that draws, and the one in its window.
  private(set) var (server, process): (pid_t, pid_t) = (0, 0)

  /// Opens the shell in a window, as somebody with just these variables and a terminal would.
  init(_ motcua: Motcua, arguments: [String] = [], columns: Int = 80, rows: Int = 24) async throws {
    var one = motcua
    one.format = nil
    try await self.init(
      Executable.path(), one.line + arguments, variables: one.environment, in: one.folder, columns: columns, rows: rows)
  }

  /// Opens any program in a window.
  init(
    _ program: String, _ arguments: [String], variables: [String: String] = ["PATH": "/usr/bin:/bin"],
    in directory: String = "/", columns: Int = 80, rows: Int = 24
  ) async throws {
    guard FileManager.default.isExecutableFile(atPath: Self.tmux) else {
      throw CannotTest("no \(Self.tmux) to draw a terminal: apt install tmux")
    }
    folder = try TemporaryFolder("screen")
    try Self.settings.write(toFile: folder.file("settings"), atomically: false, encoding: .utf8)
    let own = ["TERM": "tmux-256color", "INPUTRC": "/dev/null", "XDG_STATE_HOME": folder.file("state")]
    let around = own.merging(variables) { $1 }.map { "\($0)=\($1)" }
    let window = ["new-session", "-x", "\(columns)", "-y", "\(rows)", "-c", directory, "--"]
    // To tmux a word with a semicolon at its end is the end of a command.
    let words = (["/usr/bin/env", "-i"] + around + [program] + arguments).map {
      $0.hasSuffix(";") ? $0.dropLast() + "\\;" : $0
    }
    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    questions = pipe.fileHandleForWriting
    client = try Child(
      Self.tmux,
      ["-u", "-C", "-S", folder.file("socket"), "-f", folder.file("settings")] + window + words,
      variables: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh"], in: "/",
      input: .pipe(pipe.fileHandleForReading))
    try await waits("to open a window") { $0.hasOpened }
    // The size stays what the test says, whatever tmux thinks of its client.
    try await ask("set-option -w window-size manual")
    let numbers = try await ask("display-message -p '#{pid} #{pane_pid}'").joined().split(separator: " ")
    guard numbers.count == 2 else { throw ScreenFailure("tmux does not say what it runs: \(numbers)") }
    (server, process) = (pid_t(numbers[0]) ?? 0, pid_t(numbers[1]) ?? 0)
  }

  private static let tmux = "/usr/bin/tmux"

  /// What has ended stays to be looked at; keys go on at once; the server goes with its client.
  private static let settings = """
    set -s escape-time 0
    set -g default-terminal tmux-256color
    set -g remain-on-exit on
    set -g remain-on-exit-format ''
    set -g destroy-unattached on
    set -g status off
    set -g history-limit 5000

    """

  /// Has tmux carry out one command and returns the lines it answers.
  @discardableResult
  func ask(_ command: String) async throws -> [String] {
    try await ask([command])[0]
  }

  /// Has tmux carry out commands in one go.
  func ask(_ commands: [String]) async throws -> [[String]] {
    let first = asked
    asked += commands.count
    guard client.isRunning else { throw ScreenFailure("tmux has left: \(await client.ended().text)") }
    try questions.write(contentsOf: Data((commands.joined(separator: "\n") + "\n").utf8))
    try await waits("to answer \(commands)") { $0.replies.count >= first + commands.count }
    let replies = stream.replies[first..<first + commands.count]
    for (command, reply) in zip(commands, replies) where reply.isRefusal {
      throw ScreenFailure("tmux refuses \(command): \(reply.lines)")
    }
    return replies.map(\.lines)
  }

  /// Reads what tmux says until it has said enough.
  private func waits(_ what: String, _ isEnough: (ControlStream) -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(30)
    while true {
      let hasLeft = !client.isRunning
      let bytes = try client.output(after: seen)
      seen += bytes.count
      stream.feed(bytes)
      if isEnough(stream) { return }
      guard !hasLeft, ContinuousClock.now < limit else { throw ScreenFailure("tmux was not seen \(what)") }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  /// Every byte the program has written to its terminal so far.
  var written: [UInt8] {
    get async throws {
      try await ask("refresh-client")
      return stream.written
    }
  }

  /// Ends whatever runs in the window, and waits until nothing of it is left.
  func close() async {
    // Its hanging up ends nearly every program; one that hangs itself is killed.
    if process > 0 { kill(-process, SIGKILL) }
    try? questions.close()
    _ = await client.ended(within: .seconds(10))
  }
}

/// What a screen did not do or show, with what it showed instead.
struct ScreenFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Opens the shell in a window for as long as `body` takes.
func withScreen<Result>(
  _ motcua: Motcua, arguments: [String] = [], columns: Int = 80, rows: Int = 24,
  _ body: (Screen) async throws -> Result
) async throws -> Result {
  try await closing({ try await Screen(motcua, arguments: arguments, columns: columns, rows: rows) }, after: body)
}

/// Opens any program in a window for as long as `body` takes.
func withScreen<Result>(
  of program: String, _ arguments: [String], variables: [String: String] = ["PATH": "/usr/bin:/bin"],
  in directory: String = "/", columns: Int = 80, rows: Int = 24, _ body: (Screen) async throws -> Result
) async throws -> Result {
  try await closing(
    {
      try await Screen(program, arguments, variables: variables, in: directory, columns: columns, rows: rows)
    }, after: body)
}

private func closing<Result>(
  _ opened: () async throws -> Screen, after body: (Screen) async throws -> Result
) async throws -> Result {
  try await Room.windows.during {
    let screen = try await opened()
    do {
      let result = try await body(screen)
      await screen.close()
      return result
    } catch {
      await screen.close()
      throw error
    }
  }
}
