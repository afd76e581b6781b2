// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of the small files that describe an office: units, procedures, calendar, rules, totals.
extension Unit {
  package static let columns = [
    ImportColumn("code", "mã", "mã đơn vị", required: true), ImportColumn("name", "tên", "tên đơn vị", required: true),
    ImportColumn("kind", "loại"), ImportColumn("parent", "trực thuộc", "đơn vị cha"),
    ImportColumn("valid_from", "từ ngày"), ImportColumn("valid_to", "đến ngày"),
    ImportColumn("successor", "đơn vị kế thừa"), ImportColumn("agency_code", "mã cơ quan"),
    ImportColumn("numbering", "đánh số"),
    ImportColumn("gso_code", "mã tổng cục thống kê"),
  ]

  /// Parents and successors may stand in the same file; the office checks them once all rows are read.
  package init(_ row: ImportRow) throws(InvalidRow) {
    func code(_ column: String) throws(InvalidRow) -> UnitCode? {
      try row.value(column, .invalidCode) { word throws(InvalidUnitCode) in try UnitCode(parsing: word) }
    }
    guard let own = try code("code") else { throw row.invalid("code", .missing) }
    guard let name = try row.text("name") else { throw row.invalid("name", .missing) }
    let from = try row.day("valid_from")
    let to = try row.day("valid_to")
    if let from, let to, to < from { throw row.invalid("valid_to", .endsBeforeStart) }
    let parent = try code("parent")
    guard parent != own else { throw row.invalid("parent", .ownParent) }
    let numbering = try row.value("numbering", .unknownKind) { word throws(UnknownWord) in
      guard let numbering = Numbering(rawValue: word) else { throw UnknownWord() }
      return numbering
    }
    self.init(
      code: own, name: name, kind: try row.text("kind") ?? "", parent: parent, validFrom: from, validTo: to,
      successor: try code("successor"), agencyCode: try row.text("agency_code"),
      numbering: numbering ?? .register)
  }
}

struct UnknownWord: Error {}

extension Procedure {
  package static let columns = [
    ImportColumn("code", "mã", "mã thủ tục", required: true),
    ImportColumn("name", "tên", "tên thủ tục", required: true),
    ImportColumn("field", "lĩnh vực"), ImportColumn("level", "cấp", "cấp thực hiện"),
    ImportColumn("limit_value", "thời hạn"), ImportColumn("limit_unit", "đơn vị thời hạn"),
    ImportColumn("fee", "phí", "lệ phí"), ImportColumn("papers", "thành phần hồ sơ"),
    ImportColumn("sensitive", "nhạy cảm"), ImportColumn("valid_from", "từ ngày"), ImportColumn("valid_to", "đến ngày"),
    ImportColumn("code_confidence"), ImportColumn("limit_confidence"),
  ]

  package init(_ row: ImportRow) throws(InvalidRow) {
    let code = try row.required("code", .invalidCode) { word throws(InvalidProcedureCode) in
      try ProcedureCode(parsing: word)
    }
    guard let name = try row.text("name") else { throw row.invalid("name", .missing) }
    let from = try row.day("valid_from")
    let to = try row.day("valid_to")
    if let from, let to, to < from { throw row.invalid("valid_to", .endsBeforeStart) }
    self.init(
      code: code, name: name, field: try row.text("field") ?? "", level: try row.text("level") ?? "",
      limit: try Self.limit(row), fee: try row.text("fee") ?? "", isSensitive: try Self.flag(row, "sensitive"),
      validFrom: from, validTo: to, codeConfidence: try row.text("code_confidence") ?? "",
      limitConfidence: try row.text("limit_confidence") ?? "")
  }

  private static func limit(_ row: ImportRow) throws(InvalidRow) -> TimeLimit? {
    guard let unit = row["limit_unit"] else {
      guard row["limit_value"] == nil else { throw row.invalid("limit_unit", .missing) }
      return nil
    }
    return try row.required("limit_value", .invalidLimit) { word throws(InvalidTimeLimit) in
      try TimeLimit(value: word, unit: unit)
    }
  }

  private static func flag(_ row: ImportRow, _ column: String) throws(InvalidRow) -> Bool {
    switch row[column] {
    case nil, "0": false
    case "1": true
    default: throw row.invalid(column, .invalidFlag)
    }
  }
}

