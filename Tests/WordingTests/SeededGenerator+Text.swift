// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SeededGenerator {
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
