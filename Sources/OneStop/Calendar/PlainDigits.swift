// SPDX-License-Identifier: GPL-3.0-or-later

/// The number a text of plain digits stands for; nil for signs, spaces, other digits and other lengths.
func plainNumber(_ text: some StringProtocol, length: ClosedRange<Int>) -> Int? {
  length.contains(text.utf8.count) ? plainNumber(text.utf8) : nil
}

/// The number that digits in ASCII stand for; nil where anything else is among them.
func plainNumber(_ digits: some Sequence<UInt8>) -> Int? {
  var value = 0
  for byte in digits {
    guard (48...57).contains(byte) else { return nil }
    value = value * 10 + Int(byte) - 48
  }
  return value
}

/// The number with leading zeros, independent of any locale.
func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

extension StringProtocol {
  /// The text without white space at its ends.
  var withoutOuterSpace: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

/// Division that rounds down, with the rest between zero and the divisor, also before the epoch.
func floorDivide<Number: BinaryInteger>(_ number: Number, by divisor: Number) -> (quotient: Number, rest: Number) {
  let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
  return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
}
