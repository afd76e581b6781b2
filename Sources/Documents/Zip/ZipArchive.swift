// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Files gathered into one zip archive, in memory: the same files and the same moment give the same bytes.
package struct ZipArchive: Sendable {
  /// The time that every file in it shows, as clocks in Vietnam do.
  package let made: Instant
  private(set) var files: [File] = []

  package init(made: Instant) { self.made = made }

  /// Adds a file after the others, under a path with `/` between folders that no other has.
  ///
  /// What is compressed already, such as a PNG, is not to be packed once more.
  package mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    files.append(File(name: name, bytes: bytes, isPacked: isPacked))
  }

  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
    let isPacked: Bool
  }
}

extension ZipArchive {
  /// The archive, which is never empty.
  /// - Throws: `PaperFailure.engine` with what libzip said, such as that two files have one name.
  package func bytes() throws(PaperFailure) -> [UInt8] {
    let writer = try ZipWriter()
    for file in files { try writer.add(file, at: ZipMoment(made)) }
    return try writer.finish()
  }
}
