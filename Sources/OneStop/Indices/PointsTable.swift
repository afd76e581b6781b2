// SPDX-License-Identifier: GPL-3.0-or-later

/// What earns 2, 1 and 0 points: data with a source and a time, so that a past year keeps its own rules.
package struct PointsTable: Hashable, Sendable {
  package let source: String
  package let validFrom: LocalDay
  package let validTo: LocalDay?
  /// Indices whose bounds were not read in the legal text in full.
  package let unchecked: Set<OfficialIndex>

  /// Contacts to complete the dossier: at most so many for 2 points, for 1 point.
  let contacts: (two: Int, one: Int) = (0, 1)
  /// The share on site that earns 2 points, in thousandths: of a commune, of other desks. Less, but some, earns 1.
  let onSite: (commune: Int, other: Int) = (1_000, 500)
  /// The share of complaints handled on time that earns 1 point, in thousandths; all on time earn 2.
  let complaintsOnTime = 900
  /// The share of procedures online, and of dossiers for 2 points and for 1 point, in thousandths.
  let online: (procedures: Int, many: Int, some: Int) = (200, 300, 150)

  package static func == (left: Self, right: Self) -> Bool {
    left.source == right.source && left.validFrom == right.validFrom && left.validTo == right.validTo
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(validFrom)
  }

  /// Circular 01/2018/TT-VPCP, made on 23/11/2018 for Decree 61/2018, which ended on 30/6/2025.
  package static let circular2018 = PointsTable(
    source: "Thông tư 01/2018/TT-VPCP, điều 13–15",
    validFrom: LocalDay(CivilDate(year: 2018, month: 11, day: 23)),
    validTo: LocalDay(CivilDate(year: 2025, month: 6, day: 30)), unchecked: [.organisation, .online])

  /// Whether the whole of a period lies in its time.
  package func covers(_ period: Period) -> Bool {
    validFrom <= period.from && (validTo.map { period.through <= $0 } ?? true)
  }
}

extension PointsTable {
  func points(contacts count: Int?) -> Points? {
    guard let count else { return nil }
    if count <= contacts.two { return .two }
    return count <= contacts.one ? .one : Points.none
  }

  /// Whether a part is at least so many thousandths of the whole.
  static func reaches(_ part: Int, of whole: Int, thousandths: Int) -> Bool {
    whole > 0 && Int128(part) * 1_000 >= Int128(whole) * Int128(thousandths)
  }

  func points(onSite share: IndexFact.Share, isCommune: Bool) -> Points {
    let bound = isCommune ? onSite.commune : onSite.other
    if Self.reaches(share.part, of: share.whole, thousandths: bound) { return .two }
    return share.part > 0 ? .one : Points.none
  }

  /// None, or all on time: 2; from nine tenths on: 1; less, or one that was prolonged: 0. Without an answer while none
  /// is decided.
  func points(complaints counts: ComplaintCounts) -> Points? {
    if counts.prolonged > 0 { return Points.none }
    let decided = counts.handled + counts.overdue
    guard decided > 0 else { return counts.received == 0 && counts.open == 0 ? .two : nil }
    if counts.handledOnTime == decided { return .two }
    return Self.reaches(counts.handledOnTime, of: decided, thousandths: complaintsOnTime) ? .one : Points.none
  }

  /// Enough procedures and dossiers online and none of those late: 2; fewer than the lower bound, or no procedure: 0;
  /// what lies between: 1.
  func points(procedures: IndexFact.Share, dossiers: Int, of cases: Int, late: Int) -> Points {
    guard procedures.part > 0, Self.reaches(dossiers, of: cases, thousandths: online.some) else { return Points.none }
    let isFull =
      Self.reaches(procedures.part, of: procedures.whole, thousandths: online.procedures)
      && Self.reaches(dossiers, of: cases, thousandths: online.many) && late == 0
    return isFull ? .two : .one
  }
}
