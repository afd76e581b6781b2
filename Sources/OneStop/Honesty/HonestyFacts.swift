// SPDX-License-Identifier: GPL-3.0-or-later

/// Ratings of a day that were marked alike, whatever became of them afterwards.
package struct FlaggedRatings: Hashable, Sendable {
  package let day: LocalDay
  package let flags: Set<HonestyFlag>
  package let source: RatingSource
  package let levels: LevelCounts

  package init(day: LocalDay, flags: Set<HonestyFlag>, source: RatingSource, levels: LevelCounts) {
    self.day = day
    self.flags = flags
    self.source = source
    self.levels = levels
  }
}

/// How many ratings of a clerk were judged by their moment.
package struct JudgedRatings: Hashable, Sendable {
  package let officer: Login
  package let judged: Int
  /// Those of them that were pressed in the office.
  package let pressed: Int
  /// Those pressed in the office in the last minutes of a session.
  package let closing: Int

  package init(officer: Login, judged: Int, pressed: Int, closing: Int) {
    self.officer = officer
    self.judged = judged
    self.pressed = pressed
    self.closing = closing
  }
}

/// A clerk's visits that are to be asked about, and how many were.
package struct AskedVisits: Hashable, Sendable {
  package let officer: Login
  package let visits: Int
  package let prompts: Int

  package init(officer: Login, visits: Int, prompts: Int) {
    self.officer = officer
    self.visits = visits
    self.prompts = prompts
  }

  package var share: Share { Share(satisfied: prompts, rated: visits) }
}

/// A day's visits, and what was rated for them: answers by the day of the visit, and ratings from files by their own.
package struct RatedVisits: Hashable, Sendable {
  package let day: LocalDay
  package var visits: Int
  package var answered: Int
  package var imported: Int

  package init(day: LocalDay, visits: Int = 0, answered: Int = 0, imported: Int = 0) {
    self.day = day
    self.visits = visits
    self.answered = answered
    self.imported = imported
  }

  package var rated: Int { answered + imported }
}

/// Ratings of a file within a minute; files know no better, and neither device nor correction.
package struct ImportedMinute: Hashable, Sendable {
  package let at: Instant
  package let level: Satisfaction
  package let count: Int

  package init(at: Instant, level: Satisfaction, count: Int) {
    self.at = at
    self.level = level
    self.count = count
  }
}

/// Everything about one unit and period that the signals are computed from.
package struct HonestyFacts: Hashable, Sendable {
  /// Ratings by who pressed, those excluded and those nobody asked for among them.
  package var ratings: [RatingSource: LevelCounts] = [:]
  package var flagged: [FlaggedRatings] = []
  package var judged: [JudgedRatings] = []
  /// Ratings from files outside the hours of the counter.
  package var importedClosed = LevelCounts.zero
  /// Ratings from files that were pressed in the office.
  package var imported = 0
  package var replays = 0
  package var raised = 0
  package var days: [RatedVisits] = []
  package var asked: [AskedVisits] = []
  /// Satisfaction and response of this period, and of the one before.
  package var now = Standing()
  package var before = Standing()
  /// Over twelve months: those whose case was late, and what was said at the counter and from home.
  package var late = LevelCounts.zero
  package var atCounter = Share.none
  package var fromHome = Share.none

  package init() {}

  /// How many are satisfied, and how many of the visits answered.
  package struct Standing: Hashable, Sendable {
    package var share = Share.none
    package var response = Share.none

    package init(share: Share = .none, response: Share = .none) {
      self.share = share
      self.response = response
    }
  }

  /// Ratings of the period, whether excluded or not.
  package var all: LevelCounts {
    ratings.reduce(.zero) { $1.key.isCounted || $1.key == .excluded ? $0 + $1.value : $0 }
  }

  /// Ratings that count now.
  package var counted: LevelCounts { ratings.reduce(.zero) { $1.key.isCounted ? $0 + $1.value : $0 } }

  /// Ratings with one of the flags; each rating once, however many flags it has.
  package func flagged(_ flags: Set<HonestyFlag>) -> LevelCounts {
    let own = flagged.reduce(LevelCounts.zero) { $1.flags.isDisjoint(with: flags) ? $0 : $0 + $1.levels }
    return flags.contains(.closedHours) ? own + importedClosed : own
  }

  /// The share of those without any of the flags; nil where subtraction would tell how fewer than ten voted of whom
  /// some are citizens who pressed themselves.
  package func share(without flags: Set<HonestyFlag>) -> Share? {
    let marked = flagged(flags)
    let pressed = flagged.contains { !$0.flags.isDisjoint(with: flags) && $0.source.isPressedByCitizen }
    let isFew = (1..<Suppression.least).contains(marked.rated) && (pressed || imported > 0)
    guard !isFew, let levels = try? all - marked else { return nil }
    return Share(satisfied: levels.satisfied, rated: levels.rated)
  }
}
