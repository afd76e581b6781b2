// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func letterheads(of unit: UnitCode) throws(OfficeError) -> [Letterhead] {
    let rows = try fields(
      """
      SELECT valid_from, parent_agency, agency, place, position, signer, symbol, recipients, filing, form, apology,
        contact
      FROM letterhead WHERE unit = $1 ORDER BY valid_from
      """, [SQLValue(unit)])
    var letterheads: [Letterhead] = []
    for row in rows { letterheads.append(try letterhead(of: unit, row)) }
    return letterheads
  }

  /// Lists are kept a line each.
  private func letterhead(of unit: UnitCode, _ row: Fields) throws(OfficeError) -> Letterhead {
    var letterhead = Letterhead(unit: unit, validFrom: try row.day(0))
    letterhead.parentAgency = try row.optionalText(1)
    letterhead.agency = try row.optionalText(2)
    letterhead.place = try row.optionalText(3)
    letterhead.position = try row.text(4).split(separator: "\n").map(String.init)
    letterhead.signer = try row.optionalText(5)
    letterhead.symbol = try row.optionalText(6)
    letterhead.recipients = try row.text(7).split(separator: "\n").map(String.init)
    letterhead.filing = try row.optionalText(8)
    letterhead.form = try row.optionalChoice(9)
    letterhead.apology = try row.optionalText(10).map { text throws(OfficeError) in try template(text) }
    letterhead.contact = try row.optionalText(11)
    return letterhead
  }

  private func template(_ text: String) throws(OfficeError) -> NoticeTemplate {
    do {
      return try NoticeTemplate(parsing: try FreeText(parsing: text))
    } catch {
      throw .unavailable(.damaged("letterhead \(error)"))
    }
  }

  func save(_ letterhead: Letterhead) throws(OfficeError) {
    let names = [letterhead.parentAgency, letterhead.agency, letterhead.place].map { SQLValue($0) }
    try run(
      """
      INSERT INTO letterhead (unit, valid_from, parent_agency, agency, place, position, signer, symbol, recipients,
        filing, form, apology, contact)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (unit, valid_from) DO UPDATE SET parent_agency = excluded.parent_agency, agency = excluded.agency,
        place = excluded.place, position = excluded.position, signer = excluded.signer, symbol = excluded.symbol,
        recipients = excluded.recipients, filing = excluded.filing, form = excluded.form, apology = excluded.apology,
        contact = excluded.contact
      """,
      [SQLValue(letterhead.unit), SQLValue(letterhead.validFrom)] + names + [
        .text(letterhead.position.joined(separator: "\n")), SQLValue(letterhead.signer), SQLValue(letterhead.symbol),
        .text(letterhead.recipients.joined(separator: "\n")), SQLValue(letterhead.filing),
        SQLValue(letterhead.form?.rawValue), SQLValue(letterhead.apology?.text), SQLValue(letterhead.contact),
      ])
  }

  func storedText(of setting: TextSetting) throws(OfficeError) -> String? {
    try first("SELECT value FROM text_setting WHERE name = $1", [.text(setting.rawValue)])?.text(0)
  }

  func save(_ setting: TextSetting, _ text: String?) throws(OfficeError) {
    connection.announce()
    guard let text else {
      try run("DELETE FROM text_setting WHERE name = $1", [.text(setting.rawValue)])
      return
    }
    try run(
      """
      INSERT INTO text_setting (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [.text(setting.rawValue), .text(text)])
  }
}
