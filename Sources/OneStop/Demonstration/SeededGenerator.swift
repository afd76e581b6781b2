// SPDX-License-Identifier: GPL-3.0-or-later

/// Random numbers that are the same on every machine and in every run (SplitMix64); for demonstrations, never for
/// secrets.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A stream of its own for a name, so that what one unit does changes nothing for the others.
  package init(seed: UInt64, _ name: String) {
    // FNV-1a.
    self.init(seed: name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  package mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Whether something of this probability happens.
  package mutating func happens(_ probability: Double) -> Bool { share() < probability }

  /// A whole number of a range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }

  /// One of some things; they must not be empty.
  package mutating func one<T>(of things: [T]) -> T { things[Int(share() * Double(things.count))] }

  /// Letters and digits that cannot be confused, as ids and secrets are made of.
  package mutating func token() -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<26).map { _ in alphabet[Int(next() & 31)] })
  }
}
