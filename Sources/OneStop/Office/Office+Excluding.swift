// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Takes the ratings of a unit's month that a flag marks out of every rate: a manager's decision, with a reason.
  ///
  /// Nothing is deleted: they are counted apart, beside the others, and come back with `readmit`. Only months that are
  /// over, so that no further rating falls under the decision unseen. Ratings from files are marked, never excluded.
  package func exclude(
    _ flag: HonestyFlag, during month: LocalMonth, unit: UnitCode? = nil, reason: FreeText
  ) async throws(OfficeError) -> ExclusionOutcome {
    try await decide(flag, during: month, unit: unit, isActive: true, reason: reason)
  }

  /// Lets ratings count again that were excluded for a flag; those that another flag keeps out stay out.
  package func readmit(
    _ flag: HonestyFlag, during month: LocalMonth, unit: UnitCode? = nil, reason: FreeText
  ) async throws(OfficeError) -> ExclusionOutcome {
    try await decide(flag, during: month, unit: unit, isActive: false, reason: reason)
  }

  private func decide(
    _ flag: HonestyFlag, during month: LocalMonth, unit: UnitCode?, isActive: Bool, reason: FreeText
  ) async throws(OfficeError) -> ExclusionOutcome {
    try await sealEarlierDays()
    return try await working(as: .manager) { desk, page throws(OfficeError) in
      let own = try desk.unit().code
      let code = unit ?? own
      _ = try desk.scope(narrowedTo: code)
      try page.lock(code)
      let exclusion = RatingExclusion(
        unit: code, month: month, flag: flag, isActive: isActive,
        stamp: Stamp(officer: desk.officer.login, at: desk.now), reason: reason.text)
      return try desk.decide(exclusion, reason, on: page)
    }
  }
}

extension Desk {
  fileprivate func decide(
    _ exclusion: RatingExclusion, _ reason: FreeText, on page: any Writing
  ) throws(OfficeError) -> ExclusionOutcome {
    let (unit, month, flag) = (exclusion.unit, exclusion.month, exclusion.flag)
    let marked = try page.flaggedRatings(in: unit, during: .month(month))
    let before = try page.exclusions(in: [unit], during: .month(month)).filter(\.isActive)
    if let obstacle = obstacle(to: exclusion, marked, before) {
      throw .refused(.cannotExclude(flag, month, obstacle))
    }
    let share = try page.countedShare(in: unit, during: month)
    let others = Set(before.map(\.flag)).subtracting([flag])
    let moved = marked.filter { $0.flags.contains(flag) && $0.flags.isDisjoint(with: others) }
    let count = moved.reduce(0) { $0 + $1.levels.rated }
    for flags in Set(moved.map(\.flags)).sorted(by: { $0.canonical < $1.canonical }) {
      try page.move(flags, of: unit, in: month, isExcluded: exclusion.isActive)
    }
    try page.save(exclusion)
    let commitments = try page.keep([.reason: reason.text], of: exclusion.subject, in: unit)
    let facts = ["rule": flag.rule, "version": String(flag.version), "ratings": String(count)]
    try page.record(
      exclusion.isActive ? .exclude : .readmit, exclusion.subject,
      ChangeRecord(commitments: commitments, facts: facts), in: unit, by: officer.login.rawValue, at: now)
    return ExclusionOutcome(
      exclusion: exclusion, moved: count, before: share, after: try page.countedShare(in: unit, during: month))
  }

  private func obstacle(
    to exclusion: RatingExclusion, _ marked: [FlaggedRatings], _ before: [RatingExclusion]
  ) -> ExclusionObstacle? {
    let flag = exclusion.flag
    let isExcluded = before.contains { $0.flag == flag }
    if flag.answerFlag == nil { return .notOfRatings }
    if !exclusion.isActive { return isExcluded ? nil : .notExcluded }
    if isExcluded { return .alreadyExcluded }
    if exclusion.month >= today.month { return .monthNotOver }
    return marked.contains { $0.flags.contains(flag) } ? nil : .nothingMarked
  }
}

extension Reading {
  fileprivate func countedShare(in unit: UnitCode, during month: LocalMonth) throws(OfficeError) -> Share {
    try ratingCounts(in: [unit], during: .month(month), by: .whole).reduce(.none) {
      $0 + Share(satisfied: $1.levels.satisfied, rated: $1.levels.rated)
    }
  }
}
