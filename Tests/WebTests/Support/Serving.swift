// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird

@testable import Web

extension TestFront {
  /// Serves on a free port for as long as `work` takes.
  func serving<Value: Sendable>(_ work: @escaping @Sendable (Int) async throws -> Value) async throws -> Value {
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let front = front
    let server = WebServer(front: front, onStart: { _, port in started.yield(port) }) { router in
      Self.add(router, front)
    }
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask {
        defer { started.finish() }
        try await server.run(stoppingOnSignals: false)
        return nil
      }
      group.addTask {
        for await port in ports { return try await work(port) }
        return nil
      }
      defer { group.cancelAll() }
      while let value = try await group.next() {
        if let value { return value }
      }
      throw CancellationError()
    }
  }
}

/// A request that asks for nothing special.
func get(_ path: String, _ more: String = "") -> String { "GET \(path) HTTP/1.1\r\nHost: desk\r\n\(more)\r\n" }
