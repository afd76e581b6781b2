// SPDX-License-Identifier: GPL-3.0-or-later

/// A case with a result, as the indices look at it: resolved in the period, handed over or not.
///
/// Cases that were refused, withdrawn or stopped have no result to be judged and are left out, as in the on-time
/// figures; counting them as on time, as report II.06a does, would reward refusing. Void cases are left out too.
package struct HandledCase: Hashable, Sendable {
  package let id: CaseID
  /// What people call it.
  package let name: String
  package let unit: UnitCode
  /// Who served its owner first, here; nil where nobody did.
  package let officer: Login?
  package let resolved: LocalDay
  package let isOnline: Bool
  /// How it met the first due date.
  package let punctuality: Punctuality
  /// How the agencies that had it met their shares of the limit.
  package let agencyTime: Points?
  /// How often something had to be brought for the dossier to be complete; nil where other systems know.
  package let contacts: Int?

  package init(
    id: CaseID, name: String, unit: UnitCode, officer: Login?, resolved: LocalDay, isOnline: Bool,
    punctuality: Punctuality, agencyTime: Points?, contacts: Int?
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.officer = officer
    self.resolved = resolved
    self.isOnline = isOnline
    self.punctuality = punctuality
    self.agencyTime = agencyTime
    self.contacts = contacts
  }
}

extension HandledCase {
  /// Points for each agency's time.
  ///
  /// Where one agency had the case all the time, its time is the whole time. Where several had it, each is judged by
  /// its own share of the limit; the desk that only took it in and passed it on has none and is not asked. One late
  /// agency decides; otherwise a share that nobody gave, or a wait for papers that a share does not allow for, leaves
  /// the question without an answer.
  package static func agencyTime(_ whole: Punctuality, _ legs: [Leg], pauses: [Pause]) -> Points? {
    guard let first = legs.first else { return nil }
    guard legs.count > 1 else { return agencyTime(whole) }
    let judged = (first.due == nil ? Array(legs.dropFirst()) : legs).map { judge($0, pauses) }
    if judged.contains(.late) { return Points.none }
    if judged.contains(.noDue) { return nil }
    return judged.contains(.onTime) ? .one : .two
  }

  /// Points where one agency had the case all the time.
  package static func agencyTime(_ whole: Punctuality) -> Points? { whole.points }

  private static func judge(_ leg: Leg, _ pauses: [Pause]) -> Punctuality {
    guard let until = leg.until, let due = leg.due else { return .noDue }
    let judged = Punctuality(finished: until, due: due)
    let waited = pauses.contains { leg.from <= $0.from && $0.from <= until }
    return judged == .late && waited ? .noDue : judged
  }
}
