// SPDX-License-Identifier: GPL-3.0-or-later

/// One case with its history, as far as the asker may see it.
package struct CaseStory: Sendable {
  package let file: CaseFile
  package let procedure: Procedure?
  package let owner: Owner?
  package let history: [JournalEntry]
  package let notices: [ApologyNotice]
  /// Whether the last visit was asked, and answered; never how.
  package let prompt: Prompt?
}

/// What was found for some words.
package struct Findings: Sendable {
  package var files: [Outcome]
  package var procedures: [Procedure]
  package var units: [Unit]
}

extension Office {
  package func story(of reference: CaseReference) async throws(OfficeError) -> CaseStory {
    try await asking { desk, page throws(OfficeError) in
      let file = try desk.file(reference, on: page)
      let visit = try page.lastVisit(of: file.id)
      var prompt: Prompt?
      if let visit { prompt = try page.prompt(of: visit.id) }
      return CaseStory(
        file: file, procedure: try page.procedure(file.procedure, on: file.received.day),
        owner: try page.owner(of: file.id), history: try page.history(of: file.subject, in: file.unit),
        notices: try page.notices(of: file.id), prompt: prompt)
    }
  }

  /// Cases by their owner's name or a part of their code; the words come folded from the door.
  package func files(ownedBy folded: String, unit: UnitCode? = nil) async throws(OfficeError) -> [Outcome] {
    try await asking { desk, page throws(OfficeError) in
      var found: [Outcome] = []
      for file in try page.files(ownedBy: folded, in: desk.scope(narrowedTo: unit), limit: 100) {
        found.append(Outcome(file: file, procedure: try page.procedure(file.procedure, on: file.received.day)))
      }
      return found
    }
  }

  /// What the officer did today, oldest first.
  package func actionsToday() async throws(OfficeError) -> [JournalEntry] {
    try await asking { desk, page throws(OfficeError) in
      try page.actions(of: desk.officer.login, on: desk.today)
    }
  }

  /// The deadline of a case, explained day by day, as its rules and pauses make it.
  package func deadline(of reference: CaseReference) async throws(OfficeError) -> (CaseFile, Deadline?) {
    try await asking { desk, page throws(OfficeError) in
      let file = try desk.file(reference, on: page)
      guard let limit = file.limit else { return (file, nil) }
      let years: UnloadedYears = file.isProvisional ? .estimate : .refuse
      let deadline = try page.calendar(for: file.unit).due(
        from: file.received, limit, pauses: file.pauses, rule: page.rules(of: file).supplement, years: years)
      return (file, deadline)
    }
  }

  /// The deadline of a limit from a moment, on the officer's calendar. A year without a calendar is refused by name.
  package func deadline(from received: Instant, _ limit: TimeLimit) async throws(OfficeError) -> Deadline {
    try await asking { desk, page throws(OfficeError) in
      try page.calendar(for: desk.officer.unit).due(from: received, limit, years: .refuse)
    }
  }

  /// Who works, where, and what the books know: what doors need to translate words.
  package func surroundings() async throws(OfficeError) -> Surroundings {
    try await asking { desk, page throws(OfficeError) in
      let unit = desk.units.acting(for: desk.officer.unit, on: desk.today)
      var counters: [CounterNumber] = []
      var declared: [Counter] = []
      if let unit {
        counters = try desk.ownAttendances(in: unit.code, on: page).map(\.counter)
        declared = try page.counters(in: unit.code).filter(\.isActive)
      }
      return Surroundings(
        officer: desk.officer, unit: unit, units: desk.units, procedures: try page.procedures(), counters: counters,
        declaredCounters: declared, lockAfter: try page.value(of: .lockAfter), today: desk.today,
        isDemonstration: try page.isDemonstration())
    }
  }
}

/// What a door needs to know to turn words into values.
package struct Surroundings: Sendable {
  package let officer: Officer
  package let unit: Unit?
  package let units: UnitTree
  package let procedures: [Procedure]
  /// The counters the officer has open, the one opened last at the end.
  package let counters: [CounterNumber]
  /// The counters that may be opened, by number; none declared means that any may.
  package let declaredCounters: [Counter]
  /// Minutes without a key after which a shell locks; 0 for never.
  package let lockAfter: Int
  package let today: LocalDay
  package let isDemonstration: Bool
}
