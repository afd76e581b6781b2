// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What the tablet with a key shows now. A question that is put to it for the first time gets its secret here; the
  /// secret comes from the key and the visit, so that a tablet that lost the network meanwhile keeps the same one.
  /// - Throws: `.unknownDevice` for a key that was taken back.
  package func tablet(bearing key: Token) async throws(OfficeError) -> TabletView {
    let now = clock.now()
    let (view, unseen) = try await books.read { page throws(OfficeError) in
      try page.tabletView(bearing: key, at: now)
    }
    guard let unseen else { return view }
    try await books.write { page throws(OfficeError) in
      try page.lock(unseen.unit)
      guard let prompt = try page.prompt(of: unseen), prompt.isPut(at: now), try page.shown(of: unseen) == nil else {
        return
      }
      try page.setKioskToken(page.kioskToken(of: unseen, key: key), of: unseen, at: now)
    }
    return try await books.read { page throws(OfficeError) in try page.tabletView(bearing: key, at: now).view }
  }

  /// Takes an answer from a tablet: to the visit whose secret it bears, or apart from all visits.
  ///
  /// `id` is the tablet's own for this answer, made before the tap; handing the same over again changes nothing.
  /// - Throws: `.unknownDevice` for a key that was taken back, `.answerTooOld` for an answer of more than a week ago.
  package func take(
    _ answer: GivenAnswer, id: Token, token: Token?, from key: Token
  ) async throws(OfficeError) -> TakenAnswer {
    let now = clock.now()
    // A key that is none must not make others wait for the one who writes.
    try await books.read { page throws(OfficeError) in
      if try page.device(bearing: key) == nil { throw .refused(.unknownDevice) }
    }
    return try await books.write { page throws(OfficeError) in
      guard let device = try page.device(bearing: key) else { throw .refused(.unknownDevice) }
      guard answer.day(at: now) >= now.day.adding(days: -GivenAnswer.oldest) else { throw .refused(.answerTooOld) }
      try page.lock(device.unit)
      if let token, let borne = try page.prompt(bearing: token), borne.prompt.visit.unit == device.unit {
        if let taken = try borne.takeOrIgnore(answer, at: now, on: page) { return taken }
      }
      return try page.takeUnasked(answer, id: id, from: device, at: now)
    }
  }
}

extension Prompt {
  /// Whether a tablet asks it now.
  func isPut(at now: Instant) -> Bool { isOpen(at: now) && !isAnswered }
}

extension Reading {
  /// The view, and the visit whose question still needs its secret.
  fileprivate func tabletView(
    bearing key: Token, at now: Instant
  ) throws(OfficeError) -> (view: TabletView, unseen: VisitID?) {
    guard let device = try device(bearing: key) else { throw .refused(.unknownDevice) }
    let waiting = try openPrompts(in: device.unit).last { $0.counter == device.counter }?.visit
    var question: PutQuestion?
    var unseen: VisitID?
    if let waiting, let prompt = try prompt(of: waiting), prompt.isPut(at: now) {
      if let shown = try shown(of: waiting) {
        let ends = shown.adding(seconds: Prompt.kioskLife)
        let token = kioskToken(of: waiting, key: key)
        // A tablet that was paired while another one showed the question has no part in it.
        if now < ends, try self.prompt(bearing: token) != nil { question = PutQuestion(token: token, ends: ends) }
      } else if now < prompt.opened.adding(seconds: Prompt.kioskLife) {
        // Later the person is gone, and the next one would answer for them.
        unseen = waiting
      }
    }
    let view = TabletView(
      device: device, unitName: try units()[device.unit]?.name ?? device.unit.rawValue, now: now, question: question,
      sessions: try sessions(of: device.unit, from: now.day))
    return (view, unseen)
  }

  private func sessions(of unit: UnitCode, from today: LocalDay) throws(OfficeError) -> [ClosedRange<Instant>] {
    let calendar = try calendar(for: unit)
    return (0..<TabletView.daysAhead).flatMap { offset in
      let day = today.adding(days: offset)
      return calendar.sessions(on: day).map { Instant(day, $0.start)...Instant(day, $0.end) }
    }
  }
}
