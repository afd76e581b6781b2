// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Console

struct KeyParserTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var rest = bytes
    var keys: [Key] = []
    while let key = KeyParser.take(&rest) { keys.append(key) }
    return keys
  }

  @Test func `a letter with marks is one key, however many bytes it has`() {
    #expect(keys(Array("5ưế資".utf8)) == [.character("5"), .character("ư"), .character("ế"), .character("資")])
  }

  @Test func `a character that is not all there yet waits for the rest`() {
    var bytes = Array("ế".utf8.prefix(2))
    #expect(KeyParser.take(&bytes) == nil)
    bytes += Array("ế".utf8.suffix(1))
    #expect(KeyParser.take(&bytes) == .character("ế"))
    #expect(bytes.isEmpty)
  }

  @Test(arguments: ["\u{1B}[A", "\u{1B}OC", "\u{1B}[1;5D", "\u{1B}[200~", "\u{1B}", "\u{1B}x"])
  func `an arrow or a function key is one key, and none of its letters counts`(sequence: String) {
    #expect(keys(Array(sequence.utf8) + [0x35]).first == .other)
    #expect(!keys(Array(sequence.utf8)).contains { if case .character = $0 { true } else { false } })
  }

  @Test func `input methods send both backspaces, and neither is an answer`() {
    #expect(keys([0x7F, 0x08]) == [.backspace, .backspace])
  }

  @Test func `Enter, Ctrl-C and Ctrl-D are told apart`() {
    #expect(keys([0x0D, 0x0A, 0x03, 0x04]) == [.enter, .enter, .interrupt, .interrupt])
  }

  @Test func `bytes that are no UTF-8 are no characters`() {
    #expect(keys([0xFF, 0xC0, 0x35]) == [.other, .other, .character("5")])
    #expect(keys([0xE1, 0x28, 0xA1, 0x35]).contains(.character("5")))
  }
}
