// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Store
import Testing

/// Files that rows are taken out to and brought in from, as the shell does it.
extension OfficeBench {
  /// Writes the rows to a file and returns its bytes.
  func exported(
    _ kind: ImportKind, _ format: TableFormat = .csv, during period: Period? = nil, unit: String? = nil,
    by office: Office? = nil
  ) async throws -> Data {
    let folder = try TemporaryFolder("export")
    let place = ResultFile(path: folder.file("x.\(format)"), overwrites: false)
    let request = ExportRequest(kind, during: period, unit: unit.map(UnitCode.init(rawValue:)))
    let pending = try await (office ?? administrator).export(request) { rows throws(OfficeError) in
      do {
        let file = try RowFile(place, format, columns: rows.columns, sheet: "A", rows: rows.count)
        try rows.each { cells in (try? file.append(cells)) != nil }
        let pending = try file.finish()
        #expect(pending.rows == rows.count)
        return pending
      } catch {
        throw (error as? OfficeError) ?? .unavailable(.failed("\(error)"))
      }
    }
    try pending.put()
    return try Data(contentsOf: URL(fileURLWithPath: place.path))
  }

  /// The rows as text, without the mark and the titles.
  func lines(_ kind: ImportKind, during period: Period? = nil, unit: String? = nil) async throws -> [String] {
    let text = String(decoding: try await exported(kind, during: period, unit: unit), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }

  /// Brings in rows that stand in the columns of their kind.
  @discardableResult
  func load(_ kind: ImportKind, _ rows: [[String]]) async throws -> ImportSummary {
    let text = CSVWriter(byteOrderMark: true).text([kind.columns.map(\.name)] + rows)
    return try await load(kind, Data(text.utf8), .csv)
  }

  /// Brings in a file.
  @discardableResult
  func load(_ kind: ImportKind, _ bytes: Data, _ format: TableFormat) async throws -> ImportSummary {
    let folder = try TemporaryFolder("import")
    let path = folder.file("x.\(format)")
    try bytes.write(to: URL(fileURLWithPath: path))
    let office = administrator
    let (context, rules) = try await office.importContext(kind)
    func parsed<Row>(_ read: (ImportRow) throws(InvalidRow) -> Row) throws -> [Row] {
      var table = try ImportTable(ByteSource(path: path), columns: kind.columns)
      var rows: [Row] = []
      while let row = try table.next() { rows.append(try read(row)) }
      return rows
    }
    switch kind {
    case .cases:
      let cases = try parsed { row throws(InvalidRow) in try ImportedCase(row, in: context, rules: rules) }
      let run = try await office.beginImport(kind)
      try await office.stage(cases, in: context, for: run)
      return try await sealed(run, file: path)
    case .ratings:
      let ratings = try parsed { row throws(InvalidRow) in try ImportedRating(row, in: context) }
      let run = try await office.beginImport(kind)
      try await office.stage(office.grouped(ratings, in: context), in: context, for: run)
      return try await sealed(run, file: path)
    case .totals:
      return try await office.importTotals(
        try parsed { row throws(InvalidRow) in try PublishedTotal(row, in: context) })
    case .calendar:
      return try await office.importCalendar(
        try parsed { row throws(InvalidRow) in try CalendarEntry(row, in: context) })
    case .procedures: return try await office.importProcedures(try parsed(Procedure.init))
    case .criteria:
      return try await office.importCriteria(
        try parsed { row throws(InvalidRow) in try CriterionState(row, in: context) })
    case .units: return try await office.importUnits(try parsed { row throws(InvalidRow) in try Unit(row) })
    case .clusters:
      return try await office.importClusters(
        try parsed { row throws(InvalidRow) in try ClusterMembership(row, in: context) })
    }
  }
}
