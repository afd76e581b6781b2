// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// A line cut at the cursor while it is being typed: a quote may still be open, a value may be missing.
struct UnfinishedLine: Sendable {
  let line: String
  /// UTF-8 offset, at the border of a scalar.
  let cursor: Int
  /// What stands before the item at the cursor.
  let before: [CommandLineWords.Item]
  /// The item that ends at the cursor; nil after a space.
  let current: CommandLineWords.Item?
  /// Whether the cursor stands inside an open quote.
  let isInQuote: Bool
  /// Words that follow the cursor up to the next option, the first being the rest of the current one.
  let following: [Range<Int>]
  /// Names of options after the cursor.
  let laterOptions: [String]

  /// Nil for a comment, and for what no completion can mend, such as a control character.
  init?(_ line: String, cursor: Int) {
    let bytes = Array(line.utf8)
    let cursor = Self.border(of: bytes, at: cursor)
    let head = String(decoding: bytes[..<cursor], as: UTF8.self)
    guard let (parsed, isInQuote) = Self.parse(head) else { return nil }
    var items = parsed.map { $0.clipped(to: cursor) }
    // A lone "--" ends the options for the parser; here it is the beginning of one.
    if !isInQuote, head == "--" || head.hasSuffix(" --") {
      let name = CommandLineWords.Word(text: "", range: (cursor - 2)..<cursor, isQuoted: false)
      items.append(.option(name: name, value: nil))
    }
    let touches = isInQuote || (items.last?.end == cursor && head.last?.isWhitespace != true)
    if items.isEmpty, !head.allSatisfy(\.isWhitespace) { return nil }
    self.line = line
    self.cursor = cursor
    self.isInQuote = isInQuote
    current = touches ? items.last : nil
    before = touches ? items.dropLast() : items
    let tail = String(decoding: bytes[cursor...], as: UTF8.self)
    (following, laterOptions) = Self.tail(tail, from: cursor, continues: touches && !isInQuote)
  }

  /// The nearest place at or before an offset where no letter is cut.
  static func border(of bytes: [UInt8], at offset: Int) -> Int {
    var border = min(max(offset, 0), bytes.count)
    while border < bytes.count, bytes[border] & 0xC0 == 0x80 { border -= 1 }
    return border
  }

  /// The items of a beginning of a line; an open quote is closed for it.
  private static func parse(_ head: String) -> (items: [CommandLineWords.Item], isInQuote: Bool)? {
    if let line = try? CommandLineWords(parsing: head) { return (line.items, false) }
    for ending in ["\"", "'"] {
      for begun in [head, String(head.dropLast())] where begun == head || head.hasSuffix("\\") {
        if let line = try? CommandLineWords(parsing: begun + ending), line.items.last?.isQuoted == true {
          return (line.items, true)
        }
      }
    }
    guard head.hasSuffix("\\"), let line = try? CommandLineWords(parsing: String(head.dropLast())) else { return nil }
    return (line.items, false)
  }

  /// What follows the cursor, as far as it can be read.
  private static func tail(_ tail: String, from cursor: Int, continues: Bool) -> ([Range<Int>], [String]) {
    guard let items = try? CommandLineWords(parsing: tail).items else { return ([], []) }
    var words: [Range<Int>] = []
    for item in items {
      guard case .word(let word) = item, !word.isQuoted else { break }
      words.append((word.range.lowerBound + cursor)..<(word.range.upperBound + cursor))
    }
    let isWhole = continues || words.first.map { $0.lowerBound > cursor } ?? true
    let names = items.compactMap { if case .option(let name, _) = $0 { name.text } else { nil } }
    return (isWhole ? words : [], names)
  }
}

extension CommandLineWords.Item {
  /// Where the item ends.
  var end: Int {
    switch self {
    case .word(let word): word.range.upperBound
    case .option(let name, let value): value?.range.upperBound ?? name.range.upperBound
    }
  }

  fileprivate var isQuoted: Bool {
    switch self {
    case .word(let word): word.isQuoted
    case .option(_, let value): value?.isQuoted ?? false
    }
  }

  /// The item without what was added to close a quote.
  fileprivate func clipped(to end: Int) -> Self {
    func clip(_ word: CommandLineWords.Word) -> CommandLineWords.Word {
      let range = min(word.range.lowerBound, end)..<min(word.range.upperBound, end)
      return CommandLineWords.Word(text: word.text, range: range, isQuoted: word.isQuoted)
    }
    switch self {
    case .word(let word): return .word(clip(word))
    case .option(let name, let value): return .option(name: clip(name), value: value.map(clip))
    }
  }
}
