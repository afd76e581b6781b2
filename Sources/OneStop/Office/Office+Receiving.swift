// SPDX-License-Identifier: GPL-3.0-or-later

/// What a clerk writes down when taking a case in.
package struct Reception: Sendable {
  package var procedure: ProcedureCode
  package var owner: Owner
  package var channel: Channel
  /// A code printed by another system, kept as it is; nil to issue one here.
  package var code: CaseCode?
  package var counter: CounterNumber?
  /// The unit that takes it in; nil for the officer's own.
  package var unit: UnitCode?
  /// Whether it belongs to the person who is still at the counter.
  package var joinsVisit: Bool
  /// An earlier day than the limit gives, which the citizen was told; nil for the day of the limit.
  package var promised: LocalDay?
  package var late: LateEntry?

  package init(
    procedure: ProcedureCode, owner: Owner, channel: Channel = .counter, code: CaseCode? = nil,
    counter: CounterNumber? = nil, unit: UnitCode? = nil, joinsVisit: Bool = false, promised: LocalDay? = nil,
    late: LateEntry? = nil
  ) {
    self.procedure = procedure
    self.owner = owner
    self.channel = channel
    self.code = code
    self.counter = counter
    self.unit = unit
    self.joinsVisit = joinsVisit
    self.promised = promised
    self.late = late
  }
}

/// A case after a verb, and what is worth saying about it.
package struct Outcome: Sendable {
  package var file: CaseFile
  package var procedure: Procedure?
  package var warnings: [Warning]

  package init(file: CaseFile, procedure: Procedure? = nil, warnings: [Warning] = []) {
    self.file = file
    self.procedure = procedure
    self.warnings = warnings
  }
}

extension Office {
  /// Takes a case in: numbers it, counts its deadline from the procedure's limit, and opens a visit at the counter.
  ///
  /// A deadline that reaches a year without a calendar is estimated and marked provisional.
  /// - Throws: a refusal for an unknown procedure, a receipt in the future, a missing contact where a slip is issued,
  ///   or a code that is already in the books.
  package func receive(_ reception: Reception) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.receivingUnit(reception.unit)
      try page.lock(unit.code)
      let procedure = try desk.procedure(reception.procedure, on: page)
      let at = try desk.time(reception.late)
      guard reception.owner.hasContact || procedure.isSameDay else { throw .refused(.contactMissing) }
      let (file, warnings) = try desk.newFile(reception, procedure, unit: unit, at: at, on: page)
      try page.insert(file)
      try desk.record(.receive, file, on: page, texts: reception.owner.texts, late: reception.late)
      if reception.channel == .counter {
        try desk.serve(
          [file], .received, counter: reception.counter, joins: reception.joinsVisit,
          late: reception.late, on: page)
      }
      return Outcome(file: file, procedure: procedure, warnings: warnings)
    }
  }
}

extension Office {
  /// When a case of a procedure would be due if it were taken in now; nil without a limit. A day the citizen is to be
  /// promised instead is checked as `receive` checks it.
  package func expectedDue(
    of code: ProcedureCode, unit: UnitCode? = nil, promising day: LocalDay? = nil
  ) async throws(OfficeError) -> Deadline? {
    try await asking { desk, page throws(OfficeError) in
      let unit = try desk.receivingUnit(unit)
      var warnings: [Warning] = []
      let deadline = try desk.deadline(
        for: desk.procedure(code, on: page), received: desk.now, unit: unit.code, on: page, &warnings)
      _ = try desk.promise(day, received: desk.now, deadline, unit: unit.code, on: page)
      return deadline
    }
  }
}

extension Owner {
  /// The texts that are kept apart from the journal.
  var texts: [PrivateField: String] {
    var texts: [PrivateField: String] = [.owner: name]
    texts[.phone] = phone
    texts[.address] = address
    texts[.submitter] = submitter
    return texts
  }
}

extension Desk {
  fileprivate func receivingUnit(_ code: UnitCode?) throws(OfficeError) -> Unit {
    guard let code else { return try unit() }
    _ = try scope(narrowedTo: code)
    guard let unit = units.acting(for: code, on: today) else { throw .refused(.unitEnded(code)) }
    return unit
  }

  fileprivate func procedure(_ code: ProcedureCode, on page: any Reading) throws(OfficeError) -> Procedure {
    if let procedure = try page.procedure(code, on: today) { return procedure }
    let all = try page.procedures()
    guard all.contains(where: { $0.code == code }) else {
      throw .refused(.unknownProcedure(code.rawValue, known: all.map(\.code.rawValue)))
    }
    throw .refused(.procedureNotValid(code, today))
  }

  fileprivate func newFile(
    _ reception: Reception, _ procedure: Procedure, unit: Unit, at: Instant, on page: any Writing
  ) throws(OfficeError) -> (CaseFile, [Warning]) {
    var warnings: [Warning] = []
    let deadline = try deadline(for: procedure, received: at, unit: unit.code, on: page, &warnings)
    let number = ShortNumber(year: today.year, number: try page.next(.shortNumber(year: today.year), in: unit.code))
    let code = try code(for: reception, unit: unit, on: page)
    if let code = reception.code, !code.hasUsualShape { warnings.append(.unusualCode(code)) }
    let promised = try promise(reception.promised, received: at, deadline, unit: unit.code, on: page)
    let file = CaseFile(
      id: CaseID(unit: unit.code, number: number), unit: unit.code, code: code, number: number,
      procedure: procedure.code, received: at, entered: now, channel: reception.channel,
      ruleSet: try page.rules(on: at.day).code, limit: procedure.limit, statutoryDue: deadline?.due,
      due: deadline?.due, promised: promised, isProvisional: deadline?.isProvisional ?? false,
      legs: [Leg(unit: unit.code, from: at)])
    return (file, warnings)
  }

  /// The due date, or the earlier working day that was promised instead.
  fileprivate func promise(
    _ day: LocalDay?, received: Instant, _ deadline: Deadline?, unit: UnitCode, on page: any Reading
  ) throws(OfficeError) -> Due? {
    let due = deadline?.due
    guard let day, day != due?.day else { return due }
    let latest = due?.day
    let isInTime = day >= received.day && latest.map { day < $0 } ?? true
    guard isInTime, try page.calendar(for: unit).isWorkingDay(day) else {
      throw .refused(.invalidPromise(day, earliest: received.day, latest: latest))
    }
    return Due(day: day)
  }

  fileprivate func deadline(
    for procedure: Procedure, received: Instant, unit: UnitCode, on page: any Reading, _ warnings: inout [Warning]
  ) throws(OfficeError) -> Deadline? {
    guard let limit = procedure.limit else {
      warnings.append(.noLimit(procedure.code))
      return nil
    }
    let calendar = try page.calendar(for: unit)
    let deadline = try calendar.due(from: received, limit)
    if deadline.isProvisional { warnings.append(.provisional(years: deadline.estimatedYears)) }
    return deadline
  }

  private func code(
    for reception: Reception, unit: Unit, on page: any Writing
  ) throws(OfficeError) -> CaseCode? {
    if let code = reception.code {
      guard try !page.isTaken(code) else { throw .refused(.caseCodeTaken(code)) }
      return code
    }
    guard let agency = unit.agencyCode else { return nil }
    while true {
      let code = CaseCode(agency: agency, day: today, serial: try page.next(.dossier(today), in: unit.code))
      // Another system of the same agency may have brought in a case with this code.
      if try !page.isTaken(code) { return code }
    }
  }
}
