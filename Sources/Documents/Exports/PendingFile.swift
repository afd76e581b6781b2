// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that is whole but has no name yet: it takes its place when it is put there, and is gone when it is dropped.
package struct PendingFile: Sendable {
  package let file: ResultFile
  /// Rows in it, beside the titles.
  package let rows: Int
  /// SHA-256 over its bytes, in hex.
  package let hash: String
  private let draft: FileDraft

  init(_ draft: FileDraft, of file: ResultFile, rows: Int) throws(ResultFile.Problem) {
    try draft.settle()
    self.file = file
    self.rows = rows
    self.draft = draft
    hash = try Self.hash(of: draft)
  }

  /// Gives it its name; either way it is done with.
  package func put() throws(ResultFile.Problem) {
    defer { draft.close() }
    try file.put(draft)
  }

  package func drop() { draft.close() }

  private static func hash(of draft: FileDraft) throws(ResultFile.Problem) -> String {
    let digest = FileDigest()
    do {
      var source = try ByteSource(path: draft.path)
      while true {
        let chunk = try source.next()
        guard !chunk.isEmpty else { return digest.hex }
        digest.add(chunk)
      }
    } catch {
      throw ResultFile.Problem(error.code)
    }
  }
}
