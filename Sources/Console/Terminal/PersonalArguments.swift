// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What of a command must not stay in a file: names, phones, addresses and words of people.
enum PersonalArguments {
  /// What stands in their place.
  static let hole = "…"

  /// Whether a PIN was typed where everybody sees it: such a line is not kept at all.
  static func holdPIN(_ line: String) -> Bool {
    guard let words = try? CommandLineWords(parsing: line) else { return false }
    let plain = words.separated { OptionName.named($0)?.isFlag ?? false }.words.map(\.text)
    guard let command = CommandTable.shared.words.match(plain), command.value.name == Command.set.name else {
      return false
    }
    let rest = Array(plain.dropFirst(command.consumed))
    guard let target = SettingTarget.words.match(rest), target.value == .pin else { return false }
    return rest.dropFirst(target.consumed).contains { (try? PIN(parsing: $0)) != nil }
  }

  /// The line with a hole where a personal argument was. An option nobody knows may hold one, and so may a line that
  /// cannot be read.
  static func hidden(in line: String) -> String {
    guard let words = try? CommandLineWords(parsing: line) else {
      return line.prefix { !$0.isWhitespace } + " " + hole
    }
    let (plain, options) = words.separated { OptionName.named($0)?.isFlag ?? false }
    var holes = options.filter { OptionName.named($0.name.text)?.isPersonal ?? true }.compactMap { $0.value?.range }
    holes += personal(plain[...])
    var bytes = Array(line.utf8)
    for range in holes.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(hole.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words that may be a person's: all that is looked for, whatever follows a word that is no command, and where a
  /// case belongs what is no number or code of one, nor a word of the command.
  private static func personal(_ words: ArraySlice<CommandLineWords.Word>) -> [Range<Int>] {
    guard let match = CommandTable.shared.words.match(words.map(\.text)) else { return words.dropFirst().map(\.range) }
    let rest = words.dropFirst(match.consumed)
    let command = match.value
    if command.wrapsLine { return personal(rest.dropFirst()) }
    if command.name == Command.find.name { return rest.map(\.range) }
    guard let first = command.arguments.first?.arguments, first.contains(.openCase) || first.contains(.anyCase) else {
      return []
    }
    let known = command.arguments.flatMap(\.arguments).compactMap(\.closedWords)
    return rest.filter { word in
      let isName = word.text.contains(where: \.isLetter) && !word.text.contains(where: \.isNumber)
      return isName && Command.complete.meaning(of: word.text) == nil
        && known.allSatisfy { $0.match([word.text]) == nil }
    }.map(\.range)
  }
}

extension OptionName {
  /// Whether its value is about a person, or in a person's own words.
  fileprivate var isPersonal: Bool {
    switch self {
    case .owner, .phone, .address, .submitter, .reason, .name: true
    default: false
    }
  }
}
