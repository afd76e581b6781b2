// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Report766 {
  /// Points by group: what the books know, and what they do not.
  @MainActor
  func report(_ session: Session) -> Report {
    let formats = session.formats
    var table = Table([
      .init("#", .integer), .init(session.text("Nhóm", "Group")), .init(session.text("Tối đa", "At most"), .integer),
      .init(session.text("Điểm", "Points"), .decimal), .init(session.text("Căn cứ", "Counted")),
    ])
    for (number, group) in Group766.allCases.enumerated() {
      table.append([String(number + 1), group.name(formats), String(weights[group])] + cells(group, session))
    }
    let place = scopeName.isEmpty ? "" : " – \(Printable.line(scopeName))"
    return Report(
      "indices", asOf: asOf, period: period,
      heading: [session.text("Quyết định 766/QĐ-TTg – ", "Decision 766/QĐ-TTg – ") + formats.period(period) + place],
      table: table, notes: notes(session), rows: Group766.allCases.map { row($0, formats) }, total: total)
  }

  @MainActor
  private func cells(_ group: Group766, _ session: Session) -> [String] {
    let formats = session.formats
    switch group {
    case .progress:
      guard progress.cases > 0 else { return [Formats.noData, session.text("không có hồ sơ", "no cases")] }
      return [
        formats.points(hundredths: weights.progress(progress.inTime, of: progress.cases)),
        session.text(
          "\(formats.count(progress.inTime)) trên \(formats.count(progress.cases)) hồ sơ trong hạn",
          "\(formats.count(progress.inTime)) of \(formats.count(progress.cases)) cases in time"),
      ]
    case .satisfaction:
      return [
        range(procedurePoints, formats),
        session.text(
          "giải quyết thủ tục, \(weights.procedures) trong \(weights[group]) điểm",
          "handling of procedures, \(weights.procedures) of the \(weights[group])"),
      ]
    case .transparency, .online, .payment, .digitisation:
      return [Formats.noData, session.text("không có trong sổ", "not in the books")]
    }
  }

  private func range(_ points: ClosedRange<Int>, _ formats: Formats) -> String {
    let (low, high) = (
      formats.points(hundredths: points.lowerBound), formats.points(hundredths: points.upperBound)
    )
    return low == high ? low : "\(low)–\(high)"
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    [ratio(session), union(session), headline(session), why(session)] + beside(session) + [unchecked(session)]
  }

  @MainActor
  private func ratio(_ session: Session) -> String {
    let formats = session.formats
    guard union.cases > 0 else {
      return session.text(
        "Không có hồ sơ nào trong kỳ: chưa có tỷ lệ hài lòng; theo 766 là 0 điểm.",
        "There are no cases in the period: no ratio; Decision 766 gives 0 points.")
    }
    let bounds = union.satisfied
    let low = formats.percentage(bounds.lowerBound, of: union.cases, decimals: 2)
    let high = formats.percentage(bounds.upperBound, of: union.cases, decimals: 2)
    let share = low == high ? low : session.text("\(low) đến \(high)", "\(low) to \(high)")
    return session.text(
      "Hài lòng theo 766 (satisfied.qd766): \(share) của \(formats.count(union.cases)) hồ sơ.",
      "Satisfied by 766 (satisfied.qd766): \(share) of \(formats.count(union.cases)) cases.")
  }

  @MainActor
  private func union(_ session: Session) -> String {
    let formats = session.formats
    let low = dissatisfied.map(formats.count) ?? session.text("ít lượt, không nêu", "too few to tell")
    return session.text(
      "Trừ đi: quá hạn \(formats.count(overdue)), bị phản ánh \(formats.count(complained)), lượt đánh giá mức 1–2: "
        + "\(low); mỗi hồ sơ một lần. Phiếu không ghi hồ sơ nên số trùng chỉ biết trong khoảng.",
      "Taken away: overdue \(formats.count(overdue)), complained about \(formats.count(complained)), ratings at levels "
        + "1–2: \(low); each case once. Ballots hide the case, so only bounds are known.")
  }

  @MainActor
  private func headline(_ session: Session) -> String {
    let formats = session.formats
    guard !satisfaction.isHidden else {
      return session.text(
        "Tỷ lệ hài lòng (satisfied.top2): ít lượt, không nêu.", "Satisfied (satisfied.top2): too few to tell.")
    }
    let share = formats.percentage(satisfaction.share.part, of: satisfaction.share.whole)
    return session.text(
      "Tỷ lệ hài lòng (satisfied.top2): \(share) của \(formats.count(satisfaction.share.whole)) lượt đánh giá.",
      "Satisfied (satisfied.top2): \(share) of \(formats.count(satisfaction.share.whole)) ratings.")
  }

  @MainActor
  private func why(_ session: Session) -> String {
    session.text(
      "Hai số khác nhau: theo 766, hồ sơ không ai đánh giá cũng là hài lòng nếu không quá hạn, không bị phản ánh; "
        + "satisfied.top2 chỉ tính người đã trả lời.",
      "They differ: by 766 a case nobody rated is satisfied unless late or complained about; satisfied.top2 counts only "
        + "those who answered.")
  }

  @MainActor
  private func beside(_ session: Session) -> [String] {
    let formats = session.formats
    var notes: [String] = []
    if progress.askedTwice > 0 {
      notes.append(
        session.text(
          "Tính là quá hạn vì yêu cầu bổ sung quá một lần: \(formats.count(progress.askedTwice)) hồ sơ.",
          "Taken as late because papers were asked for more than once: \(formats.count(progress.askedTwice))."))
    }
    if progress.withoutDue > 0 {
      notes.append(
        session.text(
          "Ngoài tiến độ: \(formats.count(progress.withoutDue)) hồ sơ không có hạn trả.",
          "Beside the progress: cases without a due date: \(formats.count(progress.withoutDue))."))
    }
    return notes
  }

  @MainActor
  private func unchecked(_ session: Session) -> String {
    session.text(
      "Điểm tối đa từng nhóm chưa đối chiếu với phụ lục của Quyết định 766.",
      "The points of each group were not checked against the annex of Decision 766.")
  }

  private func row(_ group: Group766, _ formats: Formats) -> JSONObject {
    var row: JSONObject = [
      "group": .string(group.rawValue), "name": .string(group.name(formats)), "weight": .int(weights[group]),
      "checked": .bool(weights.isChecked),
    ]
    switch group {
    case .progress:
      row.set("points", JSONValue(hundredths: weights.progress(progress.inTime, of: progress.cases)))
      row.set("figure", .string(FigureID.progressPointsUnder766.rawValue))
    case .satisfaction:
      row.set(
        "points",
        .array([
          JSONValue(hundredths: procedurePoints.lowerBound), JSONValue(hundredths: procedurePoints.upperBound),
        ]))
      row.set("of", .int(weights.procedures))
      row.set("figure", .string(FigureID.procedurePointsUnder766.rawValue))
    case .transparency, .online, .payment, .digitisation:
      row.set("points", .null)
    }
    return row
  }

  private var total: JSONObject {
    let rate = Share(satisfied: progress.inTime, rated: progress.cases).rate
    let bounds = union.satisfied
    let rates = [bounds.lowerBound, bounds.upperBound].map {
      JSONValue(Share(satisfied: $0, rated: union.cases).rate)
    }
    return [
      "progress": .object([
        "finishedInTime": .int(progress.finishedInTime), "finishedLate": .int(progress.finishedLate),
        "withinTime": .int(progress.withinTime), "overdue": .int(progress.overdue),
        "withoutDue": .int(progress.withoutDue), "rate": JSONValue(rate),
        "figure": .string(FigureID.progressUnder766.rawValue),
      ]),
      "satisfied": .object([
        "cases": .int(union.cases), "known": .int(union.known), "overdue": .int(overdue),
        "complained": .int(complained), "dissatisfied": JSONValue(dissatisfied),
        "union": .array([.int(union.least), .int(union.most)]), "rates": .array(rates),
        "figure": .string(FigureID.satisfactionUnder766.rawValue),
      ]),
      "top2": .object([
        "rated": .int(satisfaction.share.whole),
        "satisfied": satisfaction.isHidden ? .null : .int(satisfaction.share.part),
        "rate": satisfaction.isHidden ? .null : JSONValue(satisfaction.share.rate),
        "figure": .string(FigureID.top2.rawValue),
      ]),
    ]
  }
}

extension JSONValue {
  /// Hundredths as a number with two decimals.
  fileprivate init(hundredths: Int?) { self.init(hundredths.map { Double($0) / 100 }) }
}
