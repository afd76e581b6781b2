// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Citizens who agreed to be called back, with their cases and the day by which, the most urgent first; for managers
  /// alone, and for none who served them.
  package func contactWishes() async throws(OfficeError) -> [ContactWish] {
    try await asking(as: .manager) { desk, page throws(OfficeError) in try desk.wishes(on: page) }
  }

  /// One of them, by its number.
  package func contactWish(_ number: Int, unit: UnitCode? = nil) async throws(OfficeError) -> ContactWish {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      try desk.wish(number, unit: unit, on: page)
    }
  }

  /// Notes what came of calling somebody back and what was done. From then on nothing leads to the visit any more: it
  /// was linked for the call alone. The journal says who called and what came of it, but neither whom nor why.
  package func closeWish(
    _ number: Int, as outcome: FollowUpOutcome, done: FreeText, unit: UnitCode? = nil
  ) async throws(OfficeError) -> ClosedWish {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      let found = try desk.wish(number, unit: unit, on: page)
      try page.lock(found.visit.unit)
      let wish = try desk.wish(number, unit: found.visit.unit, on: page)
      let closed = ClosedWish(
        unit: wish.visit.unit, number: number, month: wish.asked.month, outcome: outcome,
        isInTime: desk.today <= wish.due ?? desk.today, closed: Stamp(officer: desk.officer.login, at: desk.now))
      try page.close(wish, as: closed)
      let kept = try page.keep([.done: done.text], of: wish.subject, in: closed.unit)
      var facts = ["outcome": outcome.name, "in_time": closed.isInTime ? "1" : "0"]
      facts["tries"] = outcome.tries.map { String($0) }
      try page.record(
        .callBack, wish.subject, ChangeRecord(commitments: kept, facts: facts), in: closed.unit,
        by: desk.officer.login.rawValue, at: desk.now)
      return closed
    }
  }
}

extension Desk {
  /// The wishes the officer may see: not those of people whom the officer served.
  func wishes(on page: any Reading) throws(OfficeError) -> [ContactWish] {
    var wishes: [ContactWish] = []
    for wish in try page.wishesWithDue(in: scope) where try page.visit(wish.visit)?.officer != officer.login {
      wishes.append(wish)
    }
    return wishes.sorted {
      ($0.due ?? $0.asked, $0.visit.unit, $0.number) < ($1.due ?? $1.asked, $1.visit.unit, $1.number)
    }
  }

  fileprivate func wish(_ number: Int, unit: UnitCode?, on page: any Reading) throws(OfficeError) -> ContactWish {
    let narrowed = try scope(narrowedTo: unit)
    let named = try wishes(on: page).filter { $0.number == number && narrowed.contains($0.visit.unit) }
    let own = units.acting(for: officer.unit, on: today)?.code
    let near = named.filter { $0.visit.unit == own }
    let found = near.isEmpty || unit != nil ? named : near
    guard found.count < 2 else { throw .refused(.ambiguousUnit(String(number), found.map(\.visit.unit.rawValue))) }
    guard let wish = found.first else { throw .refused(.unknownWish(number)) }
    return wish
  }
}

extension Reading {
  /// Wishes that were not met yet, with the days by which they should be.
  fileprivate func wishesWithDue(in units: Set<UnitCode>) throws(OfficeError) -> [ContactWish] {
    var wishes = try contactWishes(in: units)
    var calendars: [UnitCode: WorkingCalendar] = [:]
    for index in wishes.indices {
      let unit = wishes[index].visit.unit
      if calendars[unit] == nil { calendars[unit] = try calendar(for: unit) }
      wishes[index].due = calendars[unit]?.day(ContactWish.patience, workingDaysAfter: wishes[index].asked)
    }
    return wishes
  }

  /// How many asked in a month to be called back, and what came of it until a day.
  func followUpCounts(
    in units: Set<UnitCode>, during month: LocalMonth, on today: LocalDay
  ) throws(OfficeError) -> FollowUpCounts {
    var counts = FollowUpCounts()
    for wish in try closedWishes(in: units, during: month...month) {
      if wish.isInTime { counts.inTime += 1 } else { counts.late += 1 }
    }
    for wish in try wishesWithDue(in: units) where wish.asked.month == month {
      counts.open += 1
      if let due = wish.due, due < today { counts.overdue += 1 }
    }
    counts.asked = counts.inTime + counts.late + counts.open
    return counts
  }
}

extension WorkingCalendar {
  /// So many working days on; the first day is not counted.
  func day(_ count: Int, workingDaysAfter first: LocalDay) -> LocalDay {
    (0..<count).reduce(first) { day, _ in nextWorkingDay(onOrAfter: day.adding(days: 1)) }
  }
}
