// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

let vi = Formats(language: .vi)
let en = Formats(language: .en)

func day(_ text: String) throws -> LocalDay { try LocalDay(parsing: text) }
func moment(_ text: String) throws -> Instant { try Instant(parsing: text) }

/// Something said, with the facts that must be in it whatever the language.
struct Sample<Value: Sendable>: Sendable {
  let value: Value
  let facts: [String]

  init(_ value: Value, _ facts: String...) {
    self.value = value
    self.facts = facts
  }
}

/// What holds for every sentence: one line that begins and ends like a sentence, in two languages, with its facts.
func expectWellWorded(
  _ value: some Worded, facts: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) {
  let sentences = [value.sentence(vi), value.sentence(en)]
  #expect(sentences[0] != sentences[1], sourceLocation: sourceLocation)
  for sentence in sentences {
    expectTidy(sentence, sourceLocation: sourceLocation)
    #expect(".?".contains(sentence.last ?? " "), "\(sentence)", sourceLocation: sourceLocation)
    #expect(!sentence.hasSuffix("..") && !sentence.hasSuffix(".?"), "\(sentence)", sourceLocation: sourceLocation)
    let first = sentence.first ?? " "
    #expect(first.isUppercase || !first.isLetter || facts.contains { sentence.hasPrefix($0) }, "\(sentence)")
    for fact in facts { #expect(sentence.contains(fact), "\(fact): \(sentence)", sourceLocation: sourceLocation) }
  }
}

/// What holds for every text: no control characters, nothing of the language Swift, no space too many.
func expectTidy(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!text.isEmpty, sourceLocation: sourceLocation)
  #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(text.debugDescription)")
  for slip in ["Optional(", "nil", "  ", " .", " ,", "()", "\"\"", "[\""] {
    #expect(!text.contains(slip), "\(slip): \(text)", sourceLocation: sourceLocation)
  }
  #expect(text.first != " " && text.last != " ", "\(text)", sourceLocation: sourceLocation)
}
