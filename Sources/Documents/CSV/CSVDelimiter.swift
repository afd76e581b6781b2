// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands between two fields; spreadsheets set to Vietnamese write semicolons because the comma is decimal.
package enum CSVDelimiter: Character, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    }
  }

  /// The most frequent delimiter outside quotes in the header line; comma when none occurs or on a tie.
  static func detected(in header: ArraySlice<UInt8>) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == .quote { isQuoted.toggle() }
      guard !isQuoted, let delimiter = allCases.first(where: { $0.byte == byte }) else { continue }
      counts[delimiter, default: 0] += 1
    }
    return allCases.reduce(.comma) { best, next in
      counts[next, default: 0] > counts[best, default: 0] ? next : best
    }
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22

  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
