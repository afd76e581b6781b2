// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@testable import Wording

struct CommandLineWordsTests {
  @Test(arguments: [
    ("trao 209 210", "trao|209|210"), ("  hl   2023\t", "hl|2023"), ("", ""), ("   ", ""), ("# ghi chú", ""),
    ("  # trao 209", ""), ("tim #5", "tim|#5"), (#"nap hs "tệp của tôi.csv""#, "nap|hs|tệp của tôi.csv"),
    (#"tim 'khai "sinh"'"#, #"tim|khai "sinh""#), (#"tim a\ b"#, "tim|a b"), (#"tim "a\"b\\c\d""#, #"tim|a"b\c\d"#),
    (#"tim 'a\b'"#, #"tim|a\b"#), ("tim H'Rê", "tim|H'Rê"), (#"tim "" x"#, "tim||x"), ("a\u{A0}b", "a|b"),
    ("--theo donvi", "--theo|donvi"), ("--ky=q1/2023", "--ky=q1/2023"),
    (#"--lydo="chờ ý kiến" x"#, "--lydo=chờ ý kiến|x"),
    ("--ky=", "--ky="), ("-- --la", "--la."), ("-5 -", "-5|-"), (#"tim "ab"cd"#, "tim|abcd"),
  ])
  func `a line is cut into words and options`(line: String, expected: String) throws {
    #expect(try flat(CommandLineWords(parsing: line)) == expected)
  }

  @Test func `words are in NFC and remember where they stood`() throws {
    let line = "tim Bình --ky=\"nam nay\"".decomposedStringWithCanonicalMapping
    let items = try CommandLineWords(parsing: line).items
    let bytes = Array(line.utf8)
    guard items.count == 3, case .word(let word) = items[1], case .option(let name, let value?) = items[2] else {
      Issue.record("three items expected")
      return
    }
    #expect(Array(word.text.utf8) == Array("Bình".precomposedStringWithCanonicalMapping.utf8))
    #expect(String(decoding: bytes[word.range], as: UTF8.self) == "Bình")
    #expect(String(decoding: bytes[name.range], as: UTF8.self) == "--ky" && name.text == "ky")
    #expect(String(decoding: bytes[value.range], as: UTF8.self) == "\"nam nay\"" && value.isQuoted)
    #expect(!word.isQuoted)
  }

  @Test(
    arguments: [
      (#"tim "khai sinh"#, .unterminatedQuote, 4..<14), ("tim 'x", .unterminatedQuote, 4..<6),
      ("tìm \\", .danglingBackslash, 5..<6), ("tim \u{1B}[2J", .controlCharacter(0x1B), 4..<5),
      ("tim\nx", .controlCharacter(10), 3..<4), ("é\u{9B}", .controlCharacter(0x9B), 2..<4),
      ("--=x", .optionWithoutName, 0..<2),
    ] as [(String, InvalidCommandLine.Problem, Range<Int>)])
  func `what cannot be cut says where`(line: String, problem: InvalidCommandLine.Problem, range: Range<Int>) {
    #expect(throws: InvalidCommandLine(problem: problem, range: range)) { try CommandLineWords(parsing: line) }
  }

  @Test func `an option takes the next word unless it is a flag`() throws {
    let line = try CommandLineWords(parsing: "nap hs --thu tep.csv --theo donvi --ky=2023 --so")
    let (words, options) = line.separated { $0 == "thu" }
    #expect(words.map(\.text) == ["nap", "hs", "tep.csv"])
    #expect(
      options.map { "\($0.name.text)=\($0.value?.text ?? "nil")" } == ["thu=nil", "theo=donvi", "ky=2023", "so=nil"])
  }

  @Test func `carets stand under the word as it is seen`() throws {
    let line = "xinloi H163 --hen 20/11"
    let (_, options) = try CommandLineWords(parsing: line).separated()
    let range = try #require(options.first?.value?.range)
    #expect(CommandLineWords.carets(under: range, of: line) == "                  ^^^^^")
    #expect(CommandLineWords.carets(under: 4..<8, of: "tìm 資料") == "   ^^^")
    #expect(CommandLineWords.carets(under: 90..<95, of: "x") == " ^")
  }

  private func flat(_ line: CommandLineWords) -> String {
    let texts = line.items.map { item in
      switch item {
      case .word(let word): word.text.hasPrefix("--") ? word.text + "." : word.text
      case .option(let name, nil): "--\(name.text)"
      case .option(let name, let value?): "--\(name.text)=\(value.text)"
      }
    }
    return texts.joined(separator: "|")
  }
}
