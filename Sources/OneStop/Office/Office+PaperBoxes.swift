// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Begins to enter a box of paper slips that the officer and a second one have emptied and counted.
  package func openBox(
    emptied: LocalDay, slips: Int, with second: Login
  ) async throws(OfficeError) -> BoxState {
    try await working { desk, page throws(OfficeError) in
      BoxState(box: try desk.openBox(emptied: emptied, slips: slips, with: second, on: page), entered: 0)
    }
  }

  /// Enters a whole box at once: opened, every slip in order, closed. Refused, it leaves nothing behind.
  package func enterBox(
    emptied: LocalDay, slips: Int, with second: Login, levels: [Satisfaction], reason: FreeText? = nil
  ) async throws(OfficeError) -> BoxSummary {
    try await working { desk, page throws(OfficeError) in
      let box = try desk.openBox(emptied: emptied, slips: slips, with: second, on: page)
      for level in levels { try desk.enter(level, into: box, on: page) }
      return try desk.close(box, reason: reason, on: page)
    }
  }

  /// The box that the unit is entering, so that it can be gone on with; nil when there is none.
  package func openBox() async throws(OfficeError) -> BoxState? {
    try await asking { desk, page throws(OfficeError) in
      guard let box = try page.openBox(in: desk.unit().code) else { return nil }
      return try page.state(of: box)
    }
  }

  /// Enters the next slip of the open box; stored before it returns. It counts for the day on which the box was
  /// emptied, at noon, since nobody knows the hour.
  package func enterSlip(_ level: Satisfaction) async throws(OfficeError) -> BoxState {
    try await working { desk, page throws(OfficeError) in
      let box = try desk.openBox(on: page)
      try desk.enter(level, into: box, on: page)
      return try page.state(of: box)
    }
  }

  /// Takes the last slip of the open box back that still counts. Nothing is erased: its rating is withdrawn.
  package func takeBackSlip() async throws(OfficeError) -> BoxState {
    try await working { desk, page throws(OfficeError) in
      let box = try desk.openBox(on: page)
      guard let last = try page.lastSlip(of: box), var rating = try page.keyedRating(last) else {
        throw .refused(.noSlipToTakeBack)
      }
      rating.isWithdrawn = true
      try desk.apply(rating, of: nil, on: page)
      try desk.record(.takeBackSlip, rating, of: box, on: page)
      return try page.state(of: box)
    }
  }

  /// Ends the open box. Where other slips were entered than counted, a reason says why, and the journal both numbers.
  package func closeBox(reason: FreeText? = nil) async throws(OfficeError) -> BoxSummary {
    try await working { desk, page throws(OfficeError) in
      try desk.close(desk.openBox(on: page), reason: reason, on: page)
    }
  }
}

extension Desk {
  /// The unit's open box, with the unit locked.
  fileprivate func openBox(on page: any Writing) throws(OfficeError) -> PaperBox {
    let unit = try unit().code
    try page.lock(unit)
    guard let box = try page.openBox(in: unit) else { throw .refused(.noBoxOpen) }
    return box
  }

  /// Opens a box of the unit's own, with the unit locked.
  fileprivate func openBox(
    emptied: LocalDay, slips: Int, with second: Login, on page: any Writing
  ) throws(OfficeError) -> PaperBox {
    let unit = try unit().code
    try page.lock(unit)
    if let open = try page.openBox(in: unit) { throw .refused(.boxOpen(number: open.number)) }
    guard emptied <= today, today - emptied <= PaperBox.oldest else {
      throw .refused(.boxDayOutOfRange(emptied, today: today))
    }
    guard PaperBox.slips.contains(slips) else { throw .refused(.slipCountOutOfRange(slips)) }
    try checkSecondOfficer(second, in: unit, on: page)
    let box = PaperBox(
      unit: unit, number: try page.next(.box, in: unit), emptied: emptied, slips: slips,
      officers: [officer.login, second], opened: now)
    try page.insert(box)
    try record(.openBox, box, on: page)
    return box
  }

  /// Whoever counted along is somebody else who may work, and who acts for the box's unit or answers for it.
  private func checkSecondOfficer(_ login: Login, in unit: UnitCode, on page: any Reading) throws(OfficeError) {
    guard login != officer.login else { throw .refused(.secondOfficerSame(login)) }
    let second = try page.activeOfficer(login)
    let isHere = units.acting(for: second.unit, on: today)?.code == unit
    guard isHere || units.scope(of: second, on: today).contains(unit) else {
      throw .refused(.secondOfficerElsewhere(login))
    }
  }

  fileprivate func enter(_ level: Satisfaction, into box: PaperBox, on page: any Writing) throws(OfficeError) {
    let rating = KeyedRating(
      id: "\(box.unit)/\(try page.next(.rating, in: box.unit))", unit: box.unit, time: Instant(box.emptied, .noon),
      entered: now, source: .paper, level: level, keys: TallyKeys(), officer: officer.login, visit: nil)
    try apply(rating, of: nil, on: page)
    try page.add(slip: rating.id, to: box)
    try record(.slip, rating, of: box, on: page)
  }

  fileprivate func close(
    _ open: PaperBox, reason: FreeText?, on page: any Writing
  ) throws(OfficeError) -> BoxSummary {
    var box = open
    let entered = try page.slipCount(of: box)
    guard entered == box.slips || reason != nil else {
      throw .refused(.boxDiffers(counted: box.slips, entered: entered))
    }
    box.closed = now
    try page.save(box)
    let facts = ["counted": String(box.slips), "entered": String(entered)]
    let texts: [PrivateField: String] = entered == box.slips ? [:] : reason.map { [.reason: $0.text] } ?? [:]
    try record(.closeBox, box, on: page, texts: texts, facts: facts)
    return BoxSummary(box: box, entered: entered)
  }

  fileprivate func record(
    _ verb: Verb, _ box: PaperBox, on page: any Writing, texts: [PrivateField: String] = [:],
    facts: [String: String]? = nil
  ) throws(OfficeError) {
    let commitments = try page.keep(texts, of: box.subject, in: box.unit)
    let record = ChangeRecord(box: box, commitments: commitments.isEmpty ? nil : commitments, facts: facts)
    try page.record(verb, box.subject, record, in: box.unit, by: officer.login.rawValue, at: now)
  }

  fileprivate func record(
    _ verb: Verb, _ rating: KeyedRating, of box: PaperBox, on page: any Writing
  ) throws(OfficeError) {
    try page.record(
      verb, "rating:\(rating.id)", ChangeRecord(rating: rating, facts: ["box": String(box.number)]), in: box.unit,
      by: officer.login.rawValue, at: now)
  }
}

extension Reading {
  fileprivate func state(of box: PaperBox) throws(OfficeError) -> BoxState {
    BoxState(box: box, entered: try slipCount(of: box))
  }
}
