// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension ApologyLedger {
  /// The ledger as a table: one row a group, each of which opens its late cases, and the whole below.
  @MainActor
  func report(_ period: Period?, _ unit: UnitCode?, _ units: UnitTree, _ session: Session) -> Report {
    let formats = session.formats
    let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, name(of: $0.key, units, formats)) })
    let sorted = Collation.sorted(rows) { grouping == .month ? $0.key : names[$0.key] ?? $0.key }
    var table = Table(columns(session))
    for (index, row) in sorted.enumerated() {
      table.append(
        [String(index + 1), names[row.key] ?? row.key] + cells(row.counts, formats),
        exact: [table.columns.count - 1: [DataCell(row.counts.coverage.rate)]])
    }
    table.setTotal(
      ["", session.text("Tổng", "Total")] + cells(total, formats),
      exact: [table.columns.count - 1: [DataCell(total.coverage.rate)]])
    let share = formats.percentage(total[.inTime], of: total.cases)
    let heading = session.text(
      "Sổ xin lỗi\(title(period, formats)): \(formats.count(total.cases)) hồ sơ trễ, được xin lỗi kịp thời \(share)",
      "Ledger of apologies\(title(period, formats)): late cases: \(formats.count(total.cases)), told in time \(share)")
    return Report(
      "overdue", asOf: session.now, period: period, heading: [heading], table: rows.isEmpty ? nil : table,
      rows: sorted.map { Self.row($0.key, names[$0.key] ?? $0.key, $0.counts) },
      total: Self.row("", session.text("Tổng", "Total"), total),
      opens: sorted.map { opens($0.key, period, unit) })
  }

  private func title(_ period: Period?, _ formats: Formats) -> String {
    period.map { " – " + formats.period($0) } ?? ""
  }

  private func name(of key: String, _ units: UnitTree, _ formats: Formats) -> String {
    switch grouping {
    case .unit, .leg: units[UnitCode(rawValue: key)]?.name ?? key
    case .month: (try? LocalMonth(parsing: key)).map(formats.month) ?? key
    case .field, .whole: key.isEmpty ? (formats.language == .vi ? "(không rõ)" : "(unknown)") : key
    }
  }

  @MainActor
  private func columns(_ session: Session) -> [Table.Column] {
    let key =
      switch grouping {
      case .unit: session.text("Đơn vị nhận", "Received by")
      case .leg: session.text("Đơn vị để quá hạn", "Late at")
      case .month: session.text("Tháng", "Month")
      case .field, .whole: session.text("Lĩnh vực", "Field")
      }
    return [
      .init("#", .integer), .init(key), .init(session.text("Trễ", "Late"), .integer),
      .init(session.text("Kịp", "In time"), .integer), .init(session.text("Muộn", "Told late"), .integer),
      .init(session.text("Chưa", "Missing"), .integer),
      .init(session.text("Không thể", "Not poss."), .integer, rank: 1),
      .init(session.text("Nháp", "Draft"), .integer, rank: 2),
      .init(session.text("Chờ hẹn", "Open"), .integer, rank: 2),
      .init(session.text("Đúng hẹn", "Kept"), .integer, rank: 1),
      .init(session.text("Sai hẹn", "Broken"), .integer), .init(session.text("Lần hai", "Second"), .integer, rank: 1),
      .init(session.text("Tỷ lệ kịp", "In time %"), .percent),
    ]
  }

  private func cells(_ counts: LedgerCounts, _ formats: Formats) -> [String] {
    [
      counts.cases, counts[.inTime], counts[.late], counts[.missing], counts[.notPossible], counts[.draft],
      counts[.open], counts[.kept], counts[.broken], counts.second,
    ].map(formats.count) + [formats.percentage(counts[.inTime], of: counts.cases)]
  }

  private static func row(_ key: String, _ name: String, _ counts: LedgerCounts) -> JSONObject {
    [
      "key": .string(key), "name": .string(name), "late": .int(counts.cases), "in_time": .int(counts[.inTime]),
      "told_late": .int(counts[.late]), "missing": .int(counts[.missing]), "draft": .int(counts[.draft]),
      "not_possible": .int(counts[.notPossible]), "open": .int(counts[.open]), "kept": .int(counts[.kept]),
      "broken": .int(counts[.broken]), "second": .int(counts.second),
      "rate": counts.coverage.rate.map(JSONValue.number) ?? .null,
      "figure": .string(FigureID.apologyCoverage.rawValue),
    ]
  }

  /// The line that lists a group's cases; groups that cannot be listed by themselves open nothing.
  private func opens(_ key: String, _ period: Period?, _ unit: UnitCode?) -> String {
    let word = Command.overdue.words[0]
    let own = unit.map { " --donvi \(Quoting.word($0.rawValue))" } ?? ""
    switch grouping {
    case .unit:
      return word + (period.map { " " + $0.word } ?? "") + " --donvi \(Quoting.word(key))"
    case .month: return (try? LocalMonth(parsing: key)).map { "\(word) \(Period.month($0).word)\(own)" } ?? ""
    case .leg, .field, .whole: return ""
    }
  }
}
