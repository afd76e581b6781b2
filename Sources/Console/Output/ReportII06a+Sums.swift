// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension ReportII06aFigure {
  /// The sums that must hold in our own report, both sides of each counted, by field and in the total.
  @MainActor
  func sums(_ session: Session) -> Report {
    let period = report.period.period
    let fields = Collation.sorted(Array(report.rows.keys)) { $0 }
    var table = Table(
      [.init("#", .integer), .init(session.text("Lĩnh vực", "Field"))]
        + ReportSum.allCases.map { Table.Column($0.text, .mark) })
    var broken = 0
    for (index, field) in fields.enumerated() {
      let checks = (report.rows[field] ?? ReportCounts()).checks
      broken += checks.filter { !$0.holds }.count
      table.append([String(index + 1), session.shownField(field)] + checks.map { $0.text(session.formats) })
    }
    let total = report.total.checks
    broken += total.filter { !$0.holds }.count
    table.setTotal(["", session.text("Tổng", "Total")] + total.map { $0.text(session.formats) })
    let place = scopeName.isEmpty ? "" : " – \(Printable.line(scopeName))"
    let heading =
      session.text("Đẳng thức của biểu II.06a – ", "Sums of report II.06a – ") + session.formats.period(period) + place
    return Report(
      "indices", asOf: asOf, period: period, heading: [heading], table: fields.isEmpty ? nil : table,
      notes: [verdict(broken, of: ReportSum.allCases.count * (fields.count + 1), session)],
      rows: fields.map { row($0, session.shownField($0)) },
      total: Self.row(report.total, session.text("Tổng", "Total")), isResult: true, isBad: broken > 0)
  }

  @MainActor
  private func verdict(_ broken: Int, of all: Int, _ session: Session) -> String {
    let formats = session.formats
    guard !report.rows.isEmpty else {
      return session.text(
        "Không có hồ sơ nào trong kỳ nên không có gì để kiểm tra.",
        "There are no cases in the period, so there is nothing to check.")
    }
    guard broken > 0 else {
      return session.text(
        "Đã cộng lại \(formats.count(all)) đẳng thức: đều khớp.", "Added up again: all \(formats.count(all)) sums hold."
      )
    }
    return session.text(
      "Đã cộng lại \(formats.count(all)) đẳng thức: \(formats.count(broken)) không khớp.",
      "Added up again: of \(formats.count(all)) sums \(formats.count(broken)) do not hold.")
  }

  private func row(_ field: String, _ name: String) -> JSONObject {
    Self.row(report.rows[field] ?? ReportCounts(), name)
  }

  private static func row(_ counts: ReportCounts, _ name: String) -> JSONObject {
    [
      "field": .string(name),
      "sums": .array(
        counts.checks.map { check in
          .object([
            "sum": .string(check.sum.text), "whole": .int(check.whole), "parts": .array(check.parts.map { .int($0) }),
            "added": .int(check.added), "holds": .bool(check.holds),
          ])
        }),
    ]
  }
}

extension ReportCheck {
  /// `12 = 3 + 5 + 4`, or with `≠` where it does not hold.
  fileprivate func text(_ formats: Formats) -> String {
    "\(formats.count(whole)) \(holds ? "=" : "≠") " + parts.map(formats.count).joined(separator: " + ")
  }
}
