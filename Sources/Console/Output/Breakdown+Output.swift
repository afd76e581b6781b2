// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Breakdown {
  /// The group in one sentence, then its months.
  @MainActor
  func report(_ query: FigureQuery, _ session: Session) -> Report {
    let name = Printable.line(shownName(session))
    var row = report.total.row(name: name)
    row.set("grouping", .string(group.name))
    if let lateness {
      row.set("late", .int(lateness.late))
      row.set("apologised", .int(lateness.apologised))
    }
    let opens = report.rows.map { one in
      report.period.isOneMonth
        ? "" : FigureQuery.period(one.key).map { query.narrowed(to: $0).line(Command.satisfaction.words[0]) } ?? ""
    }
    return Report(
      "satisfaction", asOf: report.asOf, period: report.period, heading: [sentence(name, query, session)],
      table: report.table(report.rows, session), notes: report.notes(session),
      rows: report.rows.map { $0.row(name: report.name(of: $0, session)) }, total: row, opens: opens,
      chart: Chart.ratings(report, session.formats))
  }

  @MainActor
  private func shownName(_ session: Session) -> String {
    name == key
      ? group.keyName(key, session.formats) ?? (key.isEmpty ? session.text("không rõ", "unknown") : key) : name
  }

  /// `Đất đai – năm 2023: 398 lượt, 393 hài lòng, 3 bình thường, 2 không hài lòng; 41 hồ sơ trễ, 38 đã xin lỗi`.
  @MainActor
  private func sentence(_ name: String, _ query: FigureQuery, _ session: Session) -> String {
    var place = "\(name) – \(session.formats.period(report.period))"
    if query.unit != nil, !report.scopeName.isEmpty { place += " – " + Printable.line(report.scopeName) }
    let ratings = "\(place): \(ratings(session))"
    guard let lateness else { return ratings }
    let (late, told) = (session.formats.count(lateness.late), session.formats.count(lateness.apologised))
    guard lateness.late > 0 else { return ratings + session.text("; không có hồ sơ trễ", "; no late cases") }
    return ratings
      + session.text("; \(late) hồ sơ trễ, \(told) đã xin lỗi", "; \(late) late cases, \(told) with an apology")
  }

  /// The counts, levels 1 and 2 together; only how many where the group is too small to show.
  @MainActor
  private func ratings(_ session: Session) -> String {
    let formats = session.formats
    let (rated, satisfied) = (formats.count(report.total.share.rated), formats.count(report.total.share.satisfied))
    if report.total.isHidden {
      return session.text(
        "\(rated) lượt, không hiện để giữ kín người đánh giá", "\(rated) ratings, hidden to protect the raters")
    }
    guard let levels = report.total.levels else {
      return session.text("\(rated) lượt, \(satisfied) hài lòng", "\(rated) ratings, \(satisfied) satisfied")
    }
    let (neutral, unhappy) = (formats.count(levels.c3), formats.count(levels.dissatisfied))
    return session.text(
      "\(rated) lượt, \(satisfied) hài lòng, \(neutral) bình thường, \(unhappy) không hài lòng",
      "\(rated) ratings, \(satisfied) satisfied, \(neutral) neutral, \(unhappy) dissatisfied")
  }
}
