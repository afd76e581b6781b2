// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let noticeColumns = """
    unit, draft, case_id, author, old_day, old_time, new_day, drafted_by, drafted_at, approved_by, approved_at, number,
    issued_by, issued_at, published_by, published_at, withdrawn_by, withdrawn_at, second, timeliness, form,
    letterhead
    """

  func notice(_ draft: Int, in unit: UnitCode) throws(OfficeError) -> ApologyNotice? {
    try notices("WHERE unit = $1 AND draft = $2", [SQLValue(unit), SQLValue(draft)]).first
  }

  func notices(of file: CaseID) throws(OfficeError) -> [ApologyNotice] {
    try notices("WHERE case_id = $1 ORDER BY draft", [.text(file.rawValue)])
  }

  func notices(of files: [CaseID]) throws(OfficeError) -> [CaseID: [ApologyNotice]] {
    var found: [CaseID: [ApologyNotice]] = [:]
    for start in stride(from: 0, to: files.count, by: 500) {
      let some = files[start..<min(start + 500, files.count)]
      let places = (1...some.count).map { "$\($0)" }.joined(separator: ", ")
      let values = some.map { SQLValue.text($0.rawValue) }
      for notice in try notices("WHERE case_id IN (\(places)) ORDER BY draft", values) {
        found[notice.caseID, default: []].append(notice)
      }
    }
    return found
  }

  func notices(in units: Set<UnitCode>, states: Set<NoticeState>) throws(OfficeError) -> [ApologyNotice] {
    guard !states.isEmpty else { return [] }
    let list = list(units, from: 1)
    let wanted = states.map { "(\(Self.condition(of: $0)))" }.sorted().joined(separator: " OR ")
    return try notices("WHERE unit IN \(list.sql) AND (\(wanted)) ORDER BY unit, draft", list.values)
  }

  /// What holds of a row whose notice is in a state; see `ApologyNotice.state`.
  private static func condition(of state: NoticeState) -> String {
    switch state {
    case .draft: "withdrawn_at IS NULL AND approved_at IS NULL"
    case .approved: "withdrawn_at IS NULL AND approved_at IS NOT NULL AND issued_at IS NULL"
    case .issued: "withdrawn_at IS NULL AND issued_at IS NOT NULL AND published_at IS NULL"
    case .published: "withdrawn_at IS NULL AND published_at IS NOT NULL"
    case .withdrawn: "withdrawn_at IS NOT NULL"
    }
  }

  func insert(_ notice: ApologyNotice) throws(OfficeError) {
    let base: [SQLValue] = [
      SQLValue(notice.unit), SQLValue(notice.draft), .text(notice.caseID.rawValue), SQLValue(notice.author),
    ]
    let days = SQLValue.due(notice.oldDue) + [SQLValue(notice.newDay)] + SQLValue.stamp(notice.drafted)
    try run(
      """
      INSERT INTO notice (unit, draft, case_id, author, old_day, old_time, new_day, drafted_by, drafted_at, second,
        form)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """, base + days + [SQLValue(notice.isSecondPromise), SQLValue(notice.form?.rawValue)],
      refusing: [
        "notice(case_id)": .draftWaiting(notice.caseID.rawValue, draft: notice.draft)
      ])
  }

  func save(_ notice: ApologyNotice) throws(OfficeError) {
    let key = [SQLValue(notice.unit), SQLValue(notice.draft)]
    let stamps = SQLValue.stamp(notice.approved) + SQLValue.stamp(notice.issued)
    let later = SQLValue.stamp(notice.published) + SQLValue.stamp(notice.withdrawn)
    let letterhead = try notice.letterhead.map { letterhead throws(OfficeError) in
      try CanonicalJSON.text(letterhead)
    }
    try run(
      """
      UPDATE notice SET approved_by = $3, approved_at = $4, issued_by = $5, issued_at = $6, published_by = $7,
        published_at = $8, withdrawn_by = $9, withdrawn_at = $10, number = $11, year = $12, timeliness = $13,
        letterhead = $14
      WHERE unit = $1 AND draft = $2
      """,
      key + stamps + later + [
        SQLValue(notice.number), SQLValue(notice.issued?.at.day.year), SQLValue(notice.timeliness?.rawValue),
        SQLValue(letterhead),
      ], refusing: ["notice(unit,year,number)": .numberTaken(notice.number ?? "")])
  }

  private func notices(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [ApologyNotice] {
    var notices: [ApologyNotice] = []
    for row in try fields("SELECT \(Self.noticeColumns) FROM notice \(condition)", arguments) {
      notices.append(try notice(row))
    }
    return notices
  }

  private func notice(_ row: Fields) throws(OfficeError) -> ApologyNotice {
    guard let oldDue = try row.due(4), let drafted = try row.stamp(7) else { throw .unavailable(.damaged("notice")) }
    var notice = ApologyNotice(
      unit: try row.unit(0), draft: try row.int(1), caseID: CaseID(rawValue: try row.text(2)),
      author: try row.unit(3), oldDue: oldDue, newDay: try row.day(6), drafted: drafted,
      isSecondPromise: try row.bool(18), form: try row.optionalChoice(20))
    notice.approved = try row.stamp(9)
    notice.number = try row.optionalText(11)
    notice.issued = try row.stamp(12)
    notice.published = try row.stamp(14)
    notice.withdrawn = try row.stamp(16)
    notice.timeliness = try row.optionalChoice(19)
    notice.letterhead = try row.optionalText(21).map { text throws(OfficeError) in
      try CanonicalJSON.value(Letterhead.self, from: text)
    }
    return notice
  }
}
