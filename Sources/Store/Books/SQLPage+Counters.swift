// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func counters(in unit: UnitCode) throws(OfficeError) -> [Counter] {
    let rows = try fields(
      "SELECT number, name, active FROM counter WHERE unit = $1 ORDER BY number", [SQLValue(unit)])
    var counters: [Counter] = []
    for row in rows {
      guard let number = try row.optionalCounter(0) else { continue }
      counters.append(Counter(unit: unit, number: number, name: try row.text(1), isActive: try row.bool(2)))
    }
    return counters
  }

  func save(_ counter: Counter) throws(OfficeError) {
    try run(
      """
      INSERT INTO counter (unit, number, name, active) VALUES ($1, $2, $3, $4)
      ON CONFLICT (unit, number) DO UPDATE SET name = excluded.name, active = excluded.active
      """,
      [
        SQLValue(counter.unit), SQLValue(counter.number.rawValue), .text(counter.name), SQLValue(counter.isActive),
      ])
    connection.announce()
  }

  func tablet(at counter: CounterNumber, in unit: UnitCode) throws(OfficeError) -> Device? {
    let row = try first(
      "SELECT id, name, paired FROM device WHERE unit = $1 AND counter = $2 AND revoked IS NULL",
      [SQLValue(unit), SQLValue(counter.rawValue)])
    guard let row else { return nil }
    return Device(
      id: try row.text(0), unit: unit, counter: counter, name: try row.text(1), paired: try row.instant(2))
  }

  func save(_ device: Device) throws(OfficeError) {
    try run(
      """
      INSERT INTO device (id, unit, counter, name, paired, revoked) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, revoked = excluded.revoked
      """,
      [
        .text(device.id), SQLValue(device.unit), SQLValue(device.counter.rawValue), .text(device.name),
        SQLValue(device.paired), SQLValue(device.revoked),
      ])
    connection.announce()
  }
}
