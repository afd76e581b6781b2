// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let complaintColumns = """
    c.unit, c.year, c.number, c.kind, c.channel, c.received, c.entered_by, c.entered_at, c.first_due, c.provisional,
    c.case_id, c.attitude, c.due, c.prolonged_by, c.prolonged_at, c.handled_by, c.handled_at, c.outcome
    """

  func complaints(in units: Set<UnitCode>, receivedDuring period: Period?) throws(OfficeError) -> [Complaint] {
    let list = list(units, from: 3)
    let period = period ?? .everything
    return try complaints(
      "WHERE c.received BETWEEN $1 AND $2 AND c.unit IN \(list.sql) ORDER BY c.unit, c.year, c.number",
      [SQLValue(period.from), SQLValue(period.through)] + list.values)
  }

  func complaintsAboutCases(
    of units: Set<UnitCode>, receivedDuring period: Period
  ) throws(OfficeError) -> [Complaint] {
    let list = list(units, from: 3)
    return try complaints(
      """
      JOIN case_file AS f ON f.id = c.case_id
      WHERE c.received BETWEEN $1 AND $2 AND f.unit IN \(list.sql) ORDER BY c.unit, c.year, c.number
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values)
  }

  func dueComplaints(in units: Set<UnitCode>, through day: LocalDay) throws(OfficeError) -> [Complaint] {
    let list = list(units, from: 2)
    return try complaints(
      """
      WHERE c.handled_at IS NULL AND c.due <= $1 AND c.unit IN \(list.sql) ORDER BY c.due, c.unit, c.year, c.number
      """, [SQLValue(day)] + list.values)
  }

  func complaint(_ number: ComplaintNumber, in unit: UnitCode) throws(OfficeError) -> Complaint? {
    try complaints(
      "WHERE c.unit = $1 AND c.year = $2 AND c.number = $3",
      [SQLValue(unit), SQLValue(number.year), SQLValue(number.number)]
    ).first
  }

  func insert(_ complaint: Complaint) throws(OfficeError) {
    let key = [SQLValue(complaint.unit), SQLValue(complaint.number.year), SQLValue(complaint.number.number)]
    let facts: [SQLValue] = [
      .text(complaint.kind.rawValue), .text(complaint.channel.rawValue), SQLValue(complaint.received),
      SQLValue(complaint.caseID?.rawValue), SQLValue(complaint.isAboutAttitude), SQLValue(complaint.firstDue),
      SQLValue(complaint.isProvisional), SQLValue(complaint.due),
    ]
    try run(
      """
      INSERT INTO complaint (unit, year, number, kind, channel, received, case_id, attitude, first_due, provisional,
        due, entered_by, entered_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """, key + facts + SQLValue.stamp(complaint.entered))
  }

  func save(_ complaint: Complaint) throws(OfficeError) {
    let key = [SQLValue(complaint.unit), SQLValue(complaint.number.year), SQLValue(complaint.number.number)]
    let stamps = SQLValue.stamp(complaint.prolonged) + SQLValue.stamp(complaint.handled)
    try run(
      """
      UPDATE complaint SET due = $4, prolonged_by = $5, prolonged_at = $6, handled_by = $7, handled_at = $8,
        outcome = $9
      WHERE unit = $1 AND year = $2 AND number = $3
      """, key + [SQLValue(complaint.due)] + stamps + [SQLValue(complaint.outcome?.rawValue)])
  }

  private func complaints(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Complaint] {
    var complaints: [Complaint] = []
    for row in try fields("SELECT \(Self.complaintColumns) FROM complaint AS c \(condition)", arguments) {
      guard let entered = try row.stamp(6) else { throw .unavailable(.damaged("complaint")) }
      var complaint = Complaint(
        unit: try row.unit(0), number: ComplaintNumber(year: try row.int(1), number: try row.int(2)),
        kind: try row.choice(3), channel: try row.choice(4), received: try row.day(5), entered: entered,
        firstDue: try row.day(8), isProvisional: try row.bool(9),
        caseID: try row.optionalText(10).map(CaseID.init(rawValue:)), isAboutAttitude: try row.bool(11))
      complaint.due = try row.day(12)
      complaint.prolonged = try row.stamp(13)
      complaint.handled = try row.stamp(15)
      complaint.outcome = try row.optionalChoice(17)
      complaints.append(complaint)
    }
    return complaints
  }
}
