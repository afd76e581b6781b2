// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension UnitYears {
  /// Numbers visits in the order in which they began.
  func number(_ visits: [VisitStory], answered: Set<Int>, in unit: inout DemonstrationUnit) {
    var random = random("prompts")
    for (place, story) in visits.enumerated() {
      let id = VisitID(unit: unit.unit, number: place + 1)
      let visit = Visit(
        id: id, unit: unit.unit, counter: try? CounterNumber(story.counter), officer: story.officer,
        moment: story.moment, opened: story.opened, closed: story.closed,
        cases: story.cases.map { unit.cases[$0].file.id })
      var prompt: Prompt?
      if story.isAsked {
        prompt = Prompt(
          visit: id, opened: story.closed, ended: story.closed.adding(seconds: random.number(60...Prompt.keyedLife)),
          isAnswered: answered.contains(place))
      }
      unit.visits.append(
        DemonstrationVisit(
          visit: visit, prompt: prompt, keys: story.keys, isByTablet: story.counter <= profile.tablets,
          cases: story.cases))
    }
    if !visits.isEmpty { unit.serials.append(DemonstrationSerial(.visit, last: visits.count)) }
  }

  // MARK: - Answers

  /// What people said: at the desk of 2023 exactly as often, and as content, as was published.
  func answers(to visits: [VisitStory]) -> [AnswerStory] {
    var all: [AnswerStory] = []
    for year in [2022, 2023] {
      var answering = Answering(
        profile: profile, days: setting.days, end: setting.end, random: random("answers \(year)"))
      let asked = visits.indices.filter { visits[$0].isAsked && visits[$0].opened.day.year == year }
      let slips = slips(year)
      let target = target(year, asked: asked.count, slips: slips.count)
      var answers = answering.answers(to: visits, places: asked, count: target.rated - slips.count) + slips
      answering.rate(&answers, bad: target.bad)
      all += answers
    }
    return all
  }

  private func target(_ year: Int, asked: Int, slips: Int) -> (rated: Int, bad: Int) {
    if profile.isDesk {
      let total = year < 2023 ? District.yearBefore : District.published
      let rated = Int((Double(total.rated) * volume).rounded())
      return (rated, Int((Double(total.rated - total.satisfied) * volume).rounded()))
    }
    let rated = Int((Double(asked) * UnitProfile.of(profile.response, year)).rounded()) + slips
    return (rated, Int((Double(rated) * UnitProfile.of(profile.bad, year)).rounded()))
  }

  /// Paper slips of a year, by boxes: every month at the desk, every quarter where there is no tablet.
  private func slips(_ year: Int) -> [AnswerStory] {
    let total = Int((Double(UnitProfile.of(profile.slips, year)) * volume).rounded())
    let boxes = profile.isDesk ? 12 : 4
    var slips: [AnswerStory] = []
    for box in 0..<boxes {
      let month = (box + 1) * 12 / boxes
      guard let first = try? LocalDay(year: year, month: month, day: 1) else { continue }
      let last = min(first.adding(months: 1).adding(days: -1), setting.end.day)
      let emptied = setting.days.calendar.lastWorkingDay(onOrBefore: last)
      let opened = Sessions.moment(emptied, 16 * 3_600 + 1_200)
      let count = total * (box + 1) / boxes - total * box / boxes
      for place in 0..<count {
        slips.append(
          AnswerStory(
            visit: nil, source: .paper, day: emptied, time: Instant(emptied, .noon),
            entered: opened.adding(seconds: 20 + place * 4), keys: TallyKeys(), discontent: 1.5,
            box: year * 100 + box))
      }
    }
    return slips
  }

  /// Puts answers where they belong: citizens' among the ballots, staff's beside their entries in the journal.
  func enter(_ answers: [AnswerStory], _ visits: [VisitStory], in unit: inout DemonstrationUnit) {
    let levels = Satisfaction.allCases
    let keyed = answers.enumerated().filter { $0.element.isKeyed }
      .sorted { ($0.element.entered, $0.offset) < ($1.element.entered, $1.offset) }.map(\.element)
    let pressed = answers.filter { !$0.isKeyed }
    for (answer, moment) in zip(pressed, moments(of: pressed)) {
      unit.answers.append(
        DemonstrationAnswer(
          day: answer.day, source: answer.source, level: levels[answer.level - 1], keys: answer.keys,
          visit: answer.visit, pressed: moment))
    }
    var boxes: [(key: Int, first: Instant, slips: [KeyedRating])] = []
    for (place, answer) in keyed.enumerated() {
      let officer = answer.visit.map { visits[$0].officer } ?? profile.clerks[0]
      let visit = answer.visit.map { VisitID(unit: unit.unit, number: $0 + 1) }
      let rating = KeyedRating(
        id: "\(unit.unit)/\(place + 1)", unit: unit.unit, time: answer.time, entered: answer.entered,
        source: answer.source, level: levels[answer.level - 1], keys: answer.keys, officer: officer, visit: visit)
      unit.ratings.append(DemonstrationRating(rating: rating, visit: answer.visit))
      if let box = answer.box {
        if boxes.last?.key != box { boxes.append((box, answer.entered, [])) }
        boxes[boxes.count - 1].slips.append(rating)
      } else {
        let facts = answer.visit.flatMap { visits[$0].cases.first }.map { ["case": unit.cases[$0].file.id.rawValue] }
        unit.entries.append(entry(.rate, rating, facts: facts))
      }
    }
    for (place, box) in boxes.enumerated() { enter(box.slips, number: place + 1, opened: box.first, in: &unit) }
    if !keyed.isEmpty { unit.serials.append(DemonstrationSerial(.rating, last: keyed.count)) }
    seal(&unit)
  }

  private func entry(_ verb: Verb, _ rating: KeyedRating, facts: [String: String]?) -> DemonstrationEntry {
    DemonstrationEntry(
      at: rating.entered, officer: rating.officer.rawValue, verb: verb, subject: "rating:\(rating.id)",
      record: ChangeRecord(rating: rating, facts: facts))
  }

  private func enter(_ slips: [KeyedRating], number: Int, opened: Instant, in unit: inout DemonstrationUnit) {
    guard let first = slips.first, let last = slips.last else { return }
    let before = opened.adding(seconds: -15)
    var box = PaperBox(
      unit: unit.unit, number: number, emptied: first.time.day, slips: slips.count,
      officers: [profile.clerks[0], profile.clerks.count > 1 ? profile.clerks[1] : profile.deputy], opened: before)
    func entry(_ verb: Verb, at moment: Instant, facts: [String: String]? = nil) -> DemonstrationEntry {
      DemonstrationEntry(
        at: moment, officer: profile.clerks[0].rawValue, verb: verb, subject: box.subject,
        record: ChangeRecord(box: box, facts: facts))
    }
    unit.entries.append(entry(.openBox, at: before))
    for slip in slips { unit.entries.append(self.entry(.slip, slip, facts: ["box": String(number)])) }
    let closed = last.entered.adding(seconds: 12)
    box.closed = closed
    let facts = ["counted": String(slips.count), "entered": String(slips.count)]
    unit.entries.append(entry(.closeBox, at: closed, facts: facts))
    unit.boxes.append(DemonstrationBox(box: box, slips: slips.map(\.id)))
    unit.serials.removeAll { $0.serial == .box }
    unit.serials.append(DemonstrationSerial(.box, last: number))
  }

  /// Each day's answers were sealed on the next working morning.
  private func seal(_ unit: inout DemonstrationUnit) {
    for day in Set(unit.answers.map(\.day)).sorted() {
      unit.entries.append(
        DemonstrationEntry(
          at: Sessions.moment(setting.days.day(1, after: day), 7 * 3_600 - 120), officer: "", verb: .seal,
          subject: "ballots:\(day.iso)", record: ChangeRecord(), sealedDay: day))
    }
  }
}