extension CalendarEntry {
  package static let columns = [
    ImportColumn("date", "ngày", required: true), ImportColumn("kind", "loại", required: true),
    ImportColumn("name", "tên", "nội dung", required: true), ImportColumn("source", "căn cứ", "văn bản", "nguồn"),
    ImportColumn("unit", "đơn vị"), ImportColumn("confidence"),
  ]

  package init(_ row: ImportRow, in context: ImportContext) throws(InvalidRow) {
    guard let day = try row.day("date") else { throw row.invalid("date", .missing) }
    guard let kind = Kind(rawValue: try row.required("kind")) else { throw row.invalid("kind", .unknownKind) }
    guard let name = try row.text("name") else { throw row.invalid("name", .missing) }
    self.init(
      day: day, kind: kind, name: name, source: try row.text("source") ?? "",
      unit: row["unit"] == nil ? nil : try context.unit(row).rawValue)
  }
}

extension RuleSet {
  package static let columns = [
    ImportColumn("code", required: true), ImportColumn("valid_from", required: true), ImportColumn("valid_to"),
    ImportColumn("name", required: true), ImportColumn("supplement", required: true),
    ImportColumn("second_promise", required: true), ImportColumn("cutoff"),
    ImportColumn("notice_title", required: true), ImportColumn("notice_symbol", required: true),
    ImportColumn("source"),
  ]

  package init(_ row: ImportRow) throws(InvalidRow) {
    guard let from = try row.day("valid_from") else { throw row.invalid("valid_from", .missing) }
    guard let supplement = SupplementRule(rawValue: try row.required("supplement")) else {
      throw row.invalid("supplement", .unknownKind)
    }
    guard let second = SecondPromise(rawValue: try row.required("second_promise")) else {
      throw row.invalid("second_promise", .unknownKind)
    }
    self.init(
      code: try row.required("code"), name: try row.required("name"), validFrom: from,
      validTo: try row.day("valid_to"), supplement: supplement, secondPromise: second,
      noticeTitle: try row.required("notice_title"), noticeSymbol: try row.required("notice_symbol"),
      source: row["source"] ?? "")
  }
}

extension PublishedTotal {
  package static let columns = [
    ImportColumn("unit", "đơn vị", "mã đơn vị", required: true), ImportColumn("procedure", "thủ tục", "mã thủ tục"),
    ImportColumn("from", "từ ngày", required: true), ImportColumn("to", "đến ngày", required: true),
    ImportColumn("level_1", "rất không hài lòng"), ImportColumn("level_2", "không hài lòng"),
    ImportColumn("level_3", "bình thường"), ImportColumn("level_4", "mức hài lòng"),
    ImportColumn("level_5", "rất hài lòng"), ImportColumn("satisfied", "hài lòng"),
    ImportColumn("rated", "lượt", "lượt đánh giá"), ImportColumn("published_percent", "tỷ lệ công bố"),
    ImportColumn("source", "nguồn"),
  ]

  package init(_ row: ImportRow, in context: ImportContext) throws(InvalidRow) {
    let unit = try context.unit(row)
    guard let from = try row.day("from") else { throw row.invalid("from", .missing) }
    guard let to = try row.day("to") else { throw row.invalid("to", .missing) }
    guard let period = try? Period(from: from, through: to) else { throw row.invalid("to", .endsBeforeStart) }
    let levels = try Self.levels(row)
    let satisfied = try row.count("satisfied") ?? levels?.satisfied
    let rated = try row.count("rated") ?? levels?.rated
    guard let satisfied, let rated else { throw row.invalid("rated", .countsMissing) }
    guard satisfied <= rated else { throw row.invalid("satisfied", .satisfiedAboveRated) }
    if let levels, levels.rated != rated || levels.satisfied != satisfied {
      throw row.invalid("rated", .invalidCount)
    }
    self.init(
      unit: unit, procedure: try context.procedure(row), period: period, levels: levels, satisfied: satisfied,
      rated: rated, publishedPercent: row["published_percent"], source: try row.text("source") ?? "")
  }

  private static func levels(_ row: ImportRow) throws(InvalidRow) -> LevelCounts? {
    var counts: [Int] = []
    for level in 1...5 {
      if let count = try row.count("level_\(level)") { counts.append(count) }
    }
    guard !counts.isEmpty else { return nil }
    guard counts.count == 5, let levels = try? LevelCounts(levels: counts) else {
      throw row.invalid("level_1", .countsMissing)
    }
    return levels
  }
}
