// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop

extension Seeds {
  /// What fresh books begin with: the embedded units, procedures, rules and calendar, and one administrator who may
  /// see everything.
  ///
  /// The administrator works at the given unit, an embedded one or a new one that joins them; else at the district's
  /// desk or whatever has taken its place. That unit declares as many counters as are asked for, numbered from 1.
  /// - Throws: `SeedFault` when the embedded data do not read, which a test rules out.
  package static func firstStart(
    login: Login, name: String, now: Instant, at unit: Unit? = nil, counters: Int = 0
  ) throws(SeedFault) -> FirstStart {
    var units = try allUnits()
    if let unit, !units.contains(where: { $0.code == unit.code }) { units.append(unit) }
    let procedures = try rows(Seeds.procedures, Procedure.columns) { row throws(InvalidRow) in try Procedure(row) }
    let rules = try rows(Seeds.ruleSets, RuleSet.columns) { row throws(InvalidRow) in try RuleSet(row) }
    let context = ImportContext(units: UnitTree(units), procedures: procedures, now: now)
    let calendar = try rows(Seeds.daysOff, CalendarEntry.columns) { row throws(InvalidRow) in
      try CalendarEntry(row, in: context)
    }
    let place = unit?.code ?? UnitCode(rawValue: "524-mc")
    let acting = UnitTree(units).acting(for: place, on: now.day)?.code ?? place
    return FirstStart(
      units: units, procedures: procedures, rules: rules, calendar: calendar,
      counters: (1...99).prefix(counters).compactMap { try? CounterNumber($0) }.map {
        Counter(unit: acting, number: $0)
      },
      administrator: Officer(login: login, name: name, role: .administrator, unit: place, scope: .root), now: now)
  }

  /// The embedded units that are valid on a day: where a first administrator may work.
  package static func units(validOn day: LocalDay) throws(SeedFault) -> [Unit] {
    try allUnits().filter { $0.isValid(on: day) }
  }

  private static func allUnits() throws(SeedFault) -> [Unit] {
    try rows(Seeds.units, Unit.columns) { row throws(InvalidRow) in try Unit(row) }
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
