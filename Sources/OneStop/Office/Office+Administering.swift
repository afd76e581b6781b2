// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Adds an officer or changes one. The last administrator cannot be taken away.
  package func save(_ officer: Officer) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try page.lock(.root)
      for code in [officer.unit, officer.scope] where code != .root && desk.units[code] == nil {
        throw .refused(.unknownUnit(code.rawValue, known: desk.units.all.map(\.code.rawValue)))
      }
      let known = try page.officer(officer.login)
      for code in [known?.unit, known?.scope, officer.unit, officer.scope].compactMap({ $0 }) {
        try desk.mayAdminister(code)
      }
      let others = try page.officers().filter { $0.login != officer.login }
      if officer.role != .administrator || !officer.isActive {
        guard others.contains(where: { $0.role == .administrator && $0.isActive }) else {
          throw .refused(.lastAdministrator(officer.login))
        }
      }
      try page.save(officer)
      try page.record(
        .officer, "officer:\(officer.login)", ChangeRecord(officer: officer), in: .root,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  /// Adds a unit or changes one; its name may not be that of another at the same place and time.
  package func save(_ unit: Unit) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try page.lock(.root)
      try desk.mayAdminister(desk.units[unit.code] == nil ? unit.parent ?? .root : unit.code)
      try page.saveChecked(unit)
      try page.checkTree()
      try page.record(
        .unit, "unit:\(unit.code)", ChangeRecord(unit: unit), in: .root, by: desk.officer.login.rawValue,
        at: desk.now)
    }
  }

  /// Sets the hours of a unit (or of all) for a weekday, from a day on.
  package func save(_ hours: [OfficeHours]) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try page.lock(.root)
      for one in hours {
        try desk.mayAdminister(one.unit.map(UnitCode.init(rawValue:)) ?? .root)
        try page.save(one)
      }
      try CalendarCheck.check(try page.calendarEntries(), hours: try page.officeHours())
      try page.record(
        .settings, "hours", ChangeRecord(facts: ["hours": try CanonicalJSON.text(hours)]), in: .root,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  package func officers() async throws(OfficeError) -> [Officer] {
    try await asking { desk, page throws(OfficeError) in
      try page.officers().filter { $0.scope == .root || desk.scope.contains($0.unit) }
    }
  }
}

extension Desk {
  /// Administrators set what lies in their scope; what holds for all, only those whose scope is everything.
  func mayAdminister(_ code: UnitCode) throws(OfficeError) {
    guard officer.scope == .root || (code != .root && scope.contains(code)) else { throw .refused(.outsideScope(code)) }
  }
}
