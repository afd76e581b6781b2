// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// One unit's years on their way into the tables: rows as the office's verbs would have left them.
struct LoadedUnit: Sendable {
  let unit: DemonstrationUnit
  let origin: String
  let seed: UInt64
  /// The journal's rows, and those of the texts they commit to.
  var links: [[SQLValue]] = []
  var texts: [[SQLValue]] = []

  init(_ unit: DemonstrationUnit, seed: UInt64, origin: String) {
    self.unit = unit
    self.origin = origin
    self.seed = seed
  }

  /// Where ids, salts and secrets come from: the same in every run.
  func random(_ purpose: String) -> SeededGenerator { SeededGenerator(seed: seed, "\(unit.unit) \(purpose)") }

  func write(on connection: any SQLConnection) throws {
    try loadCases(connection)
    try loadVisits(connection)
    try loadNotices(connection)
    let judged = try judged(on: SQLPage(connection, origin: origin))
    try loadRatings(connection, judged)
    try loadBallots(connection, judged)
    try loadChain(connection)
    try loadTallies(connection)
    try loadFlags(connection, judged)
    try connection.load(
      into: "serial", columns: ["unit", "name", "period", "value"],
      rows: unit.serials.map { one in
        [code, .text(one.serial.key.name), .text(one.serial.key.period), SQLValue(one.last)]
      })
  }

  var code: SQLValue { SQLValue(unit.unit) }

  // MARK: - Cases

  private func loadCases(_ connection: any SQLConnection) throws {
    try connection.load(into: CaseRow.table, columns: CaseRow.columns, rows: files.map(CaseRow.values))
    try connection.load(into: "case_leg", columns: CaseRow.legColumns, rows: files.flatMap(CaseRow.legs))
    try connection.load(into: "case_pause", columns: CaseRow.pauseColumns, rows: files.flatMap(CaseRow.pauses))
  }

  /// The cases and their copies.
  private var files: some Sequence<CaseFile> {
    unit.cases.lazy.flatMap { one in
      [one.file] + (0..<one.extra).compactMap(one.copy)
    }
  }
}
