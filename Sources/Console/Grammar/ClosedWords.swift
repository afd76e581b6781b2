// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The words of a closed set, whatever they mean: commands, groupings, roles and the like.
struct ClosedWords: Sendable {
  /// What was found at the start of some words.
  struct Match: Sendable {
    let phrase: String
    let consumed: Int
    let isCorrected: Bool
  }

  /// Every way to say each meaning, the word shown first in front, the English one last.
  let meanings: [[String]]
  /// The longest phrase some words begin with, without guessing from beginnings.
  let match: @Sendable ([String]) -> Match?
  /// The phrases a word as it stands on the screen may be the beginning of.
  let beginning: @Sendable (String) -> [String]

  init<Value>(_ table: WordTable<Value>, meanings: [[String]]? = nil) {
    self.meanings = meanings ?? table.entries.map(\.phrases)
    match = { words in
      table.match(words, allowingPrefixes: false)
        .map { Match(phrase: $0.phrase, consumed: $0.consumed, isCorrected: $0.isCorrected) }
    }
    beginning = { table.phrases(startingWith: $0) }
  }

  /// The words shown for each meaning in a language, for lists of what there is.
  func shown(_ language: Language) -> [String] {
    meanings.compactMap { language == .vi ? $0.first : $0.last }
  }

  /// What a word nobody knows was probably meant to be: one phrase for each meaning that is near enough.
  func nearest(to word: String) -> [String] {
    var found: [String] = []
    for phrase in DidYouMean.suggestions(for: word, among: meanings.flatMap { $0 }, atMost: 6) {
      let meaning = meanings.first { $0.contains(phrase) } ?? []
      if !found.contains(where: meaning.contains) { found.append(phrase) }
    }
    return Array(found.prefix(3))
  }
}

extension Argument {
  /// The words of an argument that knows no others.
  var closedWords: ClosedWords? {
    switch self {
    case .command: Self.commands
    case .grouping: ClosedWords(Call.groupings)
    case .importKind: ClosedWords(Command.kinds)
    case .matchKind: ClosedWords(MatchKind.words)
    case .calendarAction: ClosedWords(CalendarAction.words)
    case .format: ClosedWords(OutputFormat.words)
    case .tableFormat: ClosedWords(Command.tableFormats)
    case .noticeAction: ClosedWords(NoticeAction.words)
    case .setting: ClosedWords(SettingTarget.words)
    case .language: ClosedWords(Command.languages)
    case .role: ClosedWords(Command.roles)
    case .channel: ClosedWords(Call.channels)
    case .numbering: ClosedWords(Command.numberings)
    case .mistake: ClosedWords(Command.mistakes)
    case .toggle: ClosedWords(Command.switches)
    case .slips: ClosedWords(Command.slips)
    case .noticeForm: ClosedWords(Command.noticeForms)
    case .deliveryWay: ClosedWords(Command.deliveryWays)
    case .paperFile: ClosedWords(Command.paperFiles)
    case .sheet: ClosedWords(Command.sheets)
    case .slipKind: ClosedWords(Command.slipKinds)
    case .ledgerGrouping: ClosedWords(Command.ledgerGroupings)
    case .lateFilter: ClosedWords(Command.lateFilters)
    case .address: ClosedWords(Command.noAddress)
    case .pairWord: ClosedWords(PairWord.words)
    case .counterWord: ClosedWords(Command.counterWords)
    case .remarkAction: ClosedWords(RemarkAction.words)
    case .complaintAction: ClosedWords(ComplaintAction.words)
    case .complaintKind: ClosedWords(Command.complaintKinds)
    case .complaintChannel: ClosedWords(Command.complaintChannels)
    case .complaintOutcome: ClosedWords(Command.complaintOutcomes)
    case .followUpOutcome: ClosedWords(Command.followUpOutcomes)
    case .dissatisfaction: ClosedWords(Command.dissatisfactionReasons)
    case .nobodyKnown: ClosedWords(Command.nobodyKnown)
    case .criteriaAction: ClosedWords(CriteriaAction.words)
    case .criteriaGrouping: ClosedWords(Command.criteriaGroupings)
    case .alarmAction: ClosedWords(AlarmAction.words)
    case .indexView: ClosedWords(IndexView.words)
    case .pointsGroup: ClosedWords(Command.unanswered)
    case .honestyAction: ClosedWords(HonestyAction.words)
    case .honestyFlag: ClosedWords(Command.honestyFlags)
    case .openCase, .anyCase, .caseCode, .procedure, .unit, .officer, .counter, .period, .day, .moment, .limit, .level,
      .file, .notice, .noticeObject, .noticeDetail, .settingValue, .pairObject, .remark, .alarm, .reason, .number,
      .freeText, .complaint:
      nil
    }
  }

  /// The commands, with the English word that machines see as the last.
  private static let commands = ClosedWords(
    CommandTable.shared.words,
    meanings: CommandTable.shared.commands.map { command in
      command.words.filter { $0 != command.name } + [command.name]
    })
}
