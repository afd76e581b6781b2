// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Takes an answer from home by the secret on the slip, and what was added to it: one a visit, replaceable the same
  /// day, within a week.
  /// - Throws: `.unknownToken` for a secret that is wrong, used or too old.
  package func answer(
    _ token: Token, _ answer: GivenAnswer, remark: HomeRemark = HomeRemark()
  ) async throws(OfficeError) {
    let now = clock.now()
    let unit = try await books.write { page throws(OfficeError) in
      guard let unit = try page.prompt(bearing: token)?.prompt.visit.unit else { throw .refused(.unknownToken) }
      try page.lock(unit)
      guard let borne = try page.prompt(bearing: token) else { throw .refused(.unknownToken) }
      if try borne.take(answer, at: now, on: page) != nil { return unit as UnitCode? }
      // A secret that was used before is refused as any other, and counted.
      guard borne.prompt.isAnswered else { throw .refused(.unknownToken) }
      try page.countReplay(in: unit, on: now.day)
      return nil
    }
    guard let unit else { throw .refused(.unknownToken) }
    // A transaction of its own: one that both were written in would lead from the words to the visit.
    try await books.write { page throws(OfficeError) in
      let texts = [remark.comment, remark.contact].compactMap { $0?.text }
      let isHeld = texts.contains(where: PersonalData.isSuspected)
      try page.keep(remark, for: token, in: unit, during: now.day.month, isHeld: isHeld)
    }
  }

  /// How the secret of a slip stands: what it may still do, without changing anything.
  package func standing(of token: Token) async throws(OfficeError) -> LinkStanding {
    let now = clock.now()
    return try await books.read { page throws(OfficeError) in
      guard let borne = try page.prompt(bearing: token), borne.source == .link else {
        return try page.isLink(token) ? .early : .unknown
      }
      if let given = try page.openAnswer(of: borne.prompt.visit) {
        return given.day == now.day && given.source == .link ? .answered : .over
      }
      return !borne.prompt.isAnswered && borne.isAlive(at: now) ? .open : .over
    }
  }
}

/// What the secret of a slip may still do.
package enum LinkStanding: Hashable, Sendable {
  case unknown
  /// The visit it belongs to has not ended yet.
  case early
  case open
  /// Answered by it today, and replaceable until midnight. How is not told: somebody else may hold the slip.
  case answered
  case over
}

extension GivenAnswer {
  /// The day on which it was given.
  func day(at now: Instant) -> LocalDay { (tapped ?? now).day }

  fileprivate func flags(at now: Instant) -> Set<AnswerFlag> {
    day(at: now) < now.day ? flags.union([.delayed]) : flags
  }

  fileprivate var reasonWords: [String] { reasons.map(\.rawValue).sorted() }
}

extension BornePrompt {
  /// Stores the answer, or replaces an earlier one of the same day when the tap is later; nil where it answers nothing.
  func take(_ answer: GivenAnswer, at now: Instant, on page: any Writing) throws(OfficeError) -> TakenAnswer? {
    if let given = try page.openAnswer(of: prompt.visit) { return try replace(given, answer, at: now, on: page) }
    guard !prompt.isAnswered, isAlive(at: answer.tapped ?? now) else { return nil }
    let visit = prompt.visit
    // What comes in later than the day it was given on counts for the day it comes in: that day is not sealed yet.
    let stored = OpenAnswer(
      visit: visit, day: now.day, source: source, level: answer.level, reasons: answer.reasonWords,
      sequence: answer.sequence, flags: answer.flags(at: now), keys: keys,
      presses: PressTimes(first: answer.tapped ?? now))
    try page.save(stored)
    var answered = prompt
    answered.isAnswered = true
    try page.save(answered)
    try page.count(answer.level, times: 1, source: source, keys: keys, in: visit.unit, on: now.day)
    let day = try page.visit(visit)?.opened.day ?? now.day
    try page.count(VisitCounts(answered: 1), keys: keys, in: visit.unit, on: day)
    try page.setContactWish(answer.wishesContact, about: visit, on: now.day, reasons: stored.reasons)
    return .counted
  }

  /// For a tablet: as `take`, but an answer that has long been sealed is known, not refused.
  func takeOrIgnore(_ answer: GivenAnswer, at now: Instant, on page: any Writing) throws(OfficeError) -> TakenAnswer? {
    if let taken = try take(answer, at: now, on: page) { return taken }
    return prompt.isAnswered && source == .kiosk ? .known : nil
  }

  private func replace(
    _ before: OpenAnswer, _ answer: GivenAnswer, at now: Instant, on page: any Writing
  ) throws(OfficeError) -> TakenAnswer? {
    var given = before
    // Whoever printed or found the slip must not undo what was tapped at the counter.
    guard given.source == source, given.day == now.day || answer.day(at: now) == given.day else { return nil }
    let isLater =
      answer.sequence > given.sequence || (answer.sequence == given.sequence && answer.level != given.level)
    guard isLater else { return .known }
    let unit = prompt.visit.unit
    try page.count(given.level, times: -1, source: given.source, keys: given.keys, in: unit, on: given.day)
    if answer.level != given.level { given.flags.insert(.corrected) }
    given.level = answer.level
    given.reasons = answer.reasonWords
    given.sequence = answer.sequence
    given.flags.formUnion(answer.flags)
    given.presses?.last = answer.tapped ?? now
    try page.save(given)
    try page.count(given.level, times: 1, source: given.source, keys: given.keys, in: unit, on: given.day)
    try page.setContactWish(answer.wishesContact, about: prompt.visit, on: given.day, reasons: given.reasons)
    return .counted
  }

  fileprivate func isAlive(at moment: Instant) -> Bool {
    switch source {
    case .kiosk: (prompt.ended.map { moment < $0 } ?? true) && moment < shown.adding(seconds: Prompt.kioskLife)
    default: moment.day <= prompt.opened.day.adding(days: Prompt.linkLife)
    }
  }
}

extension Writing {
  /// Keeps a tap that answers nobody's question, or replaces it by a later state of the same.
  func takeUnasked(
    _ answer: GivenAnswer, id: Token, from device: Device, at now: Instant
  ) throws(OfficeError) -> TakenAnswer {
    guard try !isSpent(id) else { return .known }
    if var given = try unaskedAnswer(id) {
      guard given.unit == device.unit, answer.sequence > given.sequence else { return .known }
      try count(given.level, times: -1, source: .unasked, keys: given.keys, in: given.unit, on: given.day)
      if answer.level != given.level { given.flags.insert(.corrected) }
      given.level = answer.level
      given.reasons = answer.reasonWords
      given.sequence = answer.sequence
      given.presses?.last = answer.tapped ?? now
      try save(given)
      try count(given.level, times: 1, source: .unasked, keys: given.keys, in: given.unit, on: given.day)
      return .unasked
    }
    var keys = TallyKeys()
    keys[.counter] = device.counter.description
    keys[.hour] = String((answer.tapped ?? now).time.iso.prefix(2))
    let given = UnaskedAnswer(
      id: id, unit: device.unit, day: now.day, level: answer.level, reasons: answer.reasonWords,
      sequence: answer.sequence, flags: answer.flags(at: now), keys: keys,
      presses: PressTimes(first: answer.tapped ?? now))
    try save(given)
    try count(given.level, times: 1, source: .unasked, keys: keys, in: given.unit, on: given.day)
    return .unasked
  }
}
