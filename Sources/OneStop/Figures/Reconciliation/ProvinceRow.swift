// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of the province's II.06a: a field, or the total, with its eleven numbers.
package struct ProvinceRow: Hashable, Sendable {
  package let line: Int
  /// Nil for the row of totals.
  package let field: String?
  package let counts: ReportCounts

  /// Found by the numbers above the columns or by their titles; titles that stand over several columns, such as
  /// "Quá hạn", are none of them.
  package static let columns: [ImportColumn] =
    [
      ImportColumn("number", "(1)", "1", "[1]", "stt", "số tt", "tt"),
      ImportColumn(
        "field", "(2)", "2", "[2]", "lĩnh vực", "tên lĩnh vực", "lĩnh vực giải quyết",
        "lĩnh vực, công việc giải quyết theo cấp", "lĩnh vực giải quyết công việc", required: true),
    ] + ReportColumn.allCases.map { ImportColumn(column: $0) }

  /// Nil for a row that says nothing: blank lines, the line of column numbers, signatures below the table.
  package init?(_ row: ImportRow) throws(InvalidRow) {
    var label = try row.text("field")
    if label == nil { label = try row.text("number") }
    if ReportColumn.allCases.allSatisfy({ row[$0.importName] == nil }) || Self.isNumberLine(row) { return nil }
    guard let label else { throw row.invalid("field", .missing) }
    var counts = ReportCounts()
    for column in ReportColumn.allCases { counts[column] = try Self.count(row, column.importName) }
    line = row.line
    field = Self.isTotal(label) ? nil : label
    self.counts = counts
  }

  /// Whether it is the line below all fields: `Tổng cộng (I+II)`, but not a field such as `Tổng hợp`.
  private static func isTotal(_ label: String) -> Bool {
    let words = Folding.folded(String(label.map { $0.isLetter ? $0 : " " })).split(separator: " ")
    switch words.first {
    case "tong": return words.count == 1 || ["cong", "so", "chung"].contains(words[1])
    case "cong", "total": return words.count == 1
    default: return false
    }
  }

  private static func isNumberLine(_ row: ImportRow) -> Bool {
    ReportColumn.allCases.allSatisfy { column in
      row[column.importName].map { $0.filter(\.isNumber) == column.importName } ?? false
    } && ["2", "(2)", "[2]", nil].contains(row["field"])
  }

  /// A count as officials write it: `1.234`; nothing or a dash is 0.
  private static func count(_ row: ImportRow, _ column: String) throws(InvalidRow) -> Int {
    guard let word = row[column], word != "-", word != "–" else { return 0 }
    let groups = word.split(omittingEmptySubsequences: false) { ".,".contains($0) || $0.isWhitespace }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || groups[0].count <= 3)
    let digits = groups.joined()
    guard isGrouped, !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits),
      count <= LevelCounts.limit
    else { throw row.invalid(column, .invalidCount) }
    return count
  }
}

extension ReportColumn {
  fileprivate var importName: String { String(rawValue) }

  fileprivate var titles: [String] {
    switch self {
    case .received: ["tiếp nhận - tổng số", "số hồ sơ tiếp nhận", "tổng số tiếp nhận", "received total"]
    case .online: ["trực tuyến", "tiếp nhận - trực tuyến", "online"]
    case .direct:
      ["trực tiếp, dịch vụ bưu chính", "trực tiếp", "tiếp nhận - trực tiếp, dịch vụ bưu chính", "counter or post"]
    case .carriedOver: ["từ kỳ trước", "tiếp nhận - từ kỳ trước", "kỳ trước chuyển sang", "carried over"]
    case .resolved: ["đã giải quyết - tổng số", "số hồ sơ đã giải quyết", "tổng số đã giải quyết", "resolved total"]
    case .early: ["trước hạn", "đã giải quyết - trước hạn", "early"]
    case .onTime:
      [
        "đúng hạn", "đã giải quyết - đúng hạn", "on time",
        "đúng hạn (bao gồm cả hồ sơ chờ bổ sung và trả lại/xin rút)",
      ]
    case .late: ["đã giải quyết - quá hạn", "late"]
    case .inProgress:
      ["đang giải quyết - tổng số", "số hồ sơ đang giải quyết", "tổng số đang giải quyết", "in progress total"]
    case .within:
      [
        "trong hạn", "đang giải quyết - trong hạn", "within time",
        "trong hạn (bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)",
      ]
    case .overdue: ["đang giải quyết - quá hạn", "overdue"]
    }
  }
}

extension ImportColumn {
  fileprivate init(column: ReportColumn) {
    let number = column.importName
    self.init(name: number, aliases: ["(\(number))", "[\(number)]", "cột \(number)"] + column.titles, isRequired: true)
  }

  private init(name: String, aliases: [String], isRequired: Bool) {
    self.name = name
    self.aliases = aliases
    self.isRequired = isRequired
  }
}

/// What the province says of a period: its table, its list of cases, or both.
package struct ProvinceFigures: Sendable {
  package var rows: [ProvinceRow]?
  package var cases: [ProvinceCase]?

  package init(rows: [ProvinceRow]? = nil, cases: [ProvinceCase]? = nil) {
    self.rows = rows
    self.cases = cases
  }
}

/// A row of the province's list of cases.
package enum ProvinceCase: Sendable {
  case read(ImportedCase)
  /// Of a unit or a procedure that the books do not know: it is not compared, and told.
  case unknown(code: CaseCode?, InvalidRow)

  package init(_ row: ImportRow, in context: ImportContext, rules: [RuleSet]) throws(InvalidRow) {
    do {
      self = .read(try ImportedCase(row, in: context, rules: rules))
    } catch {
      guard error.problem == .unknownUnit || error.problem == .unknownProcedure else { throw error }
      self = .unknown(code: row["case_code"].flatMap { try? CaseCode(parsing: $0) }, error)
    }
  }
}
