// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let showHelp = Command(
    "help", ["giup", "giúp", "?", "help"], arguments: [.rest(.command)], isReading: true,
    help: CommandHelp(
      title: Said("Trợ giúp", "Help"),
      usage: Said(
        "giup [LỆNH | TỪ]   |   LỆNH ?   |   giup so   |   giup MÃ",
        "help [COMMAND | WORD]   |   COMMAND ?   |   help figures   |   help ID"),
      meaning: Said(
        "Xem các lệnh, một lệnh với ví dụ, hoặc những lệnh nói về một từ. giup so: mọi chỉ số; giup satisfied.top2: một "
          + "chỉ số đếm gì, ai xem được, hỏi bằng lệnh nào.",
        "All commands, one with an example, or those that have to do with a word. help figures: all figures; help "
          + "satisfied.top2: what one counts, who sees it, what answers it."),
      keywords: ["hướng dẫn", "trợ giúp", "cách dùng", "không biết", "manual", "how", "commands"],
      examples: [
        Said("giup nhan", "help receive"), Said("giup chậm", "help late"),
        Said("giup satisfied.top2", "help satisfied.top2"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.isEmpty { return session.report("help", HelpText.list(CommandTable.shared, session.formats.language)) }
    let text = call.words.map(\.text).joined(separator: " ")
    if let figures = figureHelp(text, session) { return figures }
    let table = CommandTable.shared.words
    if let match = table.match(call.words.map(\.text)), match.consumed == call.words.count {
      return session.report("help", HelpText.page(match.value, session.formats.language))
    }
    let range = call.words.reduce(call.words[0].range) { $0.lowerBound..<$1.range.upperBound }
    let word = call.rest()
    let figures = figuresNamed(word)
    if figures.count == 1, word.contains(" ") {
      return session.report("help", figures[0].page(session), rows: [figures[0].row(session)])
    }
    let found = HelpSearch(CommandTable.shared).commands(about: word)
    guard !found.isEmpty || !figures.isEmpty else {
      let shown = Printable.line(word)
      throw call.failure(
        .syntax, Said("Không có lệnh \"\(shown)\".", "There is no command \"\(shown)\"."), at: range,
        nearest: Argument.command.closedWords?.nearest(to: word) ?? [])
    }
    return session.report(
      "help", HelpText.lines(found, session.formats.language) + figureLines(figures, session.formats),
      rows: figures.map { $0.row(session) })
  }

  static let quit = Command(
    "quit", ["thoat", "thoát", "quit", "exit"], arguments: [], isReading: true,
    help: CommandHelp(
      title: Said("Ra khỏi", "Leave"), usage: Said("thoat", "quit"),
      meaning: Said("Ra khỏi motcua.", "Leave motcua."),
      keywords: ["đóng chương trình", "tắt", "ra về", "exit", "leave", "bye"], examples: [Said("thoat", "quit")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    session.isOver = true
    return nil
  }
}
