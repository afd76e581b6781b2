// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let showHelp = Command(
    "help", ["giup", "giúp", "?", "help"], arguments: [.rest(.command)], isReading: true,
    help: CommandHelp(
      title: Said("Trợ giúp", "Help"),
      usage: Said("giup [LỆNH | TỪ]   |   LỆNH ?", "help [COMMAND | WORD]   |   COMMAND ?"),
      meaning: Said(
        "Xem các lệnh, một lệnh với ví dụ, hoặc những lệnh nói về một từ.",
        "All commands, one with an example, or those that have to do with a word."),
      keywords: ["hướng dẫn", "trợ giúp", "cách dùng", "không biết", "manual", "how", "commands"],
      examples: [Said("giup nhan", "help receive"), Said("giup chậm", "help late")])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.isEmpty { return session.report("help", HelpText.list(CommandTable.shared, session.formats.language)) }
    let table = CommandTable.shared.words
    if let match = table.match(call.words.map(\.text)), match.consumed == call.words.count {
      return session.report("help", HelpText.page(match.value, session.formats.language))
    }
    let range = call.words.reduce(call.words[0].range) { $0.lowerBound..<$1.range.upperBound }
    let word = call.rest()
    let found = HelpSearch(CommandTable.shared).commands(about: word)
    guard !found.isEmpty else {
      let shown = Printable.line(word)
      throw call.failure(
        .syntax, Said("Không có lệnh \"\(shown)\".", "There is no command \"\(shown)\"."), at: range,
        nearest: Argument.command.closedWords?.nearest(to: word) ?? [])
    }
    return session.report("help", HelpText.lines(found, session.formats.language))
  }

  static let quit = Command(
    "quit", ["thoat", "thoát", "quit", "exit"], arguments: [], isReading: true,
    help: CommandHelp(
      title: Said("Ra khỏi motcua", "Leave"), usage: Said("thoat", "quit"),
      meaning: Said("Ra khỏi motcua.", "Leave motcua."),
      keywords: ["đóng chương trình", "tắt", "ra về", "exit", "leave", "bye"], examples: [Said("thoat", "quit")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    session.isOver = true
    return nil
  }
}
