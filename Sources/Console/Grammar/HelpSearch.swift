// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Finds commands by what people call the thing they want to do: `chậm`, `hủy`, `complaint`.
struct HelpSearch: Sendable {
  private let commands: [Command]
  /// What commands are called, each pointing at its place in `commands`.
  private let names: Ranking<Int>

  init(_ table: CommandTable) {
    commands = table.commands
    names = Ranking(
      table.commands.enumerated().flatMap { index, command in
        let titles = [command.help.title.vi, command.help.title.en]
        return (command.help.keywords + titles + command.words).map { (name: $0, value: index) }
      })
  }

  /// Commands by keyword, title and word, best first; after them those whose help merely mentions the word.
  func commands(about word: String) -> [Command] {
    let wanted = Folding.folded(word)
    guard !wanted.isEmpty else { return [] }
    let answers = names.answers(to: word).filter { $0.fit <= .wordStart || $0.fit == .oneTypo }
    let marked = answers.filter(\.carriesMarks)
    let named = (marked.isEmpty ? answers : marked).map(\.value)
    let mentioning = commands.indices.filter { index in
      let help = commands[index].help
      return [help.meaning.vi, help.meaning.en].contains { Self.mentions($0, wanted) }
    }
    var found: [Int] = []
    for index in named + mentioning where !found.contains(index) { found.append(index) }
    return found.map { commands[$0] }
  }

  /// Whether a text has these words as they are, not as parts of others.
  private static func mentions(_ text: String, _ folded: String) -> Bool {
    let words = Folding.folded(text).split { !$0.isLetter && !$0.isNumber }
    return " \(words.joined(separator: " ")) ".contains(" \(folded) ")
  }
}
