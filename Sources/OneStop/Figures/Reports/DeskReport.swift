// SPDX-License-Identifier: GPL-3.0-or-later

/// What an office reports of a period: how its work was rated, and how it answered for lateness.
///
/// Only what the books know; what they do not know is nil, and the words for it say so.
package struct DeskReport: Sendable {
  package let period: Period
  package let scope: UnitCode
  /// Nil for everything in the books.
  package let unit: Unit?
  /// Whether units below it are in the numbers too.
  package let isWide: Bool
  package let asOf: Instant
  package let satisfaction: SatisfactionRow
  /// How many ratings came from where; those that nobody asked for are counted but in no share.
  package let sources: [RatingSource: Int]
  /// Totals from elsewhere, each by itself.
  package let totals: [SatisfactionRow]
  /// Tablets that are paired now, whatever the period.
  package let tablets: Int
  /// Ratings that staff took back.
  package let withdrawn: Int
  package let punctuality: PunctualityCount
  package let ledger: LedgerCounts
  /// Apologies for the late cases that were issued and stand, and how many of them are on the portal.
  package let notices: Share
  package let basis: ReportBasis

  /// Whether days of the period are still to come, or today is one of them.
  package var isUnfinished: Bool { period.through >= asOf.day }

  /// Whether the books have no case that was finished or late in the period.
  package var hasNoCases: Bool { ledger.cases == 0 && punctuality.statutory.withDue + punctuality.statutory.noDue == 0 }

  /// Every number there is, in the order in which a report says them.
  package var numbers: [ReportNumber] { ReportFigure.allCases.compactMap { self[$0] } }
}

/// What the numbers of a report were derived by, so that they can be derived again.
package struct ReportBasis: Hashable, Sendable {
  /// Codes of the rule sets that were in force in the period.
  package let rules: [String]
  /// The hash over all days and hours of the calendar.
  package let calendar: String
  /// Years of the period whose calendar is not loaded.
  package let yearsWithoutCalendar: [Int]
  /// Where the journals of its units, and the root's, end.
  package let heads: [JournalHead]
}

extension DeskReport {
  /// A number of the report; nil where the books have nothing to say about it.
  package subscript(figure: ReportFigure) -> ReportNumber? {
    switch figure {
    case .ratings, .top2, .neutral, .dissatisfied, .kiosk, .link, .keyed, .paper, .withdrawn, .unasked, .excluded:
      rating(figure)
    case .tablets: tablets > 0 ? ReportNumber(figure, tablets) : nil
    case .response: response.map { ReportNumber(figure, $0.answered, of: $0.visits) }
    case .prompted: response.flatMap { $0.prompts > 0 ? ReportNumber(figure, $0.answered, of: $0.prompts) : nil }
    case .onTime: punctual(figure, punctuality.statutory)
    case .byPromise: punctual(figure, punctuality.promised)
    case .withoutDue: positive(figure, punctuality.statutory.noDue)
    default: hasNoCases ? nil : lateness(figure)
    }
  }

  private func rating(_ figure: ReportFigure) -> ReportNumber? {
    let rated = satisfaction.share.rated
    if figure == .unasked { return positive(figure, sources[.unasked] ?? 0) }
    if figure == .excluded { return positive(figure, sources[.excluded] ?? 0) }
    if figure == .withdrawn { return positive(figure, withdrawn) }
    guard rated > 0 else { return nil }
    switch figure {
    case .ratings: return ReportNumber(figure, rated)
    case .top2: return satisfaction.isHidden ? nil : ReportNumber(figure, satisfaction.share)
    case .neutral: return level { $0.c3 }.map { ReportNumber(figure, $0, of: rated) }
    case .dissatisfied: return level { $0.dissatisfied }.map { ReportNumber(figure, $0, of: rated) }
    default:
      let count = RatingSource.allCases.first { $0.reportFigure == figure }.flatMap { sources[$0] } ?? 0
      return count > 0 ? ReportNumber(figure, count, of: rated) : nil
    }
  }

  private func level(_ count: (LevelCounts) -> Int) -> Int? {
    satisfaction.isHidden ? nil : satisfaction.levels.map(count)
  }

  /// Nil without visits, which have no rate of answers.
  private var response: VisitCounts? { satisfaction.response.flatMap { $0.visits > 0 ? $0 : nil } }

  private func punctual(_ figure: ReportFigure, _ tally: PunctualityTally) -> ReportNumber? {
    tally.withDue > 0 ? ReportNumber(figure, tally.share) : nil
  }

  private func positive(_ figure: ReportFigure, _ count: Int) -> ReportNumber? {
    count > 0 ? ReportNumber(figure, count) : nil
  }

  private func lateness(_ figure: ReportFigure) -> ReportNumber? {
    let late = ledger.cases
    if figure == .late { return ReportNumber(figure, late) }
    guard late > 0 else { return nil }
    switch figure {
    case .apologyInTime: return ReportNumber(figure, ledger.coverage)
    case .apologyLate: return ReportNumber(figure, ledger[.late], of: late)
    case .apologyNotPossible: return ReportNumber(figure, ledger[.notPossible], of: late)
    case .apologyDraft: return ReportNumber(figure, ledger[ApologyState.draft], of: late)
    case .apologyMissing: return ReportNumber(figure, ledger[.missing], of: late)
    case .secondPromise: return positive(figure, ledger.second)
    case .published: return notices.rated > 0 ? ReportNumber(figure, notices) : nil
    default: return promise(figure)
    }
  }

  private func promise(_ figure: ReportFigure) -> ReportNumber? {
    let promised = ledger.cases - ledger[PromiseState.none]
    guard promised > 0 else { return nil }
    switch figure {
    case .promiseKept: return ReportNumber(figure, ledger[.kept], of: promised)
    case .promiseBroken: return ReportNumber(figure, ledger[.broken], of: promised)
    case .promiseOpen: return ReportNumber(figure, ledger[PromiseState.open], of: promised)
    default: return nil
    }
  }
}

extension RatingSource {
  fileprivate var reportFigure: ReportFigure {
    switch self {
    case .kiosk: .kiosk
    case .link: .link
    case .keyed: .keyed
    case .paper: .paper
    case .unasked: .unasked
    case .excluded: .excluded
    }
  }
}
