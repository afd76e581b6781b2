// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Asks the citizen at hand, without waiting for the next one to come: the visit that is still open at the counter
  /// closes, or the prompt that is still unanswered is named again.
  /// - Throws: `.nobodyToAsk` where there is neither, `.askedAtDelivery` for a same-day case that was only received.
  package func askNow(counter named: CounterNumber? = nil) async throws(OfficeError) -> Asked {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      try page.lock(unit)
      let counter = try desk.counter(named, in: unit, on: page)
      if let visit = try page.openVisit(in: unit, counter: counter, officer: desk.officer.login) {
        return try desk.askNow(about: visit, on: page)
      }
      let found = try page.openPrompt(in: unit, counter: counter, officer: desk.officer.login)
      guard let prompt = found, prompt.isOpen(at: desk.now), !prompt.isAnswered else {
        throw .refused(.nobodyToAsk)
      }
      return Asked(visit: prompt.visit, counter: counter, byTablet: try page.hasTablet(counter, in: unit))
    }
  }

  /// Asks about the visit in which a case was last served: one of the officer's own that is still open closes, else its
  /// prompt is named again. Says before a key is pressed whether `rate` would take it; nothing is refused because a
  /// tablet asks.
  package func askNow(_ reference: CaseReference) async throws(OfficeError) -> Asked {
    try await working { desk, page throws(OfficeError) in
      let file = try desk.lockedFile(reference, on: page)
      guard let visit = try page.lastVisit(of: file.id) else { throw .refused(.notServed(file.name)) }
      if visit.opened.day == desk.today, try desk.isAtHand(visit, on: page) {
        return try desk.askNow(about: visit, on: page)
      }
      let prompt = try desk.openPrompt(of: visit, name: file.name, on: page)
      return Asked(
        visit: prompt.visit, counter: visit.counter, byTablet: try page.hasTablet(visit.counter, in: visit.unit))
    }
  }
}

extension Desk {
  fileprivate func askNow(about visit: Visit, on page: any Writing) throws(OfficeError) -> Asked {
    guard let asked = try close(visit, on: page) else {
      guard visit.opened.day == today, let first = visit.cases.first, let file = try page.file(first) else {
        throw .refused(.nobodyToAsk)
      }
      throw .refused(.askedAtDelivery(file.name))
    }
    let facts = ["moment": visit.moment.rawValue, "visit": String(visit.id.number)]
    try page.record(
      .ask, "visit", ChangeRecord(facts: facts), in: visit.unit, by: officer.login.rawValue, at: now)
    return asked
  }
}

extension Reading {
  /// Whether a paired tablet asks at a counter.
  func hasTablet(_ counter: CounterNumber?, in unit: UnitCode) throws(OfficeError) -> Bool {
    guard let counter else { return false }
    return try tablet(at: counter, in: unit) != nil
  }
}
