// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// One command: its words, its help, and what it does. Each lives in a file of its own under `Commands/`.
struct Command: Sendable {
  /// The English word that machines see.
  let name: String
  /// Every spelling people may type, the primary one first.
  let words: [String]
  let help: CommandHelp
  /// Options it understands beside the ones every command has.
  let options: [OptionName]
  /// Whether it only reads, so that books can be opened the quick way.
  let isReading: Bool
  let run: @MainActor (Call, Session) async throws(CommandFailure) -> Report?

  init(
    _ name: String, _ words: [String], options: [OptionName] = [], isReading: Bool = false, help: CommandHelp,
    run: @escaping @MainActor @Sendable (Call, Session) async throws(CommandFailure) -> Report?
  ) {
    self.name = name
    self.words = words
    self.help = help
    self.options = options
    self.isReading = isReading
    self.run = run
  }
}

/// What `giup` says of a command.
struct CommandHelp: Sendable {
  let usage: String
  let vi: String
  let en: String
  /// A line that works as it stands.
  let example: String
}
