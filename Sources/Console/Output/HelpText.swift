// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// What `giup` prints: every page fits a screen of 24 lines and 80 columns.
enum HelpText {
  private static let width = 80

  /// All commands with a few words each, by the groups they belong to, most of them two beside each other.
  static func list(_ table: CommandTable, _ language: Language) -> [String] {
    let head = columns(table.groups.map { $0.title.text(language) }) + 1
    let word = columns(table.commands.map { $0.word(language) }) + 1
    let cell = (width - head) / 2
    var lines: [String] = []
    for group in table.groups {
      let rows = group.isBrief ? brief(group, language, width: width - head) : pairs(group, language, word, cell)
      for (row, text) in rows.enumerated() {
        let title = row == 0 ? group.title.text(language) : ""
        lines.append((DisplayWidth.padded(title, to: head) + text).trimmedAtEnd)
      }
    }
    return lines + [
      language == .vi
        ? "giup LỆNH: cách dùng và ví dụ; giup TỪ: tìm lệnh, ví dụ giup chậm."
        : "help COMMAND: usage and an example; help WORD: find commands, such as help late."
    ]
  }

  private static func pairs(_ group: CommandTable.Group, _ language: Language, _ word: Int, _ cell: Int) -> [String] {
    let half = (group.commands.count + 1) / 2
    return (0..<half).map { row in
      let pair = [row, row + half].filter(group.commands.indices.contains).map { group.commands[$0] }
      let cells = pair.map { DisplayWidth.padded($0.word(language), to: word) + $0.help.title.text(language) }
      return cells.map { DisplayWidth.padded($0, to: cell) }.joined()
    }
  }

  private static func brief(_ group: CommandTable.Group, _ language: Language, width: Int) -> [String] {
    // A command and its title stay on one line.
    let cells = group.commands.map {
      "\($0.word(language)) \($0.help.title.text(language))".replacing(" ", with: "\u{A0}")
    }
    return WrappedText.lines(cells.joined(separator: "; "), width: width).map { $0.replacing("\u{A0}", with: " ") }
  }

  /// One command: how it is written, what it does, its options, examples.
  static func page(_ command: Command, _ language: Language) -> [String] {
    let help = command.help
    let isVietnamese = language == .vi
    let others = command.words.filter { $0 != command.word(language) }
    let names = command.allOptions.map { "  --\($0.words[0]), --\($0.words[$0.words.count - 1])" }
    let options = zip(names, command.allOptions).map { name, option in
      DisplayWidth.padded(name, to: columns(names) + 1) + command.help(for: option).text(language)
    }
    return alternatives(help.usage.text(language).split(separator: separator).map(String.init))
      + WrappedText.lines(help.meaning.text(language), width: width)
      + WrappedText.lines((isVietnamese ? "Cũng hiểu: " : "Also: ") + others.joined(separator: ", "), width: width)
      + options + alternatives(help.examples.map { $0.text(language) }, after: isVietnamese ? "Ví dụ: " : "Example: ")
  }

  /// What stands between ways to write a command.
  private static let separator = "   |   "

  /// Several lines to choose from, as many beside each other as fit.
  private static func alternatives(_ texts: [String], after head: String = "") -> [String] {
    var lines: [String] = []
    for text in texts {
      let joined = lines.last.map { $0 + separator + text } ?? head + text
      if lines.isEmpty {
        lines = WrappedText.lines(joined, width: width)
      } else if DisplayWidth.of(joined) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines += WrappedText.lines(text, width: width)
      }
    }
    return lines
  }

  /// Some commands with the first sentence of what they do.
  static func lines(_ commands: [Command], _ language: Language) -> [String] {
    commands.map { command in
      DisplayWidth.truncated("\(command.word(language)) – \(command.help.meaning.text(language))", to: width)
    }
  }

  private static func columns(_ texts: [String]) -> Int { texts.map { DisplayWidth.of($0) }.max() ?? 0 }
}
