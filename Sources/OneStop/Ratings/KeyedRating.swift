// SPDX-License-Identifier: GPL-3.0-or-later

/// A rating that staff entered: keyed at the counter, from paper, or from an import; stored with its time.
package struct KeyedRating: Hashable, Codable, Sendable {
  package let id: String
  package let unit: UnitCode
  package let time: Instant
  package let entered: Instant
  package let source: RatingSource
  package var level: Satisfaction
  package let keys: TallyKeys
  package let officer: Login
  /// The visit it answers, until the day is sealed.
  package let visit: VisitID?
  package var corrections: Int
  /// Whether a correction made it better: listed for the manager.
  package var isRaised: Bool
  package var isWithdrawn: Bool

  package init(
    id: String, unit: UnitCode, time: Instant, entered: Instant, source: RatingSource, level: Satisfaction,
    keys: TallyKeys, officer: Login, visit: VisitID?, corrections: Int = 0, isRaised: Bool = false,
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.unit = unit
    self.time = time
    self.entered = entered
    self.source = source
    self.level = level
    self.keys = keys
    self.officer = officer
    self.visit = visit
    self.corrections = corrections
    self.isRaised = isRaised
    self.isWithdrawn = isWithdrawn
  }
}

/// A citizen's answer of today, kept with its prompt until the day is sealed so that they may change their mind.
package struct OpenAnswer: Hashable, Sendable {
  package let visit: VisitID
  package let day: LocalDay
  package let source: RatingSource
  package var level: Satisfaction
  package var reasons: [String]
  /// The tablet's own count: the later one wins, whatever the order of arrival.
  package var sequence: Int64
  package var flags: Set<AnswerFlag>
  package let keys: TallyKeys
  /// When it was pressed first and changed last; goes when the day is sealed.
  package var presses: PressTimes?

  package init(
    visit: VisitID, day: LocalDay, source: RatingSource, level: Satisfaction, reasons: [String], sequence: Int64,
    flags: Set<AnswerFlag> = [], keys: TallyKeys, presses: PressTimes? = nil
  ) {
    self.visit = visit
    self.day = day
    self.source = source
    self.level = level
    self.reasons = reasons
    self.sequence = sequence
    self.flags = flags
    self.keys = keys
    self.presses = presses
  }
}

/// A citizen's answer without the person: no case, procedure, moment, officer, counter or clock time.
package struct Ballot: Hashable, Sendable {
  package let id: String
  package let unit: UnitCode
  package let day: LocalDay
  package let source: RatingSource
  package let level: Satisfaction
  package let reasons: [String]

  package init(id: String, unit: UnitCode, day: LocalDay, source: RatingSource, level: Satisfaction, reasons: [String])
  {
    self.id = id
    self.unit = unit
    self.day = day
    self.source = source
    self.level = level
    self.reasons = reasons
  }
}
