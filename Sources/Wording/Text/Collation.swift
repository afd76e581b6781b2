// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The Vietnamese order of names: letters first (a ă â … d đ), then tones (ba bà bả bã bá bạ), then capitals.
///
/// It is the order of the Unicode collation for `vi`, in plain Swift; letters of other scripts follow by code point.
package enum Collation {
  /// A key whose order is the order of the texts; make it once for each text to be sorted.
  package static func key(_ text: String) -> CollationKey { CollationKey(text) }

  package static func precedes(_ left: String, _ right: String) -> Bool { key(left) < key(right) }

  /// The elements by the Vietnamese order of their names; equal names keep their order.
  package static func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    let keyed = elements.enumerated().map { (key: key(name($1)), position: $0, element: $1) }
    return keyed.sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.element)
  }

  package static func sorted(_ texts: [String]) -> [String] { sorted(texts) { $0 } }
}

/// Bytes that compare as Vietnamese texts do.
package struct CollationKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for scalar in text.inNFC.unicodeScalars {
      let weight = CollationWeight(scalar)
      letters += weight.letter
      guard !weight.isIgnored else { continue }
      tones.append(weight.tone)
      cases.append(weight.isUpper ? 2 : 1)
    }
    bytes = letters + [0] + tones + [0] + cases
  }

  package static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
