// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PageSentence {
  func english(_ formats: Formats) -> String {
    switch self {
    case .results(let period): "Results of the service, \(period)"
    case .satisfiedOf(let share):
      "\(formats.count(share.part)) of \(formats.count(share.whole)) ratings are satisfied or very satisfied."
    case .dissatisfiedOf(let levels):
      """
      \(formats.count(levels.dissatisfied)) of \(formats.count(levels.rated)) ratings are dissatisfied or very \
      dissatisfied; \(formats.count(levels.c3)) neutral.
      """
    case .interval(let interval): "95% interval: \(formats.interval(interval.lower, interval.upper))."
    case .intervalMeaning:
      "The interval speaks of chance in counting only, not of those who were not asked or did not answer."
    case .fewRatings: "Few ratings (below 30): the share still swings widely and is not for comparing."
    case .noRatings: "No share yet: no rating of this period has been published."
    case .answered(let share, let prompts):
      """
      \(formats.count(share.part)) of \(formats.count(share.whole)) visits were rated \
      (\(formats.percentage(share.part, of: share.whole))); \(formats.count(prompts)) were asked.
      """
    case .noVisits: "No response rate: no visit was recorded in this period."
    case .silence(let bounds):
      """
      What silence could hide: if all who did not answer were dissatisfied, the share would be \
      \(formats.percentage(bounds.worst.part, of: bounds.worst.whole)); if all were satisfied, \
      \(formats.percentage(bounds.best.part, of: bounds.best.whole)).
      """
    case .noSilence: "What silence could hide is not known: some ratings belong to no visit, such as paper slips."
    case .excluded(let excluded):
      """
      Not counted in any share: \(formats.count(excluded.unasked)) pressed without being asked, \
      \(formats.count(excluded.withdrawn)) withdrawn\
      \(excluded.flagged > 0 ? ", \(formats.count(excluded.flagged)) excluded by a manager as doubtful" : "").
      """
    case .hiddenMonths(let months):
      "Without \(months.map { formats.month($0) }.joined(separator: ", ")): fewer than 10 ratings, not published."
    case .runningRule:
      """
      The running month grows in steps of at least 10 ratings and always stays at least 10 behind, so that nobody can \
      be singled out; its final number comes when the month is over.
      """
    case .pressed(let citizens, let staff, let period):
      """
      \(period.map { "From the final quarters of \(formats.period($0)): citizens" } ?? "Citizens") pressed \
      \(formats.count(citizens)); staff keyed, or took from paper slips, \(formats.count(staff)).
      """
    case .noPressers: "This table appears once a quarter is final."
    case .finishedLate(let late, let finished):
      "\(formats.count(late)) of \(formats.count(finished)) finished cases with a due date missed the first one."
    case .noFinished: "No case was finished in this period."
    case .apologised(let issued, let late):
      "\(formats.count(issued)) of \(formats.count(late)) late cases have an apology that was issued."
    case .noneLate: "No case was late in this period."
    case .lateNow(let count): "Late now and without a result: \(formats.count(count)) cases."
    case .hiddenMeaning:
      """
      “hidden”: the group has fewer than 10 (maybe none), or is hidden along with one so that nobody can work that one \
      out. It is not zero.
      """
    case .partialMeaning: "“partial”: the sum lacks the quarters in which the group is hidden."
    case .fewMeaning: "“few ratings”: below 30, the share still swings widely."
    case .chartMeaning:
      """
      A dot is the satisfied share, the line its 95% interval; a hollow dot: few ratings; dashes: hidden. The table \
      says the same.
      """
    case .unitOrder: "Sorted by name, not ranked."
    case .wrongPeriod(let word, let possible):
      possible.isEmpty
        ? "There is no period “\(Printable.line(word))”: none is final yet."
        : "There is no period “\(Printable.line(word))”. Possible: \(possible.joined(separator: ", "))."
    case .wrongPage(let word, let last):
      "The list has no page “\(Printable.line(word))”. Choose 1 to \(formats.count(last))."
    case .asOf(let instant, let number): "Figures as of \(formats.instant(instant)), release \(formats.count(number))."
    case .noRelease: "Nothing has been published yet."
    case .listOf(let count, let from, let through):
      count == 0
        ? "No rows."
        : "\(formats.count(count)) rows; this page: \(formats.count(from)) to \(formats.count(through))."
    case .unknownCase(let code):
      """
      There is no case \(Printable.line(code)). Please compare it with the receipt; cases of other offices are not here.
      """
    case .invalidCase(let word):
      "“\(Printable.line(word))” is not a case code: codes have 3 to 60 characters and no spaces."
    case .caseAt(let progress): english(progress)
    case .stepsDone(let steps): "\(steps) of 4 steps"
    case .found(let count): "\(formats.count(count)) \(count == 1 ? "procedure" : "procedures")."
    case .unknownProcedure(let code): "No procedure \(Printable.line(code)) is in force."
    case .unknownField(let name): "There is no field “\(Printable.line(name))”."
    case .limit(let limit, let confidence):
      (limit?.text(formats) ?? "no data") + (limit == nil ? "" : englishDoubt(confidence))
    case .code(let code, let confidence):
      code + (confidence == "high" || confidence.isEmpty ? "" : " (code not verified)")
    case .alreadyRated: "You have rated with this code today. You may choose again until midnight."
    case .chooseLevel: "Please choose one of the five levels."
    case .commentTooLong(let count):
      """
      The comment has \(formats.count(count)) characters; at most \(formats.count(FreeText.limit)) are taken. Please \
      shorten it and send again.
      """
    case .contactTooLong(let count):
      """
      The contact has \(formats.count(count)) characters; at most \(formats.count(FreeText.limit)) are taken. Please \
      shorten it and send again.
      """
    case .textUnreadable: "The text holds strange characters. Please type it again."
    case .titleOf(let title, let part): "\(title), \(part)"
    case .noPoster(let failure): failure.english(formats)
    }
  }

  private func english(_ progress: CaseProgress) -> String {
    switch progress {
    case .received: "The case was received; work on it has not begun."
    case .handled: "The case is being worked on."
    case .awaitingSupplement: "The case waits for further papers; please see the request you were given."
    case .ready: "The result is ready to be fetched."
    case .delivered: "The result was handed over."
    case .ended: "The case ended without a result (refused, withdrawn or stopped)."
    }
  }

  private func englishDoubt(_ confidence: String) -> String {
    switch confidence {
    case "unverified": " (not verified)"
    case "unknown": " (unknown)"
    default: ""
    }
  }
}
