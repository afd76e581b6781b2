// SPDX-License-Identifier: GPL-3.0-or-later

extension HonestyFacts {
  /// What each rule says, in the order of the flags.
  package var signals: [HonestySignal] {
    HonestyFlag.allCases.map { flag in
      switch flag {
      case .rapid, .burst, .closedHours: presses(flag)
      case .unsolicited: unsolicited
      case .replay: counted(.replay, replays)
      case .excess: excess
      case .prompting: prompting
      case .flatAgainstDelay: flatAgainstDelay
      case .raised: counted(.raised, raised)
      case .hourProfile: hourProfile
      case .counterVsQR: counterVsQR
      }
    }
  }

  /// Whoever is asked about a flag of single ratings is told what remains without them.
  private func presses(_ flag: HonestyFlag) -> HonestySignal {
    let known = judged.reduce(0) { $0 + $1.judged } + (flag == .closedHours ? imported : 0)
    guard known > 0 else { return HonestySignal(flag, .noData(all.rated == 0 ? .noRatings : .noMoments)) }
    let found = flagged([flag]).rated
    return HonestySignal(
      flag, found > 0 ? .found : .notFound, count: found, of: known, limit: 0, without: share(without: [flag]))
  }

  private var unsolicited: HonestySignal {
    let taps = ratings[.unasked]?.rated ?? 0
    guard taps + all.rated > 0 else { return HonestySignal(.unsolicited, .noData(.noRatings)) }
    return HonestySignal(.unsolicited, taps > 0 ? .found : .notFound, count: taps, of: taps + all.rated, limit: 0)
  }

  private func counted(_ flag: HonestyFlag, _ count: Int) -> HonestySignal {
    guard count + all.rated > 0 else { return HonestySignal(flag, .noData(.noRatings)) }
    return HonestySignal(flag, count > 0 ? .found : .notFound, count: count, of: all.rated, limit: 0)
  }

  /// Days on which more was rated than people came; where nobody counted visits, nothing can be said.
  private var excess: HonestySignal {
    let days = days.filter { $0.visits > 0 || $0.answered > 0 }
    guard !days.isEmpty else { return HonestySignal(.excess, .noData(.noVisits)) }
    let over = days.filter { $0.rated > $0.visits }
    let surplus = over.reduce(0) { $0 + $1.rated - $1.visits }
    return HonestySignal(
      .excess, over.isEmpty ? .notFound : .found, count: over.count, of: days.count, value: Double(surplus), limit: 0)
  }

  private var prompting: HonestySignal {
    let visits = asked.reduce(0) { $0 + $1.visits }
    guard visits > 0 else { return HonestySignal(.prompting, .noData(.noVisits)) }
    let enough = asked.filter { $0.visits >= SmallNumbers.few }
    let worst = enough.min { ($0.share.rate ?? 1, $0.officer.rawValue) < ($1.share.rate ?? 1, $1.officer.rawValue) }
    if let worst, let rate = worst.share.rate, rate < HonestyRules.promptShare { return prompting(worst, .found) }
    if let answer = Newcombe(now.response, before.response), answer.isClear, answer.difference < 0,
      let share = Newcombe(now.share, before.share), share.isClear, share.difference > 0
    {
      return HonestySignal(
        .prompting, .found, count: now.response.part, of: now.response.whole, value: answer.difference, limit: 0)
    }
    guard let worst else {
      let most = asked.map(\.visits).max() ?? 0
      return HonestySignal(.prompting, .noData(.few(need: SmallNumbers.few, have: most)))
    }
    return prompting(worst, .notFound)
  }

  private func prompting(_ clerk: AskedVisits, _ finding: HonestySignal.Finding) -> HonestySignal {
    HonestySignal(
      .prompting, finding, count: clerk.prompts, of: clerk.visits, value: clerk.share.rate,
      limit: HonestyRules.promptShare, officer: clerk.officer)
  }

  /// How likely so few unhappy people are among those whose case was late, if one in twenty truly is.
  private var flatAgainstDelay: HonestySignal {
    guard late.rated >= HonestyRules.leastLate else {
      return HonestySignal(.flatAgainstDelay, .noData(.few(need: HonestyRules.leastLate, have: late.rated)))
    }
    let bad = late.rated - late.satisfied
    let chance = Binomial(late.rated, HonestyRules.unhappyLate).probability(atMost: bad)
    return HonestySignal(
      .flatAgainstDelay, chance < HonestyRules.unlikely ? .found : .notFound, count: bad, of: late.rated,
      value: chance, limit: HonestyRules.unlikely)
  }

  private var hourProfile: HonestySignal {
    let enough = judged.filter { $0.pressed >= HonestyRules.leastPresses }
    let latest = enough.max { ($0.closingShare, $1.officer.rawValue) < ($1.closingShare, $0.officer.rawValue) }
    guard let latest else {
      let most = judged.map(\.pressed).max() ?? 0
      guard most > 0 else { return HonestySignal(.hourProfile, .noData(all.rated == 0 ? .noRatings : .noMoments)) }
      return HonestySignal(.hourProfile, .noData(.few(need: HonestyRules.leastPresses, have: most)))
    }
    let isFound = latest.closingShare > HonestyRules.closingShare
    return HonestySignal(
      .hourProfile, isFound ? .found : .notFound, count: latest.closing, of: latest.pressed,
      value: latest.closingShare, limit: HonestyRules.closingShare, officer: latest.officer)
  }

  /// Whether people say clearly better things where staff can see them.
  private var counterVsQR: HonestySignal {
    let fewest = min(atCounter.whole, fromHome.whole)
    guard fewest >= SmallNumbers.few, let test = Newcombe(atCounter, fromHome) else {
      return HonestySignal(.counterVsQR, .noData(.few(need: SmallNumbers.few, have: fewest)))
    }
    let isFound = test.isClear && test.difference > 0
    return HonestySignal(
      .counterVsQR, isFound ? .found : .notFound, count: fromHome.whole, of: atCounter.whole + fromHome.whole,
      value: test.difference, limit: 0)
  }
}

extension JudgedRatings {
  fileprivate var closingShare: Double { pressed > 0 ? Double(closing) / Double(pressed) : 0 }
}
