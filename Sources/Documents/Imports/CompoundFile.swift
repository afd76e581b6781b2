// SPDX-License-Identifier: GPL-3.0-or-later

/// An OLE compound file: a workbook of Excel 97–2003, or a newer one that is locked with a password.
enum CompoundFile {
  private static let needle = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  /// The names of its streams stand near the beginning or the end of a file; workbooks of the old form are small.
  private static let limit = 64 * 1_048_576

  /// - Returns: `encrypted` or `old`.
  static func fault(of source: inout ByteSource) -> WorkbookFault {
    var kept: [UInt8] = []
    while source.passed < limit, let chunk = try? source.next(), !chunk.isEmpty {
      kept += chunk
      if contains(needle, in: kept) { return .encrypted }
      kept = kept.suffix(needle.count - 1)
    }
    return .old
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let place = rest.firstIndex(of: needle[0]) {
      if bytes[place...].starts(with: needle) { return true }
      rest = bytes[(place + 1)...]
    }
    return false
  }
}
