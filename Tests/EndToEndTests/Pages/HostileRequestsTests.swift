// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// Requests that no browser would send: a short run of what `Tests/Fuzz/http` sends by the hundred thousand.
struct HostileRequestsTests {
  @Test func `three thousand of them crash nothing, get no 5xx and store nothing`() async throws {
    try await withKioskDesk { desk in
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Fuzz/http").path
      let told = try await Tool(script).text(["127.0.0.1", String(desk.serving.port), "3000", "20240105"])
      #expect(!told.isEmpty)
      #expect(await desk.serving.isRunning)
      #expect(try await desk.answers() == [])
      #expect(try await desk.unasked() == [])
    }
  }
}
