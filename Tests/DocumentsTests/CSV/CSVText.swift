// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Reading whole texts in one go.
enum CSVText {
  static func rows(of text: String, chunk: Int = ByteSource.chunkSize) throws(InvalidCSV) -> [[String]] {
    var reader = try CSVReader(ByteSource(text, chunk: chunk))
    let header = reader.header.fields
    return [header] + (try reader.remaining()).map(\.fields)
  }

  /// The first error, if there is one.
  static func failure(of bytes: [UInt8], chunk: Int = ByteSource.chunkSize) -> InvalidCSV? {
    do {
      var reader = try CSVReader(ByteSource(bytes, chunk: chunk))
      _ = try reader.remaining()
      return nil
    } catch {
      return error
    }
  }
}
