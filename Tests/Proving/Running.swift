// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Runs a program to its end.
/// - Throws: `ThrowawayPostgresFailure` with what it said, where it fails.
func run(_ program: String, _ arguments: [String]) async throws {
  let process = Process()
  let words = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardInput = FileHandle.nullDevice
  process.standardError = words
  let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
    process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  guard status == 0 else {
    let text = String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
    throw ThrowawayPostgresFailure(description: "\(program): \(text)")
  }
}
