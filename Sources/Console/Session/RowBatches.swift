// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop

/// Reads an import file on a thread of its own, so that the next rows are read while the last ones are being written.
actor RowBatches<Row: Sendable> {
  /// Rows in one short transaction of the books.
  private static var size: Int { 2_000 }

  /// Some rows of a file.
  struct Batch: Sendable {
    var rows: [Row] = []
    /// What each row looked like; kept only where it may be asked for.
    var fields: [[String]] = []
    var faults: [RowFault] = []
    /// Nothing follows: the file ends here, or cannot be read further.
    var isLast = false
    /// How far the reading is, from 0 to 1; nil where nobody knows the end.
    var part: Double?
  }

  /// The titles as they stand in the file, and those that mean nothing here.
  nonisolated let titles: [String]
  nonisolated let unknown: [String]
  private var table: ImportTable
  private let digest: FileDigest
  private let keepsFields: Bool
  private let read: @Sendable (ImportRow) throws(InvalidRow) -> Row?

  /// Opens the file and reads its header. `keepsFields` says whether batches tell what their rows look like; `read`
  /// makes a row of one, or passes over it.
  init(
    path: String, columns: [ImportColumn], keepsFields: Bool = false,
    read: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row?
  ) throws(UnreadableRows) {
    let digest = FileDigest()
    let table = try ImportTable(path: path, columns: columns) { digest.add($0) }
    (titles, unknown) = (table.titles, table.unknown)
    self.table = table
    self.digest = digest
    self.keepsFields = keepsFields
    self.read = read
  }

  /// The file's hash; of the whole file once the last batch has come.
  var hash: String { digest.hex }

  func next() -> Batch {
    var batch = Batch()
    var count = 0
    while count < Self.size, !batch.isLast {
      count += 1
      do {
        guard let row = try table.next() else {
          batch.isLast = true
          break
        }
        do {
          guard let read = try read(row) else { continue }
          batch.rows.append(read)
          if keepsFields { batch.fields.append(table.fields ?? []) }
        } catch {
          batch.faults.append(RowFault(cause: .row(error), fields: table.fields))
        }
      } catch {
        batch.faults.append(RowFault(cause: .file(error), fields: table.fields))
        batch.isLast = !error.concernsOneRow
      }
    }
    let progress = table.progress
    batch.part = progress.total.flatMap { $0 > 0 ? min(1, Double(progress.passed) / Double($0)) : nil }
    return batch
  }
}

/// A row that cannot be taken.
struct RowFault: Sendable {
  enum Cause: Sendable {
    case row(InvalidRow)
    case file(InvalidCSV)
  }

  let cause: Cause
  /// Its fields as they are meant; nil where they cannot be told apart.
  let fields: [String]?
}
