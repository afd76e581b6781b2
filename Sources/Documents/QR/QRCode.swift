// SPDX-License-Identifier: GPL-3.0-or-later

import CQRencode
import Wording

/// The modules of a QR code of error correction level M, which survives 15 % of dirt.
package struct QRCode: Hashable, Sendable {
  /// Modules on each side, without the quiet zone.
  package let width: Int
  private let dark: [Bool]

  /// Modules that must stay white on every side.
  package static let quietZone = 4

  /// Encodes ASCII, byte by byte; anything else would come out as Shift-JIS on some readers.
  /// - Throws: `codeNotASCII`, or `codeTooLong` beyond 2,331 characters.
  package init(_ text: String) throws(PaperFailure) {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw .codeNotASCII(text) }
    guard !text.isEmpty else { throw .engine("a QR code of nothing") }
    guard text.utf8.count <= Self.capacity else { throw .codeTooLong(text.utf8.count) }
    let bytes = Array(text.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      throw .engine("libqrencode made no code of \(bytes.count) bytes")
    }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { throw .engine("libqrencode made a code without modules") }
    let width = Int(code.pointee.width)
    self.width = width
    dark = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// Bytes that version 40, the largest, holds at level M.
  private static let capacity = 2_331

  /// Whether a module is black, counted from the top left; modules outside are white, as the quiet zone is.
  package func isDark(_ column: Int, _ row: Int) -> Bool {
    guard (0..<width).contains(column), (0..<width).contains(row) else { return false }
    return dark[row * width + column]
  }
}

extension QRCode {
  /// Dark modules that stand side by side in one row.
  struct Run: Hashable {
    let row: Int
    let columns: Range<Int>
  }

  /// All dark modules in as few rectangles as rows allow.
  var runs: [Run] { (0..<width).flatMap(runs(inRow:)) }

  private func runs(inRow row: Int) -> [Run] {
    var runs: [Run] = []
    var start: Int?
    for column in 0...width {
      if isDark(column, row) {
        start = start ?? column
      } else if let first = start {
        runs.append(Run(row: row, columns: first..<column))
        start = nil
      }
    }
    return runs
  }
}
