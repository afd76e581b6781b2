// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Declares a counter of a unit, renames it, or closes it for good; for administrators.
  package func save(_ counter: Counter) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      guard desk.units[counter.unit] != nil else {
        throw .refused(.unknownUnit(counter.unit.rawValue, known: desk.units.all.map(\.code.rawValue)))
      }
      try desk.mayAdminister(counter.unit)
      try page.lock(counter.unit)
      try page.save(counter)
      let facts = [
        "number": counter.number.description, "name": counter.name, "active": counter.isActive ? "1" : "0",
      ]
      try page.record(
        .settings, "counter:\(counter.unit)/\(counter.number)", ChangeRecord(facts: facts), in: counter.unit,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  /// The counters that a unit has declared, closed ones among them, by number; the officer's own unless one is named.
  package func counters(of unit: UnitCode? = nil) async throws(OfficeError) -> [Counter] {
    try await asking { desk, page throws(OfficeError) in
      guard let unit else { return try page.counters(in: desk.unit().code) }
      _ = try desk.scope(narrowedTo: unit)
      return try page.counters(in: unit)
    }
  }
}

extension Reading {
  /// Refuses a number that the unit has not declared; a unit that declares none uses any.
  func checkDeclared(_ numbers: [CounterNumber], in unit: UnitCode) throws(OfficeError) {
    let known = try counters(in: unit).filter(\.isActive).map(\.number)
    guard !known.isEmpty, let unknown = numbers.first(where: { !known.contains($0) }) else { return }
    throw .refused(.unknownCounter(unknown, known: known))
  }
}
