// SPDX-License-Identifier: GPL-3.0-or-later

extension CaseFile {
  /// Counts the due date anew from receipt, limit and pauses.
  mutating func recount(in calendar: WorkingCalendar, _ rule: SupplementRule) throws(OfficeError) {
    guard let limit else { return shift(in: calendar) }
    let deadline = try calendar.due(from: received, limit, pauses: pauses, rule: rule)
    due = deadline.due
    isProvisional = deadline.isProvisional
  }

  /// A case from another system says when it is due but not by what limit: its due date moves on by the working days
  /// on which papers were awaited.
  private mutating func shift(in calendar: WorkingCalendar) {
    guard let statutoryDue else { return }
    guard pauses.allSatisfy({ $0.until != nil }) else { return due = nil }
    var day = statutoryDue.day
    for pause in pauses {
      for _ in 0..<calendar.workingDays(after: pause.from.day, through: (pause.until ?? pause.from).day) {
        day = calendar.nextWorkingDay(onOrAfter: day.adding(days: 1))
      }
    }
    due = Due(day: day, time: statutoryDue.time)
  }

  /// The case as a calendar makes it; nil where its deadline lies in years that the calendar does not know.
  ///
  /// A provisional first due date becomes a real one; a real one stays what it was, and only the due date that
  /// lateness is judged by moves. What the citizen was told does not change by this.
  func recounted(in calendar: WorkingCalendar, _ rule: SupplementRule) throws(OfficeError) -> CaseFile? {
    var file = self
    if isProvisional, let limit {
      let first = try calendar.due(from: received, limit)
      guard !first.isProvisional, let due = first.due else { return nil }
      file = withStatutoryDue(due)
    }
    try file.recount(in: calendar, rule)
    return file.isProvisional ? nil : file
  }
}
