// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A program of the machine that looks at what motcua wrote: a PDF reader, an office suite, a code reader.
package struct Tool: Sendable {
  private let name: String

  /// - Parameter name: found along the `PATH`, as a shell finds it.
  package init(_ name: String) { self.name = name }

  /// What a program wrote on standard output.
  /// - Throws: `ToolFailure` with what it said on standard error, unless it ended with 0.
  @discardableResult
  package func run(_ arguments: [String], in folder: String? = nil) async throws -> Data {
    let scratch = try TemporaryFolder("tool")
    let (output, words) = (scratch.file("out"), scratch.file("err"))
    for file in [output, words] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: words))
    let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard status == 0 else {
      let said = String(decoding: FileManager.default.contents(atPath: words) ?? Data(), as: UTF8.self)
      throw ToolFailure(description: "\(name) ended with \(status): \(said)")
    }
    return FileManager.default.contents(atPath: output) ?? Data()
  }

  /// The same as text.
  package func text(_ arguments: [String], in folder: String? = nil) async throws -> String {
    String(decoding: try await run(arguments, in: folder), as: UTF8.self)
  }
}

package struct ToolFailure: Error, CustomStringConvertible {
  package let description: String
}
