// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A deadline told to people: in one line, by what was left out, and day by day.
package struct DeadlineExplanation: Sendable {
  let deadline: Deadline
  let steps: [DeadlineStep]
  let subject: String?

  var estimatedYears: [Int] { deadline.estimatedYears }

  /// Explains the deadline of a case by that name, or of a date and a limit that somebody asked about.
  package init(_ deadline: Deadline, of subject: String? = nil) {
    self.deadline = deadline
    self.subject = subject
    steps = deadline.steps
  }

  /// `H151: nhận 23/10/2026, 15 ngày làm việc → 13/11/2026.`
  package func summary(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnameseSummary(formats)
    case .en: englishSummary(formats)
    }
  }

  /// The summary, and below it in whole sentences what was not counted and why the date is what it is.
  package func lines(_ formats: Formats) -> [String] {
    let skipped = SkippedDays(self)
    let story =
      switch formats.language {
      case .vi: skipped.vietnamese
      case .en: skipped.english
      }
    return [summary(formats)] + story.map { "  \($0)" }
  }

  private func vietnameseSummary(_ formats: Formats) -> String {
    let start = subject.map { "\(shown($0)): nhận" } ?? "Nhận"
    let what = "\(start) \(received(formats)), \(deadline.limit.text(formats))"
    guard let due = deadline.due else { return "\(what) → chưa có hạn, đang chờ bổ sung." }
    return "\(what) → \(due.text(formats))\(deadline.isProvisional ? " (tạm tính)" : "")."
  }

  private func englishSummary(_ formats: Formats) -> String {
    let start = subject.map { "\(shown($0)): received" } ?? "Received"
    let what = "\(start) \(received(formats)), \(deadline.limit.text(formats))"
    guard let due = deadline.due else { return "\(what) → no due date yet, a supplement is awaited." }
    return "\(what) → \(due.text(formats))\(deadline.isProvisional ? " (provisional)" : "")."
  }

  /// With the time of day where it decides.
  private func received(_ formats: Formats) -> String {
    let isByTime = deadline.limit == .sameDay || !deadline.limit.isInWholeDays
    return isByTime ? formats.instant(deadline.received) : formats.day(deadline.received.day)
  }
}
