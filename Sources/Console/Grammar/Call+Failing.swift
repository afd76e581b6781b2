// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Call {
  func syntax(_ vi: String, _ en: String, _ word: CommandLineWords.Word? = nil) -> CommandFailure {
    failure(.syntax, Said(vi, en), at: word?.range)
  }

  func refused(_ vi: String, _ en: String, _ word: CommandLineWords.Word? = nil) -> CommandFailure {
    failure(.refused, Said(vi, en), at: word?.range)
  }

  /// Some words that are none of a closed set: says what is near to them, and what there is.
  func notAmong(
    _ argument: Argument, _ range: Range<Int>, _ text: String, _ kind: CommandFailure.Kind, _ said: Said
  ) -> CommandFailure {
    let words = argument.closedWords
    return failure(
      kind, said, at: range, nearest: words?.nearest(to: text) ?? [], known: words?.shown(formats.language) ?? [])
  }

  /// The option a bare word was meant to be: `quay 3` for `--quay 3`.
  func optionMeant(by word: CommandLineWords.Word) -> [String] {
    guard !word.isQuoted, let option = OptionName.named(word.text), command.options.contains(option) else { return [] }
    return ["--" + option.word(formats.language)]
  }

  /// A failure about a part of the line, with what was probably meant instead and what there is.
  func failure(
    _ kind: CommandFailure.Kind, _ said: Said, at range: Range<Int>?, nearest: [String] = [], known: [String] = []
  ) -> CommandFailure {
    let language = formats.language
    var sentences = [said.text(language)]
    if !nearest.isEmpty { sentences.append(DidYouMean.question(nearest.map(Printable.line), language)) }
    if !known.isEmpty {
      sentences.append((language == .vi ? "Có: " : "There are: ") + known.joined(separator: ", ") + ".")
    }
    return CommandFailure(
      kind, sentences.joined(separator: " "), at: range, correction: range.flatMap { mended(at: $0, nearest) })
  }

  /// The line with the words at `range` replaced by the only thing that can have been meant.
  func mended(at range: Range<Int>, _ nearest: [String]) -> String? {
    guard let meant = nearest.first, nearest.count == 1 else { return nil }
    let isOneWord = options.values.contains { $0.range == range }
    return Quoting.replacing(range, of: line, with: isOneWord ? Quoting.word(meant) : Quoting.optionOrWords(meant))
  }
}

extension Quoting {
  /// A name of an option as it is, anything else as words that belong together.
  fileprivate static func optionOrWords(_ text: String) -> String { text.hasPrefix("--") ? text : words(text) }
}

extension DidYouMean {
  /// `Ý bạn là trao, tra hay tre?`
  static func question(_ nearest: [String], _ language: Language) -> String {
    let head = nearest.dropLast().joined(separator: ", ")
    let names =
      nearest.count < 2 ? nearest.joined() : head + (language == .vi ? " hay " : " or ") + nearest[nearest.count - 1]
    return language == .vi ? "Ý bạn là \(names)?" : "Did you mean \(names)?"
  }
}
