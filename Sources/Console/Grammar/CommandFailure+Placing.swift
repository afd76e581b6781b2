// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension CommandFailure {
  /// The failure with the word it is about: a refusal of the office knows what it refuses, the line where that stood.
  func placed(in call: Call, today: LocalDay) -> CommandFailure {
    guard range == nil, let refusal, let subject = RefusedWord(refusal),
      let value = subject.find(among: call.values(today: today), options: call.options)
    else { return self }
    let nearest = subject.word.map { DidYouMean.suggestions(for: $0, among: subject.known) } ?? []
    return CommandFailure(kind, message, at: value.range, correction: call.mended(at: value.range, nearest))
  }
}

/// Which word of a line a refusal is about.
struct RefusedWord: Sendable {
  /// What the word stands for; empty when it is an option's value that nothing else tells.
  private var arguments: [Argument] = []
  private var option: OptionName?
  /// The word as the office calls it.
  private(set) var word: String?
  /// The names it could have been.
  private(set) var known: [String] = []

  /// Nil for refusals that concern no single word.
  init?(_ refusal: Refusal) {
    switch refusal {
    case .unknownUnit(let word, let known): self.init([.unit], word, known)
    case .ambiguousUnit(let word, _): self.init([.unit, .notice, .alarm], word)
    case .outsideScope(let unit), .unitEnded(let unit), .alreadyThere(_, let unit): self.init([.unit], unit.rawValue)
    case .unitNameTaken: self.init(option: .name)
    case .unitCircle: self.init(option: .parent)
    case .unknownOfficer(let word, let known): self.init([.officer], word, known)
    case .officerInactive(let login), .lastAdministrator(let login): self.init([.officer], login.rawValue)
    case .counterTaken(let counter, _), .counterNotOpen(let counter?): self.init([.counter], counter.description)
    case .unknownCounter(let counter, _): self.init([.counter], counter.description)
    case .noTablet(let counter): self.init([.counter], counter.description)
    case .unknownRemark(let number), .unknownWish(let number): self.init([.remark], String(number))
    case .unknownComplaint(let word, let known): self.init([.complaint], word, known)
    case .monthNotOver: self.init([.period])
    case .unknownAlarm(let number, _), .alarmState(let number, _): self.init([.alarm], String(number))
    case .boxDayOutOfRange: self.init(option: .emptied)
    case .slipCountOutOfRange: self.init(option: .counted)
    case .secondOfficerSame, .secondOfficerElsewhere: self.init(option: .witness)
    case .unknownCase(let word, let known): self.init(Self.cases, word, known)
    case .ambiguousCase(let word, _), .wrongStage(let word, _), .notAwaitingSupplement(let word),
      .noPriorDelivery(let word), .notServed(let word), .promptEnded(let word), .alreadyAnswered(let word),
      .noPrompt(let word), .nothingToApologise(let word, _), .noDueDate(let word), .secondPromise(let word),
      .draftWaiting(let word, _):
      self.init(Self.cases, word)
    case .caseCodeTaken: self.init(option: .code)
    case .unknownProcedure(let word, let known): self.init([.procedure], word, known)
    case .ambiguousProcedure(let word, _): self.init([.procedure], word)
    case .procedureNotValid(let code, _): self.init([.procedure], code.rawValue)
    case .receivedInFuture, .timeInFuture, .beforeReceipt, .beforeLastEvent: self.init(option: .at)
    case .newDayNotWorking, .newDayNotAfterToday, .newDayNotAfterPromise, .invalidPromise:
      self.init(option: .newDate)
    case .unknownNotice(let draft, _), .noticeState(let draft, _), .approverDrafted(let draft),
      .caseMovedOn(let draft, _):
      self.init([.notice], String(draft))
    case .numberTaken(let number), .invalidNumber(let number): self.init([.noticeDetail], number)
    case .numberFromRegister: self.init([.noticeDetail])
    case .needsWholeMonths: self.init([.period])
    case .groupingNotKept, .notCompared: self.init([.grouping])
    case .differentScopes: self.init([.period])
    case .cannotExclude(_, _, .monthNotOver): self.init([.period])
    case .cannotExclude: self.init([.honestyFlag])
    default: return nil
    }
  }

  private static let cases: [Argument] = [.openCase, .anyCase]

  private init(_ arguments: [Argument], _ word: String? = nil, _ known: [String] = []) {
    self.arguments = arguments
    self.word = word
    self.known = known
  }

  private init(option: OptionName) { self.option = option }

  /// The value that says this word, or the only one that stands for such a thing.
  func find(among values: [PlacedWords], options: [OptionName: CommandLineWords.Word]) -> PlacedWords? {
    if let option { return options[option].map { PlacedWords(arguments: [], words: [$0]) } }
    let fitting = values.filter { !$0.arguments.filter(arguments.contains).isEmpty }
    return fitting.first { says($0.text) } ?? (fitting.count == 1 ? fitting.first : nil)
  }

  private func says(_ text: String) -> Bool {
    guard let word else { return false }
    if Folding.folded(text) == Folding.folded(word) { return true }
    guard let typed = try? CaseReference(parsing: text) else { return false }
    return typed.word == word
  }
}
