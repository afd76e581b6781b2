// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Proving
import Store
import Testing

/// Import files in a test's own words: the rows of a CSV file without its header.
extension OfficeBench {
  /// Stages and seals `case_code,procedure,unit,received,due,returned,status` rows.
  @discardableResult
  func importCases(_ rows: String..., file: String = "cases") async throws -> ImportSummary {
    try await sealed(try await stageCases(rows), file: file)
  }

  /// Stages rows of cases without making them visible.
  func stageCases(_ rows: [String]) async throws -> any ImportRun {
    let (context, rules) = try await administrator.importContext(.cases)
    let header = "case_code,procedure,unit,received,due,returned,status"
    let cases = try parsed(header, rows, ImportedCase.columns) { row throws(InvalidRow) in
      try ImportedCase(row, in: context, rules: rules)
    }
    let run = try await administrator.beginImport(.cases)
    try await administrator.stage(cases, in: context, for: run)
    return run
  }

  /// Stages and seals `id,time,unit,procedure,case_code,level,channel` rows.
  @discardableResult
  func importRatings(_ rows: [String], file: String = "ratings") async throws -> ImportSummary {
    try await sealed(try await stageRatings(rows), file: file)
  }

  /// Stages rows of ratings without making them visible.
  func stageRatings(_ rows: [String]) async throws -> any ImportRun {
    let (context, _) = try await administrator.importContext(.ratings)
    let ratings = try parsed("id,time,unit,procedure,case_code,level,channel", rows, ImportedRating.columns) {
      row throws(InvalidRow) in try ImportedRating(row, in: context)
    }
    let run = try await administrator.beginImport(.ratings)
    try await administrator.stage(administrator.grouped(ratings, in: context), in: context, for: run)
    return run
  }

  /// Makes a file visible, or removes what was staged of it.
  func sealed(_ run: any ImportRun, file: String) async throws -> ImportSummary {
    do {
      return try await administrator.seal(run, file: file)
    } catch {
      try await run.abandon()
      throw error
    }
  }

  private func parsed<Value>(
    _ header: String, _ rows: [String], _ columns: [ImportColumn],
    _ read: (ImportRow) throws(InvalidRow) -> Value
  ) throws -> [Value] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    var table = try ImportTable(ByteSource(Array(text.utf8)), columns: columns)
    var values: [Value] = []
    while let row = try table.next() { values.append(try read(row)) }
    return values
  }
}

/// A month's ratings of a unit through one channel, so many of each level from 1 to 5.
func ratingRows(
  _ levels: [Int], on day: String = "2023-10-10", unit: String = "524-mc", procedure: String = "",
  channel: String = "paper", prefix: String = "p"
) -> [String] {
  var rows: [String] = []
  for (index, count) in levels.enumerated() {
    for number in 0..<count {
      rows.append(
        "\(prefix)-\(day)-\(index + 1)-\(number),\(day)T09:00:00+07:00,\(unit),\(procedure),,\(index + 1),\(channel)")
    }
  }
  return rows
}
