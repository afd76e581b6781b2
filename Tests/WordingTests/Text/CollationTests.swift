// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct CollationTests {
  static let locale = Locale(identifier: "vi_VN")

  @Test(arguments: [
    ["ba", "bà", "bả", "bã", "bá", "bạ"], ["an", "ăn", "ân", "b"], ["dung", "Dung", "đan", "Đông", "e", "ê", "f"],
    ["On", "Ôn", "Ơn"], ["Ánh", "Dung"], ["Bạ Lộc", "Ba Tơ"], ["tu", "từ", "tư thục"],
    ["Xã 1", "Xã 10", "Xã 2"], ["Bình Thanh", "Bình Thạnh", "Bình Thạnh Đông"], ["a b", "a-b", "ab"],
  ])
  func `names sort in the Vietnamese order`(names: [String]) {
    #expect(Collation.sorted(names.shuffled()) == byFoundation(names))
  }

  @Test func `tones and letters stand in the order of the alphabet`() {
    #expect(Collation.sorted(["bạ", "bá", "bã", "bả", "bà", "ba"]) == ["ba", "bà", "bả", "bã", "bá", "bạ"])
    #expect(Collation.sorted(["Đ", "D", "Â", "Ă", "A", "Ơ", "Ô", "O", "Ư", "U", "Ê", "E"]).joined() == "AĂÂDĐEÊOÔƠUƯ")
    #expect(Collation.sorted(["Ba Tơ", "Bạ Lộc"]) == ["Bạ Lộc", "Ba Tơ"])
  }

  @Test func `random texts compare as the Unicode collation compares them`() {
    var random = SeededGenerator(seed: 524)
    let letters = Array("aăâàạấbdđeêềghioôơờuưứyABDĐÊÔ 019-")
    for _ in 0..<4_000 {
      let pair = (0..<2).map { _ in
        String((0..<Int.random(in: 1...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
      }
      let expected = byICU(pair[0], pair[1])
      let (left, right) = (Collation.key(pair[0]), Collation.key(pair[1]))
      let found: ComparisonResult = left < right ? .orderedAscending : left == right ? .orderedSame : .orderedDescending
      #expect(found == expected, "seed 524: \(pair)")
    }
  }

  @Test func `the keys of NFC and NFD are one, and equal names keep their order`() {
    #expect(Collation.key("Trần Thị Ổn") == Collation.key("Trần Thị Ổn".decomposedStringWithCanonicalMapping))
    let people = [("Ba", 1), ("An", 2), ("Ba", 3), ("An", 4)]
    #expect(Collation.sorted(people) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  private func byFoundation(_ names: [String]) -> [String] {
    names.sorted { byICU($0, $1) == .orderedAscending }
  }

  /// Without `.literal` Foundation on Linux says of `aạ` and `â` that each comes after the other.
  private func byICU(_ left: String, _ right: String) -> ComparisonResult {
    left.compare(right, options: .literal, locale: Self.locale)
  }
}
