// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct InputMethodTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let keys: String
    let telex: String
    let vni: String
    let checkedTelex: String
    let checkedVNI: String
    var testDescription: String { keys }
  }

  @Test func `typing gives what the reference engine gives`() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 120)
    for row in rows {
      #expect(InputMethod.telex.typing(row.keys) == row.telex, "\(row.keys), Telex")
      #expect(InputMethod.vni.typing(row.keys) == row.vni, "\(row.keys), VNI")
      #expect(InputMethod.telex.typing(row.keys, spellCheck: true) == row.checkedTelex, "\(row.keys), Telex checked")
      #expect(InputMethod.vni.typing(row.keys, spellCheck: true) == row.checkedVNI, "\(row.keys), VNI checked")
    }
  }

  @Test(arguments: [
    ("list", "lít"), ("show", "shơ"), ("export", "ẽpỏt"), ("apologise", "apôlgíe"), ("satisfaction", "satiàction"),
    ("watch", "ưatch"), ("week", "ưêk"), ("docx", "dõc"), ("quahan", "quâhn"), ("sosanh", "soánh"),
  ])
  func `Telex mangles English words`(keys: String, typed: String) {
    #expect(InputMethod.telex.typing(keys) == typed)
  }

  @Test(arguments: ["help", "add", "undo", "redo", "rate", "open", "unit", "find", "quit", "set", "csv", "month"])
  func `inert words are left alone by both methods`(word: String) {
    for method in InputMethod.allCases { #expect(method.typing(word) == word) }
  }

  @Test(arguments: [
    ("hoafz", "hoa"), ("zip", "zip"), ("size", "size"), ("asz", "a"), ("asd", "ád"),
  ])
  func `z takes the tone away and is a letter otherwise`(keys: String, typed: String) {
    #expect(InputMethod.telex.typing(keys) == typed)
  }

  @Test(arguments: [
    ("a10", "a"), ("a0", "a0"), ("a11", "a1"), ("d99", "d9"), ("oa6", "oâ"), ("2023", "2023"), ("q1/2023", "q1/2023"),
    ("H123", "H123"), ("t3", "t3"),
  ])
  func `VNI treats digits after a vowel or d, and no others`(keys: String, typed: String) {
    #expect(InputMethod.vni.typing(keys) == typed)
  }

  @Test func `raw keys typed with the input method off are read`() {
    #expect(InputMethod.telex.decode("ddawng kys khai sinh") == "đăng ký khai sinh")
    #expect(InputMethod.vni.decode("d9a8ng ky1 khai sinh") == "đăng ký khai sinh")
    #expect(InputMethod.telex.decode("Traanf Vawn Binhf") == "Trần Văn Bình")
    #expect(InputMethod.telex.decode("export case") == "export case")
  }

  @Test func `the stages of a word are what the screen shows key by key`() {
    #expect(InputMethod.telex.stages(of: "export") == ["e", "ẽ", "ẽp", "ẽpo", "ẽpỏ", "ẽpỏt"])
    #expect(InputMethod.vni.stages(of: "d9a8") == ["d", "đ", "đa", "đă"])
  }

  @Test func `no keys make either method fail`() {
    var random = SeededGenerator(seed: 99)
    let keys = Array("aeiouydwsfrxjzqghntAEWD0123456789")
    for _ in 0..<5_000 {
      let word = String(
        (0..<Int.random(in: 1...10, using: &random)).map { _ in keys.randomElement(using: &random) ?? "a" })
      for method in InputMethod.allCases {
        #expect(method.stages(of: word).count <= word.count)
        #expect(method.typing(method.typing(word, spellCheck: true)).count <= 2 * word.count)
      }
    }
  }

  private static func rows() throws -> [Row] {
    try Fixture.lines("input-methods.tsv").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 5)
      return Row(keys: cells[0], telex: cells[1], vni: cells[2], checkedTelex: cells[3], checkedVNI: cells[4])
    }
  }
}
