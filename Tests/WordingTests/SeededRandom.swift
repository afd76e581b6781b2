// SPDX-License-Identifier: GPL-3.0-or-later

/// A generator whose numbers follow from its seed (SplitMix64), so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Vietnamese letters, loose marks, spaces, signs and a few letters of other scripts.
  mutating func text(length: Int) -> String {
    let pool = Array(
      "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYdđDĐbcghknpqtxàảãáạẫộỡựỷÀỆ  \t-'.09ßİǅüÜçñЙάΩ資𝄞\u{301}\u{323}\u{302}\u{31B}\u{200B}"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text.append(pool[Int.random(in: pool.indices, using: &self)])
    }
    return String(text)
  }
}
