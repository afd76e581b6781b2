// SPDX-License-Identifier: GPL-3.0-or-later

/// An office that receives cases, hands results back, takes ratings, apologises for lateness and answers for its
/// figures, on behalf of one officer. Every door calls these verbs; each is one transaction of the books.
package struct Office: Sendable {
  package let books: any Books
  package let clock: OfficeClock
  /// Who works; nil for the public and for paired devices.
  package let login: Login?

  package init(books: any Books, clock: OfficeClock, login: Login?) {
    self.books = books
    self.clock = clock
    self.login = login
  }

  /// Runs a verb's rules as the signed-in officer, in one transaction; a trial stores nothing of it.
  func working<T: Sendable>(
    as role: Role = .clerk, isTrial: Bool = false,
    _ body: @escaping @Sendable (Desk, any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    let work: @Sendable (any Writing) throws(OfficeError) -> T = { page throws(OfficeError) in
      try body(try desk(on: page, role), page)
    }
    return isTrial ? try await books.rehearse(work) : try await books.write(work)
  }

  /// Answers a question as the signed-in officer, on one consistent view.
  func asking<T: Sendable>(
    as role: Role = .clerk, _ body: @escaping @Sendable (Desk, any Reading) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    try await books.read { page throws(OfficeError) in
      try body(try desk(on: page, role), page)
    }
  }

  private func desk(on page: any Reading, _ role: Role) throws(OfficeError) -> Desk {
    guard let login else { throw .refused(.needsOfficer) }
    guard let officer = try page.officer(login) else {
      throw .refused(.unknownOfficer(login.rawValue, known: try page.officers().map(\.login.rawValue)))
    }
    guard officer.isActive else { throw .refused(.officerInactive(login)) }
    guard officer.role >= role else { throw .refused(.needsRole(role)) }
    let units = try page.units()
    let now = clock.now()
    return Desk(officer: officer, units: units, scope: units.scope(of: officer, on: now.day), now: now)
  }
}

/// The place an officer works from during one transaction: who, where, when, and what may be seen.
package struct Desk: Sendable {
  package let officer: Officer
  package let units: UnitTree
  package let scope: Set<UnitCode>
  package let now: Instant

  package var today: LocalDay { now.day }

  /// The unit the officer acts for today: the own one, or its successor after a change of government.
  func unit() throws(OfficeError) -> Unit {
    guard let unit = units.acting(for: officer.unit, on: today) else { throw .refused(.unitEnded(officer.unit)) }
    return unit
  }

  /// The units a list or figure covers: the scope, narrowed to one unit and those below it where named.
  func scope(narrowedTo code: UnitCode?) throws(OfficeError) -> Set<UnitCode> {
    guard let code else { return scope }
    guard units[code] != nil else { throw .refused(.unknownUnit(code.rawValue, known: units.all.map(\.code.rawValue))) }
    let narrowed = units.scope(of: code)
    guard narrowed.isSubset(of: scope) else { throw .refused(.outsideScope(code)) }
    return narrowed
  }
}

/// Something worth saying that did not stop a verb.
package enum Warning: Hashable, Sendable {
  case secondSupplement
  case provisional(years: [Int])
  case apologyLate(latest: LocalDay)
  case apologyNotPossible
  case secondPromise
  /// So many working days after the due date, and what its owner was told.
  case deliveredLate(days: Int, ApologyState)
  case unusualCode(CaseCode)
  case noLimit(ProcedureCode)
  /// It is October or later, and next year's days off are not loaded.
  case calendarMissing(Int)
}
