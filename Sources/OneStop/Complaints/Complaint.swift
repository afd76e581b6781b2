// SPDX-License-Identifier: GPL-3.0-or-later

/// Something a citizen holds against an office or proposes to it (phản ánh, kiến nghị; Decree 20/2008/NĐ-CP, amended by
/// 92/2017/NĐ-CP). What was said, by whom and about which officer is kept apart: see `ComplaintWords`.
package struct Complaint: Hashable, Codable, Sendable {
  /// The unit it is about, which answers it.
  package let unit: UnitCode
  package let number: ComplaintNumber
  package let kind: ComplaintKind
  package let channel: ComplaintChannel
  package let received: LocalDay
  package let entered: Stamp
  /// The first day by which it had to be handled, never changed.
  package let firstDue: LocalDay
  /// Whether a year without a calendar was estimated (tạm tính).
  package let isProvisional: Bool
  package private(set) var caseID: CaseID?
  /// Whether it is about the attitude of somebody who works here.
  package private(set) var isAboutAttitude: Bool
  /// The day by which it has to be handled, after it was prolonged where it was.
  package var due: LocalDay
  package var prolonged: Stamp?
  package var handled: Stamp?
  package var outcome: ComplaintOutcome?

  package init(
    unit: UnitCode, number: ComplaintNumber, kind: ComplaintKind, channel: ComplaintChannel, received: LocalDay,
    entered: Stamp, firstDue: LocalDay, isProvisional: Bool = false, caseID: CaseID? = nil,
    isAboutAttitude: Bool = false
  ) {
    self.unit = unit
    self.number = number
    self.kind = kind
    self.channel = channel
    self.received = received
    self.entered = entered
    self.firstDue = firstDue
    self.isProvisional = isProvisional
    self.caseID = caseID
    self.isAboutAttitude = isAboutAttitude
    due = firstDue
  }

  package func state(on today: LocalDay) -> ComplaintState {
    if handled != nil { return .handled }
    if today > due { return .overdue }
    return prolonged == nil ? .open : .prolonged
  }

  /// Whether it was handled by its due day; nil while it is not handled.
  package var wasInTime: Bool? { handled.map { $0.at.day <= due } }

  package var subject: String { "complaint:\(unit)/\(number.year)/\(number.number)" }

  /// What whoever may not read it may know: that there is one, and by when it is answered.
  var bare: Complaint {
    var bare = self
    bare.caseID = nil
    bare.isAboutAttitude = false
    return bare
  }
}

/// What citizens and officers call a complaint by: counted without gaps per unit and year of entry.
package struct ComplaintNumber: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// `7/2026`.
  package var description: String { "\(number)/\(year)" }

  package static func < (left: Self, right: Self) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

/// What a person typed to name a complaint: `7`, or `7/2026`.
package struct ComplaintReference: Hashable, Sendable {
  package let number: Int
  package let year: Int?

  package init(number: Int, year: Int? = nil) {
    self.number = number
    self.year = year
  }

  /// Nil when the word is neither a number nor a number with its year.
  package init?(parsing word: String) {
    guard let match = word.tidied.wholeMatch(of: /(\d{1,6})(?:\/(\d{4}))?/), let number = Int(match.1), number > 0
    else { return nil }
    self.init(number: number, year: match.2.flatMap { Int($0) })
  }

  package var word: String { year.map { "\(number)/\($0)" } ?? String(number) }
}

/// Whether something went wrong (phản ánh), or something could be better (kiến nghị).
package enum ComplaintKind: String, Codable, Sendable, CaseIterable {
  case complaint
  case suggestion
}

/// How a complaint came in.
package enum ComplaintChannel: String, Codable, Sendable, CaseIterable {
  case counter
  case phone
  case online
  case post
  /// The box at the desk (hòm thư góp ý).
  case box
}

/// What handling a complaint came to.
package enum ComplaintOutcome: String, Codable, Sendable, CaseIterable {
  case upheld
  case partly
  case notUpheld = "not_upheld"
  /// It belonged to another agency, which has it now.
  case passedOn = "passed_on"

  /// Whether what the citizen said was right, at least in part.
  package var isUpheld: Bool { self == .upheld || self == .partly }
}

/// Where a complaint stands on a day; only a handled one is over.
package enum ComplaintState: String, Codable, Sendable, CaseIterable {
  case overdue
  case open
  case prolonged
  case handled
}

/// What stands apart from a complaint because it is personal or in someone's own words.
package struct ComplaintWords: Hashable, Sendable {
  package let text: String
  /// Who complained, where they said.
  package let citizen: String?
  package let phone: String?
  /// Whose attitude it is about, where the citizen knew.
  package let officer: Login?
  /// Why it takes longer.
  package let reason: String?
  /// What was done about it.
  package let done: String?

  package init(
    text: String, citizen: String? = nil, phone: String? = nil, officer: Login? = nil, reason: String? = nil,
    done: String? = nil
  ) {
    self.text = text
    self.citizen = citizen
    self.phone = phone
    self.officer = officer
    self.reason = reason
    self.done = done
  }
}
