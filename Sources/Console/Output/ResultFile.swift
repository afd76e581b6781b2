// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// Writes a whole file or nothing: beside its place first, then put there in one step.
struct ResultFile: Sendable {
  let path: String
  /// Whether a file of that name may be replaced.
  let overwrites: Bool

  /// Why a file could not be written.
  enum Problem: Error, Hashable, Sendable {
    case exists, isFolder, noFolder, notAllowed, diskFull
    /// What the system says, by its number.
    case other(Int32)

    fileprivate init(_ code: Int32) {
      self =
        switch code {
        case EEXIST: .exists
        case EISDIR: .isFolder
        case ENOENT, ENOTDIR: .noFolder
        case EACCES, EPERM, EROFS: .notAllowed
        case ENOSPC, EDQUOT, EFBIG: .diskFull
        default: .other(code)
        }
    }
  }

  func write(_ text: String) throws(Problem) {
    var found = stat()
    if stat(path, &found) == 0 {
      guard found.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
      guard overwrites else { throw .exists }
    }
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Problem(errno) }
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(Problem) {
      try Self.fill(descriptor, Array(text.utf8))
      try put(draft)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Writes everything and lets it reach the disk; the descriptor is closed in any case.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(Problem) {
    var rest = bytes[...]
    var code: Int32 = 0
    while !rest.isEmpty, code == 0 {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if Foundation.close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw Problem(code) }
  }

  /// A link finds out in one step whether the name is free; some disks have no links.
  private func put(_ draft: String) throws(Problem) {
    if !overwrites {
      if link(draft, path) == 0 {
        unlink(draft)
        return
      }
      guard errno != EEXIST else { throw .exists }
    }
    guard rename(draft, path) == 0 else { throw Problem(errno) }
  }
}

extension ResultFile.Problem {
  /// What went wrong and what can be done about it.
  @MainActor
  func sentence(_ path: String, _ formats: Formats) -> String {
    let shown = Printable.line(path)
    return formats.language == .vi ? vietnamese(shown) : english(shown)
  }

  @MainActor
  private func vietnamese(_ path: String) -> String {
    switch self {
    case .exists: "Đã có tệp \(path). Chọn tên khác, hoặc thêm --ghide để ghi đè."
    case .isFolder: "\(path) là thư mục. Ghi cả tên tệp."
    case .noFolder: "Không có thư mục của \(path). Chưa ghi gì."
    case .notAllowed: "Không có quyền ghi \(path). Chưa ghi gì."
    case .diskFull: "Đĩa đầy, không ghi được \(path). Chưa ghi gì."
    case .other(let code): "Không ghi được \(path): \(String(cString: strerror(code))). Chưa ghi gì."
    }
  }

  @MainActor
  private func english(_ path: String) -> String {
    switch self {
    case .exists: "The file \(path) exists. Choose another name, or add --overwrite."
    case .isFolder: "\(path) is a folder. Give the file's name as well."
    case .noFolder: "The folder of \(path) does not exist. Nothing was written."
    case .notAllowed: "\(path) may not be written. Nothing was written."
    case .diskFull: "The disk is full, \(path) cannot be written. Nothing was written."
    case .other(let code): "\(path) cannot be written: \(String(cString: strerror(code))). Nothing was written."
    }
  }
}
