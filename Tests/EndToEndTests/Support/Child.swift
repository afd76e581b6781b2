// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// A process of its own whose words go to files, so that what it wrote is there however it ends.
final class Child: Sendable {
  /// What a process left behind.
  struct Ended: Sendable {
    let output: [UInt8]
    let errors: String
    /// The exit code, or minus the number of the signal that ended it.
    let code: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
    /// Whole lines; a torn one at the end was never finished, and does not count.
    var lines: [String] {
      guard let end = text.lastIndex(of: "\n") else { return [] }
      return text[..<end].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What it reads.
  enum Input: Sendable {
    case nothing
    case bytes([UInt8])
    case pipe(FileHandle)
  }

  private let process: Process
  private let folder: TemporaryFolder
  private let finished: Task<Int32, Never>

  /// Starts a program in a folder with just these variables around it.
  init(
    _ program: String, _ arguments: [String], variables: [String: String], in directory: String, input: Input = .nothing
  ) throws {
    folder = try TemporaryFolder("child")
    process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = variables
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.standardInput = try Self.handle(input, folder)
    let output = try Self.fresh(folder.file("output"))
    let errors = try Self.fresh(folder.file("errors"))
    process.standardOutput = output
    process.standardError = errors
    let (ends, ended) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let status = process.terminationStatus
      ended.yield(process.terminationReason == .exit ? status : -status)
      ended.finish()
    }
    try Self.hearingSignals(process.run)
    // They are the child's now.
    try output.close()
    try errors.close()
    finished = Task {
      for await code in ends { return code }
      return -1
    }
  }

  /// Does something on a thread that blocks no signal: the workers of a concurrent program block nearly all, and a
  /// program begins as the thread that starts it.
  private static func hearingSignals(_ body: () throws -> Void) throws {
    var (none, blocked) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    try body()
  }

  private static func handle(_ input: Input, _ folder: TemporaryFolder) throws -> FileHandle {
    switch input {
    case .nothing: return .nullDevice
    case .pipe(let handle): return handle
    case .bytes(let bytes):
      try Data(bytes).write(to: URL(fileURLWithPath: folder.file("input")))
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("input")))
    }
  }

  private static func fresh(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  var output: [UInt8] { Self.bytes(folder.file("output")) }

  /// What it has said on standard error so far.
  var errors: String { String(decoding: Self.bytes(folder.file("errors")), as: UTF8.self) }

  /// What it wrote after a number of bytes seen before.
  func output(after seen: Int) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("output")))
    try file.seek(toOffset: UInt64(seen))
    return Array(try file.readToEnd() ?? Data())
  }

  private static func bytes(_ path: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path) ?? Data()) }

  /// Waits for its end; one that hangs is killed after `limit` and shows it by its code.
  func ended(within limit: Duration = .seconds(150)) async -> Ended {
    let watch = Task {
      try await Task.sleep(for: limit)
      kill()
    }
    let code = await finished.value
    watch.cancel()
    return Ended(output: output, errors: errors, code: code)
  }

  /// Ends it as a crash would: nothing is flushed, nothing tidied up.
  func kill() {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Asks it to end, as a person or the system does.
  func signal(_ number: Int32) {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, number) }
  }

  var isRunning: Bool { process.isRunning }

  /// Waits until it has written a number of whole lines, or has ended.
  func wrote(lines count: Int) async throws {
    while process.isRunning, output.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      try await Task.sleep(for: .milliseconds(2))
    }
  }
}
