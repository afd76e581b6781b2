// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing
import Wording

@testable import Console

/// The words people type, and what a Vietnamese keyboard makes of them.
struct CommandWordTests {
  /// One table of words, by its phrases: which of them mean the same, and whether it says what a spelling means.
  struct Words: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let meanings: [[String]]
    let collisions: [String]
    /// The first phrase of what some words mean, and how many of them it took.
    let find: @Sendable ([String]) -> (phrase: String, consumed: Int)?

    init<Value>(_ name: String, _ table: WordTable<Value>) {
      testDescription = name
      meanings = table.entries.map(\.phrases)
      collisions = table.collisions.map(\.description)
      find = { words in
        guard let match = table.match(words, allowingPrefixes: false) else { return nil }
        let entry = table.entries.first { $0.phrases.contains(match.phrase) }
        return (entry?.phrases.first ?? "", match.consumed)
      }
    }
  }

  static let tables = [
    Words("commands", CommandTable.shared.words), Words("options", OptionName.table),
    Words("groupings", Call.groupings), Words("kinds of import", Command.kinds),
    Words("what is matched", MatchKind.words),
    Words("what is done with notices", NoticeAction.words), Words("settings", SettingTarget.words),
    Words("mistakes", Command.mistakes), Words("channels", Call.channels), Words("roles", Command.roles),
    Words("numberings", Command.numberings), Words("formats", OutputFormat.words),
    Words("files of tables", Command.tableFormats),
    Words("languages", Command.languages), Words("days told from today", Call.nearbyDays),
    Words("switches", Command.switches), Words("paper slips", Command.slips), Words("trials", Command.trial),
    Words("completeness", Command.complete), Words("titles of notices", Command.noticeForms),
    Words("ways of delivery", Command.deliveryWays), Words("sheets", Command.sheets),
    Words("files of papers", Command.paperFiles), Words("papers of a case", Command.slipKinds),
    Words("groupings of the ledger", Command.ledgerGroupings), Words("late cases", Command.lateFilters),
    Words("no address", Command.noAddress), Words("what is done with tablets", PairWord.words),
    Words("a counter", Command.counterWords), Words("what is done with remarks", RemarkAction.words),
    Words("what is done with criteria", CriteriaAction.words),
    Words("groupings of criteria", Command.criteriaGroupings),
    Words("what is done with the calendar", CalendarAction.words),
    Words("what is done with alarms", AlarmAction.words),
    Words("what indices show", IndexView.words), Words("cases without an answer", Command.unanswered),
    Words("what is done with marked ratings", HonestyAction.words), Words("flags of ratings", Command.honestyFlags),
    Words("what is done with complaints", ComplaintAction.words), Words("complaints", Command.complaintKinds),
    Words("how complaints come", Command.complaintChannels), Words("what they come to", Command.complaintOutcomes),
    Words("what calls come to", Command.followUpOutcomes), Words("nobody known", Command.nobodyKnown),
    Words("why people are dissatisfied", Command.dissatisfactionReasons),
  ]

  /// Ids are the same in every export, whatever a keyboard makes of them: they are looked up as it mangles them.
  @Test(arguments: tables + [Words("figures", Command.figureIDs)])
  func `no spelling means two things`(_ words: Words) {
    #expect(words.collisions == [])
  }

  @Test(arguments: tables)
  func `the word shown first comes out as it is typed, with Telex and VNI, spell check on and off`(_ words: Words) {
    for word in words.meanings.compactMap(\.first) {
      for method in InputMethod.allCases {
        for spellCheck in [false, true] {
          #expect(method.typing(word, spellCheck: spellCheck) == word, "\(word), \(method), \(spellCheck)")
        }
      }
    }
  }

  @Test(arguments: tables)
  func `every word is understood as Telex and VNI leave it`(_ words: Words) throws {
    for phrases in words.meanings {
      for phrase in phrases where phrase.utf8.allSatisfy({ $0 < 0x80 }) {
        for method in InputMethod.allCases {
          for spellCheck in [false, true] {
            let typed = method.typing(phrase, spellCheck: spellCheck)
            let found = words.find(typed.split(separator: " ").map(String.init))
            #expect(found?.phrase == phrases[0], "\(phrase) → \(typed)")
          }
        }
      }
    }
  }

  @Test(arguments: tables)
  func `every word is understood without marks and in capitals`(_ words: Words) {
    for phrases in words.meanings {
      for phrase in phrases {
        #expect(
          words.find(phrase.uppercased().split(separator: " ").map(String.init))?.phrase == phrases[0], "\(phrase)")
      }
    }
  }

  /// Accented words mean what they say: `trả` delivers, bare `tra` looks up; `lùi` and `lại` are themselves.
  @Test(arguments: [
    ("trả", "deliver"), ("tra", "show"), ("trao", "deliver"), ("lui", "undo"), ("lai", "redo"), ("quá hạn", "overdue"),
    ("qua han", "overdue"), ("ovẻdue", "overdue"), ("ẽit", "quit"), ("n", "receive"), ("?", "help"),
    ("nhaanj", "receive"), ("hài lòng", "satisfaction"), ("satiàction", "satisfaction"),
  ])
  func `a spelling finds its command`(typed: String, command: String) throws {
    let words = typed.split(separator: " ").map(String.init)
    let match = try #require(CommandTable.shared.words.match(words), "\(typed)")
    #expect(match.value.name == command)
    #expect(match.consumed == words.count)
  }

  /// Arguments of closed sets are the tables above: a new one must be listed there, or its words are not proved.
  @Test func `every closed set of words is among those proved`() {
    let proved = Set(Self.tables.flatMap { $0.meanings.flatMap { $0 } })
    let arguments = CommandTable.shared.commands.flatMap { $0.arguments.flatMap(\.arguments) }
    for argument in arguments + OptionName.allCases.compactMap(\.argument) {
      for phrase in argument.closedWords?.meanings.flatMap({ $0 }) ?? [] {
        #expect(proved.contains(phrase), "\(argument): \(phrase)")
      }
    }
  }

  @Test(arguments: OptionName.allCases)
  func `an option that a keyboard has mangled says what it was taken for`(_ option: OptionName) throws {
    let command = try #require(
      CommandTable.shared.commands.first { $0.allOptions.contains(option) || option == .source })
    guard command.allOptions.contains(option), let word = option.words.last else { return }
    let typed = InputMethod.telex.typing(word)
    let value = option.isFlag ? "" : "=x"
    let line = try CommandLineWords(parsing: "\(command.words[0]) --\(typed)\(value)")
    let call = try Call(
      line: "", command: command, words: [], options: line.separated { _ in option.isFlag }.options,
      formats: Formats(language: .vi))
    let mended = Folding.nameKey(typed) == Folding.nameKey(word) ? [] : ["--\(typed) → --\(word)"]
    #expect(call.mendedNames.map { "\($0.typed) → \($0.phrase)" } == mended)
  }

  /// `~` stands before the words that Telex has changed.
  @Test(arguments: [
    "sat by ~month", "sat by ~quarter", "notices ~approve 1", "notices ~retract 1", "notices ~publish 1",
    "set ~officer lan", "set ~format json", "import ~cases x.csv", "import ~procedures x.csv", "help ~export",
    "void 209 ~delivery",
  ])
  func `a second word that a keyboard has mangled says what it was taken for`(line: String) throws {
    let meant = line.split(separator: " ").first { $0.hasPrefix("~") }?.dropFirst() ?? ""
    let typed = InputMethod.telex.typing(String(meant))
    let words = try CommandLineWords(parsing: line.replacing("~\(meant)", with: typed)).separated().words
    let match = try #require(CommandTable.shared.words.match(words.map(\.text)))
    let call = try Call(
      line: line, command: match.value, words: Array(words.dropFirst(match.consumed)), options: [],
      formats: Formats(language: .en))
    let mended = call.mended(today: try LocalDay(parsing: "6/11/2023")).map { "\($0.typed) → \($0.phrase)" }
    #expect(mended == (Folding.folded(typed) == meant ? [] : ["\(typed) → \(meant)"]))
  }

  @Test(arguments: OptionName.allCases)
  func `every option is found by each of its words, with hyphens or spaces`(_ option: OptionName) {
    for word in option.words {
      #expect(OptionName.named(word) == option)
      #expect(OptionName.named(word.replacing(" ", with: "-")) == option)
    }
  }
}
