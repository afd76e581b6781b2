// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres

/// Rows on their way into a table, in COPY's text format, sent in pieces of 64 KiB.
struct PostgresCopy {
  private let link: PostgresLink
  private let sql: String
  private var buffer: [UInt8] = []

  init(link: PostgresLink, sql: String) {
    self.link = link
    self.sql = sql
    buffer.reserveCapacity(80 * 1_024)
  }

  /// Adds a row; false once the server takes no more, whose reason `finish` throws.
  mutating func append(_ row: [SQLValue]) -> Bool {
    for (column, value) in row.enumerated() {
      if column > 0 { buffer.append(UInt8(ascii: "\t")) }
      append(value)
    }
    buffer.append(UInt8(ascii: "\n"))
    return buffer.count < 64 * 1_024 || send()
  }

  mutating func finish() throws(SQLFailure) -> PostgresResult {
    if send() { PQputCopyEnd(link.handle, nil) }
    return try link.lastResult(of: sql)
  }

  /// Has the server forget the rows; the transaction is spoilt.
  func giveUp() {
    PQputCopyEnd(link.handle, "given up by the client")
    _ = try? link.lastResult(of: sql)
  }

  private mutating func send() -> Bool {
    let sent = buffer.withUnsafeBytes { bytes in
      PQputCopyData(link.handle, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count))
    }
    buffer.removeAll(keepingCapacity: true)
    return sent == 1
  }

  private mutating func append(_ value: SQLValue) {
    guard let text = value.wireText else {
      buffer += Array("\\N".utf8)
      return
    }
    for byte in text.utf8 { append(byte) }
  }

  /// What would end a field or a row, or begin an escape, is escaped.
  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): buffer += [byte, byte]
    case UInt8(ascii: "\n"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case UInt8(ascii: "\r"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    case UInt8(ascii: "\t"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    default: buffer.append(byte)
    }
  }
}
