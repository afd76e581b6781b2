// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Another officer takes over by PIN (đổi ca). Where both act for one unit, the leaving officer's counters go with
  /// the session: who stands there is served on, and what was asked may still be answered.
  package func handOver(to login: Login, pin: PIN? = nil) async throws(OfficeError) -> Officer {
    let officer = try await signIn(login, pin: pin)
    guard login != self.login else { return officer }
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      guard desk.units.acting(for: officer.unit, on: desk.today)?.code == unit else { return }
      try page.lock(unit)
      let moved = try desk.move(desk.ownAttendances(in: unit, on: page), to: login, on: page)
      let facts = ["to": login.rawValue, "counters": moved.map(\.description).joined(separator: " ")]
      try page.record(
        .handOver, "officer:\(login)", ChangeRecord(facts: facts), in: unit, by: desk.officer.login.rawValue,
        at: desk.now)
    }
    return officer
  }
}

extension Desk {
  /// What the officer has open today, the counter opened last at the end.
  func ownAttendances(in unit: UnitCode, on page: any Reading) throws(OfficeError) -> [Attendance] {
    try page.attendances(in: unit, on: today).filter { $0.officer == officer.login }
      .sorted { ($0.opened, $0.counter) < ($1.opened, $1.counter) }
  }

  /// Now, and as many milliseconds later, so that counters opened at once keep the order they were named in.
  func now(after index: Int) -> Instant { Instant(milliseconds: now.milliseconds + Int64(index)) }

  /// Ends attendances and begins them for somebody else, in the same order.
  fileprivate func move(
    _ attendances: [Attendance], to login: Login, on page: any Writing
  ) throws(OfficeError) -> [CounterNumber] {
    for (index, old) in attendances.enumerated() {
      try page.close(old, at: now)
      try page.open(Attendance(unit: old.unit, counter: old.counter, officer: login, opened: now(after: index)))
    }
    return attendances.map(\.counter)
  }
}
