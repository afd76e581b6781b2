// SPDX-License-Identifier: GPL-3.0-or-later

/// A single rating from another system: `id, time, unit, counter, procedure, case_code?, level, reason?, comment?,
/// channel`. The case code is used to count the buckets of delay and then dropped; comments are not taken.
package struct ImportedRating: Hashable, Sendable {
  package let line: Int
  package let id: String
  package let unit: UnitCode
  package let time: Instant
  package let source: RatingSource
  package let level: Satisfaction
  package let procedure: ProcedureCode?
  package let counter: String
  package let caseCode: CaseCode?

  package static let columns = [
    ImportColumn("id", "mã", "ma danh gia", required: true),
    ImportColumn("time", "thời gian", "ngày giờ", "ngày đánh giá", required: true),
    ImportColumn("unit", "đơn vị", "mã đơn vị", required: true),
    ImportColumn("counter", "quầy"),
    ImportColumn("procedure", "thủ tục", "mã thủ tục"),
    ImportColumn("case_code", "mã hồ sơ", "số hồ sơ"),
    ImportColumn("level", "mức", "mức độ", "mức độ hài lòng", required: true),
    ImportColumn("reason", "lý do"),
    ImportColumn("comment", "góp ý", "ý kiến"),
    ImportColumn("channel", "kênh", "hình thức", required: true),
  ]

  package init(_ row: ImportRow, in context: ImportContext) throws(InvalidRow) {
    line = row.line
    id = try row.required("id")
    guard id.utf8.count <= 80, !id.unicodeScalars.contains(where: \.isControl) else {
      throw row.invalid("id", .invalidCode)
    }
    time = try row.required("time", .invalidTime) { word throws(InvalidInstant) in try Instant(parsing: word) }
    guard time <= context.now else { throw row.invalid("time", .inFuture) }
    unit = try context.unit(row)
    level = try row.required("level", .invalidLevel) { word throws(InvalidSatisfaction) in
      try Satisfaction(parsing: word)
    }
    guard let source = RatingSource(channel: try row.required("channel").lowercased()) else {
      throw row.invalid("channel", .unknownChannel)
    }
    self.source = source
    procedure = try context.procedure(row)
    counter = try row.text("counter") ?? ""
    guard counter.utf8.count <= 80 else { throw row.invalid("counter", .invalidText) }
    caseCode = try row.value("case_code", .invalidCode) { word throws(InvalidCaseCode) in try CaseCode(parsing: word) }
  }
}
