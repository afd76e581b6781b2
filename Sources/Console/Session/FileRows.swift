// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// A file that is only looked at: its rows are read whole, and nothing of it goes into the books.
struct FileRows: Sendable {
  let path: String

  /// More than any month of a province has; a file is looked at in memory.
  private static let limit = 500_000

  /// Every row, or what is wrong with the first twenty bad ones.
  @MainActor
  func read<Row: Sendable>(
    _ columns: [ImportColumn], _ session: Session,
    _ parse: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row?
  ) async throws(CommandFailure) -> [Row] {
    let batches: RowBatches<Row>
    do { batches = try RowBatches(path: path, columns: columns, read: parse) } catch {
      throw error.failure(path, session)
    }
    _ = try session.withoutSyntheticMark(batches.unknown, of: path)
    var rows: [Row] = []
    var bad: [String] = []
    var isLeft = true
    while isLeft, bad.count < 20 {
      let batch = await batches.next()
      if Task.isCancelled { throw CommandFailure(.refused, session.text("Đã dừng.", "Stopped.")) }
      rows += batch.rows
      guard rows.count <= Self.limit else { throw tooLong(session) }
      for fault in batch.faults {
        if case .file(let error) = fault.cause, !error.concernsOneRow {
          throw UnreadableRows.csv(error).failure(path, session)
        }
        bad.append(fault.sentence(session.formats))
      }
      isLeft = !batch.isLast
    }
    guard bad.isEmpty else {
      throw CommandFailure(.refused, ([head(bad.count, session)] + bad.prefix(20)).joined(separator: "\n"))
    }
    return rows
  }

  /// Whether the file is a table with these columns.
  func open(_ columns: [ImportColumn]) throws(UnreadableRows) { _ = try ImportTable(path: path, columns: columns) }

  @MainActor
  private func head(_ count: Int, _ session: Session) -> String {
    session.text("\(path): \(count) dòng lỗi.", "\(path): \(count) bad rows.")
  }

  @MainActor
  private func tooLong(_ session: Session) -> CommandFailure {
    let limit = session.formats.count(Self.limit)
    return CommandFailure(
      .refused,
      session.text(
        "\(path): quá \(limit) dòng. Chia thành nhiều tệp.", "\(path): more than \(limit) rows. Split the file."))
  }
}
