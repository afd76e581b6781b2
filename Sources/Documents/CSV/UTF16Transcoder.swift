// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns UTF-16 into UTF-8 while it arrives in pieces; whole characters go on, halves wait for the next piece.
///
/// What is no character becomes bytes that are no UTF-8 either, so that it is noticed in the row where it stands.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(bigEndian: Bool) {
    isBigEndian = bigEndian
  }

  /// The transcoder for a file that begins so; nil for one that is not UTF-16.
  ///
  /// Without a byte order mark it must look like nothing else: every other byte is zero or that of a Vietnamese letter.
  init?(detecting start: ArraySlice<UInt8>) {
    if start.starts(with: [0xFF, 0xFE]) {
      isBigEndian = false
    } else if start.starts(with: [0xFE, 0xFF]) {
      isBigEndian = true
    } else if let order = Self.unmarked(start) {
      isBigEndian = order
    } else {
      return nil
    }
  }

  /// The characters that these bytes complete.
  mutating func transcoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      take(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), into: &text)
    }
    return text
  }

  /// What is left when no more bytes come: nothing, unless the file is cut off.
  mutating func finish() -> [UInt8] {
    var text: [UInt8] = []
    if let high = highSurrogate { append(high, to: &text) }
    if oddByte != nil { text.append(0xFF) }
    highSurrogate = nil
    oddByte = nil
    return text
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) { return append(pair: high, unit, to: &text) }
      append(high, to: &text)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(unit, to: &text)
    }
  }

  private func append(pair high: UInt16, _ low: UInt16, to text: inout [UInt8]) {
    let code = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00)
    text.append(UInt8(0xF0 | code >> 18))
    text.append(UInt8(0x80 | code >> 12 & 0x3F))
    text.append(UInt8(0x80 | code >> 6 & 0x3F))
    text.append(UInt8(0x80 | code & 0x3F))
  }

  /// A unit alone; half a pair gets the form that UTF-8 forbids.
  private func append(_ unit: UInt16, to text: inout [UInt8]) {
    switch unit {
    case ..<0x80:
      text.append(UInt8(unit))
    case ..<0x800:
      text.append(UInt8(0xC0 | unit >> 6))
      text.append(UInt8(0x80 | unit & 0x3F))
    default:
      text.append(UInt8(0xE0 | unit >> 12))
      text.append(UInt8(0x80 | unit >> 6 & 0x3F))
      text.append(UInt8(0x80 | unit & 0x3F))
    }
  }

  /// Whether the high bytes come first; nil unless nearly all units are of Vietnamese text, half of them ASCII.
  private static func unmarked(_ start: ArraySlice<UInt8>) -> Bool? {
    let sample = Array(start.prefix(512))
    guard sample.count >= 8 else { return nil }
    for order in [false, true] {
      var plain = 0
      var others = 0
      for place in stride(from: 0, to: sample.count - 1, by: 2) {
        let (high, low) = order ? (sample[place], sample[place + 1]) : (sample[place + 1], sample[place])
        if high == 0, (0x20...0x7E).contains(low) || low == 0x09 || low.isLineBreak {
          plain += 1
        } else if !isVietnamese(high) || low == 0 && high == 0 {
          others += 1
        }
      }
      if others * 20 <= plain, plain * 4 > sample.count { return order }
    }
    return nil
  }

  /// The high bytes of Latin letters, of the marks beside them, of Vietnamese letters and of punctuation.
  private static func isVietnamese(_ high: UInt8) -> Bool {
    switch high {
    case 0x00, 0x01, 0x03, 0x1E, 0x20: true
    default: false
    }
  }
}
