// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// A command as it was typed: its words and options, each knowing where it stood in the line.
struct Call: Sendable {
  let line: String
  let command: Command
  /// The words after the command, as they were typed.
  let typed: [CommandLineWords.Word]
  /// Those of them that are still to be read.
  var words: [CommandLineWords.Word]
  private(set) var options: [OptionName: CommandLineWords.Word] = [:]
  private(set) var flags: Set<OptionName> = []
  /// Names of options that were mended.
  private(set) var mendedNames: [Correction] = []
  let formats: Formats

  /// Sorts the rest of a line into words and options.
  /// - Throws: a syntax failure that points at an unknown option, one without its value, or one given twice.
  init(
    line: String, command: Command, words: [CommandLineWords.Word], options: [CommandLineOption], formats: Formats
  ) throws(CommandFailure) {
    self.line = line
    self.command = command
    self.typed = words
    self.words = words
    self.formats = formats
    for option in options { try take(option) }
  }

  private mutating func take(_ option: CommandLineOption) throws(CommandFailure) {
    guard let match = OptionName.match(option.name.text), command.allOptions.contains(match.value) else {
      throw unknown(option.name)
    }
    let name = match.value
    if match.isCorrected { mendedNames.append(Correction(typed: "--" + option.name.text, phrase: "--" + match.phrase)) }
    if name.isFlag {
      flags.insert(name)
      return
    }
    guard let value = option.value else {
      throw syntax(
        "Tùy chọn --\(name.words[0]) cần một giá trị.", "Option --\(name.words[0]) needs a value.", option.name)
    }
    guard options.updateValue(value, forKey: name) == nil else {
      throw syntax("Tùy chọn --\(name.words[0]) ghi hai lần.", "Option --\(name.words[0]) is given twice.", option.name)
    }
  }

  private func unknown(_ word: CommandLineWords.Word) -> CommandFailure {
    let shown = Printable.line(word.text)
    let known = command.allOptions.map { option in option.words.map { $0.replacing(" ", with: "-") } }
    let near = ClosedWords(WordTable(known.map { WordTable.Entry($0, ()) })).nearest(to: word.text)
    return failure(
      .syntax, Said("Lệnh này không có tùy chọn --\(shown).", "This command has no option --\(shown)."), at: word.range,
      nearest: near.map { "--" + $0 })
  }

  // MARK: - Reading

  var isEmpty: Bool { words.isEmpty }

  func has(_ flag: OptionName) -> Bool { flags.contains(flag) }

  /// The next word, taken off the front.
  mutating func next() -> CommandLineWords.Word? { words.isEmpty ? nil : words.removeFirst() }

  mutating func next(_ vi: String, _ en: String) throws(CommandFailure) -> CommandLineWords.Word {
    guard let word = next() else { throw syntax("Thiếu \(vi).", "Missing: \(en).") }
    return word
  }

  /// All words that are left, as they were typed, joined by spaces.
  mutating func rest() -> String {
    defer { words = [] }
    return words.map(\.text).joined(separator: " ")
  }

  /// Takes words off the front, as many as were understood.
  mutating func drop(_ count: Int) { words.removeFirst(min(count, words.count)) }

  /// Nothing more may stand in the line.
  func finish() throws(CommandFailure) {
    guard let word = words.first else { return }
    let shown = Printable.line(word.text)
    let example = command.help.examples[0]
    let said = Said("Không hiểu \"\(shown)\" ở đây.", "\"\(shown)\" is not understood here.")
    let option = optionMeant(by: word)
    guard option.isEmpty else { throw failure(.syntax, said, at: word.range, nearest: option) }
    throw syntax("\(said.vi) Ví dụ: \(example.vi)", "\(said.en) Example: \(example.en)", word)
  }

  func text(_ option: OptionName) -> String? { options[option]?.text }

  /// Reads an option's value; its own reason for failing is told with the place.
  func value<T, E: Error>(
    _ option: OptionName, vi: String, en: String, _ read: (String) throws(E) -> T
  ) throws(CommandFailure) -> T? {
    guard let word = options[option] else { return nil }
    return try value(word, vi: vi, en: en, read)
  }

  func value<T, E: Error>(
    _ word: CommandLineWords.Word, vi: String, en: String, _ read: (String) throws(E) -> T
  ) throws(CommandFailure) -> T {
    do {
      return try read(word.text)
    } catch {
      let shown = Printable.line(word.text)
      throw refused("\"\(shown)\" không phải \(vi).", "\"\(shown)\" is not \(en).", word)
    }
  }

  func freeText(_ option: OptionName) throws(CommandFailure) -> FreeText? {
    guard let word = options[option] else { return nil }
    do {
      return try FreeText(parsing: word.text)
    } catch {
      throw CommandFailure(.refused, Refusal.invalidText(error).sentence(formats), at: word.range)
    }
  }

}
