// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// Requests that no browser would send: a short run of what `Tests/Fuzz/http` sends by the hundred thousand.
struct HostileRequestsTests {
  @Test func `three thousand of them crash nothing, get no 5xx and store nothing`() async throws {
    try await withKioskDesk { desk in
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Fuzz/http").path
      // With the key of a tablet, what is sent for a rating is read; no body of it is one.
      let offered = try await desk.office("hoa").offerPairing(at: CounterNumber(3))
      let tablet = try await Office(books: desk.bench.books, clock: desk.clock, login: nil).pair(offered.code)
      let told = try await Tool(script).text(
        ["127.0.0.1", String(desk.serving.port), "3000", "20240105", "--key", tablet.key.text])
      #expect(!told.isEmpty)
      #expect(await desk.serving.isRunning)
      #expect(try await desk.answers() == [])
      #expect(try await desk.unasked() == [])
    }
  }
}
