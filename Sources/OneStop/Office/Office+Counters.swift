// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Starts work at one or several counters for today; the one named last is where actions happen unless they say
  /// otherwise.
  package func open(_ counters: [CounterNumber]) async throws(OfficeError) -> [Attendance] {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit()
      try page.lock(unit.code)
      let present = try page.attendances(in: unit.code, on: desk.today)
      var opened: [Attendance] = []
      for counter in counters {
        if let other = present.first(where: { $0.counter == counter && $0.officer != desk.officer.login }) {
          throw .refused(.counterTaken(counter, by: other.officer))
        }
        try desk.closeForgotten(counter, in: unit.code, on: page)
        let attendance = Attendance(unit: unit.code, counter: counter, officer: desk.officer.login, opened: desk.now)
        try page.open(attendance)
        opened.append(attendance)
      }
      let facts = ["counters": counters.map(\.description).joined(separator: " ")]
      try page.record(
        .open, "counter", ChangeRecord(facts: facts), in: unit.code, by: desk.officer.login.rawValue, at: desk.now)
      return opened
    }
  }

  /// Ends the officer's day at the counters: who is still there goes, unanswered prompts end. Returns the day's work.
  package func close() async throws(OfficeError) -> DaySummary {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit()
      try page.lock(unit.code)
      let own = try page.attendances(in: unit.code, on: desk.today).filter { $0.officer == desk.officer.login }
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

  /// A visit without a dossier: somebody asked, and was helped. Prompts as well.
  package func guide(counter: CounterNumber? = nil) async throws(OfficeError) {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit()
      try page.lock(unit.code)
      try desk.serve([], .guidance, counter: counter, on: page)
      try page.record(
        .visit, "visit", ChangeRecord(facts: ["moment": Moment.guidance.rawValue]), in: unit.code,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}

extension Desk {
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
