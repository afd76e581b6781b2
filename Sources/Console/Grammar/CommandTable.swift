// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Every command of the shell, and the words they are known by.
struct CommandTable: Sendable {
  static let shared: CommandTable = CommandTable(commands: [
    .open, .close, .receive, .deliver, .supplement, .resolve, .refuse, .withdraw, .stop, .forward, .void, .visit,
    .rate, .undo, .redo, .show, .find, .satisfaction, .onTime, .compare, .overdue, .due, .deadline, .apologise,
    .notices, .importing, .check, .history, .set, .showHelp, .quit,
  ])

  let commands: [Command]
  let words: WordTable<Command>

  init(commands: [Command]) {
    self.commands = commands
    words = WordTable(commands.map { WordTable.Entry($0.words, $0) })
  }
}
