// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Sets what a unit's papers say of it from a day on; for administrators. Notices already issued keep theirs.
  package func save(_ letterhead: Letterhead) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      guard desk.units[letterhead.unit] != nil else {
        throw .refused(.unknownUnit(letterhead.unit.rawValue, known: desk.units.all.map(\.code.rawValue)))
      }
      try desk.mayAdminister(letterhead.unit)
      try page.lock(letterhead.unit)
      try page.save(letterhead)
      try page.record(
        .settings, "letterhead:\(letterhead.unit)",
        ChangeRecord(facts: ["letterhead": try CanonicalJSON.text(letterhead)]), in: letterhead.unit,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  /// What a unit's papers say of it, oldest first; what one of today would say in full, and what it would lack.
  package func letterheads(
    of unit: UnitCode
  ) async throws(OfficeError) -> (all: [Letterhead], current: Letterhead, missing: [LetterheadPart]) {
    try await asking { desk, page throws(OfficeError) in
      _ = try desk.scope(narrowedTo: unit)
      let all = try page.letterheads(of: unit)
      let current = all.inForce(on: desk.today) ?? Letterhead(unit: unit, validFrom: desk.today)
      let places = desk.places(of: unit)
      return (all, current.resolved(among: places), current.missing(among: places))
    }
  }
}

extension Desk {
  /// What the unit's papers say of it today.
  /// - Throws: a refusal that names what is missing before anything can be signed.
  func signableLetterhead(of unit: UnitCode, on page: any Reading) throws(OfficeError) -> Letterhead {
    let known = try page.letterhead(of: unit, on: today) ?? Letterhead(unit: unit, validFrom: today)
    let missing = known.missing(among: places(of: unit))
    guard missing.isEmpty else { throw .refused(.letterheadIncomplete(unit, missing)) }
    return known.resolved(among: places(of: unit))
  }

  /// What the unit's papers say of it on a day, complete as far as it is known.
  func letterhead(of unit: UnitCode, on day: LocalDay, _ page: any Reading) throws(OfficeError) -> Letterhead {
    let known = try page.letterhead(of: unit, on: day) ?? Letterhead(unit: unit, validFrom: day)
    return known.resolved(among: places(of: unit))
  }

  /// The unit and those above it.
  func places(of unit: UnitCode) -> [Unit] {
    var found: [Unit] = []
    var next = units[unit]
    while let one = next, !found.contains(where: { $0.code == one.code }) {
      found.append(one)
      next = one.parent.flatMap { units[$0] }
    }
    return found
  }
}

extension Reading {
  /// What a unit's papers say of it on a day; nil before anybody has set it.
  func letterhead(of unit: UnitCode, on day: LocalDay) throws(OfficeError) -> Letterhead? {
    try letterheads(of: unit).inForce(on: day)
  }
}
