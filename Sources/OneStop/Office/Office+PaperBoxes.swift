// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Begins to enter a box of paper slips that the officer and a second one have emptied and counted.
  package func openBox(
    emptied: LocalDay, slips: Int, with second: Login
  ) async throws(OfficeError) -> BoxState {
    try await working { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      try page.lock(unit)
      if let open = try page.openBox(in: unit) { throw .refused(.boxOpen(open.emptied, slips: open.slips)) }
      guard emptied <= desk.today, desk.today - emptied <= PaperBox.oldest else {
        throw .refused(.boxDayOutOfRange(emptied, today: desk.today))
      }
      guard PaperBox.slips.contains(slips) else { throw .refused(.slipCountOutOfRange(slips)) }
      guard second != desk.officer.login else { throw .refused(.secondOfficerSame(second)) }
      _ = try page.activeOfficer(second)
      let box = PaperBox(
        unit: unit, number: try page.next(.box, in: unit), emptied: emptied, slips: slips,
        officers: [desk.officer.login, second], opened: desk.now)
      try page.insert(box)
      try desk.record(.openBox, box, on: page)
      return BoxState(box: box, entered: 0, last: nil)
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
      let rating = KeyedRating(
        id: "\(box.unit)/\(try page.next(.rating, in: box.unit))", unit: box.unit, time: Instant(box.emptied, .noon),
        entered: desk.now, source: .paper, level: level, keys: TallyKeys(), officer: desk.officer.login, visit: nil)
      try desk.apply(rating, of: nil, on: page)
      try page.add(slip: rating.id, to: box)
      try desk.record(.slip, rating, of: box, on: page)
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
      var box = try desk.openBox(on: page)
      let entered = try page.state(of: box).entered
      guard entered == box.slips || reason != nil else {
        throw .refused(.boxDiffers(counted: box.slips, entered: entered))
      }
      box.closed = desk.now
      try page.save(box)
      let facts = ["counted": String(box.slips), "entered": String(entered)]
      let texts: [PrivateField: String] = entered == box.slips ? [:] : reason.map { [.reason: $0.text] } ?? [:]
      try desk.record(.closeBox, box, on: page, texts: texts, facts: facts)
      return BoxSummary(box: box, entered: entered)
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
    var last: KeyedRating?
    if let id = try lastSlip(of: box) { last = try keyedRating(id) }
    return BoxState(box: box, entered: try slipCount(of: box), last: last?.level)
  }
}
