// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The number of a cell as text, the way it reads in a data file: no thousands, a point, no trailing zeros.
enum CellNumber {
  /// Appends the number to a row; what is no number is appended as it stands.
  static func append(_ written: [UInt8], as form: CellForm, since1904: Bool, to row: inout [UInt8]) {
    if form == .number, isShortInteger(written) {
      row += written
    } else {
      row += Array(text(String(decoding: written, as: UTF8.self), form, since1904).utf8)
    }
  }

  private static func text(_ written: String, _ form: CellForm, _ since1904: Bool) -> String {
    guard let number = Double(written) ?? Double(written.trimmingCharacters(in: .whitespacesAndNewlines)),
      number.isFinite
    else { return written }
    switch form {
    case .number:
      return plain(number)
    case .moment:
      return SerialDay.text(number, since1904: since1904) ?? plain(number)
    case .percent(let places):
      return String(format: "%.*f%%", min(places, 15), number * 100)
    case .padded(let width):
      let digits = plain(number)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return digits }
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
  }

  /// Fifteen digits, as many as spreadsheets show: 0.1 + 0.2 is 0.3.
  private static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return String(format: "%.15g", number)
  }

  private static func isShortInteger(_ written: [UInt8]) -> Bool {
    guard (1...15).contains(written.count), written[0] != 0x30 || written.count == 1 else { return false }
    return written.allSatisfy { (0x30...0x39).contains($0) }
  }
}
