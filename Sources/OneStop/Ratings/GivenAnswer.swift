// SPDX-License-Identifier: GPL-3.0-or-later

/// What a dissatisfied citizen may say was not good, one tap each, never required; after what Decree 61/2018/NĐ-CP
/// art. 31 has offices assessed by.
package enum DissatisfactionReason: String, Codable, Sendable, CaseIterable {
  case waiting
  case late
  case attitude
  case guidance
  case demands
  case trips
}

/// What is worth knowing of an answer beside its level.
package enum AnswerFlag: String, Codable, Sendable, CaseIterable {
  /// The citizen changed it within the time to do so.
  case corrected
  /// The tablet's clock was more than two minutes off.
  case skewed
  /// It came in on a later day than the one it was given on.
  case delayed
  /// Found when its day was sealed (`HonestyFlag`): too soon after another, one of too many, outside the hours.
  case rapid
  case burst
  case closedHours = "closed_hours"
}

/// An answer as a tablet or a page hands it over: always the whole of it, so that a later one replaces an earlier.
package struct GivenAnswer: Hashable, Sendable {
  /// By how many milliseconds a tablet's clock may differ from the server's before the answer is flagged.
  package static let allowedSkew: Int64 = 120_000
  /// How old an answer may be that a tablet hands over, in days.
  package static let oldest = 7

  package let level: Satisfaction
  package let reasons: Set<DissatisfactionReason>
  /// Whether the citizen agreed that the head of the office calls back; heeded for the two lowest levels only.
  package let wishesContact: Bool
  /// The later one wins, whatever the order of arrival.
  package let sequence: Int64
  /// When it was given, by the office's clock; nil for now.
  package let tapped: Instant?
  package let flags: Set<AnswerFlag>

  package init(
    level: Satisfaction, reasons: Set<DissatisfactionReason> = [], wishesContact: Bool = false, sequence: Int64 = 0,
    tapped: Instant? = nil, flags: Set<AnswerFlag> = []
  ) {
    self.level = level
    let isLow = level.level <= 2
    self.reasons = isLow ? reasons : []
    self.wishesContact = isLow && wishesContact
    self.sequence = sequence
    self.tapped = tapped
    self.flags = flags
  }
}

/// A tap on a tablet that had not asked, kept with the tablet's own id for it until the day is sealed.
package struct UnaskedAnswer: Hashable, Sendable {
  package let id: Token
  package let unit: UnitCode
  package let day: LocalDay
  package var level: Satisfaction
  package var reasons: [String]
  package var sequence: Int64
  package var flags: Set<AnswerFlag>
  package let keys: TallyKeys
  /// When it was pressed first and changed last; goes when the day is sealed.
  package var presses: PressTimes?

  package init(
    id: Token, unit: UnitCode, day: LocalDay, level: Satisfaction, reasons: [String], sequence: Int64,
    flags: Set<AnswerFlag>, keys: TallyKeys, presses: PressTimes? = nil
  ) {
    self.id = id
    self.unit = unit
    self.day = day
    self.level = level
    self.reasons = reasons
    self.sequence = sequence
    self.flags = flags
    self.keys = keys
    self.presses = presses
  }
}

/// When an answer was pressed first, and when it was changed last.
package struct PressTimes: Hashable, Sendable {
  package let first: Instant
  package var last: Instant

  package init(first: Instant, last: Instant? = nil) {
    self.first = first
    self.last = last ?? first
  }
}
