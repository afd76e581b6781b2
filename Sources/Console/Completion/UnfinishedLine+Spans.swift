// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension UnfinishedLine {
  /// The word at the cursor, empty after a space.
  var currentWord: CommandLineWords.Word {
    guard case .word(let word) = current else { return .init(text: "", range: cursor..<cursor, isQuoted: false) }
    return word
  }

  /// The words before the cursor that are no values of options.
  var positional: [CommandLineWords.Word] { separated.words }

  /// The option whose value stands at the cursor.
  var openOption: CommandLineWords.Word? { separated.open }

  private var separated: (words: [CommandLineWords.Word], open: CommandLineWords.Word?) {
    var words: [CommandLineWords.Word] = []
    var open: CommandLineWords.Word?
    for item in before {
      switch item {
      case .word(let word):
        if open == nil { words.append(word) }
        open = nil
      case .option(let name, let value):
        open = value == nil && !(OptionName.named(name.text)?.isFlag ?? false) ? name : nil
      }
    }
    return (words, open)
  }

  func command(_ positional: [CommandLineWords.Word]) -> Command? {
    CommandTable.shared.words.match(positional.map(\.text))?.value
  }

  /// Options the line has already.
  var given: Set<OptionName> {
    let names = before.compactMap { if case .option(let name, _) = $0 { name.text } else { nil } }
    return Set((names + laterOptions).compactMap { OptionName.named($0) })
  }

  /// The last of the words that stand directly before the cursor, with no option between.
  func adjacent(_ words: [CommandLineWords.Word]) -> [CommandLineWords.Word] {
    var count = 0
    for item in before.reversed() {
      guard case .word(let word) = item, words.contains(word) else { break }
      count += 1
    }
    return Array(words.suffix(count))
  }

  /// The word at the cursor, as a value of its own.
  func span(_ word: CommandLineWords.Word) -> CompletionSite.Span { span(word, word.isQuoted ? .quoted : .word) }

  func span(
    _ word: CommandLineWords.Word, _ writing: CompletionSite.Writing, typed: String? = nil
  ) -> CompletionSite.Span {
    CompletionSite.Span(
      range: word.range.lowerBound..<end(of: word), typed: typed ?? word.text, writing: writing)
  }

  /// Several words as one value; `toEnd` takes those after the cursor as well.
  func span(
    _ words: [CommandLineWords.Word], _ writing: CompletionSite.Writing, toEnd: Bool = false
  ) -> CompletionSite.Span {
    let end =
      toEnd
      ? max(following.last?.upperBound ?? cursor, end(of: words[words.count - 1])) : end(of: words[words.count - 1])
    let bytes = Array(line.utf8)
    var typed = words.map(\.text).joined(separator: " ")
    if toEnd, end > cursor, !isInQuote { typed += String(decoding: bytes[cursor..<end], as: UTF8.self) }
    let writing = words.contains(where: \.isQuoted) ? .quoted : writing
    return CompletionSite.Span(range: words[0].range.lowerBound..<end, typed: typed, writing: writing)
  }

  /// The word at the cursor with up to three words before it, longest first: which of them belong together is found by
  /// what they find.
  func tails(_ words: [CommandLineWords.Word], _ current: CommandLineWords.Word) -> [CompletionSite.Span] {
    (0...min(3, words.count)).reversed().map { span(words.suffix($0) + [current], .words) }
  }

  /// Where the word at the cursor ends, what stands of it after the cursor included.
  private func end(of word: CommandLineWords.Word) -> Int {
    let bytes = Array(line.utf8)
    if isInQuote {
      let start = word.range.lowerBound
      guard start < cursor, let close = bytes[cursor...].firstIndex(of: bytes[start]) else { return cursor }
      return close + 1
    }
    guard word.range.upperBound == cursor, !word.range.isEmpty, let first = following.first else {
      return max(cursor, word.range.upperBound)
    }
    return first.lowerBound == cursor ? first.upperBound : cursor
  }
}
