// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of files of criteria: `set, criterion, unit, target, achieved, as_of, source`.
extension CriterionState {
  package static let columns = [
    ImportColumn("set", "bộ tiêu chí", required: true),
    ImportColumn("criterion", "tiêu chí", "tên tiêu chí", required: true),
    ImportColumn("unit", "đơn vị", "mã đơn vị", required: true),
    ImportColumn("target", "chỉ tiêu", "mục tiêu"), ImportColumn("achieved", "đạt", "đã đạt", required: true),
    ImportColumn("as_of", "tính đến", "tính đến ngày", "ngày", required: true), ImportColumn("source", "nguồn"),
  ]

  package init(_ row: ImportRow, in context: ImportContext) throws(InvalidRow) {
    let set = try Self.name("set", row)
    let criterion = try Self.name("criterion", row)
    let unit = try context.unit(row)
    let target = try row.count("target")
    if target == 0 { throw row.invalid("target", .zeroTarget) }
    guard let achieved = try row.count("achieved") else { throw row.invalid("achieved", .missing) }
    if let target, achieved > target { throw row.invalid("achieved", .achievedAboveTarget) }
    guard let asOf = try row.day("as_of") else { throw row.invalid("as_of", .missing) }
    guard asOf <= context.now.day else { throw row.invalid("as_of", .inFuture) }
    self.init(
      unit: unit, set: set, criterion: criterion, target: target, achieved: achieved, asOf: asOf,
      source: try row.text("source") ?? "", position: row.line)
  }

  private static func name(_ column: String, _ row: ImportRow) throws(InvalidRow) -> CriterionName {
    try row.required(column, .longName) { word throws(InvalidText) in try CriterionName(parsing: word) }
  }

  package var cells: [DataCell] {
    [
      .text(set.text), .text(criterion.text), .text(unit.rawValue), DataCell(target), .integer(achieved), .day(asOf),
      DataCell(source),
    ]
  }
}
