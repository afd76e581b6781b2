// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// Writes a whole file or nothing: beside its place first, then put there in one step.
package struct ResultFile: Sendable {
  package let path: String
  /// Whether a file of that name may be replaced.
  package let overwrites: Bool

  package init(path: String, overwrites: Bool) {
    self.path = path
    self.overwrites = overwrites
  }

  /// Why a file could not be written.
  package enum Problem: Error, Hashable, Sendable {
    case exists, isFolder, noFolder, notAllowed, diskFull, badName
    /// A spreadsheet is put together in the folder for temporary files, which has no room.
    case temporaryFull
    /// More rows than a spreadsheet has.
    case tooManyRows(Int, limit: Int)
    /// More letters than a cell of a spreadsheet has; the row counts from 1, the titles' being the first.
    case textTooLong(column: String, row: Int, count: Int, limit: Int)
    /// What the library that writes spreadsheets says.
    case engine(String)
    /// What the system says, by its number.
    case other(Int32)

    init(_ code: Int32) {
      self =
        switch code {
        case EEXIST: .exists
        case EISDIR: .isFolder
        case ENOENT, ENOTDIR: .noFolder
        case EACCES, EPERM, EROFS: .notAllowed
        case ENAMETOOLONG, EINVAL: .badName
        case ENOSPC, EDQUOT, EFBIG: .diskFull
        default: .other(code)
        }
    }
  }

  package func write(_ text: String) throws(Problem) { try write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) throws(Problem) {
    let draft = try draft(bytes)
    defer { draft.close() }
    try put(draft)
  }

  /// Writes several files, all or none: nothing stands in its place before everything has reached the disk.
  package static func write(_ files: [(file: ResultFile, bytes: [UInt8])]) throws(FailedFile) {
    var drafts: [FileDraft] = []
    defer { for draft in drafts { draft.close() } }
    for (file, bytes) in files {
      do { drafts.append(try file.draft(bytes)) } catch { throw FailedFile(path: file.path, problem: error) }
    }
    for (one, draft) in zip(files, drafts) {
      do { try one.file.put(draft) } catch { throw FailedFile(path: one.file.path, problem: error) }
    }
  }

  private func draft(_ bytes: [UInt8]) throws(Problem) -> FileDraft {
    let draft = try emptyDraft()
    do {
      try draft.fill(bytes)
    } catch {
      draft.close()
      throw error
    }
    return draft
  }

  /// A draft beside the place of the file, if the file may be put there.
  func emptyDraft() throws(Problem) -> FileDraft {
    // To the system a name ends at its first NUL: another file than the one that was named.
    guard !path.utf8.contains(0) else { throw .badName }
    var found = stat()
    if stat(path, &found) == 0 {
      guard found.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
      guard overwrites else { throw .exists }
    }
    return try FileDraft(beside: path)
  }

  func put(_ draft: FileDraft) throws(Problem) {
    try overwrites ? draft.replace(path) : draft.link(to: path)
  }
}

/// Which of several files could not be written, and why.
package struct FailedFile: Error, Sendable {
  package let path: String
  package let problem: ResultFile.Problem
}

extension ResultFile.Problem {
  /// What went wrong and what can be done about it.
  package func sentence(_ path: String, _ formats: Formats) -> String {
    let shown = Printable.line(path)
    return formats.language == .vi ? vietnamese(shown, formats) : english(shown, formats)
  }

  private func vietnamese(_ path: String, _ formats: Formats) -> String {
    switch self {
    case .exists: "Đã có tệp \(path). Chọn tên khác, hoặc thêm --ghide để ghi đè."
    case .isFolder: "\(path) là thư mục. Ghi cả tên tệp."
    case .noFolder: "Không có thư mục của \(path). Chưa ghi gì."
    case .notAllowed: "Không có quyền ghi \(path). Chưa ghi gì."
    case .badName: "Không đặt được tên tệp \(path). Chọn tên khác, ngắn hơn. Chưa ghi gì."
    case .diskFull: "Đĩa đầy, không ghi được \(path). Chưa ghi gì."
    case .temporaryFull: "Thư mục tạm đầy, không ghi được \(path). Chưa ghi gì. Dọn chỗ trống, hoặc xuất csv."
    case .tooManyRows(let count, let limit):
      "\(formats.count(count)) dòng, một bảng tính chỉ chứa được \(formats.count(limit)). Chưa ghi gì. Chia theo kỳ, "
        + "hoặc xuất csv."
    case .textTooLong(let column, let row, let count, let limit):
      "Dòng \(row), cột \(Printable.line(column)) dài \(formats.count(count)) ký tự, một ô bảng tính chỉ chứa được "
        + "\(formats.count(limit)). Chưa ghi gì. Hãy xuất csv."
    case .engine(let words): "Không ghi được \(path): \(words). Chưa ghi gì."
    case .other(let code): "Không ghi được \(path): \(String(cString: strerror(code))). Chưa ghi gì."
    }
  }

  private func english(_ path: String, _ formats: Formats) -> String {
    switch self {
    case .exists: "The file \(path) exists. Choose another name, or add --overwrite."
    case .isFolder: "\(path) is a folder. Give the file's name as well."
    case .noFolder: "The folder of \(path) does not exist. Nothing was written."
    case .notAllowed: "\(path) may not be written. Nothing was written."
    case .badName: "\(path) cannot be a file's name. Choose another, shorter one. Nothing was written."
    case .diskFull: "The disk is full, \(path) cannot be written. Nothing was written."
    case .temporaryFull:
      "The folder for temporary files is full, \(path) cannot be written. Nothing was written. Make room, or export csv."
    case .tooManyRows(let count, let limit):
      "There are \(formats.count(count)) rows, a spreadsheet holds \(formats.count(limit)). Nothing was written. Split "
        + "them by period, or export csv."
    case .textTooLong(let column, let row, let count, let limit):
      "Row \(row), column \(Printable.line(column)) has \(formats.count(count)) characters, a cell of a spreadsheet "
        + "holds \(formats.count(limit)). Nothing was written. Export csv instead."
    case .engine(let words): "\(path) cannot be written: \(words). Nothing was written."
    case .other(let code): "\(path) cannot be written: \(String(cString: strerror(code))). Nothing was written."
    }
  }
}
