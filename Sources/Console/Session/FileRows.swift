// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// A file that is only looked at: its rows are read whole, and nothing of it goes into the books.
struct FileRows: Sendable {
  let path: String

  /// Every row, or what is wrong with the first twenty bad ones.
  @MainActor
  func read<Row>(
    _ columns: [ImportColumn], _ session: Session, _ parse: (ImportRow) throws(InvalidRow) -> Row?
  ) throws(CommandFailure) -> [Row] {
    var table: ImportTable
    do {
      table = try open(columns, session)
    } catch {
      throw error.failure(path, session)
    }
    var rows: [Row] = []
    var bad: [String] = []
    while bad.count < 20 {
      if Task.isCancelled { throw CommandFailure(.refused, session.text("Đã dừng.", "Stopped.")) }
      do {
        guard let row = try table.next() else { break }
        do { if let value = try parse(row) { rows.append(value) } } catch {
          bad.append(error.sentence(session.formats))
        }
      } catch {
        guard error.concernsOneRow else { throw UnreadableRows.csv(error).failure(path, session) }
        bad.append(error.sentence(session.formats))
      }
    }
    guard bad.isEmpty else {
      throw CommandFailure(.refused, ([head(bad.count, session)] + bad).joined(separator: "\n"))
    }
    return rows
  }

  @MainActor
  func open(_ columns: [ImportColumn], _ session: Session) throws(UnreadableRows) -> ImportTable {
    try ImportTable(path: path, columns: columns)
  }

  @MainActor
  private func head(_ count: Int, _ session: Session) -> String {
    session.text("\(path): \(count) dòng lỗi.", "\(path): \(count) bad rows.")
  }
}
