// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Ends a process that would run for ever, once this process is gone, however it went: the kernel then closes the one
/// writing end of the pipe that a small shell reads from.
final class Lifeline: Sendable {
  private let pipe = Pipe()

  init(of process: Int32) throws {
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let watcher = Process()
    // A session of its own: a signal to the group of the tests must not reach it.
    watcher.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    watcher.arguments = ["/bin/sh", "-c", #"read -r word || kill -KILL "$0""#, String(process)]
    watcher.standardInput = pipe
    try watcher.run()
  }

  /// The process has ended, and its number may soon be another's.
  func cut() { try? pipe.fileHandleForWriting.write(contentsOf: Data("ended\n".utf8)) }
}
