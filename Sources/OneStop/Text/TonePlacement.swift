// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a tone is written within a syllable; `hòa` is the traditional place, `hoà` the newer one.
package enum TonePlacement {
  /// Moves the tone of each group of vowels to its traditional place.
  package static func settle(_ word: inout [VietnameseLetter]) {
    guard word.contains(where: { $0.tone != .level }) else { return }
    var start = 0
    while start < word.count {
      guard word[start].isVowel else {
        start += 1
        continue
      }
      let end = word[start...].firstIndex { !$0.isVowel } ?? word.count
      settle(&word, start..<end)
      start = end
    }
  }

  private static func settle(_ word: inout [VietnameseLetter], _ group: Range<Int>) {
    let toned = group.filter { word[$0].tone != .level }
    guard let old = toned.first, toned.count == 1 else { return }
    let tone = word[old].tone
    word[old] = word[old].toneless
    let new = place(in: word, group)
    word[new] = word[new].toned(tone)
  }

  private static func place(in word: [VietnameseLetter], _ group: Range<Int>) -> Int {
    let vowels = startsWithGlide(word, group) ? group.dropFirst() : group
    if let marked = vowels.last(where: { word[$0].mark != .none }) { return marked }
    let isClosed = group.upperBound < word.count && word[group.upperBound].isAlphabetic
    let takesSecond = vowels.count > 2 || (vowels.count == 2 && isClosed)
    return vowels.lowerBound + (takesSecond ? 1 : 0)
  }

  /// The u of `qu` and the i of `gia` belong to the consonant.
  private static func startsWithGlide(_ word: [VietnameseLetter], _ group: Range<Int>) -> Bool {
    guard group.lowerBound > 0, group.count > 1 else { return false }
    let before = word[group.lowerBound - 1]
    let first = word[group.lowerBound]
    return (before.base == UInt8(ascii: "q") && first.base == UInt8(ascii: "u"))
      || (before.base == UInt8(ascii: "g") && first.base == UInt8(ascii: "i"))
  }
}
