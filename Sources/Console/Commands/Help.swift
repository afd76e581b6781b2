// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let showHelp = Command(
    "help", ["giup", "giúp", "?", "help"], isReading: true,
    help: CommandHelp(
      usage: "giup [LỆNH]", vi: "Xem các lệnh, hoặc một lệnh với ví dụ.", en: "All commands, or one with an example.",
      example: "giup nhan")
  ) { call, session throws(CommandFailure) in
    var call = call
    let isVietnamese = session.formats.language == .vi
    guard let first = call.words.first else {
      let lines = CommandTable.shared.commands.map { command in
        let word = isVietnamese ? command.words[0] : command.name
        let sentence = isVietnamese ? command.help.vi : command.help.en
        return DisplayWidth.truncated(DisplayWidth.padded(word, to: 13) + sentence, to: session.width)
      }
      return session.report("help", lines + [session.text("giup LỆNH: chi tiết và ví dụ.", "help COMMAND: details.")])
    }
    guard let match = CommandTable.shared.words.match(call.words.map(\.text)) else {
      let near = DidYouMean.nearest(to: first.text, among: CommandTable.shared.words.entries.flatMap(\.phrases))
      let shown = Printable.line(first.text)
      throw call.syntax(
        "Không có lệnh \"\(shown)\"." + (near.map { " Ý bạn là \($0)?" } ?? ""),
        "There is no command \"\(shown)\"." + (near.map { " Did you mean \($0)?" } ?? ""), first)
    }
    call.drop(match.consumed)
    let command = match.value
    let options = command.options.map { "--\($0.words[0])/\($0.words[$0.words.count - 1])" }
    var lines = [command.help.usage, isVietnamese ? command.help.vi : command.help.en]
    lines.append(session.text("Cũng hiểu: ", "Also: ") + command.words.joined(separator: ", "))
    if !options.isEmpty { lines.append(session.text("Tùy chọn: ", "Options: ") + options.joined(separator: " ")) }
    lines.append(session.text("Ví dụ: ", "Example: ") + command.help.example)
    return session.report("help", lines)
  }

  static let quit = Command(
    "quit", ["thoat", "thoát", "quit", "exit"], isReading: true,
    help: CommandHelp(usage: "thoat", vi: "Ra khỏi motcua.", en: "Leave motcua.", example: "thoat")
  ) { call, session throws(CommandFailure) in
    try call.finish()
    session.isOver = true
    return nil
  }
}
