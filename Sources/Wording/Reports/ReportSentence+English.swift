// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ReportSentence {
  func english(_ said: ReportWords) -> String {
    let formats = said.formats
    switch self {
    case .ways(let numbers):
      return """
        Ratings were taken by \
        \(said.list(numbers.map { "\($0.figure.englishWay) (\(said.count($0))\(said.mark($0)))" })).
        """
    case .tablets(let number):
      return "Tablets paired with counters at the time of this report: \(said.count(number))\(said.mark(number))."
    case .waysUnknown: return "There is no data on how ratings were taken."
    case .ratings(let count, let top2, let others):
      let rest = others.map { "; \($0.figure.englishLevel): \(said.count($0))\(said.mark($0))" }
      return """
        \(said.when), \(said.place): ratings: \(said.count(count))\(said.mark(count)); very satisfied and satisfied: \
        \(said.count(top2)) (\(said.percent(top2)))\(said.mark(top2))\(rest.joined()).
        """
    case .hidden(let count):
      return """
        \(said.when), \(said.place): ratings: \(said.count(count))\(said.mark(count)). No share is given: citizens \
        pressed fewer than \(Suppression.least) of them, and who rated stays confidential.
        """
    case .noRatings: return "\(said.when), there is no data on ratings at \(said.place)."
    case .fromElsewhere(let source, let isSplit):
      let from = source.isEmpty ? "no source given" : "source: \(shown(source.withoutFullStop))"
      return isSplit
        ? "This is a total from elsewhere (\(from)); the books have no single ratings."
        : """
        This is a total from elsewhere (\(from)); there is no data by level, so very satisfied and satisfied, neutral \
        and dissatisfied cannot be told apart.
        """
    case .besides(let name, let share, let source):
      return """
        Besides, a total of \(shown(name)) from elsewhere says \(formats.count(share.satisfied)) satisfied of \
        \(formats.count(share.rated)) (\(formats.percentage(share.satisfied, of: share.rated)))\
        \(source.isEmpty ? "" : ", source: \(shown(source.withoutFullStop))"); it is not in the numbers above.
        """
    case .few: return "These are few ratings (below \(SmallNumbers.few)); the share is for orientation only."
    case .interval(let lower, let upper):
      return """
        The 95% interval of this share is \(formats.interval(lower, upper)); it speaks of chance only, not of who was \
        asked.
        """
    case .response(let visits, let prompts):
      let asked = prompts.map { ", \(said.percent($0)) of the \(said.whole($0)) who were asked\(said.mark($0))" }
      return """
        Answers after being asked: \(said.count(visits)) in \(said.whole(visits)) visits, which is \
        \(said.percent(visits))\(said.mark(visits))\(asked ?? "").
        """
    case .noVisits: return "There is no data on visits and prompts, so no response rate."
    case .excluded(let numbers):
      return """
        Not counted: \
        \(said.list(numbers.map { "\(said.count($0)) \($0.figure.englishExclusion)\(said.mark($0))" })).
        """
    case .nothingExcluded: return "No rating was left out."
    case .onTime(let first, let promise, let without):
      let promised = promise.map { "; by the last promise \(said.count($0)) (\(said.percent($0)))\(said.mark($0))" }
      let apart = without.map { ", besides \(said.count($0)) without a due date\(said.mark($0))" }
      return """
        Finished cases with a due date: \(said.whole(first))\(apart ?? ""); early and on time by the first due date: \
        \(said.count(first)) (\(said.percent(first)))\(said.mark(first))\(promised ?? "").
        """
    case .noPunctuality: return "There is no data on punctuality: no case with a due date was finished in the period."
    case .noCases, .noLate, .late, .apologised, .noneApologised, .missing, .promises, .secondPromise, .published:
      return englishLateness(said)
    }
  }

  private func englishLateness(_ said: ReportWords) -> String {
    switch self {
    case .noCases: return "\(said.when), there is no data on finished or late cases at \(said.place)."
    case .noLate: return "\(said.when), no case was late at \(said.place)."
    case .late(let number):
      return "\(said.when), \(said.place): cases that missed their due date: \(said.count(number))\(said.mark(number))."
    case .apologised(let numbers):
      return """
        Apologies with the reason and a new date were issued: \
        \(said.list(numbers.map { said.apology($0, $0.figure.englishApology) })).
        """
    case .noneApologised: return "No apology was issued."
    case .missing(let number, let draft):
      let drafts = draft.map { "; with a draft only: \(said.count($0))\(said.mark($0))" } ?? ""
      return "Without an apology: \(said.share(number))\(said.mark(number))\(drafts)."
    case .promises(let numbers):
      return """
        Of \(said.whole(numbers[0])) with a new date: \
        \(said.list(numbers.map { "\(said.count($0)) \($0.figure.englishPromise)\(said.mark($0))" })).
        """
    case .secondPromise(let number): return "Given a second new date: \(said.count(number))\(said.mark(number))."
    case .published(let number):
      return """
        Of the notices issued, \(said.count(number))/\(said.whole(number)) (\(said.percent(number))) are on the \
        province's portal\(said.mark(number)).
        """
    default: return ""
    }
  }
}

extension ReportFigure {
  fileprivate var englishWay: String {
    switch self {
    case .kiosk: "tablet at the counter"
    case .link: "QR code and link"
    case .keyed: "key at the counter, as the citizen chose"
    default: "paper slip"
    }
  }

  fileprivate var englishLevel: String { self == .neutral ? "neutral" : "dissatisfied and very dissatisfied" }

  fileprivate var englishExclusion: String {
    switch self {
    case .withdrawn: "keyed by staff and taken back"
    case .excluded: "excluded by a manager because of a flag"
    default: "pressed without being asked"
    }
  }

  fileprivate var englishApology: String {
    switch self {
    case .apologyInTime: "in time"
    case .apologyLate: "too late"
    default: "notice ahead not possible, limits of a day or less"
    }
  }

  fileprivate var englishPromise: String {
    switch self {
    case .promiseKept: "kept"
    case .promiseBroken: "broken"
    default: "still to come"
    }
  }
}
