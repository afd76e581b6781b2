// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// A folder of its own, removed with all it holds when nobody refers to it any more.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init(_ purpose: String = "test") throws {
    let name = "motcua-\(purpose)-\(UUID().uuidString.prefix(8))"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder, whether or not there is one.
  package func file(_ name: String) -> String {
    path + "/" + name
  }
}

extension TemporaryFolder {
  /// A folder that lasts as long as the test process; for books that outlive the function that made them.
  package static func lasting() throws -> TemporaryFolder {
    try kept.withLock { kept in
      if let kept { return kept }
      let folder = try TemporaryFolder("books")
      kept = folder
      atexit { TemporaryFolder.kept.withLock { $0 = nil } }
      return folder
    }
  }

  private static let kept = Mutex<TemporaryFolder?>(nil)
}
