// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct NameKeyTests {
  @Test(arguments: [
    ("Hòa", "Hoà"), ("Hòa", "HOÀ"), ("Thúy", "Thuý"), ("Quý", "Qúy"), ("khoẻ", "khỏe"), ("Thuỷ", "Thủy"),
    ("già", "gìa"), ("Bình  Thạnh ", "bình thạnh"), ("\u{D0}ăng", "Đăng"), ("Ngoài", "Ngòai"), ("Thuở", "Thủơ"),
    ("Hoàn", "Hòan"), ("Người", "Ngừơi"), ("giếng", "gíêng"),
  ])
  func `the place of the tone does not make another name`(one: String, other: String) {
    #expect(Folding.nameKey(one) == Folding.nameKey(other))
    #expect(Folding.nameKey(one) == Folding.nameKey(other.decomposedStringWithCanonicalMapping))
  }

  @Test(arguments: [
    ("Bình Thanh", "Bình Thạnh"), ("Châu Ổ", "Châu Ô"), ("Đăng", "Dăng"), ("Ký", "Kí"), ("Sơn", "Son"), ("Tú", "Tụ"),
  ])
  func `tones and letters make another name`(one: String, other: String) {
    #expect(Folding.nameKey(one) != Folding.nameKey(other))
  }

  @Test(arguments: [
    ("HOÀ BÌNH", "hòa bình"), ("Hoàn", "hoàn"), ("Quý", "quý"), ("già", "già"), ("Ngoài", "ngoài"),
    ("Nguyễn Thị Thuỷ", "nguyễn thị thủy"), ("Khuỷu", "khuỷu"), ("Gì", "gì"), ("H'Rê", "h'rê"),
  ])
  func `the traditional place of the tone is the one written`(name: String, key: String) {
    #expect(Folding.nameKey(name) == key)
  }

  @Test func `a key is its own key`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let key = Folding.nameKey(random.text(length: 12))
      #expect(Folding.nameKey(key) == key, "seed 7: \(key.debugDescription)")
    }
  }

  @Test func `the place of a hit is known in the original`() throws {
    let text = FoldedText("Xã  Bình Sơn, huyện Bình Sơn".decomposedStringWithCanonicalMapping)
    let range = try #require(text.range(of: "binh son"))
    #expect(String(text.original[range]) == "Bình Sơn")
    let district = try #require(text.range(of: "huyen"))
    #expect(text.original[district] == "huyện")
    #expect(text.range(of: "tra bong") == nil)
    #expect(text.folded == Folding.folded(text.original))
  }
}
