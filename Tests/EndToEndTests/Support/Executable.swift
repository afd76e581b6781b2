// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The program as it was built with these tests.
enum Executable {
  /// Its path: beside the test bundle, or in a folder above it.
  /// - Throws: `CannotTest` where it was not built.
  static func path() throws -> String {
    let bundles = [CommandLine.arguments[0], Bundle.main.executablePath ?? ""]
    for bundle in bundles {
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      for _ in 0..<4 {
        let path = folder.appendingPathComponent("motcua").path
        if isProgram(path) { return path }
        folder.deleteLastPathComponent()
      }
    }
    throw CannotTest("no executable motcua beside \(bundles): swift build --build-tests")
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      return false
    }
    return FileManager.default.isExecutableFile(atPath: path)
  }
}

/// What keeps a test from being made on this machine, in words for whoever runs it: nothing is skipped silently.
struct CannotTest: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
