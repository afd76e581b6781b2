// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Records, as keyed at the counter, what the citizen chose for the visit in which a case was last served, while
  /// that prompt is open. Choosing again after `undo` is a correction of the same rating. Where a tablet is paired the
  /// citizen answers there, and nothing is keyed.
  package func rate(_ reference: CaseReference, _ level: Satisfaction) async throws(OfficeError) -> KeyedRating {
    try await working { desk, page throws(OfficeError) in
      let file = try desk.lockedFile(reference, on: page)
      guard let visit = try page.lastVisit(of: file.id) else { throw .refused(.notServed(file.name)) }
      return try desk.rate(visit, level, about: file, on: page)
    }
  }

  /// Records what the citizen chose for a visit, guidance without a case among them; otherwise as for a case.
  package func rate(_ id: VisitID, _ level: Satisfaction) async throws(OfficeError) -> KeyedRating {
    try await working { desk, page throws(OfficeError) in
      try page.lock(id.unit)
      guard let visit = try page.visit(id) else { throw .refused(.nobodyToAsk) }
      guard desk.scope.contains(id.unit) || visit.officer == desk.officer.login else {
        throw .refused(.outsideScope(id.unit))
      }
      var file: CaseFile?
      if let first = visit.cases.first { file = try page.file(first) }
      return try desk.rate(visit, level, about: file, on: page)
    }
  }

  /// Seals every earlier day: citizens' answers become ballots that nobody can match to a visit; then
  /// looks whether bad ratings have become too many.
  package func sealEarlierDays() async throws(OfficeError) {
    let now = clock.now()
    let waiting = try await books.read { page throws(OfficeError) in try page.unsealedDays(before: now.day) }
    for day in waiting {
      try await books.write { page throws(OfficeError) in
        try page.lock(day.unit)
        try page.countReasons(of: day)
        let judged = try page.judged(day)
        try page.count(judged, in: day.unit, on: day.day)
        let sealed = try page.seal(day, marking: judged, at: now)
        guard sealed.ballots > 0 else { return }
        var facts = ["day": day.day.iso, "ballots": String(sealed.ballots), "digest": sealed.digest]
        for flag in HonestyFlag.ofPresses {
          let marked = judged.count { $0.flags.contains(flag) }
          if marked > 0 { facts[flag.rawValue] = String(marked) }
        }
        try page.record(.seal, "ballots:\(day.day.iso)", ChangeRecord(facts: facts), in: day.unit, by: "", at: now)
      }
    }
    try await watchRatings()
  }
}

extension Reading {
  /// The day's ratings as the rules of the day judge them: with the moments known for the last time.
  fileprivate func judged(_ day: UnsealedDay) throws(OfficeError) -> [JudgedPress] {
    let presses = try presses(of: day)
    guard !presses.isEmpty else { return [] }
    let calendar = try calendar(for: day.unit)
    let rate = try pressRate(of: day.unit, before: day.day, calendar)
    return PressJudge(calendar: calendar, rate: rate).judge(presses)
  }
}

extension Desk {
  fileprivate func rate(
    _ visit: Visit, _ level: Satisfaction, about file: CaseFile?, on page: any Writing
  ) throws(OfficeError) -> KeyedRating {
    var prompt = try openPrompt(of: visit, name: file?.name ?? "", on: page)
    if let counter = visit.counter, try page.hasTablet(counter, in: visit.unit) {
      throw .refused(.tabletAsks(counter))
    }
    let rating = try keyed(level, for: visit, on: page)
    try apply(rating, of: visit, on: page)
    prompt.isAnswered = true
    try page.save(prompt)
    let record = ChangeRecord(rating: rating, facts: file.map { ["case": $0.id.rawValue] })
    try page.record(
      .rate, "rating:\(rating.id)", record, in: visit.unit, by: officer.login.rawValue, at: now)
    return rating
  }

  /// The prompt of a visit, where its answer can still be keyed; `name` is the case that was named for it.
  func openPrompt(of visit: Visit, name: String, on page: any Reading) throws(OfficeError) -> Prompt {
    guard let prompt = try page.prompt(of: visit.id) else { throw .refused(.noPrompt(name)) }
    guard !prompt.isAnswered else { throw .refused(.alreadyAnswered(name)) }
    guard prompt.isOpen(at: now) else { throw .refused(.promptEnded(name)) }
    return prompt
  }

  /// A rating for a visit: new, or the withdrawn one with another level.
  fileprivate func keyed(_ level: Satisfaction, for visit: Visit, on page: any Writing) throws(OfficeError)
    -> KeyedRating
  {
    if var rating = try page.keyedRating(of: visit.id) {
      rating.corrections += 1
      rating.isRaised = rating.isRaised || level > rating.level
      rating.level = level
      rating.isWithdrawn = false
      return rating
    }
    let number = try page.next(.rating, in: visit.unit)
    return KeyedRating(
      id: "\(visit.unit)/\(number)", unit: visit.unit, time: now, entered: now, source: .keyed, level: level,
      keys: try page.promptKeys(of: visit.id), officer: officer.login, visit: visit.id)
  }

  /// Stores a rating and counts it, with the answer of its visit.
  func apply(_ rating: KeyedRating, of visit: Visit?, on page: any Writing) throws(OfficeError) {
    let sign = rating.isWithdrawn ? -1 : 1
    try page.save(rating)
    try page.count(
      rating.level, times: sign, source: rating.source, keys: rating.keys, in: rating.unit, on: rating.time.day)
    guard let visit else { return }
    try page.count(VisitCounts(answered: sign), keys: rating.keys, in: rating.unit, on: visit.opened.day)
  }
}
