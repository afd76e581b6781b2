// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a number in a report: the figure's own id where it is one of the catalogue, else that of a count beside
/// it.
package enum ReportFigure: String, CaseIterable, Hashable, Sendable {
  case top2 = "satisfied.top2"
  case ratings = "ratings.count"
  case neutral = "ratings.neutral"
  case dissatisfied = "ratings.dissatisfied"
  case kiosk = "ratings.kiosk"
  case link = "ratings.link"
  case keyed = "ratings.keyed"
  case paper = "ratings.paper"
  case tablets = "tablets.paired"
  case response = "response"
  case prompted = "response.prompts"
  case withdrawn = "ratings.withdrawn"
  case unasked = "ratings.unasked"
  case excluded = "ratings.excluded"
  case onTime = "ontime.statutory"
  case byPromise = "ontime.promised"
  case withoutDue = "ontime.no_due"
  case late = "late.cases"
  case apologyInTime = "apology.coverage"
  case apologyLate = "apology.late"
  case apologyNotPossible = "apology.not_possible"
  case apologyDraft = "apology.draft"
  case apologyMissing = "apology.missing"
  case promiseKept = "promise.kept"
  case promiseBroken = "promise.broken"
  case promiseOpen = "promise.open"
  case secondPromise = "promise.second"
  case published = "apology.published"

  /// Whether it is said of late cases and apologies, not of ratings.
  package var isOfLateness: Bool {
    switch self {
    case .late, .apologyInTime, .apologyLate, .apologyNotPossible, .apologyDraft, .apologyMissing, .promiseKept,
      .promiseBroken, .promiseOpen, .secondPromise, .published:
      true
    default: false
    }
  }
}

/// One number of a report with what it is made of: a share with both counts, or a count alone.
package struct ReportNumber: Hashable, Sendable {
  package let figure: ReportFigure
  package let part: Int
  /// Nil for a count that is no part of another.
  package let whole: Int?

  init(_ figure: ReportFigure, _ part: Int, of whole: Int? = nil) {
    self.figure = figure
    self.part = part
    self.whole = whole
  }

  init(_ figure: ReportFigure, _ share: Share) { self.init(figure, share.part, of: share.whole) }

  /// Nil for a count, and where the whole is nothing.
  package var share: Share? {
    whole.flatMap { $0 > 0 ? Share(satisfied: part, rated: $0) : nil }
  }
}
