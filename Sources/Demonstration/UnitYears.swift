// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Tells the two years of one unit: who comes, what becomes of it, what they say of it.
struct UnitYears {
  let setting: StorySetting
  let procedures: [Procedure]
  let volume: Double
  let seed: UInt64

  var profile: UnitProfile { setting.profile }

  func random(_ purpose: String) -> SeededGenerator { SeededGenerator(seed: seed, "\(profile.code) \(purpose)") }

  func told() -> DemonstrationUnit {
    var unit = DemonstrationUnit(unit: profile.code)
    var visits: [VisitStory] = []
    var notices: [NoticeStory] = []
    tellCases(&unit, &visits, &notices)
    visits += guidance()
    visits = visits.enumerated().sorted { ($0.element.opened, $0.offset) < ($1.element.opened, $1.offset) }
      .map(\.element)
    let answers = answers(to: visits)
    number(visits, answered: Set(answers.compactMap(\.visit)), in: &unit)
    number(notices, in: &unit)
    enter(answers, visits, in: &unit)
    unit.entries = unit.entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    return unit
  }

  // MARK: - Cases

  private func tellCases(
    _ unit: inout DemonstrationUnit, _ visits: inout [VisitStory], _ notices: inout [NoticeStory]
  ) {
    var people = People(seed: seed, of: profile.code)
    var random = random("lives")
    var deadlines = Deadlines(setting.days.calendar)
    var counts = CaseCounts(agency: profile.isDesk ? District.agencyCode : nil)
    for arrival in arrivals() {
      let (number, code) = counts.next(on: arrival.at.day)
      let home = profile.isDesk ? random.one(of: District.desks.dropFirst().map(\.place)) : profile.place
      let owner = people.owner(of: home, withContact: !arrival.procedure.isSameDay)
      var story = CaseStory(
        arrival, number: number, code: code, owner: owner, setting: setting, deadlines: &deadlines,
        random: SeededGenerator(seed: random.next()))
      story.tell(&deadlines)
      var own = story.visits
      for place in own.indices { own[place].cases = [unit.cases.count] }
      if arrival.joins, own.count == 1, visits.last?.moment == .delivered, visits.last?.counter == arrival.counter {
        visits[visits.count - 1].join(own[0])
      } else {
        visits += own
      }
      unit.cases.append(DemonstrationCase(file: story.file, owner: owner))
      unit.entries += story.entries
      notices += story.notices
    }
    unit.serials += counts.serials
  }

  /// Who comes with a case, in the order of the clock.
  private func arrivals() -> [Arrival] {
    var random = random("arrivals")
    let mix = ProcedureMix(of: profile, among: procedures)
    let seasons = Seasons(days: setting.days)
    var arrivals: [Arrival] = []
    for year in [2022, 2023] {
      let total = Int((Double(UnitProfile.of(profile.cases, year)) * volume / 1.045).rounded())
      let market = profile.isDesk ? 9 : Int(profile.code.rawValue.utf8.last ?? 0) % 5
      for day in seasons.arrivals(total, of: year, through: setting.end.day, market: market, &random) {
        let at = seasons.time(of: day, &random)
        let procedure = mix.one(&random)
        let counter = random.number(1...profile.counters)
        arrivals.append(
          Arrival(
            at: at, procedure: procedure, counter: counter, channel: channel(procedure, year, &random), joins: false))
        guard procedure.isSameDay, random.happens(0.09) else { continue }
        let second = mix.one(&random)
        guard second.isSameDay else { continue }
        arrivals.append(
          Arrival(
            at: at.adding(seconds: random.number(50...140)), procedure: second, counter: counter, channel: .counter,
            joins: true))
      }
    }
    return arrivals.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// More and more comes online.
  private func channel(_ procedure: Procedure, _ year: Int, _ random: inout SeededGenerator) -> Channel {
    guard !procedure.isSameDay else { return .counter }
    if random.happens(year < 2023 ? 0.11 : 0.24) { return .online }
    return random.happens(0.01) ? .post : .counter
  }

  // MARK: - Others at the counter

  /// People who only ask; in one commune also people who were never there.
  private func guidance() -> [VisitStory] {
    var random = random("guidance")
    let seasons = Seasons(days: setting.days)
    var visits: [VisitStory] = []
    for year in [2022, 2023] {
      let total = Int((Double(UnitProfile.of(profile.cases, year)) * 0.08 * volume).rounded())
      for day in seasons.arrivals(total, of: year, through: setting.end.day, market: 9, &random) {
        let opened = seasons.time(of: day, &random)
        visits.append(visit(opened, seconds: random.number(120...480), counter: random.number(1...profile.counters)))
      }
      if profile.character == .dishonest { visits += bursts(year, &random) }
    }
    return visits
  }

  private func visit(_ opened: Instant, seconds: Int, counter: Int) -> VisitStory {
    VisitStory(
      opened: opened, closed: opened.adding(seconds: seconds), moment: .guidance, counter: counter,
      officer: profile.clerk(at: counter), isAsked: true, procedure: nil, field: "", delay: nil, apology: nil)
  }

  /// Twice a month, after closing, half a dozen praises within a minute.
  private func bursts(_ year: Int, _ random: inout SeededGenerator) -> [VisitStory] {
    var visits: [VisitStory] = []
    for month in 1...12 {
      for middle in [13, 27] {
        guard let day = try? LocalDay(year: year, month: month, day: middle) else { continue }
        let start = Sessions.moment(setting.days.day(0, after: day), 17 * 3_600 + random.number(360...2_400))
        guard start.day <= setting.end.day else { continue }
        for place in 0..<random.number(5...8) {
          var one = visit(start.adding(seconds: place * 8), seconds: 4, counter: 1)
          one.isInvented = true
          visits.append(one)
        }
      }
    }
    return visits.filter { $0.opened <= setting.end.adding(seconds: 3_000) }
  }
}

/// The numbers that cases are given: short ones by the year, codes by the day.
private struct CaseCounts {
  let agency: String?
  private var years: [(year: Int, last: Int)] = []
  private var days: [(day: LocalDay, last: Int)] = []

  init(agency: String?) { self.agency = agency }

  mutating func next(on day: LocalDay) -> (ShortNumber, CaseCode?) {
    if years.last?.year != day.year { years.append((day.year, 0)) }
    years[years.count - 1].last += 1
    let number = ShortNumber(year: day.year, number: years[years.count - 1].last)
    guard let agency else { return (number, nil) }
    if days.last?.day != day { days.append((day, 0)) }
    days[days.count - 1].last += 1
    return (number, CaseCode(agency: agency, day: day, serial: days[days.count - 1].last))
  }

  var serials: [DemonstrationSerial] {
    years.map { DemonstrationSerial(.shortNumber(year: $0.year), last: $0.last) }
      + days.map { DemonstrationSerial(.dossier($0.day), last: $0.last) }
  }
}
