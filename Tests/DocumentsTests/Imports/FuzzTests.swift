// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// A short run of the fuzz target, which has a process and so a peak of memory of its own.
@Suite(.serialized) struct FuzzTests {
  @Test(arguments: [("csv", 500), ("xlsx", 100)])
  func `damaged files neither crash the reader nor use up memory`(_ kind: String, _ count: Int) async throws {
    let seed = UInt64.random(in: 0...999_999_999)
    let said = try await Tool(try Self.program()).text([kind, "\(count)", "\(seed)"])
    #expect(said.contains("\(count) files"), "seed \(seed)")
  }

  /// Beside the test bundle, or in a folder above it.
  private static func program() throws -> String {
    for bundle in [CommandLine.arguments[0], Bundle.main.executablePath ?? ""] {
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      for _ in 0..<4 {
        let path = folder.appendingPathComponent("Fuzz").path
        if FileManager.default.isExecutableFile(atPath: path) { return path }
        folder.deleteLastPathComponent()
      }
    }
    throw ToolMissing()
  }

  private struct ToolMissing: Error {}
}
