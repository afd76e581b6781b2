// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// Why a file could not be opened as rows.
enum UnreadableRows: Error {
  case file(UnreadableSource)
  case csv(InvalidCSV)

  /// Whether it is a table, but of something else.
  var lacksColumns: Bool {
    guard case .csv(let invalid) = self, case .missingColumns = invalid.problem else { return false }
    return true
  }

  @MainActor
  func failure(_ path: String, _ session: Session) -> CommandFailure {
    switch self {
    case .csv(let invalid): return CommandFailure(.refused, "\(path): " + invalid.sentence(session.formats))
    case .file(let source):
      let reason = String(cString: strerror(source.code))
      return CommandFailure(
        .refused,
        session.text("Không đọc được tệp \(path): \(reason).", "The file \(path) cannot be read: \(reason)."))
    }
  }
}

extension ImportTable {
  /// Opens a file and reads its titles.
  init(
    path: String, columns: [ImportColumn], onChunk: ((ArraySlice<UInt8>) -> Void)? = nil
  ) throws(UnreadableRows) {
    let source: ByteSource
    do { source = try ByteSource(path: path) } catch { throw .file(error) }
    do { try self.init(source, columns: columns, onChunk: onChunk) } catch { throw .csv(error) }
  }
}
