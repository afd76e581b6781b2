// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Store
import Synchronization

/// What listening costs while nothing happens, and how soon a commit of another connection is heard.
struct HeardChanges {
  let place: String
  let seconds: Int

  func run() async throws {
    let (database, other) = (try await SharedCommits.open(place), try await SharedCommits.open(place))
    try await other.write { try $0.script("DROP TABLE IF EXISTS heard; CREATE TABLE heard (n bigint)") }
    let heard = Mutex<[ContinuousClock.Instant]>([])
    let changes = database.changes()
    let listening = Task { for await _ in changes { heard.withLock { $0.append(.now) } } }
    try await Task.sleep(for: .seconds(1))
    let before = clock()
    try await Task.sleep(for: .seconds(seconds))
    let used = Double(clock() - before) / Double(CLOCKS_PER_SEC) / Double(seconds) * 100
    var delays: [Double] = []
    for _ in 1...50 {
      try await other.write { connection in
        try connection.run("INSERT INTO heard VALUES (1)")
        connection.announce()
      }
      let committed = ContinuousClock.now
      // No multiple of the watcher's pace.
      try await Task.sleep(for: .milliseconds(263))
      if let last = heard.withLock({ $0.last }) { delays.append(max(0, (last - committed) / .milliseconds(1))) }
    }
    delays.sort()
    print(
      "  idle \((used * 1_000).rounded() / 1_000) % of a core; heard after \(delays[25]) ms, worst \(delays[49]) ms")
    listening.cancel()
    await database.close()
    await other.close()
  }
}
