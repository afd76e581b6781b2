// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import Wording

/// Where commands come from: a person at a terminal, the command line, a file, or standard input.
struct BatchOptions: ParsableArguments {
  @Option(name: .customShort("c"), help: "Một lệnh; ghi được nhiều lần. One command; may be repeated.")
  var commands: [String] = []

  @Option(name: .customShort("f"), help: "Tệp lệnh. A file of commands.")
  var file: String?

  @Flag(name: .customShort("1"), help: "Tất cả hoặc không gì. All commands in one transaction.")
  var oneTransaction = false

  @Flag(name: .customLong("keep-going"), help: "Lỗi thì vẫn làm tiếp. Goes on after an error.")
  var keepGoing = false

  func check() throws {
    guard commands.isEmpty || file == nil else { throw ValidationError("-c và -f không dùng chung. -c excludes -f.") }
  }

  /// Whether a person types the commands.
  var isShell: Bool { commands.isEmpty && file == nil && Terminal.isInteractive }

  /// Runs everything on books that are opened for it, and returns the exit code.
  @MainActor
  func run(_ opening: Opening) async throws -> Int32 {
    let reads = file == nil && !commands.isEmpty && !oneTransaction && commands.allSatisfy(Session.isReading)
    let session = try await opening.session(readingOnly: reads)
    let code = await serve(session, opening)
    await opening.close()
    return code
  }

  @MainActor
  private func serve(_ session: Session, _ opening: Opening) async -> Int32 {
    if let editor = opening.editor {
      let shell = Shell(session: session, editor: editor, isFirstStart: opening.isFirstStart)
      return await shell.run() ? 0 : 1
    }
    let batch = Batch(session: session, keepsGoing: keepGoing, isOneTransaction: oneTransaction)
    if !commands.isEmpty { return await batch.run(LineSource(commands: commands)) }
    if let file { return await runFile(file, batch) }
    return await batch.run(LineSource(name: "<stdin>", descriptor: 0))
  }

  @MainActor
  private func runFile(_ file: String, _ batch: Batch) async -> Int32 {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      StandardError.write(
        batch.session.formats.language == .vi
          ? "Không đọc được tệp lệnh \(file).\n" : "The file of commands \(file) cannot be read.\n")
      return 1
    }
    defer { close(descriptor) }
    return await batch.run(LineSource(name: file, descriptor: descriptor))
  }
}
