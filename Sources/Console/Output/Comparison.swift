// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// Two satisfaction figures of one scope beside each other.
struct Comparison {
  let earlier: SatisfactionReport
  let later: SatisfactionReport

  private struct Pair {
    let name: String
    let earlier: SatisfactionRow?
    let later: SatisfactionRow?

    var difference: Newcombe? {
      guard let earlier, let later, !earlier.isHidden, !later.isHidden else { return nil }
      return Newcombe(later.share, earlier.share)
    }
  }

  @MainActor
  func report(_ session: Session) -> Report {
    let formats = session.formats
    let pairs = pairs(session)
    var table = Table([
      .init(""), .init(formats.period(earlier.period), .integer), .init(formats.period(later.period), .integer),
      .init(session.text("Thay đổi", "Change"), .text),
    ])
    for pair in pairs {
      table.append([pair.name.isEmpty ? session.text("Lượt", "Ratings") : pair.name] + counts(pair, formats))
      table.append([session.text("  Tỷ lệ hài lòng", "  Satisfied")] + shares(pair, session))
    }
    return Report(
      "compare", asOf: later.asOf, period: later.period, table: table,
      notes: [
        session.text(
          "Khác biệt rõ: khoảng 95% của hiệu không chứa 0.", "Clear: the 95% interval of the difference excludes 0.")
      ],
      rows: pairs.map { row($0, session) }, sheet: sheet(pairs, session))
  }

  /// The same with one row a group and one value a cell, as spreadsheets want it.
  @MainActor
  private func sheet(_ pairs: [Pair], _ session: Session) -> Table {
    let formats = session.formats
    let periods = [earlier.period, later.period].map(formats.period)
    var table = Table(
      [.init(session.text("Nhóm", "Group"))]
        + periods.map { .init(session.text("Lượt – ", "Ratings – ") + $0, .integer) }
        + [.init(session.text("Thay đổi", "Change"), .integer)]
        + periods.map { .init(session.text("Tỷ lệ hài lòng – ", "Satisfied – ") + $0, .decimal) } + [
          .init(session.text("Chênh lệch", "Difference"), .decimal),
          .init(session.text("Khoảng 95%", "95% interval"), .interval),
          .init(session.text("Khác biệt rõ", "Clear"), .mark),
        ])
    for pair in pairs {
      let (left, right) = (pair.earlier?.share.rated ?? 0, pair.later?.share.rated ?? 0)
      let difference = pair.difference
      let verdict = difference.map { $0.isClear ? session.text("có", "yes") : session.text("chưa", "no") } ?? ""
      let bounds = difference.map { [DataCell.share($0.interval.lower), .share($0.interval.upper)] } ?? []
      let name = pair.name.isEmpty ? session.text("Tổng", "Total") : pair.name
      table.append(
        [name, String(left), String(right), String(right - left), "", "", "", "", verdict],
        exact: [
          4: [shown(pair.earlier)], 5: [shown(pair.later)], 6: [DataCell(difference?.difference)], 7: bounds,
        ])
    }
    return table
  }

  /// A share, or the star of one that must not be shown.
  private func shown(_ row: SatisfactionRow?) -> DataCell {
    guard let row, row.isHidden else { return DataCell(row?.share.rate) }
    return .text("*")
  }

  @MainActor
  private func pairs(_ session: Session) -> [Pair] {
    guard later.grouping != .whole else { return [Pair(name: "", earlier: earlier.total, later: later.total)] }
    var keys = later.inReadingOrder(session).map(\.key)
    keys += earlier.inReadingOrder(session).map(\.key).filter { !keys.contains($0) }
    return keys.map { key in
      let (left, right) = (earlier.rows.first { $0.key == key }, later.rows.first { $0.key == key })
      let name = right?.name ?? left?.name ?? key
      return Pair(
        name: name == key ? later.grouping.keyName(key, session.formats) ?? key : name, earlier: left, later: right)
    }
  }

  private func counts(_ pair: Pair, _ formats: Formats) -> [String] {
    let (left, right) = (pair.earlier?.share.rated ?? 0, pair.later?.share.rated ?? 0)
    return [
      formats.count(left), formats.count(right),
      "\(formats.signed(right - left)) (\(formats.change(from: left, to: right)))",
    ]
  }

  @MainActor
  private func shares(_ pair: Pair, _ session: Session) -> [String] {
    let formats = session.formats
    func shown(_ row: SatisfactionRow?) -> String {
      guard let row, !row.isHidden else { return row == nil ? Formats.noData : "*" }
      return formats.percentage(row.share.satisfied, of: row.share.rated)
    }
    guard let difference = pair.difference else { return [shown(pair.earlier), shown(pair.later), Formats.noData] }
    let bounds = formats.pointBounds(difference.interval.lower, difference.interval.upper)
    let verdict = difference.isClear ? session.text("khác biệt rõ", "clear") : session.text("chưa rõ", "not clear")
    return [
      shown(pair.earlier), shown(pair.later),
      "\(formats.points(difference.difference)) (\(bounds): \(verdict))",
    ]
  }

  @MainActor
  private func row(_ pair: Pair, _ session: Session) -> JSONObject {
    func side(_ row: SatisfactionRow?, _ period: Period) -> JSONValue {
      var side = (row ?? later.total.empty).row(name: row?.name ?? pair.name)
      side.set("period", JSONValue(period))
      return .object(side)
    }
    return [
      "key": .string(pair.later?.key ?? pair.earlier?.key ?? ""), "name": .string(pair.name),
      "earlier": side(pair.earlier, earlier.period), "later": side(pair.later, later.period),
      "difference": JSONValue(pair.difference?.difference),
      "newcombe95": pair.difference.map { .array([.number($0.interval.lower), .number($0.interval.upper)]) } ?? .null,
      "clear": pair.difference.map { .bool($0.isClear) } ?? .null,
    ]
  }
}

extension SatisfactionRow {
  fileprivate var empty: SatisfactionRow {
    SatisfactionRow(key: key, name: name, levels: nil, share: .none, response: nil)
  }
}
