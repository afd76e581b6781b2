// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop

extension Seeds {
  /// What fresh books begin with: the embedded units, procedures, rules and calendar, and one administrator who may
  /// see everything and works at the district's desk or whatever has taken its place.
  /// - Throws: `SeedFault` when the embedded data do not read, which a test rules out.
  package static func firstStart(
    login: Login, name: String, now: Instant
  ) throws(SeedFault) -> FirstStart {
    let units = try rows(Seeds.units, Unit.columns) { row throws(InvalidRow) in try Unit(row) }
    let procedures = try rows(Seeds.procedures, Procedure.columns) { row throws(InvalidRow) in try Procedure(row) }
    let rules = try rows(Seeds.ruleSets, RuleSet.columns) { row throws(InvalidRow) in try RuleSet(row) }
    let context = ImportContext(units: UnitTree(units), procedures: procedures, now: now)
    let calendar = try rows(Seeds.daysOff, CalendarEntry.columns) { row throws(InvalidRow) in
      try CalendarEntry(row, in: context)
    }
    let administrator = Officer(
      login: login, name: name, role: .administrator, unit: UnitCode(rawValue: "524-mc"), scope: .root)
    return FirstStart(
      units: units, procedures: procedures, rules: rules, calendar: calendar, administrator: administrator, now: now)
  }

  private static func rows<Value>(
    _ bytes: [UInt8], _ columns: [ImportColumn], _ read: (ImportRow) throws(InvalidRow) -> Value
  ) throws(SeedFault) -> [Value] {
    do {
      var table = try ImportTable(ByteSource(bytes), columns: columns)
      var values: [Value] = []
      while let row = try table.next() { values.append(try read(row)) }
      return values
    } catch {
      throw SeedFault(reason: "\(error)")
    }
  }
}

/// Embedded data that do not read.
package struct SeedFault: Error, Sendable {
  package let reason: String
}
