// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension SatisfactionReport {
  @MainActor
  func report(_ query: FigureQuery, _ session: Session) -> Report {
    let formats = session.formats
    var title = session.text("Mức độ hài lòng – ", "Satisfaction – ") + formats.period(period)
    if grouping != .whole { title += session.text(" – theo ", " – by ") + grouping.name(formats).lowercased() }
    if !scopeName.isEmpty { title += " – " + Printable.line(scopeName) }
    let shown = inReadingOrder(session)
    var total = total.row(name: totalName(session))
    if let tests { total.set("tests", tests) }
    return Report(
      "satisfaction", asOf: asOf, period: period, heading: [title], table: table(shown, session),
      notes: notes(session) + testNotes(session), rows: rows.map { $0.row(name: name(of: $0, session)) }, total: total,
      opens: shown.map { opens($0, query) },
      chart: grouping == .whole ? self.total.levels.flatMap { Chart.levels($0, formats) } : Chart.ratings(self, formats)
    )
  }

  /// The groups there are, by key and the name people know.
  @MainActor
  func named(_ session: Session) -> [(key: String, name: String)] {
    inReadingOrder(session).map { (key: $0.key, name: name(of: $0, session)) }
  }

  /// The rows as people look for them: fields and procedures with the most ratings first, colleagues by given name;
  /// times and units by their keys.
  @MainActor
  func inReadingOrder(_ session: Session) -> [SatisfactionRow] {
    switch grouping {
    case .dimension(.field), .dimension(.procedure):
      let byName = Collation.sorted(rows) { name(of: $0, session) }.enumerated()
      return byName.sorted { ($1.element.share.rated, $0.offset) < ($0.element.share.rated, $1.offset) }.map(\.element)
    case .dimension(.officer):
      return Collation.sorted(rows) { row in
        let words = name(of: row, session).split(separator: " ")
        return (words.suffix(1) + words.dropLast()).joined(separator: " ")
      }
    default: return rows
    }
  }

  /// The line that shows what is behind a row; nothing is behind a total from elsewhere.
  private func opens(_ row: SatisfactionRow, _ query: FigureQuery) -> String {
    if row.isTotalFromElsewhere { return "" }
    let word = Command.satisfaction.words[0]
    switch grouping {
    case .whole: return query.narrowed(by: period.isOneMonth ? .dimension(.field) : .month).line(word)
    case .month: return FigureQuery.period(row.key).map { query.narrowed(to: $0).line(word) } ?? ""
    case .quarter: return FigureQuery.period(row.key).map { query.narrowed(to: $0, by: .month).line(word) } ?? ""
    default: return query.narrowed(group: FigureGroup(grouping: grouping, key: row.key)).line(word)
    }
  }

  @MainActor
  func table(_ rows: [SatisfactionRow], _ session: Session) -> Table {
    var columns: [Table.Column] = [
      .init("#", .integer),
      .init(grouping == .whole ? session.text("Phạm vi", "Scope") : grouping.name(session.formats)),
      .init(session.text("Lượt", "Ratings"), .integer), .init(session.text("Hài lòng", "Satisfied"), .integer),
      .init(session.text("Tỷ lệ", "Share"), .percent),
      .init(session.text("Khoảng 95%", "95% interval"), .interval, rank: 1),
      .init(session.text("Có trả lời", "Response"), .percent, rank: 2),
    ]
    // A whole figure has a bar for every level below it; groups have a column for what is neither good nor bad.
    if grouping != .whole { columns.append(.init(session.text("Bình thường", "Neutral"), .integer, rank: 3)) }
    var table = Table(columns)
    for (index, row) in rows.enumerated() {
      table.append(Array(([String(index + 1)] + cells(row, session)).prefix(columns.count)), exact: row.exact)
    }
    if grouping != .whole || rows.isEmpty {
      table.setTotal(
        Array(([""] + total.cells(name: totalName(session), session) + [total.neutral(session)]).prefix(columns.count)),
        exact: total.exact)
    }
    return table
  }

  @MainActor
  private func cells(_ row: SatisfactionRow, _ session: Session) -> [String] {
    row.cells(name: name(of: row, session), session) + [row.neutral(session)]
  }

  @MainActor
  func name(of row: SatisfactionRow, _ session: Session) -> String {
    if row.isTotalFromElsewhere { return row.name }
    if grouping == .whole { return totalName(session) }
    return row.name == row.key ? grouping.keyName(row.key, session.formats) ?? row.key : row.name
  }

  @MainActor
  private func totalName(_ session: Session) -> String {
    guard grouping == .whole else { return session.text("Tổng", "Total") }
    return scopeName.isEmpty ? session.text("Toàn bộ", "Everything") : scopeName
  }

  /// What a reader must know beside the numbers.
  @MainActor
  func notes(_ session: Session) -> [String] {
    var notes: [String] = []
    for row in rows where row.isTotalFromElsewhere {
      notes.append(
        session.text(
          "\(Printable.line(row.name)): số tổng từ nơi khác, không có lượt đơn lẻ. Nguồn: \(Printable.line(row.sourceText ?? ""))",
          "\(Printable.line(row.name)): a total from elsewhere, without single ratings. Source: \(Printable.line(row.sourceText ?? ""))"
        ))
    }
    if !total.isTotalFromElsewhere, rows.contains(where: \.isTotalFromElsewhere) {
      notes.append(
        session.text("Dòng tổng không cộng các số tổng từ nơi khác.", "The total leaves out totals from elsewhere."))
    }
    if rows.contains(where: \.isHidden) {
      notes.append(
        session.text(
          "*: dưới 10 lượt do công dân tự bấm (hoặc dưới 30 lượt của một cán bộ), không hiện để giữ kín người đánh giá.",
          "*: fewer than 10 ratings pressed by citizens (or 30 of one officer), hidden to protect the raters."))
    }
    if grouping == .whole, let summary = total.summary(session) { notes.append(summary) }
    if total.share.rated == 0 {
      notes.append(session.text("Chưa có lượt đánh giá nào trong kỳ.", "No ratings in this period."))
    } else {
      notes.append(
        session.text(
          "Khoảng 95% chỉ nói về sai số ngẫu nhiên, không nói ai đã được mời đánh giá.",
          "The 95% interval speaks of chance only, not of who was asked."))
    }
    return notes
  }
}

