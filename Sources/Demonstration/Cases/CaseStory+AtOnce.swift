// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension CaseStory {
  /// What is done while the citizen waits, mostly: one visit, which ends with the result. Late papers come the next
  /// morning.
  mutating func handleAtOnce() {
    let waits = file.received.adding(seconds: random.number(9 * 60...42 * 60))
    let missed = (file.due?.day ?? file.received.day) == file.received.day && random.happens(lateShare * 0.09)
    let closing = Sessions.moment(file.received.day, Sessions.afternoon.upperBound)
    let isTomorrow = missed || waits > closing || (isAfterCutOff && random.happens(0.5))
    guard isTomorrow else {
      let done = Sessions.open(waits, setting.days)
      deliver(at: done)
      return visit(.delivered, from: file.received, through: done.adding(seconds: random.number(40...150)))
    }
    visit(.received, from: file.received, minutes: 3...8)
    let days = missed ? random.number(1...2) : 1
    let done = Sessions.open(random.moment(on: setting.days.day(days, after: file.received.day)), setting.days)
    if missed { apologise(before: done) }
    guard reaches(done) else { return }
    deliver(at: done)
    visit(.delivered, from: done.adding(seconds: -150), through: done.adding(seconds: random.number(30...90)))
  }

  private var isAfterCutOff: Bool { file.received.time > TimeLimit.sameDayCutOff }

  /// How likely a limit of this procedure is missed here and now.
  var lateShare: Double {
    let usual = UnitProfile.of(setting.profile.late, file.received.day.year) * procedure.lateness
    // The rush of December, and papers taken in just before Tết.
    let month = file.received.day.monthOfYear
    return min(0.5, month == 12 ? usual * 2.2 : month == 1 ? usual * 1.5 : usual)
  }
}
