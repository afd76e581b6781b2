// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A rating before it is an answer or a keyed one: to which visit, when, how.
struct AnswerStory {
  /// The place of the visit among the unit's; nil for a paper slip.
  let visit: Int?
  let source: RatingSource
  /// The day it counts for.
  let day: LocalDay
  let time: Instant
  let entered: Instant
  let keys: TallyKeys
  var level = 5
  /// How much more easily than others this person is dissatisfied.
  let discontent: Double
  /// The box a slip was in.
  var box: Int?

  var isKeyed: Bool { source == .keyed || source == .paper }
}

/// Who answers, and how: exactly so many, drawn with weights.
struct Answering {
  let profile: UnitProfile
  let days: OfficeDays
  let end: Instant
  var random: SeededGenerator

  /// Those of the visits of a year that were asked about and answered.
  mutating func answers(to visits: [VisitStory], places: [Int], count: Int) -> [AnswerStory] {
    let invented = places.filter { visits[$0].isInvented }
    var drawn: [(key: Double, place: Int)] = []
    for place in places where !visits[place].isInvented {
      drawn.append((-Self.logarithm(random.share()) / eagerness(visits[place]), place))
    }
    drawn.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    let chosen = drawn.prefix(max(0, count - invented.count)).map(\.place) + invented
    return chosen.sorted().map { answer(to: visits[$0], at: $0) }
  }

  /// People stay for a tablet more readily than for a question.
  private func eagerness(_ visit: VisitStory) -> Double {
    let base = visit.counter <= profile.tablets ? 1.0 : 0.75
    return visit.delay == .late ? base * 1.15 : visit.moment == .guidance ? base * 0.5 : base
  }

  private mutating func answer(to visit: VisitStory, at place: Int) -> AnswerStory {
    let isByTablet = visit.counter <= profile.tablets
    let atHome = isByTablet ? 0.17 : profile.character == .dishonest ? 0.06 : 0.3
    let isLink = !visit.isInvented && random.happens(atHome)
    let source: RatingSource = isLink ? .link : isByTablet ? .kiosk : .keyed
    let time = visit.closed.adding(seconds: visit.isInvented ? 2 : random.number(4...50))
    return AnswerStory(
      visit: place, source: source, day: isLink ? homeDay(visit) : time.day, time: time, entered: time,
      keys: visit.keys, discontent: discontent(visit))
  }

  /// From home some answer a day or two later; what would fall behind the year's end is given at once.
  private mutating func homeDay(_ visit: VisitStory) -> LocalDay {
    let day = visit.opened.day
    let later = day.adding(days: random.happens(0.5) ? 0 : random.number(1...3))
    return later.year == day.year && later <= end.day ? later : day
  }

  private func discontent(_ visit: VisitStory) -> Double {
    if profile.character == .dishonest { return 1 }
    var weight = visit.delay == .late ? (visit.apology == .inTime ? 10.0 : 24) : 1
    if visit.moment == .refused { weight *= 6 }
    if visit.moment == .supplement { weight *= 3 }
    if visit.opened.time.hour >= 16 { weight *= 1.4 }
    return weight
  }

  /// Gives so many of the answers a level below 4, those with reason first; the others 4 or 5.
  mutating func rate(_ answers: inout [AnswerStory], bad: Int) {
    var drawn: [(key: Double, place: Int)] = []
    for (place, answer) in answers.enumerated() {
      drawn.append((-Self.logarithm(random.share()) / answer.discontent, place))
    }
    drawn.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    for (rank, one) in drawn.enumerated() {
      let isBad = rank < bad
      let point = random.share()
      let isMoved = answers[one.place].discontent > 5
      answers[one.place].level =
        isBad
        ? (point < 0.5 ? 3 : point < 0.82 ? 2 : 1)
        : profile.character == .dishonest ? 5 : point < (isMoved ? 0.35 : 0.64) ? 5 : 4
    }
  }

  /// The natural logarithm by additions and multiplications alone, so that every machine draws the same; wants 0 < x ≤ 1.
  static func logarithm(_ share: Double) -> Double {
    var mantissa = max(share, 0x1p-60)
    var exponent = 0.0
    while mantissa < 0.5 {
      mantissa *= 2
      exponent -= 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += term / odd
      term *= square
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }
}
