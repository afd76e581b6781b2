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
    Words("what is done with notices", NoticeAction.words), Words("settings", SettingTarget.words),
    Words("mistakes", Command.mistakes), Words("channels", Call.channels), Words("roles", Command.roles),
    Words("numberings", Command.numberings),
  ]

  @Test(arguments: tables)
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

  @Test(arguments: OptionName.allCases)
  func `every option is found by each of its words, with hyphens or spaces`(_ option: OptionName) {
    for word in option.words {
      #expect(OptionName.named(word) == option)
      #expect(OptionName.named(word.replacing(" ", with: "-")) == option)
    }
  }
}
