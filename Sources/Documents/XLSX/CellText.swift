// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a cell or of a shared string while it is read: plain, or in pieces of different looks (`r`).
///
/// Readings in small letters above a text (`rPh`) are not part of it.
struct CellText {
  private var bytes: [UInt8] = []
  private var isReading = false
  private var isPhonetic = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isReading = false
    isPhonetic = false
  }

  mutating func open(_ tag: XMLTag) {
    switch tag {
    case "t": isReading = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func close(_ tag: XMLTag) {
    switch tag {
    case "t": isReading = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  /// - Throws: `textTooLong` beyond what a field of an import may hold.
  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isReading else { return }
    guard bytes.count + piece.count <= CSVRowScanner.fieldLimit else {
      throw .textTooLong(limit: CSVRowScanner.fieldLimit)
    }
    bytes += piece
  }

  func finished() -> [UInt8] { Self.unescaped(bytes) }

  /// What `_x000D_` stands for: signs that XML cannot hold, or an underscore that would look like one of these.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var plain: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let scalar = escape(bytes[place...].prefix(7)) {
        plain += Array(String(Character(scalar)).utf8)
        place += 7
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.starts(with: [UInt8(ascii: "_"), UInt8(ascii: "x")]),
      bytes.last == UInt8(ascii: "_")
    else { return nil }
    let digits = bytes.dropFirst(2).dropLast()
    guard digits.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    guard let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), code > 0 else { return nil }
    return Unicode.Scalar(code)
  }
}
