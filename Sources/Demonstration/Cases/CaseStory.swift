// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What does not change while the cases of a unit are told.
struct StorySetting {
  let profile: UnitProfile
  let days: OfficeDays
  let rules: [RuleSet]
  let letterheads: [UnitCode: Letterhead]
  /// The last moment of which anything is told.
  let end: Instant

  func rules(on day: LocalDay) -> RuleSet? { rules.last { $0.isValid(on: day) } }
}

/// One case from its receipt as far as it gets: the case, what the journal says, who came to the counter, and the
/// notices about it.
struct CaseStory {
  let setting: StorySetting
  let procedure: Procedure
  let owner: Owner
  var file: CaseFile
  var random: SeededGenerator
  var entries: [DemonstrationEntry] = []
  var visits: [VisitStory] = []
  var notices: [NoticeStory] = []
  /// The last thing that happened.
  var now: Instant
  let counter: Int

  /// Takes the case in.
  init(
    _ arrival: Arrival, number: ShortNumber, code: CaseCode?, owner: Owner, setting: StorySetting,
    deadlines: inout Deadlines, random: SeededGenerator
  ) {
    self.setting = setting
    self.owner = owner
    self.random = random
    procedure = arrival.procedure
    counter = arrival.counter
    now = arrival.at
    let unit = setting.profile.code
    let due = procedure.limit.flatMap { deadlines.due(from: arrival.at, $0) }
    file = CaseFile(
      id: CaseID(unit: unit, number: number), unit: unit, code: code, number: number, procedure: procedure.code,
      received: arrival.at, entered: arrival.at, channel: arrival.channel,
      ruleSet: setting.rules(on: arrival.at.day)?.code ?? "", limit: procedure.limit, statutoryDue: due, due: due,
      promised: due, isProvisional: false, legs: [Leg(unit: unit, from: arrival.at)])
    var texts: [PrivateField: String] = [.owner: owner.name]
    texts[.phone] = owner.phone
    texts[.address] = owner.address
    texts[.submitter] = owner.submitter
    record(.receive, at: arrival.at, texts: texts)
  }

  var clerk: Login { setting.profile.clerk(at: counter) }

  mutating func tell(_ deadlines: inout Deadlines) {
    if procedure.isSameDay {
      handleAtOnce()
    } else {
      if file.channel == .counter { visit(.received, from: file.received, minutes: 4...11) }
      handle(&deadlines)
    }
  }

  // MARK: - Steps

  /// Whether something at a moment still belongs to the story; time goes on to it.
  mutating func reaches(_ moment: Instant) -> Bool {
    guard moment <= setting.end else { return false }
    now = max(now, moment)
    return true
  }

  mutating func record(
    _ verb: Verb, at moment: Instant, by officer: Login? = nil, texts: [PrivateField: String] = [:],
    facts: [String: String]? = nil
  ) {
    entries.append(
      DemonstrationEntry(
        at: moment, officer: (officer ?? clerk).rawValue, verb: verb, subject: file.subject,
        record: ChangeRecord(file: file, facts: facts), texts: texts))
  }

  mutating func visit(_ moment: Moment, from opened: Instant, minutes: ClosedRange<Int>) {
    let closed = opened.adding(seconds: random.number(minutes.lowerBound * 60...minutes.upperBound * 60))
    visit(moment, from: opened, through: closed)
  }

  mutating func visit(_ moment: Moment, from opened: Instant, through closed: Instant) {
    visits.append(
      VisitStory(
        opened: opened, closed: closed, moment: moment, counter: counter, officer: clerk,
        isAsked: moment != .received || !procedure.isSameDay, procedure: procedure.code, field: procedure.field,
        delay: file.punctuality(by: file.due), apology: apologyState))
  }

  /// A working moment some hours later.
  mutating func later(minutes: ClosedRange<Int>) -> Instant {
    Sessions.open(now.adding(seconds: random.number(minutes.lowerBound * 60...minutes.upperBound * 60)), setting.days)
  }

  /// A working moment some days later, never before anything that happened.
  mutating func moment(days: Int, after day: LocalDay) -> Instant {
    let moment = random.moment(on: setting.days.day(days, after: day))
    return moment > now ? moment : later(minutes: 20...50)
  }

  mutating func resolve(at moment: Instant) {
    file.resolved = moment
    if let last = file.legs.indices.last, file.legs[last].until == nil { file.legs[last].until = moment }
    file.stage = .resolved
    record(.resolve, at: moment)
  }

  mutating func deliver(at moment: Instant) {
    if file.resolved == nil {
      file.resolved = moment
      if let last = file.legs.indices.last { file.legs[last].until = moment }
    }
    file.stage = .delivered
    file.delivered = moment
    record(.deliver, at: moment)
  }
}

/// Somebody who comes with a case.
struct Arrival {
  let at: Instant
  let procedure: Procedure
  let counter: Int
  let channel: Channel
  /// Whether it belongs to the person who brought the case before it.
  let joins: Bool
}

/// Due dates that were counted before: what depends on the day alone is counted once.
struct Deadlines {
  private struct Key: Hashable {
    let day: LocalDay
    let limit: TimeLimit
    let isAfterCutOff: Bool
  }

  let calendar: WorkingCalendar
  private var known: [Key: Due] = [:]

  init(_ calendar: WorkingCalendar) { self.calendar = calendar }

  mutating func due(from received: Instant, _ limit: TimeLimit) -> Due? {
    guard limit.isInWholeDays, calendar.isOpen(at: received) else {
      return try? calendar.deadline(received: received, limit: limit).due
    }
    let key = Key(
      day: received.day, limit: limit, isAfterCutOff: limit.isSameDay && received.time > TimeLimit.sameDayCutOff)
    if let due = known[key] { return due }
    let due = try? calendar.deadline(received: received, limit: limit).due
    known[key] = due
    return due
  }
}
