// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Trend {
  @MainActor
  func report(_ unit: UnitCode?, _ session: Session) -> Report {
    let formats = session.formats
    var title = session.text("Diễn biến mức độ hài lòng – ", "Satisfaction by month – ") + formats.period(period)
    if !scopeName.isEmpty { title += " – " + Printable.line(scopeName) }
    let query = FigureQuery(period: period, grouping: .whole, unit: unit)
    return Report(
      "trend", asOf: asOf, period: period, heading: [title], table: table(session), notes: notes(session),
      rows: months.map { $0.object(session) },
      opens: months.map { $0.row.share.rated == 0 ? "" : query.narrowed(to: .month($0.month)).line(word) },
      chart: chart(formats))
  }

  private var word: String { Command.satisfaction.words[0] }

  /// Where the bars begin: the whole ten percent below the least share, so that 98 and 99 % look different.
  private var base: Double {
    let rates = months.flatMap { [$0.row, $0.twin] }.filter { !$0.isHidden }.compactMap(\.share.rate)
    return min(0.9, ((rates.min() ?? 0) * 10).rounded(.down) / 10)
  }

  @MainActor
  private func table(_ session: Session) -> Table {
    var table = Table([
      .init("#", .integer), .init(session.text("Tháng", "Month")), .init(session.text("Lượt", "Ratings"), .integer),
      .init(session.text("Tỷ lệ", "Share"), .percent), .init("", rank: 1),
      .init(session.text("Năm trước", "Year before"), .percent), .init(session.text("Thay đổi", "Change"), .decimal),
      .init(session.text("Khoảng 95%", "95% interval"), .interval, rank: 2),
      .init(session.text("Khác biệt", "Difference")),
    ])
    for (index, month) in months.enumerated() {
      table.append([String(index + 1)] + month.cells(from: base, session), exact: month.exact)
    }
    return table
  }

  private func chart(_ formats: Formats) -> Chart? {
    let counts = months.map(\.row.share.rated)
    guard counts.count > 1, counts.contains(where: { $0 > 0 }), let first = months.first, let last = months.last else {
      return nil
    }
    return .sparkline(
      title: formats.language == .vi ? "Lượt:" : "Ratings:", counts: counts,
      span: "(\(formats.month(first.month)) – \(formats.month(last.month)))")
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    var notes: [String] = []
    if months.contains(where: { $0.row.share.rated > 0 }) {
      let start = session.formats.percentage(Int((base * 10).rounded()), of: 10, decimals: 0)
      notes.append(session.text("Vạch ngang: từ \(start) đến 100%.", "Bars: from \(start) to 100%."))
    } else {
      notes.append(session.text("Chưa có lượt đánh giá nào trong kỳ.", "No ratings in this period."))
    }
    if months.contains(where: { $0.difference != nil }) {
      notes.append(
        session.text(
          "So với cùng tháng năm trước; rõ: khoảng 95% của hiệu (Newcombe) không chứa 0.",
          "Against the same month a year before; clear: Newcombe's 95% interval of the difference excludes 0."))
    }
    if months.contains(where: { $0.row.isHidden || $0.twin.isHidden }) {
      notes.append(
        session.text(
          "*: quá ít lượt do công dân tự bấm, không hiện để giữ kín người đánh giá.",
          "*: too few ratings pressed by citizens, hidden to protect the raters."))
    }
    return notes
  }
}

extension TrendMonth {
  @MainActor
  fileprivate func cells(from base: Double, _ session: Session) -> [String] {
    let formats = session.formats
    let bar = row.isHidden ? nil : row.share.rate.map { Chart.bar(($0 - base) / (1 - base), 8) }
    return [
      "\(month.month)/\(month.year)", formats.count(row.share.rated), share(row, gap, session), bar ?? "",
      share(twin, twinGap, session),
    ] + change(session)
  }

  @MainActor
  private func share(_ row: SatisfactionRow, _ gap: TrendGap?, _ session: Session) -> String {
    if row.isHidden { return "*" }
    if let gap { return gap.text(session) }
    let rate = session.formats.percentage(row.share.satisfied, of: row.share.rated)
    return row.isFew ? session.text("(\(rate)) ít lượt", "(\(rate)) few") : rate
  }

  /// The change, its interval, and whether it is more than chance.
  @MainActor
  private func change(_ session: Session) -> [String] {
    guard let difference else { return Array(repeating: Formats.noData, count: 3) }
    let formats = session.formats
    return [
      formats.points(difference.difference),
      formats.pointBounds(difference.interval.lower, difference.interval.upper),
      difference.isClear ? session.text("rõ", "clear") : session.text("chưa rõ", "not clear"),
    ]
  }

  fileprivate var exact: Table.Exact {
    let pairs = [(3, row), (5, twin)].filter { !$0.1.isHidden && $0.1.share.rated > 0 }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, [DataCell($0.1.share.rate)]) })
  }

  @MainActor
  fileprivate func object(_ session: Session) -> JSONObject {
    func side(_ row: SatisfactionRow, _ month: LocalMonth, _ gap: TrendGap?) -> JSONObject {
      var object = row.row(name: session.formats.month(month))
      object.set("reason", JSONValue(row.isHidden ? "hidden" : gap?.name))
      return object
    }
    var object = side(row, month, gap)
    object.set("twin", .object(side(twin, month.adding(months: -12), twinGap)))
    object.set("difference", JSONValue(difference?.difference))
    object.set(
      "newcombe95",
      difference.map { .array([.number($0.interval.lower), .number($0.interval.upper)]) } ?? .null)
    object.set("clear", difference.map { .bool($0.isClear) } ?? .null)
    return object
  }
}

extension TrendGap {
  @MainActor
  fileprivate func text(_ session: Session) -> String {
    switch self {
    case .future: session.text("chưa đến", "not yet")
    case .notYet(let day):
      session.text("lập \(day.monthOfYear)/\(day.year)", "since \(day.monthOfYear)/\(day.year)")
    case .ended(let day):
      session.text("hết \(day.monthOfYear)/\(day.year)", "until \(day.monthOfYear)/\(day.year)")
    case .noRatings: session.text("0 lượt", "0 ratings")
    }
  }
}
