// SPDX-License-Identifier: GPL-3.0-or-later

/// The duty to apologise for a late case, as far as it can be computed (Decree 61/2018/NĐ-CP art. 19.9).
package enum ApologyRules {
  /// The last day on which a notice is in time: the last working day not after the day before the due date.
  ///
  /// Nil when the limit is a day or less, where it cannot be done in time (không thể báo trước).
  package static func latestDay(of file: CaseFile, due: Due, in calendar: WorkingCalendar) -> LocalDay? {
    guard let limit = file.limit, !limit.isOneDayOrLess else { return nil }
    return calendar.lastWorkingDay(onOrBefore: due.day.adding(days: -1))
  }

  package static func timeliness(
    of file: CaseFile, due: Due, issuedOn day: LocalDay, in calendar: WorkingCalendar
  ) -> ApologyTimeliness {
    guard let latest = latestDay(of: file, due: due, in: calendar) else { return .notPossible }
    return day <= latest ? .inTime : .late
  }

  /// Refuses a new day that is not a working day after today and after what the citizen was told before.
  package static func check(
    newDay: LocalDay, today: LocalDay, promised: LocalDay?, calendar: WorkingCalendar
  ) throws(OfficeError) {
    let first = calendar.nextWorkingDay(onOrAfter: max(today, promised ?? today).adding(days: 1))
    guard newDay > today else { throw .refused(.newDayNotAfterToday(newDay, today: today, nearest: first)) }
    if let promised, newDay <= promised {
      throw .refused(.newDayNotAfterPromise(newDay, promised: promised, nearest: first))
    }
    guard !calendar.isWorkingDay(newDay) else { return }
    let nearest = calendar.nextWorkingDay(onOrAfter: newDay)
    throw .refused(.newDayNotWorking(newDay, calendar.kind(of: newDay), nearest: nearest))
  }
}

/// What has become of the duty to apologise for one case.
package enum ApologyState: String, Codable, Sendable {
  case missing
  case draft
  case inTime = "in_time"
  case late
  case notPossible = "not_possible"

  package init(_ notices: [ApologyNotice]) {
    let living = notices.filter { $0.withdrawn == nil }
    switch living.first(where: { $0.timeliness != nil })?.timeliness {
    case .inTime: self = .inTime
    case .late: self = .late
    case .notPossible: self = .notPossible
    case nil: self = living.isEmpty ? .missing : .draft
    }
  }
}

/// What has become of the new day that was promised.
package enum PromiseState: String, Codable, Sendable {
  case none
  case open
  case kept
  case broken

  package init(_ notices: [ApologyNotice], of file: CaseFile, today: LocalDay) {
    guard let last = notices.last(where: { $0.issued != nil && $0.withdrawn == nil }) else {
      self = .none
      return
    }
    if let resolved = file.resolved {
      self = resolved.day <= last.newDay ? .kept : .broken
    } else {
      self = today <= last.newDay ? .open : .broken
    }
  }
}
