// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What may be inserted at one place of a line.
@MainActor
struct Offers {
  let completer: Completer
  let site: CompletionSite

  var session: Session { completer.session }
  var source: any CompletionSource { completer.source }
  var language: Language { session.formats.language }

  init(_ completer: Completer, _ site: CompletionSite) {
    self.completer = completer
    self.site = site
  }

  /// What answers the typed letters, best first; with a slip only what nothing else answers. A guess of which words
  /// belong together must fit without doubt.
  func answering(_ typed: String, isGuess: Bool) async -> [Offer] {
    let (closed, open) = await all(typed)
    func found(withSlips: Bool) -> [Offer] {
      closed.answering(typed, isGuess ? .surely(typed) : .beginning, withSlips: withSlips)
        + open.answering(typed, isGuess ? .surely(typed) : .name, withSlips: withSlips)
    }
    let certain = found(withSlips: false)
    return certain.isEmpty ? found(withSlips: true) : certain
  }

  /// Everything that may stand here: words of closed sets, and names from the books.
  private func all(_ typed: String) async -> (closed: [Offer], open: [Offer]) {
    switch site.kind {
    case .command: return (commands(typed), [])
    case .option(let command, let given): return (options(of: command, given, typed), [])
    case .values(let arguments, let before):
      var closed: [Offer] = []
      var open: [Offer] = []
      for argument in arguments {
        if argument == .command {
          closed += commands(typed)
        } else if argument.isGrouping, arguments.contains(.period) {
          closed += announcements(before)
        } else if let words = argument.closedWords {
          closed += self.words(words, typed) { phrases in language == .vi ? phrases.first(where: \.hasMarks) : nil }
        } else if argument == .period {
          closed += PeriodOffers(today: session.now.day, formats: session.formats).offers(typed)
        } else if !typed.isEmpty || !arguments.contains(.period) {
          open += await values(of: argument, typed, before)
        }
      }
      return (closed, open)
    }
  }

  private func commands(_ typed: String) -> [Offer] {
    guard let words = Argument.command.closedWords else { return [] }
    let titles = CommandTable.shared.commands.map { ($0.name, $0.help.title.text(language)) }
    let notes = Dictionary(titles) { first, _ in first }
    return self.words(words, typed) { phrases in phrases.last.flatMap { notes[$0] } }
  }

  /// The words of a closed set: the one of the session's language where it fits, else the one that was begun.
  private func words(_ words: ClosedWords, _ typed: String, note: ([String]) -> String?) -> [Offer] {
    let begun = Set(words.beginning(typed))
    return words.meanings.flatMap { phrases in
      let shown = language == .vi ? phrases : phrases.suffix(1) + phrases.dropLast()
      return shown.map { phrase in
        let spelling = Self.spelling(phrase, typed, begun)
        return Offer(phrases[0], spelling: spelling, insertion: phrase, note: note(phrases))
      }
    }
  }

  /// The phrase itself, or what was typed, where an input method has left half of the phrase as something else.
  private static func spelling(_ phrase: String, _ typed: String, _ begun: Set<String>) -> String {
    begun.contains(phrase) && !Folding.folded(phrase).hasPrefix(Folding.folded(typed)) ? typed : phrase
  }

  private func options(of command: Command, _ given: Set<OptionName>, _ typed: String) -> [Offer] {
    let begun = Set(OptionName.table.phrases(startingWith: typed))
    return command.allOptions.filter { !given.contains($0) }.flatMap { option in
      let shown = option.word(language)
      let note = command.help(for: option).text(language)
      return ([shown] + option.words.filter { $0 != shown }).map { word in
        let spelling = Self.spelling(word, typed, begun).replacing(" ", with: "-")
        return Offer(
          option.rawValue, spelling: spelling, insertion: "--" + word.replacing(" ", with: "-"), note: note)
      }
    }
  }

  /// `theo`, unless the line has it.
  private func announcements(_ before: [String]) -> [Offer] {
    let words = language == .vi ? ["theo", "by"] : ["by", "theo"]
    guard !before.contains(where: { words.contains(Folding.folded($0)) }) else { return [] }
    return words.map { Offer("theo", spelling: $0, note: session.text("chia theo nhóm", "in groups")) }
  }
}

extension String {
  fileprivate var hasMarks: Bool { unicodeScalars.contains { $0.value > 0x7F } }
}
