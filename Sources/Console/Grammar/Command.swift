// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// One command: its words, its help, and what it does. Each lives in a file of its own under `Commands/`.
struct Command: Sendable {
  /// The English word that machines see.
  let name: String
  /// Every spelling people may type, the primary one first.
  let words: [String]
  /// What may stand after the word, place by place.
  let arguments: [Parameter]
  let help: CommandHelp
  /// Options it understands beside the ones every command has.
  let options: [OptionName]
  /// What options mean here, where that is not what they usually mean.
  let optionHelp: [OptionName: Said]
  /// Whether it only reads, so that books can be opened the quick way.
  let isReading: Bool
  /// Whether the rest of its line is another command with options of its own.
  let wrapsLine: Bool
  let run: @MainActor (Call, Session) async throws(CommandFailure) -> Report?

  init(
    _ name: String, _ words: [String], arguments: [Parameter], options: [OptionName] = [],
    optionHelp: [OptionName: Said] = [:], isReading: Bool = false, wrapsLine: Bool = false, help: CommandHelp,
    run: @escaping @MainActor @Sendable (Call, Session) async throws(CommandFailure) -> Report?
  ) {
    self.name = name
    self.words = words
    self.arguments = arguments
    self.help = help
    self.options = options
    self.optionHelp = optionHelp
    self.isReading = isReading
    self.wrapsLine = wrapsLine
    self.run = run
  }

  /// Every option a line of this command may have, its own first.
  var allOptions: [OptionName] { options + [.format] }

  /// The word people see in a language.
  func word(_ language: Language) -> String { language == .vi ? words[0] : name }

  /// What an option means for this command, in one sentence.
  func help(for option: OptionName) -> Said { optionHelp[option] ?? option.help }
}

extension Command {
  /// Whether it only reads the books with these words behind it: a list of notices does, approving one does not.
  func isReading(_ words: [String]) -> Bool {
    if name == Command.calendar.name {
      return CalendarAction.words.match(words, allowingPrefixes: false)?.value.isReading ?? true
    }
    if name == Command.export.name { return !Command.namesPeople(words) }
    if name == Command.pair.name { return words.isEmpty }
    // A digest seals days before it is told, so that none of them could be told by what it adds.
    if name == Command.remarks.name { return RemarkAction.words.match(words, allowingPrefixes: false) == nil }
    if name == Command.complaints.name { return ComplaintAction.words.match(words, allowingPrefixes: false) == nil }
    if name == Command.alarms.name { return AlarmAction.words.match(words, allowingPrefixes: false) == nil }
    if name == Command.indices.name { return IndexView.words.match(words, allowingPrefixes: false)?.value != .record }
    if name == Command.honesty.name { return HonestyAction.words.match(words, allowingPrefixes: false) == nil }
    guard name == Command.notices.name else { return isReading }
    return NoticeAction.words.match(words, allowingPrefixes: false)?.value.isReading ?? true
  }

  func understands(_ option: CommandLineOption) -> Bool {
    OptionName.named(option.name.text).map(options.contains) ?? false
  }
}

/// What `giup` says of a command.
struct CommandHelp: Sendable {
  /// A few words for the list of all commands.
  let title: Said
  let usage: Said
  /// What it does, in whole sentences.
  let meaning: Said
  /// What people call it who do not know its word; `giup chậm` finds it.
  let keywords: [String]
  /// Lines that work as they stand.
  let examples: [Said]
}
