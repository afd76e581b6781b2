// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Asks for what is missing (phiếu yêu cầu bổ sung): the limit stands still until it has come. Once, and complete;
  /// a second request is warned about (Decree 61/2018/NĐ-CP art. 19).
  package func supplement(
    _ reference: CaseReference, reason: FreeText, counter: CounterNumber? = nil, late: LateEntry? = nil
  ) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      let at = try desk.time(late, for: file)
      try desk.advance(&file, to: .supplement)
      let warnings: [Warning] = file.pauses.isEmpty ? [] : [.secondSupplement]
      file.pauses.append(Pause(from: at, until: nil))
      file.due = nil
      try page.save(file)
      try desk.record(.supplement, file, on: page, texts: [.reason: reason.text], late: late)
      try desk.serve([file], .supplement, counter: counter, late: late, on: page)
      return Outcome(file: file, warnings: warnings)
    }
  }

  /// The missing papers have come: the limit goes on, or starts anew, as the rules of the case say.
  package func resume(
    _ reference: CaseReference, counter: CounterNumber? = nil, late: LateEntry? = nil
  ) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      guard file.stage == .supplement, let last = file.pauses.indices.last else {
        throw .refused(.notAwaitingSupplement(file.name))
      }
      let at = try desk.time(late, for: file)
      try desk.advance(&file, to: .processing)
      file.pauses[last] = Pause(from: file.pauses[last].from, until: at)
      try desk.recount(&file, on: page)
      file.promised = file.due ?? file.promised
      try page.save(file)
      try desk.record(.resume, file, on: page, late: late)
      try desk.serve([file], .supplement, counter: counter, late: late, on: page)
      return Outcome(file: file)
    }
  }

  /// The result is ready at the desk.
  package func resolve(_ reference: CaseReference, late: LateEntry? = nil) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      let at = try desk.time(late, for: file)
      try desk.advance(&file, to: .resolved)
      file.finish(at: at)
      try page.save(file)
      try desk.record(.resolve, file, on: page, late: late)
      return Outcome(file: file, warnings: try desk.lateness(of: file, on: page))
    }
  }

  /// Refuses the case (phiếu từ chối), takes it back for its owner, or stops it (since 2025).
  package func end(
    _ reference: CaseReference, as ending: Ending, reason: FreeText?, counter: CounterNumber? = nil,
    late: LateEntry? = nil
  ) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      let at = try desk.time(late, for: file)
      guard reason != nil || !ending.needsReason else { throw .refused(.reasonMissing) }
      try desk.advance(&file, to: ending.stage)
      if let last = file.legs.indices.last { file.legs[last].until = at }
      try page.save(file)
      try desk.record(ending.verb, file, on: page, texts: reason.map { [.reason: $0.text] } ?? [:], late: late)
      if ending == .refused {
        try desk.serve([file], .refused, counter: counter, late: late, on: page)
      }
      return Outcome(file: file)
    }
  }

  /// Hands the case on to the unit that works on it next, with its share of the limit.
  package func forward(
    _ reference: CaseReference, to unit: UnitCode, limit: TimeLimit? = nil, late: LateEntry? = nil
  ) async throws(OfficeError) -> Outcome {
    try await working { desk, page throws(OfficeError) in
      var file = try desk.lockedFile(reference, on: page)
      let at = try desk.time(late, for: file)
      guard let next = desk.units[unit] else {
        throw .refused(.unknownUnit(unit.rawValue, known: desk.units.all.map(\.code.rawValue)))
      }
      guard next.isValid(on: at.day) else { throw .refused(.unitEnded(unit)) }
      guard file.handler != unit else { throw .refused(.alreadyThere(file.name, unit)) }
      guard file.stage != .supplement else { throw .refused(.wrongStage(file.name, file.stage)) }
      try desk.advance(&file, to: .processing)
      try file.handOver(to: unit, limit: limit, at: at, calendar: page.calendar(for: unit))
      try page.save(file)
      try desk.record(.forward, file, on: page, late: late)
      return Outcome(file: file)
    }
  }
}

/// The three ways a case ends without a result.
package enum Ending: Sendable {
  case refused
  case withdrawn
  case stopped

  var stage: Stage {
    switch self {
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .stopped: .stopped
    }
  }

  var verb: Verb {
    switch self {
    case .refused: .refuse
    case .withdrawn: .withdraw
    case .stopped: .stop
    }
  }

  var needsReason: Bool { self != .withdrawn }
}

extension CaseFile {
  fileprivate mutating func handOver(
    to unit: UnitCode, limit: TimeLimit?, at: Instant, calendar: WorkingCalendar
  ) throws(OfficeError) {
    if let last = legs.indices.last { legs[last].until = at }
    var due: Due?
    if let limit { due = try calendar.due(from: at, limit).due }
    legs.append(Leg(unit: unit, from: at, limit: limit, due: due))
  }
}

extension Desk {
  /// Counts the due date anew from receipt, limit, pauses and the rules of the case.
  func recount(_ file: inout CaseFile, on page: any Reading) throws(OfficeError) {
    try file.recount(in: page.calendar(for: file.unit), page.rules(of: file).supplement)
  }
}
