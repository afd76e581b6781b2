// SPDX-License-Identifier: GPL-3.0-or-later

/// Names and values as forms and addresses write them: `tim=kh%C3%A1m&trang=2`.
package struct FormFields: Equatable, Sendable {
  private let all: [(name: String, value: String)]

  /// Nil where percent signs or bytes make no sense, or where there are more fields than any form has.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "&")
    guard parts.count <= 100 else { return nil }
    var fields: [(String, String)] = []
    for part in parts {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(halves[0]), let value = Self.decoded(halves.count == 2 ? halves[1] : "") else {
        return nil
      }
      fields.append((name, value))
    }
    all = fields
  }

  /// The first value of a name.
  package subscript(_ name: String) -> String? { all.first { $0.name == name }?.value }

  package func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  package static func == (one: FormFields, other: FormFields) -> Bool {
    one.all.elementsEqual(other.all) { $0 == $1 }
  }

  /// The text without its percent signs, or nil where it is none: half a sign, bytes that are not UTF-8, or a zero.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(Self.digit), let low = rest.next().flatMap(Self.digit) else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
