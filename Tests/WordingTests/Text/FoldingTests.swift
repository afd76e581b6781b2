// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct FoldingTests {
  @Test(arguments: [
    ("Đăng ký khai sinh", "dang ki khai sinh"), ("đang kí", "dang ki"), ("ĐĂNG KÝ", "dang ki"),
    ("  Châu   Ổ ", "chau o"), ("Châu\u{A0}Ô\t", "chau o"), ("\u{D0}ăng", "dang"), ("hoà", "hoa"), ("hòa", "hoa"),
    ("Nghị định 61/2018/NĐ-CP", "nghi dinh 61/2018/nd-cp"), ("Müller Ångström", "muller angstrom"),
    ("Ắ Ằ Ẳ Ẵ Ặ ƯỢ ỹ ỵ", "a a a a a uo i i"), ("資料", "資料"), ("Й", "и"), ("", ""), (" \n ", ""),
    ("khai\u{200B} sinh\u{FEFF}", "khai sinh"),
  ])
  func `folding drops marks, capitals, needless spaces and the difference of y and i`(text: String, folded: String) {
    #expect(Folding.folded(text) == folded)
    #expect(Folding.folded(text.decomposedStringWithCanonicalMapping) == folded)
  }

  @Test func `unmarked text keeps y and i apart`() {
    #expect(Folding.unmarked("Đăng ký Lý lịch tư pháp") == "dang ky ly lich tu phap")
  }

  @Test func `folding agrees with the definition by normalisation on every letter of the Latin blocks`() {
    for value in (0xC0 as UInt32)..<0x1F00 where value < 0x250 || value >= 0x1E00 {
      guard let scalar = Unicode.Scalar(value), !"ĐđÐðƉɖ".unicodeScalars.contains(scalar) else { continue }
      #expect(Folding.folded(String(scalar)) == byDefinition(String(scalar)), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `folding twice is folding once, and NFC and NFD fold alike`() {
    var random = SeededGenerator(seed: 2023)
    for _ in 0..<2_000 {
      let text = random.text(length: 12)
      let folded = Folding.folded(text)
      #expect(Folding.folded(folded) == folded, "seed 2023: \(text.debugDescription)")
      #expect(Folding.folded(text.precomposedStringWithCanonicalMapping) == folded, "\(text.debugDescription)")
      #expect(Folding.folded(text.decomposedStringWithCanonicalMapping) == folded, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("Đăng ký khai sinh", "dkks"), ("Đăng ký lại khai sinh", "dklks"), ("Đăng ký kết hôn", "dkkh"),
    ("Y tế (tuyến xã)", "ittx"), ("Chứng thực bản sao – 2 bản", "ctbs2b"), ("", ""),
  ])
  func `initials are the first letters of the words`(name: String, initials: String) {
    #expect(Folding.initials(name) == initials)
  }

  private func byDefinition(_ text: String) -> String {
    let scalars = text.decomposedStringWithCanonicalMapping.lowercased().decomposedStringWithCanonicalMapping
    let kept = scalars.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(kept)).replacing("y", with: "i")
  }
}
