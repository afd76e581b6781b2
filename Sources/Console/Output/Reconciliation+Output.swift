// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Reconciliation {
  @MainActor
  func report(_ session: Session) -> Report {
    let period = ours.period.period
    let title =
      session.text("Đối chiếu II.06a – ", "II.06a against the province – ") + session.formats.period(period)
      + (scopeName.isEmpty ? "" : " – \(scopeName)")
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code),
      .init(session.text("Ở đây → tỉnh", "Here → there")), .init(session.text("Lý do", "Reason")),
    ])
    for (index, one) in cases.enumerated() {
      let reasons = one.reasons.map { $0.sentence(session.formats) }.joined(separator: "; ")
      table.append([String(index + 1), one.file?.shortName ?? one.name, one.move, reasons])
    }
    return Report(
      "reconcile", asOf: asOf, period: period, heading: [title] + summary(session) + lines(session) + offset(session),
      table: table,
      notes: remarks.map { $0.sentence(session.formats) }, rows: rows(session), total: totals(session),
      opens: cases.map { $0.file?.opens ?? "" }, isResult: true)
  }

  @MainActor
  private func summary(_ session: Session) -> [String] {
    guard !differences.isEmpty else {
      return [session.text("Không lệch: mọi lĩnh vực, mọi cột bằng nhau.", "No difference in any field or column.")]
    }
    let (count, left) = (session.formats.count(differences.count), session.formats.count(unexplained))
    var lines = [
      session.text(
        "\(count) chỗ lệch, \(session.formats.count(cases.count)) hồ sơ giải thích, còn \(left) chưa giải thích được.",
        "Differences: \(count); cases that explain them: \(session.formats.count(cases.count)); unexplained: \(left).")
    ]
    if !readings.isEmpty {
      let names = readings.prefix(3).map { $0.names(session.formats) }.joined(
        separator: session.text("; hoặc ", "; or "))
      lines.append(
        session.text("Cả biểu khớp số của tỉnh nếu: \(names).", "The whole table is the province's if: \(names)."))
    }
    return lines
  }

  /// A line for each field that differs, its columns in order, with the rows of the table that explain it.
  @MainActor
  private func lines(_ session: Session) -> [String] {
    let fields = Collation.sorted(Array(Set(differences.map(\.field)))) { $0 }
    return fields.map { field in
      let own = differences.filter { $0.field == field }
      let cells = own.map { one in
        let (our, their) = (session.formats.count(one.ours), session.formats.count(one.theirs))
        let left =
          one.unexplained == 0
          ? "" : session.text(", chưa rõ ", ", unexplained ") + session.formats.signed(one.unexplained)
        return "\(one.column.number) \(our)/\(their)\(left)"
      }
      let places = Set(own.flatMap(\.cases)).sorted()
      let rows = places.isEmpty ? "" : session.text(" – dòng ", " – rows ") + Self.rowNumbers(places)
      return "\(session.shownField(field)) (\(session.text("đây/tỉnh", "here/there"))): "
        + cells.joined(separator: "; ") + rows + reading(own, session) + "."
    }
  }

  /// The rows of cases that are counted in equal numbers on both sides.
  @MainActor
  private func offset(_ session: Session) -> [String] {
    let named = Set(differences.flatMap(\.cases))
    let rows = cases.indices.filter { !named.contains($0) }
    guard !rows.isEmpty else { return [] }
    let list = Self.rowNumbers(rows)
    return [
      session.text(
        "Hồ sơ khác nhau nhưng bù trừ nên số không lệch: dòng \(list).",
        "Cases that differ but offset each other: rows \(list).")
    ]
  }

  /// Rows in ascending order as people write them, `1–68, 70`; of very many stretches only the first.
  private static func rowNumbers(_ places: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for place in places {
      if let last = stretches.last, last.upperBound + 1 == place {
        stretches[stretches.count - 1] = last.lowerBound...place
      } else {
        stretches.append(place...place)
      }
    }
    let shown = stretches.prefix(12).map { stretch in
      let (first, last) = (stretch.lowerBound + 1, stretch.upperBound + 1)
      return stretch.count == 1 ? "\(first)" : stretch.count == 2 ? "\(first), \(last)" : "\(first)–\(last)"
    }
    return shown.joined(separator: ", ") + (stretches.count > 12 ? "…" : "")
  }

  @MainActor
  private func reading(_ own: [ReportDifference], _ session: Session) -> String {
    let readings = own.compactMap { $0.readings.first }
    guard readings.count == own.count, Set(readings).count == 1, self.readings.isEmpty, let one = readings.first else {
      return ""
    }
    return session.text(" – khớp nếu \(one.names(session.formats))", " – equal if \(one.names(session.formats))")
  }

  /// One row for each difference and case, and one for what no case explains.
  @MainActor
  private func rows(_ session: Session) -> [JSONObject] {
    (differences + balanced).flatMap { one -> [JSONObject] in
      let field = session.shownField(one.field)
      func row(_ explaining: ExplainingCase?, effect: Int, _ reason: String) -> JSONObject {
        [
          "field": .string(field), "column": .int(one.column.rawValue),
          "ours": .int(one.ours), "theirs": .int(one.theirs), "difference": .int(one.difference),
          "case": JSONValue(explaining?.name), "effect": .int(effect), "reason": .string(reason),
          "readings": .array(one.readings.map { .string($0.map(\.rawValue).sorted().joined(separator: "+")) }),
        ]
      }
      let explained = one.cases.map { place in
        let explaining = cases[place]
        return row(
          explaining, effect: explaining.effect(on: one.column, of: one.field),
          explaining.reasons.map { $0.sentence(session.formats) }.joined(separator: "; "))
      }
      guard one.unexplained != 0 else { return explained }
      return explained + [row(nil, effect: one.unexplained, session.text("chưa giải thích được", "unexplained"))]
    }
  }

  @MainActor
  private func totals(_ session: Session) -> JSONObject {
    func counts(_ counts: ReportCounts) -> JSONValue {
      var object: JSONObject = [:]
      for column in ReportColumn.allCases { object.set(column.key, .int(counts[column])) }
      return .object(object)
    }
    return [
      "differences": .int(differences.count), "cases": .int(cases.count), "unexplained": .int(unexplained),
      "ours": counts(ours.total), "theirs": counts(theirTotal), "void": .int(ours.void.values.reduce(0, +)),
      "withoutDue": .int(ours.withoutDue.values.reduce(0, +)),
      "remarks": .array(remarks.map { .string($0.sentence(session.formats)) }),
    ]
  }
}

extension ExplainingCase {
  /// The columns it leaves and those it enters: `(9) → (10)`.
  fileprivate var move: String {
    let isElsewhere = field != theirField && !ours.isEmpty && !theirs.isEmpty
    let (left, right) = isElsewhere ? (ours, theirs) : (ours.subtracting(theirs), theirs.subtracting(ours))
    func shown(_ columns: Set<ReportColumn>) -> String {
      columns.isEmpty ? Formats.noData : columns.sorted().map { String($0.rawValue) }.joined(separator: ",")
    }
    return "\(shown(left)) → \(shown(right))"
  }
}
