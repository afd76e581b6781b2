// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Hands results over: one person, one visit, one prompt. Judged by the day the result was ready; handing over a
  /// case that was never marked ready sets both.
  package func deliver(
    _ references: [CaseReference], counter: CounterNumber? = nil, late: LateEntry? = nil
  ) async throws(OfficeError) -> Delivery {
    try await working { desk, page throws(OfficeError) in
      var outcomes: [Outcome] = []
      for reference in references {
        outcomes.append(try desk.deliver(reference, late: late, on: page))
      }
      let files = outcomes.map(\.file)
      guard let unit = files.first?.unit, files.allSatisfy({ $0.unit == unit }) else {
        throw .refused(.differentUnits)
      }
      let asked = try desk.serve(files, .delivered, counter: counter, late: late, on: page)
      return Delivery(outcomes: outcomes, asked: asked)
    }
  }
}

extension Desk {
  fileprivate func deliver(
    _ reference: CaseReference, late: LateEntry?, on page: any Writing
  ) throws(OfficeError) -> Outcome {
    var file = try lockedFile(reference, on: page)
    let at = try time(late, for: file)
    try advance(&file, to: .delivered)
    if file.resolved == nil { file.finish(at: at) }
    file.delivered = at
    file.isBackdated = late != nil
    try page.save(file)
    try record(.deliver, file, on: page, late: late)
    return Outcome(
      file: file, procedure: try page.procedure(file.procedure, on: file.received.day),
      warnings: try lateness(of: file, on: page))
  }

  /// Says so when a result comes after its due date.
  func lateness(of file: CaseFile, on page: any Reading) throws(OfficeError) -> [Warning] {
    guard let due = file.due, let resolved = file.resolved, file.punctuality(by: due) == .late else { return [] }
    let calendar = try page.calendar(for: file.unit)
    let apology = ApologyState(try page.notices(of: file.id))
    return [.deliveredLate(days: calendar.workingDays(after: due.day, through: resolved.day), apology)]
  }
}

extension CaseFile {
  /// The result is there: the last leg ends, and nothing is awaited any more.
  mutating func finish(at instant: Instant) {
    resolved = instant
    if let last = legs.indices.last, legs[last].until == nil { legs[last].until = instant }
  }
}
