// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Starts work at one or several counters for today; the one named last is where actions happen unless they say
  /// otherwise. A unit that has declared its counters opens no others.
  package func open(_ counters: [CounterNumber]) async throws(OfficeError) -> [OpenedCounter] {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      try page.lock(unit)
      try page.checkDeclared(counters, in: unit)
      let opened = try desk.open(counters, in: unit, on: page)
      let facts = ["counters": counters.map(\.description).joined(separator: " ")]
      try page.record(
        .open, "counter", ChangeRecord(facts: facts), in: unit, by: desk.officer.login.rawValue, at: desk.now)
      return opened
    }
  }

  /// Ends the officer's day at the counters: who is still there goes, unanswered prompts end. Returns the day's work.
  package func close() async throws(OfficeError) -> DaySummary {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit()
      try page.lock(unit.code)
      let own = try desk.ownAttendances(in: unit.code, on: page)
      let visit = try page.openVisit(in: unit.code, counter: nil, officer: desk.officer.login)
      guard !own.isEmpty || visit != nil else { throw .refused(.counterNotOpen(nil)) }
      for attendance in own { try desk.close(attendance, on: page) }
      if let visit { try desk.close(visit, on: page) }
      try page.endPrompts(in: unit.code, counter: nil, officer: desk.officer.login, at: desk.now)
      let facts = ["counters": own.map(\.counter.description).joined(separator: " ")]
      try page.record(
        .close, "counter", ChangeRecord(facts: facts), in: unit.code, by: desk.officer.login.rawValue, at: desk.now)
      return try page.daySummary(of: desk.officer.login, in: unit.code, on: desk.today)
    }
  }

  /// A visit without a dossier: somebody asked, and was helped. Prompts as well; returns who is asked.
  @discardableResult
  package func guide(counter: CounterNumber? = nil) async throws(OfficeError) -> Asked? {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit()
      try page.lock(unit.code)
      let asked = try desk.serve([], .guidance, counter: counter, on: page)
      try page.record(
        .visit, "visit", ChangeRecord(facts: ["moment": Moment.guidance.rawValue]), in: unit.code,
        by: desk.officer.login.rawValue, at: desk.now)
      return asked
    }
  }
}

extension Desk {
  fileprivate func open(
    _ counters: [CounterNumber], in unit: UnitCode, on page: any Writing
  ) throws(OfficeError) -> [OpenedCounter] {
    let present = try page.attendances(in: unit, on: today)
    var own = Set(present.filter { $0.officer == officer.login }.map(\.counter))
    var opened: [OpenedCounter] = []
    for (index, counter) in counters.enumerated() {
      if let other = present.first(where: { $0.counter == counter && $0.officer != officer.login }) {
        throw .refused(.counterTaken(counter, by: other.officer))
      }
      try closeForgotten(counter, in: unit, on: page)
      let attendance = Attendance(unit: unit, counter: counter, officer: officer.login, opened: now(after: index))
      try page.open(attendance)
      opened.append(
        OpenedCounter(
          attendance: attendance, hasTablet: try page.hasTablet(counter, in: unit),
          isFurther: own.contains { $0 != counter }))
      own.insert(counter)
    }
    return opened
  }

  /// Ends what somebody left open at a counter on an earlier day: that visit is counted, its question is not put here.
  fileprivate func closeForgotten(
    _ counter: CounterNumber, in unit: UnitCode, on page: any Writing
  ) throws(OfficeError) {
    let open = try page.attendances(in: unit, on: LocalDay(daysSinceEpoch: 0))
    for forgotten in open where forgotten.counter == counter && forgotten.opened.day < today {
      if let visit = try page.openVisit(in: unit, counter: counter, officer: forgotten.officer) {
        try close(visit, on: page)
      }
      try page.endPrompts(in: unit, counter: counter, officer: forgotten.officer, at: now)
    }
  }

  fileprivate func close(_ attendance: Attendance, on page: any Writing) throws(OfficeError) {
    if let visit = try page.openVisit(in: attendance.unit, counter: attendance.counter, officer: officer.login) {
      try close(visit, on: page)
    }
    try page.endPrompts(in: attendance.unit, counter: attendance.counter, officer: officer.login, at: now)
    try page.close(attendance, at: now)
  }
}
