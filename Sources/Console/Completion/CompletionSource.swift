// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What the books can offer at a place of a command line. Every answer is short, however many cases the books have;
/// what cannot be answered is empty, since completion never fails.
protocol CompletionSource: Sendable {
  func surroundings() async -> Surroundings?
  func officers() async -> [Officer]
  /// Cases whose number, code or owner begins with what was typed, the most likely first.
  func cases(startingWith typed: String, onlyOpen: Bool, limit: Int) async -> [FoundCase]
  func notices(_ states: Set<NoticeState>) async -> [NoticeOutcome]
  /// What citizens wrote from home; nothing for those who may not read it.
  func remarks() async -> [KeptRemark]
  /// Alarms about bad ratings; nothing for those who may not see them.
  func alarms() async -> [Alarm]
  /// How often this officer used something today, by its code, name or number.
  func usesToday() async -> [String: Int]
}

/// The office itself as the source.
struct OfficeSource: CompletionSource {
  private let office: Office

  init(_ office: Office) { self.office = office }

  func surroundings() async -> Surroundings? { try? await office.surroundings() }

  func officers() async -> [Officer] { (try? await office.officers()) ?? [] }

  func cases(startingWith typed: String, onlyOpen: Bool, limit: Int) async -> [FoundCase] {
    let digits = typed.drop { $0 == "H" || $0 == "h" }
    if digits.allSatisfy(\.isNumber) {
      let found = try? await office.suggestedCases(startingWith: String(digits), limit: limit, onlyLiving: onlyOpen)
      if let found, !found.isEmpty { return found.map(FoundCase.init) }
      guard digits.count > 2 else { return [] }
    }
    let found = try? await office.files(ownerOrCodeStartingWith: typed, onlyLiving: onlyOpen, limit: limit)
    if let found, !found.isEmpty { return found.map(FoundCase.init) }
    // A given name stands at the end: only then is every name looked through.
    let named = (try? await office.files(ownedBy: Folding.folded(typed))) ?? []
    let wanted = named.filter { !onlyOpen || $0.file.stage.isOpen || $0.file.stage == .resolved }
    return wanted.prefix(limit).map(FoundCase.init)
  }

  func notices(_ states: Set<NoticeState>) async -> [NoticeOutcome] {
    (try? await office.notices(states, unit: nil)) ?? []
  }

  func remarks() async -> [KeptRemark] { (try? await office.remarks()) ?? [] }

  func alarms() async -> [Alarm] { (try? await office.alarms())?.alarms ?? [] }

  func usesToday() async -> [String: Int] {
    let uses = (try? await office.usesToday()) ?? [:]
    return Dictionary(uniqueKeysWithValues: uses.map { ($0.key.rawValue, $0.value) })
  }
}

/// A case that may be meant: its number where it has one, and what tells it from others.
struct FoundCase: Hashable, Sendable {
  let number: ShortNumber?
  /// The number, or the code of a case without one.
  let name: String
  let procedure: String
  let stage: Stage

  init(_ suggestion: CaseSuggestion) {
    number = suggestion.number
    name = suggestion.name
    procedure = suggestion.procedure
    stage = suggestion.stage
  }

  init(_ outcome: Outcome) {
    number = outcome.file.number
    name = outcome.file.shortName
    procedure = outcome.procedure?.name ?? outcome.file.procedure.rawValue
    stage = outcome.file.stage
  }
}
