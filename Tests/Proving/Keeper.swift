// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// A shell process that starts servers for the tests, and stops and removes them once this process is gone.
///
/// It notices by its standard input: the writing end is open in this process only, and the kernel closes it however
/// the process ends.
package struct Keeper {
  private let process = Process()
  private let lifeline = Pipe()
  private let answers = Pipe()

  /// Starts a script that makes a folder, starts what it keeps, prints `ready` and some words, lets go of its output,
  /// waits for the end of its input, and tidies up.
  package init(script: String, words: [String] = []) throws {
    _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    // A session of its own: a signal to the group of the tests must not reach it.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["/bin/sh", "-c", script, "keeper"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = lifeline
    process.standardOutput = answers
    do { try process.run() } catch { throw ToolFailure(description: "cannot start /usr/bin/setsid: \(error)") }
  }

  /// Waits until it is ready and returns its words, of which the last is its folder.
  package func ready() async throws -> [String] {
    let handle = answers.fileHandleForReading
    let data = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: (try? handle.readToEnd()) ?? Data()) }
    }
    let answer = String(decoding: data, as: UTF8.self)
    let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.first == "ready", let folder = words.last else { throw ToolFailure(description: answer) }
    stopAtExit(folder: folder)
    return Array(words.dropFirst())
  }

  /// At an orderly exit, waits until everything is removed; after a kill the keeper does it alone.
  private func stopAtExit(folder: String) {
    Self.kept.withLock { kept in
      if kept.isEmpty { atexit { Keeper.stop() } }
      kept.append((lifeline.fileHandleForWriting, folder))
    }
  }

  private static let kept = Mutex<[(lifeline: FileHandle, folder: String)]>([])

  private static func stop() {
    let all = kept.withLock { $0 }
    for (lifeline, _) in all { try? lifeline.close() }
    for _ in 0..<100 where all.contains(where: { FileManager.default.fileExists(atPath: $0.folder) }) { usleep(50_000) }
  }
}
