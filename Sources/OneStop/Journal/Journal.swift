// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What was done, as the journal names it.
package enum Verb: String, Codable, Sendable, CaseIterable {
  case open, close, visit, ask
  case handOver = "hand_over"
  case receive, supplement, resume, resolve, deliver, refuse, withdraw, stop, forward, void, correct
  case rate, seal
  case openBox = "open_box"
  case slip
  case takeBackSlip = "take_back_slip"
  case closeBox = "close_box"
  case apologise, approve, number, publish, retract
  /// A notice was handed to its addressee.
  case tell
  case print
  case undo, redo
  case unit, officer, pin, settings, importing
  /// A due date was counted anew because the calendar had changed.
  case recount
  /// Rows that name people were written out.
  case exporting
  /// A tablet was paired with a counter, or its key taken back.
  case pair, unpair
  /// Figures became public.
  case release
  /// A comment was looked through, or a wish to be contacted was met.
  case review
  /// A complaint was entered, was given more time, was handled.
  case complain, prolong, settle
  /// What came of calling a dissatisfied citizen back.
  case callBack = "call_back"
  /// Bad ratings became too many; a manager has seen it; it was looked into.
  case raiseAlarm = "raise_alarm"
  case acknowledgeAlarm = "acknowledge_alarm"
  case closeAlarm = "close_alarm"
  /// Ratings with a flag were excluded from the rates, or count again.
  case exclude, readmit

  /// Whether an officer may take it back with `lui`.
  package var isUndoable: Bool {
    switch self {
    case .receive, .supplement, .resume, .resolve, .refuse, .withdraw, .stop, .apologise, .rate: true
    default: false
    }
  }
}

/// What a change leaves in the journal: facts without free text or personal data, only commitments to them.
package struct ChangeRecord: Hashable, Codable, Sendable {
  package var file: CaseFile?
  package var notice: ApologyNotice?
  package var delivery: NoticeDelivery?
  package var rating: KeyedRating?
  package var box: PaperBox?
  package var visit: Visit?
  package var unit: Unit?
  package var officer: Officer?
  package var complaint: Complaint?
  package var alarm: Alarm?
  /// Salted hashes of the texts that are kept apart, by field.
  package var commitments: [String: String]?
  /// The entry that is taken back or done again.
  package var entry: Int?
  /// Small facts that need no type of their own.
  package var facts: [String: String]?

  package init(
    file: CaseFile? = nil, notice: ApologyNotice? = nil, delivery: NoticeDelivery? = nil,
    rating: KeyedRating? = nil, box: PaperBox? = nil, visit: Visit? = nil, unit: Unit? = nil, officer: Officer? = nil,
    commitments: [String: String]? = nil,
    entry: Int? = nil,
    facts: [String: String]? = nil,
    alarm: Alarm? = nil
  ) {
    self.file = file
    self.notice = notice
    self.delivery = delivery
    self.rating = rating
    self.box = box
    self.visit = visit
    self.unit = unit
    self.officer = officer
    self.commitments = commitments
    self.entry = entry
    self.facts = facts
    self.alarm = alarm
  }
}

/// One link of a unit's chain: who did what to what, when.
package struct JournalEntry: Sendable {
  package let unit: UnitCode
  package let sequence: Int
  package let at: Instant
  package let officer: String
  package let verb: Verb
  package let subject: String
  package let record: ChangeRecord

  package init(
    unit: UnitCode, sequence: Int, at: Instant, officer: String, verb: Verb, subject: String, record: ChangeRecord
  ) {
    self.unit = unit
    self.sequence = sequence
    self.at = at
    self.officer = officer
    self.verb = verb
    self.subject = subject
    self.record = record
  }
}

/// One way only to write a value as JSON: keys sorted, no spaces, slashes bare. What is hashed must not vary.
package enum CanonicalJSON {
  package static func text(_ value: some Encodable) throws(OfficeError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw .unavailable(.damaged("\(error)"))
    }
  }

  package static func value<T: Decodable>(_ type: T.Type, from text: String) throws(OfficeError) -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw .unavailable(.damaged("\(error)"))
    }
  }
}
