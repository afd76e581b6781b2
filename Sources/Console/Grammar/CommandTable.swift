// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Every command of the shell, and the words they are known by.
struct CommandTable: Sendable {
  /// Commands that belong together, as `giup` lists them.
  struct Group: Sendable {
    let title: Said
    let commands: [Command]
    /// Whether `giup` lists them one behind the other, so that all groups fit a screen.
    let isBrief: Bool

    init(_ title: Said, isBrief: Bool = false, _ commands: [Command]) {
      self.title = title
      self.commands = commands
      self.isBrief = isBrief
    }
  }

  static let shared: CommandTable = CommandTable(groups: [
    Group(
      Said("Tại quầy", "Counter"),
      [
        .open, .close, .receive, .deliver, .visit, .rate, .supplement, .resolve, .refuse, .withdraw, .stop, .forward,
        .void, .undo, .redo, .switchOfficer,
      ]),
    Group(
      Said("Tra cứu", "Look up"),
      [.show, .find, .overdue, .due, .deadline, .history, .watch, .back, .again, .showHelp]),
    Group(Said("Xin lỗi", "Apologies"), [.apologise, .notices, .print]),
    Group(Said("Số liệu", "Figures"), [.satisfaction, .remarks, .onTime, .compare, .reconcile, .export]),
    Group(
      Said("Giám sát", "Quality"), isBrief: true,
      [.why, .trend, .rank, .honesty, .alarms, .complaints, .indices, .criteria, .deskReport]),
    Group(
      Said("Quản trị", "The books"), isBrief: true,
      [.importing, .match, .calendar, .check, .set, .letterhead, .pair, .quit]),
  ])

  let groups: [Group]
  let words: WordTable<Command>

  var commands: [Command] { groups.flatMap(\.commands) }

  init(groups: [Group]) {
    self.groups = groups
    words = WordTable(groups.flatMap(\.commands).map { WordTable.Entry($0.words, $0) })
  }
}
