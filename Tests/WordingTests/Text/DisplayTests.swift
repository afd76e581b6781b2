// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct DisplayWidthTests {
  @Test(arguments: [
    ("Xã Bình Thuận", 13), ("資料", 4), ("👨‍👩‍👧", 2), ("⚠️", 2), ("⚠", 1), ("", 0), ("abc", 3), ("🇻🇳", 2), ("1️⃣", 2), ("한", 2),
    ("ｶ", 1), ("Ａ", 2), ("…–“”", 4), ("a\u{200B}b", 2), ("ế", 1), ("👍🏽", 2), ("™", 1), ("→✓", 2), ("₫", 1),
  ])
  func `a text takes the columns a terminal gives it`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
    #expect(DisplayWidth.of(text.decomposedStringWithCanonicalMapping) == columns)
  }

  @Test func `NFC and NFD are equally wide`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<2_000 {
      let text = random.text(length: 10)
      let widths = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping].map {
        DisplayWidth.of($0)
      }
      #expect(widths[0] == widths[1], "seed 13: \(text.debugDescription)")
    }
  }

  @Test func `padding fills to the width on the side asked for`() {
    #expect(DisplayWidth.padded("Đất", to: 6) == "Đất   ")
    #expect(DisplayWidth.padded("2.104", to: 6, .trailing) == " 2.104")
    #expect(DisplayWidth.padded("資", to: 5, .centre) == " 資  ")
    #expect(DisplayWidth.padded("dài quá", to: 3) == "dài quá")
  }

  @Test(arguments: [
    ("Tách thửa hoặc hợp thửa", 12, "Tách thửa h…"), ("Tách thửa", 9, "Tách thửa"), ("Tách thửa", 6, "Tách…"),
    ("資料室", 4, "資…"), ("資料", 1, "…"), ("ab", 0, ""), ("ab", -1, ""), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
  ])
  func `cutting never splits a character and shows that something is missing`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, to: width) == cut)
    #expect(DisplayWidth.of(DisplayWidth.truncated(text, to: width)) <= max(0, width))
  }
}

struct PrintableTests {
  @Test(arguments: [
    ("Trần Văn Bình", "Trần Văn Bình"), ("\u{1B}[31mđỏ", "␛[31mđỏ"), ("a\u{7}b\u{7F}", "a␇b␡"),
    ("\u{9B}2J", "\u{FFFD}2J"),
    ("a\u{202E}gpj.exe", "a\u{FFFD}gpj.exe"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"), ("một\nhai\r\n", "một␊hai␍␊"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("\u{E0041}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("\u{0}", "␀"),
  ])
  func `what would steer the terminal is shown instead`(text: String, shown: String) {
    #expect(Printable.line(text) == shown)
  }

  @Test func `line breaks stay where several lines are shown`() {
    #expect(Printable.lines("một\n\thai\u{1B}") == "một\n hai␛")
  }

  @Test func `nothing that is printed holds a control character`() {
    for value in (0 as UInt32)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Printable.line(String(scalar)).unicodeScalars
      #expect(shown.allSatisfy { $0.properties.generalCategory != .control && !$0.properties.isBidiControl })
    }
  }
}