extension Period {
  var isOneMonth: Bool { from.month == through.month }
}

extension SatisfactionRow {
  @MainActor
  func cells(name: String, _ session: Session) -> [String] {
    let formats = session.formats
    let response = response.map { formats.percentage($0.answered, of: $0.visits) } ?? Formats.noData
    guard !isHidden else { return [name, formats.count(share.rated), "*", "*", "*", response] }
    let rate = formats.percentage(share.satisfied, of: share.rated)
    let shown = isFew && share.rated > 0 ? session.text("(\(rate)) ít lượt", "(\(rate)) few") : rate
    let interval = share.wilson.map { formats.interval($0.lower, $0.upper) } ?? Formats.noData
    return [name, formats.count(share.rated), formats.count(share.satisfied), shown, interval, response]
  }

  /// How many chose the middle; a star where that is hidden, a dash where only a total is known.
  @MainActor
  func neutral(_ session: Session) -> String {
    isHidden ? "*" : levels.map { session.formats.count($0.c3) } ?? Formats.noData
  }

  /// The shares behind the texts, by their columns in the table; a hidden one stays hidden.
  var exact: Table.Exact {
    let answered: Table.Exact = [
      6: [DataCell(response.flatMap { Share(satisfied: $0.answered, rated: $0.visits).rate })]
    ]
    guard !isHidden else { return answered }
    let bounds = share.wilson.map { [DataCell.share($0.lower), .share($0.upper)] } ?? []
    return answered.merging([4: [DataCell(share.rate)], 5: bounds]) { $1 }
  }

  /// The row of the contract: counts, unrounded share, interval, response and the figure's id.
  func row(name: String) -> JSONObject {
    [
      "key": .string(key), "name": .string(name), "rated": .int(share.rated),
      "satisfied": isHidden ? .null : .int(share.satisfied),
      "levels": isHidden ? .null : levels.map { .array($0.levels.map { .int($0) }) } ?? .null,
      "rate": isHidden ? .null : JSONValue(share.rate),
      "wilson95": isHidden ? .null : share.wilson.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null,
      "visits": JSONValue(response?.visits), "prompts": JSONValue(response?.prompts),
      "answered": JSONValue(response?.answered), "few": .bool(isFew),
      "figure": .string(FigureID.top2.rawValue),
      "source": .string(isTotalFromElsewhere ? "total" : "ratings"),
    ]
  }
}
