// SPDX-License-Identifier: GPL-3.0-or-later

/// The invented office before anything happens there: what joins the seeds.
package struct DemonstrationPlace: Sendable {
  package let units: [Unit]
  package let officers: [Officer]
  package let counters: [Counter]
  package let devices: [Device]
  package let letterheads: [Letterhead]
  /// Whose figures are public.
  package let publicUnit: UnitCode
  package let opened: Instant

  package init(
    units: [Unit], officers: [Officer], counters: [Counter], devices: [Device], letterheads: [Letterhead],
    publicUnit: UnitCode, opened: Instant
  ) {
    self.units = units
    self.officers = officers
    self.counters = counters
    self.devices = devices
    self.letterheads = letterheads
    self.publicUnit = publicUnit
    self.opened = opened
  }

  /// Sets the place up by the administrator's hand; the journal says so.
  package func write(on page: any Writing, by administrator: Login) throws(OfficeError) {
    try page.lock(.root)
    for unit in units {
      try page.save(unit)
      try record(.unit, "unit:\(unit.code)", ChangeRecord(unit: unit), in: .root, by: administrator, on: page)
    }
    for officer in officers {
      try page.save(officer)
      let record = ChangeRecord(officer: officer)
      try self.record(.officer, "officer:\(officer.login)", record, in: .root, by: administrator, on: page)
    }
    for counter in counters { try page.save(counter) }
    for device in devices { try page.save(device) }
    for letterhead in letterheads {
      try page.save(letterhead)
      let facts = ["letterhead": try CanonicalJSON.text(letterhead)]
      try record(
        .settings, "letterhead:\(letterhead.unit)", ChangeRecord(facts: facts), in: .root, by: administrator, on: page)
    }
    let facts = ["counters": String(counters.count), "devices": String(devices.count)]
    try record(.settings, "counters", ChangeRecord(facts: facts), in: .root, by: administrator, on: page)
    let setting = TextSetting.publicUnit.rawValue
    try page.save(.publicUnit, publicUnit.rawValue)
    try record(
      .settings, "setting:\(setting)", ChangeRecord(facts: [setting: publicUnit.rawValue]), in: .root,
      by: administrator, on: page)
  }

  private func record(
    _ verb: Verb, _ subject: String, _ record: ChangeRecord, in unit: UnitCode, by administrator: Login,
    on page: any Writing
  ) throws(OfficeError) {
    try page.record(verb, subject, record, in: unit, by: administrator.rawValue, at: opened)
  }
}
