// SPDX-License-Identifier: GPL-3.0-or-later

/// What became, until now, of the complaints and suggestions a unit received in a period.
package struct ComplaintCounts: Hashable, Sendable {
  package var received = 0
  package var handled = 0
  /// Handled by the due day, the prolonged one where it was prolonged.
  package var handledOnTime = 0
  /// Prolonged once, handled since or not.
  package var prolonged = 0
  /// Right at least in part.
  package var upheld = 0
  /// Not handled yet, those past their due day among them.
  package var open = 0
  /// Not handled yet and past the due day.
  package var overdue = 0

  package init() {}

  mutating func add(_ complaint: Complaint, on today: LocalDay) {
    received += 1
    if complaint.prolonged != nil { prolonged += 1 }
    if complaint.outcome?.isUpheld ?? false { upheld += 1 }
    switch complaint.state(on: today) {
    case .handled:
      handled += 1
      if complaint.wasInTime ?? false { handledOnTime += 1 }
    case .overdue:
      open += 1
      overdue += 1
    case .open, .prolonged: open += 1
    }
  }
}

/// What is known about a case that somebody complained about; of several complaints the first of these counts.
package enum ComplaintVerdict: String, Codable, Sendable, CaseIterable, Comparable {
  case upheld
  case open
  case notUpheld = "not_upheld"

  init(_ complaint: Complaint) {
    guard let outcome = complaint.outcome else {
      self = .open
      return
    }
    self = outcome.isUpheld ? .upheld : .notUpheld
  }

  private var rank: Int {
    switch self {
    case .upheld: 2
    case .open: 1
    case .notUpheld: 0
    }
  }

  /// The graver verdict is the greater one.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

extension ComplaintReading {
  /// What became of the complaints and suggestions received in a period, by unit; units without any are left out.
  package func complaintCounts(
    in units: Set<UnitCode>, during period: Period, at now: Instant
  ) throws(OfficeError) -> [UnitCode: ComplaintCounts] {
    var counts: [UnitCode: ComplaintCounts] = [:]
    for complaint in try complaints(in: units, receivedDuring: period) {
      counts[complaint.unit, default: ComplaintCounts()].add(complaint, on: now.day)
    }
    return counts
  }

  /// The cases of some units that were complained about in a period, whatever it was about.
  package func complainedCases(
    in units: Set<UnitCode>, during period: Period
  ) throws(OfficeError) -> [CaseID: ComplaintVerdict] {
    try verdicts(in: units, during: period) { _ in true }
  }

  /// Those of them where it was about the attitude of somebody who works there.
  package func attitudeComplaints(
    in units: Set<UnitCode>, during period: Period
  ) throws(OfficeError) -> [CaseID: ComplaintVerdict] {
    try verdicts(in: units, during: period, where: \.isAboutAttitude)
  }

  private func verdicts(
    in units: Set<UnitCode>, during period: Period, where isMeant: (Complaint) -> Bool
  ) throws(OfficeError) -> [CaseID: ComplaintVerdict] {
    var verdicts: [CaseID: ComplaintVerdict] = [:]
    for complaint in try complaintsAboutCases(of: units, receivedDuring: period) where isMeant(complaint) {
      guard let id = complaint.caseID else { continue }
      let verdict = ComplaintVerdict(complaint)
      verdicts[id] = max(verdicts[id] ?? verdict, verdict)
    }
    return verdicts
  }
}
