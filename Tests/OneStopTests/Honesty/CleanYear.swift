// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A year of an honest unit with three counters: one person after the other is served, asked, and answers or not, on
/// the spot or from home. People whose case was late are less happy, as they are.
struct CleanYear {
  static let counters = 3

  private var random: SeededGenerator
  private var number = 0
  /// What each month held, from January.
  private(set) var months: [HonestyFacts] = []

  /// What the year's counters are used to: the usual numbers, spread as the visits are.
  private static let rate: PressRate = {
    let hours = ["07": 250, "08": 250, "09": 250, "10": 250, "11": 120, "13": 120, "14": 250, "15": 250, "16": 240]
    let counters = ["1": 660, "2": 660, "3": 660]
    return PressRate(hours: hours, counters: counters, days: 250, sessions: OfficeHours.usualSessions)
  }()

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let judge = PressJudge(calendar: try WorkingCalendar(entries: [], hours: OfficeHours.usual), rate: Self.rate)
    for month in Period.year(2023).months ?? [] {
      var facts = HonestyFacts()
      if let last = months.last {
        // Signals that need many ratings have the year so far.
        (facts.late, facts.atCounter, facts.fromHome) = (last.late, last.atCounter, last.fromHome)
        facts.before = last.now
      }
      var clerks: [String: [Int]] = [:]
      var asked = 0
      for day in month.firstDay...month.lastDay where judge.calendar.isWorkingDay(day) {
        let presses = try self.presses(on: day, &facts, &asked)
        for one in judge.judge(presses) {
          let here = one.press.source == .kiosk
          let counts = [1, here ? 1 : 0, one.isClosing ? 1 : 0]
          clerks[one.press.keys[.officer]] = zip(clerks[one.press.keys[.officer]] ?? [0, 0, 0], counts).map(+)
          guard !one.flags.isEmpty else { continue }
          facts.flagged.append(
            FlaggedRatings(
              day: day, flags: one.flags, source: one.press.source, levels: Self.levels(one.press.level.level)))
        }
      }
      facts.judged = clerks.map {
        JudgedRatings(officer: Login(rawValue: $0.key), judged: $0.value[0], pressed: $0.value[1], closing: $0.value[2])
      }
      facts.now.share = Share(satisfied: facts.counted.satisfied, rated: facts.counted.rated)
      facts.now.response = Share(satisfied: facts.counted.rated, rated: asked)
      months.append(facts)
    }
  }

  private static func levels(_ level: Int) -> LevelCounts {
    (try? LevelCounts(levels: (1...5).map { $0 == level ? 1 : 0 })) ?? .zero
  }

  private mutating func presses(
    on day: LocalDay, _ facts: inout HonestyFacts, _ asked: inout Int
  ) throws -> [Press] {
    var presses: [Press] = []
    var visits = RatedVisits(day: day)
    for counter in 1...Self.counters {
      for session in OfficeHours.usualSessions {
        var clock = session.start.secondsFromMidnight
        while true {
          // Some seven people a day come to a counter, each when the one before has gone.
          clock += Int(-3_600 * Self.logarithm(random.share()))
          guard clock < session.end.secondsFromMidnight else { break }
          clock += random.number(60...240)
          visits.visits += 1
          asked += 1
          facts.asked = Self.adding(counter, to: facts.asked)
          guard random.happens(0.6) else { continue }
          visits.answered += 1
          presses.append(try press(counter, Instant(day, .midnight).adding(seconds: clock), &facts))
        }
      }
    }
    facts.days.append(visits)
    return presses
  }

  /// One answer, on the spot or later from home.
  private mutating func press(
    _ counter: Int, _ gone: Instant, _ facts: inout HonestyFacts
  ) throws -> Press {
    let isLate = random.happens(0.1)
    let isUnhappy = random.happens(isLate ? 0.08 : 0.02)
    let level = isUnhappy ? 3 : 5
    let isHome = random.happens(0.2)
    let moment = gone.adding(seconds: isHome ? random.number(300...14_400) : random.number(4...45))
    var keys = TallyKeys()
    keys[.counter] = String(counter)
    keys[.officer] = "cb\(counter)"
    let source: RatingSource = isHome ? .link : .kiosk
    facts.ratings[source, default: .zero] += Self.levels(level)
    if isLate { facts.late += Self.levels(level) }
    let share = Share(satisfied: isUnhappy ? 0 : 1, rated: 1)
    if isHome { facts.fromHome += share } else { facts.atCounter += share }
    number += 1
    return Press(id: .visit(number), at: moment, source: source, level: .allCases[level - 1], keys: keys)
  }

  private static func adding(_ counter: Int, to asked: [AskedVisits]) -> [AskedVisits] {
    let login = Login(rawValue: "cb\(counter)")
    let before = asked.first { $0.officer == login }?.visits ?? 0
    return asked.filter { $0.officer != login }
      + [AskedVisits(officer: login, visits: before + 1, prompts: before + 1)]
  }

  /// Enough of a logarithm for times between visits.
  private static func logarithm(_ share: Double) -> Double {
    let x = max(share, 1e-9)
    // ln x = 2 artanh((x−1)/(x+1)), halved by square roots first.
    var (root, doublings) = (x, 1.0)
    while root < 0.7 { (root, doublings) = (root.squareRoot(), doublings * 2) }
    let ratio = (root - 1) / (root + 1)
    let square = ratio * ratio
    return 2 * doublings * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
  }
}
