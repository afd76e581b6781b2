// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// One sentence of a report, with the numbers it says.
enum ReportSentence: Hashable {
  // How the work was rated
  /// The ways through which ratings came, the most used first.
  case ways([ReportNumber])
  case tablets(ReportNumber)
  /// Nothing says how ratings were taken.
  case waysUnknown
  case ratings(ReportNumber, top2: ReportNumber, others: [ReportNumber])
  /// Too few pressed by citizens to say how they voted.
  case hidden(ReportNumber)
  case noRatings
  /// The count comes from elsewhere; `isSplit` says whether its levels are known.
  case fromElsewhere(String, isSplit: Bool)
  /// Another unit's total, which is not in the numbers above.
  case besides(String, Share, String)
  case few
  case interval(Double, Double)
  case response(ReportNumber, ReportNumber?)
  case noVisits
  case excluded([ReportNumber])
  case nothingExcluded
  case onTime(ReportNumber, byPromise: ReportNumber?, withoutDue: ReportNumber?)
  case noPunctuality

  // Lateness and apologies
  case noCases
  case noLate
  case late(ReportNumber)
  case apologised([ReportNumber])
  case noneApologised
  case missing(ReportNumber, draft: ReportNumber?)
  case promises([ReportNumber])
  case secondPromise(ReportNumber)
  case published(ReportNumber)

  /// Its numbers, in the order in which it says them.
  var numbers: [ReportNumber] {
    switch self {
    case .ways(let numbers), .apologised(let numbers), .promises(let numbers), .excluded(let numbers): numbers
    case .ratings(let count, let top2, let others): [count, top2] + others
    case .response(let visits, let prompts): [visits] + [prompts].compactMap(\.self)
    case .onTime(let first, let promise, let without): [without, first, promise].compactMap(\.self)
    case .missing(let number, let draft): [number] + [draft].compactMap(\.self)
    case .tablets(let number), .hidden(let number), .late(let number), .secondPromise(let number),
      .published(let number):
      [number]
    case .waysUnknown, .noRatings, .fromElsewhere, .besides, .few, .interval, .noVisits, .nothingExcluded,
      .noPunctuality, .noCases, .noLate, .noneApologised:
      []
    }
  }
}

extension DeskReport {
  /// How the handling of procedures was rated: how ratings were taken, what they say, who answered, what is left out,
  /// and punctuality beside it.
  var ratingSentences: [ReportSentence] {
    ways + outcome + [
      self[.onTime].map { .onTime($0, byPromise: self[.byPromise], withoutDue: self[.withoutDue]) }
        ?? .noPunctuality
    ]
  }

  private var ways: [ReportSentence] {
    let ways = [ReportFigure.kiosk, .link, .keyed, .paper].compactMap { self[$0] }.sorted { $0.part > $1.part }
    let tablets = self[.tablets].map { [ReportSentence.tablets($0)] } ?? []
    return (ways.isEmpty ? (tablets.isEmpty ? [.waysUnknown] : []) : [.ways(ways)]) + tablets
  }

  private var outcome: [ReportSentence] {
    guard let count = self[.ratings] else { return [.noRatings] + response + excluded }
    guard let top2 = self[.top2] else { return [.hidden(count)] + others + response + excluded }
    var sentences = [
      ReportSentence.ratings(count, top2: top2, others: [self[.neutral], self[.dissatisfied]].compactMap(\.self))
    ]
    if satisfaction.isTotalFromElsewhere {
      let sources = totals.compactMap(\.sourceText).filter { !$0.isEmpty }
      sentences.append(.fromElsewhere(sources.joined(separator: "; "), isSplit: satisfaction.levels != nil))
    }
    if satisfaction.isFew { sentences.append(.few) }
    if let wilson = satisfaction.share.wilson { sentences.append(.interval(wilson.lower, wilson.upper)) }
    return sentences + others + response + (satisfaction.isTotalFromElsewhere ? [] : excluded)
  }

  /// Totals from elsewhere that stand beside ratings of our own.
  private var others: [ReportSentence] {
    satisfaction.isTotalFromElsewhere ? [] : totals.map { .besides($0.name, $0.share, $0.sourceText ?? "") }
  }

  private var response: [ReportSentence] {
    [self[.response].map { .response($0, self[.prompted]) } ?? .noVisits]
  }

  private var excluded: [ReportSentence] {
    let excluded = [self[.withdrawn], self[.unasked], self[.excluded]].compactMap(\.self)
    if !excluded.isEmpty { return [.excluded(excluded)] }
    return self[.ratings] == nil ? [] : [.nothingExcluded]
  }

  /// Late cases, what was said to their owners, and what became of it.
  var latenessSentences: [ReportSentence] {
    guard let late = self[.late] else { return [.noCases] }
    guard late.part > 0 else { return [.noLate] }
    let others = [ReportFigure.apologyLate, .apologyNotPossible].compactMap { self[$0] }.filter { $0.part > 0 }
    let apologised = [self[.apologyInTime]].compactMap(\.self) + others
    var sentences: [ReportSentence] = [.late(late)]
    sentences.append(apologised.contains { $0.part > 0 } ? .apologised(apologised) : .noneApologised)
    if let missing = self[.apologyMissing] {
      sentences.append(.missing(missing, draft: self[.apologyDraft].flatMap { $0.part > 0 ? $0 : nil }))
    }
    let promises = [ReportFigure.promiseKept, .promiseBroken, .promiseOpen].compactMap { self[$0] }
      .filter { $0.part > 0 }
    if !promises.isEmpty { sentences.append(.promises(promises)) }
    if let second = self[.secondPromise] { sentences.append(.secondPromise(second)) }
    if let published = self[.published] { sentences.append(.published(published)) }
    return sentences
  }
}
