// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension ReportII06aFigure {
  @MainActor
  func report(_ session: Session) -> Report {
    let period = report.period.period
    let fields = Collation.sorted(Array(Set(report.rows.keys).union(report.void.keys).union(report.withoutDue.keys))) {
      $0
    }
    var table = Table(
      [.init("#", .integer), .init(session.text("Lĩnh vực", "Field"))]
        + ReportColumn.allCases.map { Table.Column($0.number, .integer) })
    for (index, field) in fields.enumerated() {
      table.append(
        [String(index + 1), session.shownField(field)] + session.cells(report.rows[field] ?? ReportCounts()))
    }
    table.setTotal(["", session.text("Tổng", "Total")] + session.cells(report.total))
    return Report(
      "reconcile", asOf: asOf, period: period,
      heading: [
        session.text("Biểu II.06a – ", "Report II.06a – ") + session.formats.period(period)
          + (scopeName.isEmpty ? "" : " – \(scopeName)")
      ], table: table, notes: notes(session),
      rows: fields.map { row($0, name: session.shownField($0)) },
      total: ReportII06aFigure.row(
        report.total,
        [
          "field": .string(session.text("Tổng", "Total")), "void": .int(report.void.values.reduce(0, +)),
          "withoutDue": .int(report.withoutDue.values.reduce(0, +)),
        ]))
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    let (void, without) = (report.void.values.reduce(0, +), report.withoutDue.values.reduce(0, +))
    let broken = Set(report.total.brokenSums)
    let sums = ReportSum.allCases.map { "\($0.text) \(broken.contains($0) ? "✗" : "✓")" }.joined(separator: "; ")
    return [
      ReportColumn.allCases.map { "\($0.number) \($0.name(session.formats))" }.joined(separator: "; ") + ".",
      session.text("Kiểm tra: ", "Check: ") + sums + ".",
      session.text(
        "Ngoài biểu: đã hủy \(session.formats.count(void)), không có hạn trả \(session.formats.count(without)).",
        "Beside the table: void \(session.formats.count(void)), without a due date \(session.formats.count(without))."),
      session.text(
        "Xét theo hạn đầu tiên theo luật; từ chối, rút, dừng tính vào (9), chờ bổ sung vào (12).",
        "Judged by the first lawful due date; refused, withdrawn and stopped count in (9), awaiting papers in (12)."),
    ]
  }

  private func row(_ field: String, name: String) -> JSONObject {
    Self.row(
      report.rows[field] ?? ReportCounts(),
      [
        "field": .string(name), "void": .int(report.void[field] ?? 0),
        "withoutDue": .int(report.withoutDue[field] ?? 0),
      ])
  }

  fileprivate static func row(_ counts: ReportCounts, _ more: JSONObject) -> JSONObject {
    var row = more
    for column in ReportColumn.allCases { row.set(column.key, .int(counts[column])) }
    return row
  }
}

extension ReportColumn {
  /// As machines know it: `c9`, the number printed above the column.
  var key: String { "c\(rawValue)" }
}

extension Session {
  func shownField(_ field: String) -> String { field.isEmpty ? text("(không rõ lĩnh vực)", "(no field)") : field }

  fileprivate func cells(_ counts: ReportCounts) -> [String] {
    ReportColumn.allCases.map { formats.count(counts[$0]) }
  }
}
