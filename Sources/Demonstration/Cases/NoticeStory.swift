// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A notice before it has its numbers: those are given in the order of the whole unit's days.
struct NoticeStory {
  let caseID: CaseID
  let author: UnitCode
  let oldDue: Due
  let newDay: LocalDay
  let isSecond: Bool
  let reason: String
  let drafted: Stamp
  var approved: Stamp?
  /// When it got its number, and by whom.
  var issued: Stamp?
  var published: Stamp?
  var withdrawn: Stamp?
  var withdrawnBecause = ""
  var timeliness: ApologyTimeliness?
  var deliveries: [(way: DeliveryWay, delivered: Instant, entered: Stamp)] = []
  /// The case as its issue left it.
  var fileAtIssue: CaseFile?

  init(
    of file: CaseFile, oldDue: Due, newDay: LocalDay, isSecond: Bool, reason: String, drafted: Stamp
  ) {
    caseID = file.id
    author = file.handler
    self.oldDue = oldDue
    self.newDay = newDay
    self.isSecond = isSecond
    self.reason = reason
    self.drafted = drafted
  }
}

extension CaseStory {
  /// What the law asks for when a limit is missed, as offices do it: often in time, often late, sometimes not at all.
  mutating func apologise(before done: Instant) {
    guard let due = file.effectiveDue else { return }
    let latest = ApologyRules.latestDay(of: file, due: due, in: setting.days.calendar)
    let fate = random.share()
    guard fate > 0.22 else { return }
    let drafted = draftMoment(latest: fate < 0.6 ? latest : nil, due: due)
    guard let first = promise(at: drafted, before: done, due: due, after: due.day, isSecond: false) else { return }
    if notices.last?.withdrawn != nil {
      _ = promise(at: later(minutes: 30...120), before: done, due: due, after: first, isSecond: false)
    } else if first < done.day, random.happens(0.45) {
      let again = moment(days: 1, after: first)
      _ = promise(at: again, before: done, due: due, after: first, isSecond: true)
    }
  }

  private mutating func draftMoment(latest: LocalDay?, due: Due) -> Instant {
    guard let latest else { return moment(days: random.number(0...3), after: due.day.adding(days: 1)) }
    let day = setting.days.day(0, after: max(latest, now.day))
    let draft = Sessions.moment(day, random.number(7 * 3_600 + 1_200...14 * 3_600 + 1_200))
    return Sessions.open(max(draft, now.adding(seconds: 900)), setting.days)
  }

  /// Drafts a notice and takes it as far as it gets before the result is there; returns the day it promises once it is
  /// issued.
  private mutating func promise(
    at drafted: Instant, before done: Instant, due: Due, after told: LocalDay, isSecond: Bool
  ) -> LocalDay? {
    guard drafted < done, drafted <= setting.end else { return nil }
    now = max(now, drafted)
    let newDay = newDay(after: max(told, drafted.day), before: done)
    let drafter = isSecond ? setting.profile.deputy : clerk
    var notice = NoticeStory(
      of: file, oldDue: due, newDay: newDay, isSecond: isSecond, reason: random.one(of: Reasons.apologies),
      drafted: Stamp(officer: drafter, at: drafted))
    let isIssued = issue(&notice, before: done)
    notices.append(notice)
    return isIssued ? newDay : nil
  }

  /// Mostly a day that will be kept.
  private mutating func newDay(after day: LocalDay, before done: Instant) -> LocalDay {
    let first = setting.days.day(1, after: day)
    guard random.happens(0.68) else { return setting.days.day(random.number(1...2), after: day) }
    return max(first, setting.days.day(random.number(0...2), after: done.day))
  }

  private mutating func issue(_ notice: inout NoticeStory, before done: Instant) -> Bool {
    guard !random.happens(0.05) else { return false }
    let approved = later(minutes: 10...70)
    guard approved < done, approved.day < notice.newDay, approved <= setting.end else { return false }
    now = approved
    notice.approved = Stamp(officer: setting.profile.manager, at: approved)
    notice.issued = notice.approved
    if setting.profile.numbering == .registry {
      let numbered = later(minutes: 20...180)
      notice.issued = nil
      // Some lie with the registry until the result is there.
      guard !random.happens(0.1) else { return false }
      guard numbered < done, numbered.day < notice.newDay, numbered <= setting.end else { return false }
      now = numbered
      notice.issued = Stamp(officer: clerk, at: numbered)
    }
    notice.timeliness = ApologyRules.timeliness(
      of: file, due: notice.oldDue, issuedOn: now.day, in: setting.days.calendar)
    file.promised = Due(day: notice.newDay)
    notice.fileAtIssue = file
    follow(&notice, before: done)
    return true
  }

  /// What comes after the issue: a withdrawal now and then, else handing over and the portal.
  private mutating func follow(_ notice: inout NoticeStory, before done: Instant) {
    guard let issued = notice.issued else { return }
    if !notice.isSecond, random.happens(0.05) {
      let withdrawn = later(minutes: 30...90)
      guard withdrawn < done, withdrawn <= setting.end else { return }
      now = withdrawn
      notice.withdrawn = Stamp(officer: setting.profile.manager, at: withdrawn)
      notice.withdrawnBecause = random.one(of: Reasons.retractions)
      return
    }
    let ways: [DeliveryWay] = [.inPerson, .inPerson, .inPerson, .post, .post, .sms, .sms, .email]
    var entered = issued.at
    for _ in 0..<(random.happens(0.12) ? 0 : random.happens(0.15) ? 2 : 1) {
      let way = random.one(of: ways)
      entered = Sessions.open(entered.adding(seconds: random.number(900...30_000)), setting.days)
      guard entered <= setting.end else { break }
      notice.deliveries.append((way, entered, Stamp(officer: clerk, at: entered)))
    }
    guard !procedure.isSensitive, random.happens(0.75) else { return }
    let published = Sessions.open(issued.at.adding(seconds: random.number(1_800...90_000)), setting.days)
    guard published <= setting.end else { return }
    notice.published = Stamp(officer: clerk, at: published)
  }

  /// What has been said to the owner so far.
  var apologyState: ApologyState? {
    guard file.punctuality(by: file.due) == .late else { return nil }
    let living = notices.filter { $0.withdrawn == nil }
    switch living.first(where: { $0.timeliness != nil })?.timeliness {
    case .inTime: return .inTime
    case .late: return .late
    case .notPossible: return .notPossible
    case nil: return living.isEmpty ? .missing : .draft
    }
  }
}
