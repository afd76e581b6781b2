// SPDX-License-Identifier: GPL-3.0-or-later

/// The bare lower-case letter under each marked Latin letter, looked up by code point.
///
/// Made from the canonical decompositions of Unicode 15, with đ, Đ, Ɖ and the eth of old conversions (Ð) added
/// as d; a full stop stands where there is no such letter.
package enum LatinBases {
  /// The ASCII letter under `scalar`, or nil when it is no marked Latin letter.
  package static func base(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xC0..<0x250: letter(latin, at: Int(scalar.value) - 0xC0)
    case 0x1E00..<0x1F00: letter(latinAdditional, at: Int(scalar.value) - 0x1E00)
    default: nil
    }
  }

  private static func letter(_ table: [UInt8], at index: Int) -> UInt8? {
    let letter = table[index]
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// U+00C0 to U+024F.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.........\
    .d......................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo\
    oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
    """.utf8)

  /// U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
    ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
    iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
}
