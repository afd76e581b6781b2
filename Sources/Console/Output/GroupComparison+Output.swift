// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension GroupComparison {
  @MainActor
  func report(_ unit: UnitCode?, _ session: Session) -> Report {
    let shown = inReadingOrder(session)
    var title = session.text("So sánh mức độ hài lòng – ", "Satisfaction compared – ")
    title += session.formats.period(report.period)
    title += session.text(" – theo ", " – by ") + report.grouping.name(session.formats).lowercased()
    let place = cluster ?? report.scopeName
    if !place.isEmpty { title += " – " + Printable.line(place) }
    return Report(
      "rank", asOf: report.asOf, period: report.period, heading: [title], table: table(shown, session),
      notes: notes(session), rows: shown.map { $0.row(name: report.name(of: $0.row, session)) },
      total: report.total.row(name: session.text("Tổng", "Total")), opens: shown.map { opens($0.row, unit) })
  }

  /// Ranked groups by their rank; the others behind them as the figure itself has them, people by their names.
  @MainActor
  private func inReadingOrder(_ session: Session) -> [ComparedGroup] {
    let byRow = Dictionary(groups.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = report.inReadingOrder(session).compactMap { byRow[$0] }
    let places = groups.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }
    return places.map(\.element)
  }

  private func opens(_ row: SatisfactionRow, _ unit: UnitCode?) -> String {
    guard !row.isTotalFromElsewhere else { return "" }
    let query = FigureQuery(
      period: report.period, grouping: .whole, unit: unit,
      group: FigureGroup(grouping: report.grouping, key: row.key))
    return query.line(Command.satisfaction.words[0])
  }

  @MainActor
  private func table(_ groups: [ComparedGroup], _ session: Session) -> Table {
    var table = Table([
      .init("#", .integer), .init(report.grouping.name(session.formats)),
      .init(session.text("Lượt", "Ratings"), .integer), .init(session.text("Tỷ lệ", "Share"), .percent),
      .init(session.text("Khoảng 95%", "95% interval"), .interval, rank: 1),
      .init(session.text("Phễu", "Funnel")), .init(session.text("Lệch", "Apart"), .decimal),
      .init(session.text("Khác biệt", "Difference")),
      .init(session.text("Hạng", "Rank"), .integer),
    ])
    for (index, group) in groups.enumerated() {
      let name = report.name(of: group.row, session)
      table.append([String(index + 1), name] + group.cells(session), exact: group.exact)
    }
    let total = report.total.cells(name: session.text("Tổng", "Total"), session)
    table.setTotal([""] + [total[0], total[1], total[3], total[4], "", "", "", ""])
    return table
  }

  /// How the table is read, and what it does not say.
  @MainActor
  private func notes(_ session: Session) -> [String] {
    var notes: [String] = []
    if groups.contains(where: { $0.difference != nil }) {
      notes.append(
        session.text(
          "Lệch: so với tất cả nhóm còn lại; chỉ dòng ghi \"rõ\" là khác biệt rõ (Fisher, Benjamini–Hochberg 5%); phễu: "
            + "giới hạn 95% và 99,8% quanh tỷ lệ chung; dưới 30 lượt không so, không xếp hạng.",
          "Apart: from all others together; only \"clear\" is more than chance (Fisher, Benjamini–Hochberg 5%); "
            + "funnel: limits of 95% and 99.8% round the common share; below 30 ratings nothing is compared or ranked.")
      )
    } else if report.total.share.rated > 0 {
      notes.append(
        session.text(
          "Chưa có nhóm nào để so: cần từ 30 lượt, và lượt của nhóm khác.",
          "There is no group to compare: it takes 30 ratings, and ratings of others."))
    }
    if report.grouping == .unit, cluster == nil, hasClusters {
      notes.append(
        session.text(
          "Có cụm thi đua: so trong cụm thì thêm cum TÊN.",
          "There are clusters: add cluster NAME to compare within one."
        ))
    }
    return notes + report.notes(session)
  }
}

extension ComparedGroup {
  /// Ratings, share, interval, funnel, difference, rank.
  @MainActor
  fileprivate func cells(_ session: Session) -> [String] {
    let own = row.cells(name: "", session)
    let place = position?.name(session) ?? (row.isHidden ? "*" : Formats.noData)
    return [own[1], own[3], own[4], place] + difference(session) + [rank.map(String.init) ?? Formats.noData]
  }

  /// How far it lies from the rest, and whether that is more than chance.
  @MainActor
  private func difference(_ session: Session) -> [String] {
    guard !row.isHidden else { return ["*", "*"] }
    guard let difference else { return [Formats.noData, Formats.noData] }
    let verdict = difference.isClear ? session.text("rõ", "clear") : session.text("chưa rõ", "not clear")
    return [session.formats.points(difference.fromRest), verdict]
  }

  fileprivate var exact: Table.Exact {
    guard !row.isHidden else { return [:] }
    let bounds = row.share.wilson.map { [DataCell.share($0.lower), .share($0.upper)] } ?? []
    return [3: [DataCell(row.share.rate)], 4: bounds]
  }

  /// The row of `satisfaction`, then where it lies among the others.
  fileprivate func row(name: String) -> JSONObject {
    var object = row.row(name: name)
    object.set("position", JSONValue(position?.rawValue))
    for (level, words) in zip(Funnel.Level.allCases.indices, ["limits95", "limits998"]) {
      object.set(
        words,
        limits.indices.contains(level)
          ? .array([.int(limits[level].lowerBound), .int(limits[level].upperBound)]) : .null)
    }
    object.set("difference", JSONValue(difference?.fromRest))
    object.set("p", JSONValue(difference?.p))
    object.set("adjustedP", JSONValue(difference?.adjusted))
    object.set("clear", difference.map { .bool($0.isClear) } ?? .null)
    object.set("rank", JSONValue(rank))
    return object
  }
}

extension Funnel.Position {
  @MainActor
  fileprivate func name(_ session: Session) -> String {
    switch self {
    case .inside: session.text("trong", "inside")
    case .above95: session.text("trên 95%", "above 95%")
    case .above998: session.text("trên 99,8%", "above 99.8%")
    case .below95: session.text("dưới 95%", "below 95%")
    case .below998: session.text("dưới 99,8%", "below 99.8%")
    }
  }
}
