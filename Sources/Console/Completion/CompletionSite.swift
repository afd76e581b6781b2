// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The place of a line that the cursor stands at: what may stand there, and which part of the line that would replace.
struct CompletionSite: Sendable {
  enum Kind: Sendable {
    case command
    /// A name of an option of the command; those given elsewhere in the line are not offered again.
    case option(Command, given: Set<OptionName>)
    /// Values, after the words they depend on.
    case values([Argument], after: [String])
  }

  /// A part of the line that may be what is being typed.
  struct Span: Sendable {
    let range: Range<Int>
    let typed: String
    /// How what replaces it must be written.
    let writing: Writing
  }

  enum Writing: Sendable {
    /// One word, in quotes where it has spaces.
    case word
    /// Always in quotes, since one is open.
    case quoted
    /// Words that belong together without quotes.
    case words
    /// As it is: an answer that no command line reads, an option's name.
    case plain
  }

  let kind: Kind
  /// Longest first; the first one that finds something is meant.
  let spans: [Span]

  init(_ kind: Kind, _ spans: [Span]) {
    self.kind = kind
    self.spans = spans
  }

  /// The place at the cursor, or nil where nothing is known.
  init?(_ line: UnfinishedLine, today: LocalDay) {
    let positional = line.positional
    switch line.current {
    case .option(let name, nil):
      guard let command = line.command(positional) else { return nil }
      self.init(.option(command, given: line.given), [line.span(name, .plain)])
    case .option(let name, let value?):
      guard let argument = line.command(positional).flatMap({ $0.argument(of: name.text) }) else { return nil }
      self.init(.values([argument], after: []), [line.span(value)])
    case .word(let word) where word.text == "-" && !word.isQuoted && !positional.isEmpty && line.openOption == nil:
      guard let command = line.command(positional) else { return nil }
      self.init(.option(command, given: line.given), [line.span(word, .plain, typed: "")])
    case .word, nil:
      if let name = line.openOption {
        guard let argument = line.command(positional).flatMap({ $0.argument(of: name.text) }) else { return nil }
        self.init(.values([argument], after: []), [line.span(line.currentWord)])
      } else {
        self.init(line, positional, today)
      }
    }
  }

  /// A place among the words: the command itself, or one of its arguments.
  private init?(_ line: UnfinishedLine, _ positional: [CommandLineWords.Word], _ today: LocalDay) {
    let current = line.currentWord
    let texts = positional.map(\.text)
    guard let match = CommandTable.shared.words.match(texts), !Self.isInsideCommand(texts, current.text) else {
      self.init(.command, [line.span(positional + [current], .words)])
      return
    }
    let done = Array(positional.dropFirst(match.consumed))
    self.init(line, match.value, done, current, today)
  }

  /// Whether the word at the cursor still belongs to the command: `quá hạn`.
  private static func isInsideCommand(_ texts: [String], _ current: String) -> Bool {
    guard !current.isEmpty else { return false }
    let whole = texts + [current]
    return CommandTable.shared.words.match(whole, allowingPrefixes: false)?.consumed == whole.count
  }

  private init?(
    _ line: UnfinishedLine, _ command: Command, _ done: [CommandLineWords.Word], _ current: CommandLineWords.Word,
    _ today: LocalDay
  ) {
    let placed = command.placed(done, today: today)
    var left = done.count
    for (index, parameter) in command.arguments.enumerated() {
      switch parameter.extent {
      case .one:
        if left > 0 {
          guard index < placed.count else { return nil }
          left -= placed[index].words.count
          continue
        }
        let meant = Command.settled(parameter.arguments, after: index > 0 ? placed[index - 1] : nil)
        self.init(.values(meant, after: done.map(\.text)), [line.span(current)])
      case .each: self.init(.values(parameter.arguments, after: done.map(\.text)), [line.span(current)])
      case .rest:
        let words = line.adjacent(Array(done.suffix(left)))
        self.init(.values(parameter.arguments, after: []), [line.span(words + [current], .words, toEnd: true)])
      case .phrases:
        let words = line.adjacent(Array(done.suffix(left)))
        self.init(.values(Self.meant(parameter.arguments, words), after: done.map(\.text)), line.tails(words, current))
      }
      return
    }
    return nil
  }

  /// After `theo` only groupings stand; elsewhere also `theo` itself.
  private static func meant(_ arguments: [Argument], _ words: [CommandLineWords.Word]) -> [Argument] {
    guard let theo = words.lastIndex(where: Call.announcesGrouping),
      let grouping = arguments.first(where: \.isGrouping)
    else { return arguments }
    let named = words[(theo + 1)...].map(\.text)
    let isWhole = !named.isEmpty && grouping.closedWords?.match(named) != nil
    return isWhole || named.count > 2 ? arguments : [grouping]
  }
}

extension Command {
  /// What may follow an option of this command; nil for a flag and for an option it does not have.
  fileprivate func argument(of option: String) -> Argument? {
    guard let name = OptionName.named(option), allOptions.contains(name) else { return nil }
    return name.argument
  }
}
