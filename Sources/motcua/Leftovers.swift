// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization

/// Scratch files and folders that go when the program does, whichever way it leaves.
enum Leftovers {
  private static let paths = Mutex<[String]>([])

  static func add(_ path: String) {
    let isFirst = paths.withLock { paths in
      paths.append(path)
      return paths.count == 1
    }
    if isFirst { atexit { Leftovers.remove() } }
  }

  /// Removes them now; SQLite's files beside a database are part of it.
  static func remove() {
    let all = paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
    for path in all {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
  }
}

/// Leaves in order, with what is left over removed, when the program is interrupted or told to end.
@MainActor
final class LeavingSignals {
  private var sources: [any DispatchSourceSignal] = []

  init() {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable in exit(128 + number) }
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
