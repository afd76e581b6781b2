// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension IndexReport {
  /// The nine indices one below the other, each of which opens its counts.
  @MainActor
  func whole(_ query: FigureQuery, _ session: Session) -> Report {
    let formats = session.formats
    var table = Table([
      .init("#", .integer), .init(session.text("Chỉ số", "Index")), .init(session.text("2 điểm", "2 pts"), .integer),
      .init(session.text("1 điểm", "1 pt"), .integer), .init(session.text("0 điểm", "0 pts"), .integer),
      .init(session.text("Chưa rõ", "Unknown"), .integer), .init(session.text("Điểm", "Points"), .decimal),
    ])
    for index in OfficialIndex.allCases {
      let tally = total.indices[index] ?? IndexTally()
      table.append(
        [
          String(index.rawValue), index.name(formats), formats.count(tally[.two]), formats.count(tally[.one]),
          formats.count(tally[Points.none]), formats.count(tally.unanswered), formats.points(tenths: tally.tenths),
        ], exact: [6: [tally.mean.map(DataCell.number) ?? .empty]])
    }
    let sum = total.sum
    table.setTotal([
      "", session.text("Tổng \(sum.known.count) trên 9 chỉ số", "Sum of \(sum.known.count) of 9 indices"), "", "", "",
      "", formats.points(tenths: sum.isEmpty ? nil : sum.tenths),
    ])
    return Report(
      "indices", asOf: asOf, period: period, heading: [heading(session)], table: table,
      notes: [total.grade(session)] + notes(session),
      rows: OfficialIndex.allCases.map { (total.indices[$0] ?? IndexTally()).row($0, name: $0.name(formats)) },
      total: total.row,
      opens: OfficialIndex.allCases.map { query.narrowed().line(Command.indices.words[0], $0) })
  }

  /// One row a group: units by rank, officers by name, times in order.
  @MainActor
  func groups(_ query: FigureQuery, _ session: Session) -> Report {
    let isOfOfficers = grouping == .dimension(.officer)
    let shown = isOfOfficers ? Collation.sorted(rows) { name(of: $0, session) } : rows
    let indices = isOfOfficers ? OfficialIndex.ofStaff : OfficialIndex.allCases
    var table = Table(
      [
        .init("#", .integer), .init(grouping.name(session.formats)), .init(session.text("Hồ sơ", "Cases"), .integer),
      ] + indices.map { Table.Column(String($0.rawValue), .decimal, rank: 2) } + [
        .init(session.text("Tổng", "Sum"), .decimal), .init(session.text("Chỉ số", "Indices"), .mark, rank: 1),
        .init(
          grouping == .unit ? session.text("Hạng", "Rank") : session.text("Xếp loại", "Grade"),
          grouping == .unit ? .integer : .text),
      ])
    for (number, row) in shown.enumerated() {
      table.append([String(number + 1), name(of: row, session)] + cells(row, indices, session))
    }
    if !isOfOfficers { table.setTotal(["", session.text("Tất cả", "All")] + cells(total, indices, session)) }
    return Report(
      "indices", asOf: asOf, period: period, heading: [heading(session)], table: shown.isEmpty ? nil : table,
      notes: (isOfOfficers ? [] : [total.grade(session)]) + ranking(session) + notes(session),
      rows: shown.map { isOfOfficers ? $0.staffRow(name(of: $0, session)) : $0.row(name(of: $0, session)) },
      total: total.row, opens: shown.map { opens($0, query) }, isResult: true)
  }

  /// How many cases got what for one index.
  @MainActor
  func points(of index: OfficialIndex, _ facts: [IndexFact], _ query: FigureQuery, _ session: Session) -> Report {
    let formats = session.formats
    let tally = total.indices[index] ?? IndexTally()
    let groups: [Points?] = [.two, .one, Points.none, nil]
    var table = Table([
      .init("#", .integer), .init(session.text("Điểm", "Points"), .mark), .init(session.text("Khi", "Where")),
      .init(session.text("Hồ sơ", "Cases"), .integer), .init(session.text("Phần", "Share"), .percent),
    ])
    for (number, group) in groups.enumerated() {
      table.append([
        String(number + 1), group.map { String($0.rawValue) } ?? "–", index.meaning(of: group, formats),
        formats.count(tally[group]), formats.percentage(tally[group], of: tally.handled),
      ])
    }
    let value = session.text(
      "\(formats.count(tally.points)) điểm ÷ \(formats.count(tally.answered)) hồ sơ có câu trả lời = "
        + formats.points(tenths: tally.tenths) + " (\(index.figure.rawValue)).",
      "\(formats.count(tally.points)) points ÷ \(formats.count(tally.answered)) cases with an answer = "
        + formats.points(tenths: tally.tenths) + " (\(index.figure.rawValue)).")
    let typed = facts.map { "\($0.unit.rawValue), \(formats.period($0.period)): \($0.text(formats))." }
    let name = session.text("Chỉ số \(index.rawValue), ", "Index \(index.rawValue), ") + index.name(formats)
    return Report(
      "indices", asOf: asOf, period: period, heading: ["\(name) – \(heading(session))"], table: table,
      notes: [value] + typed,
      rows: groups.map { group in
        [
          "points": JSONValue(group?.rawValue), "meaning": .string(index.meaning(of: group, formats)),
          "cases": .int(tally[group]), "figure": .string(index.figure.rawValue),
        ]
      }, total: tally.row(index, name: index.name(formats)),
      opens: groups.map { group in
        guard index.isOfCases, tally[group] > 0 else { return "" }
        let word = group.map { String($0.rawValue) } ?? "chua"
        return query.narrowed().line(Command.indices.words[0], index, word)
      })
  }
}

extension IndexReport {
  @MainActor
  private func heading(_ session: Session) -> String {
    let formats = session.formats
    let place = scopeName.isEmpty ? "" : " – \(Printable.line(scopeName))"
    let by = grouping == .whole ? "" : session.text(" – theo ", " – by ") + grouping.name(formats).lowercased()
    return session.text("Chín chỉ số – ", "Nine indices – ") + formats.period(period) + by + place
      + session.text(
        ": \(formats.count(total.handled)) hồ sơ có kết quả", ": \(formats.count(total.handled)) finished cases")
  }

  @MainActor
  private func name(of row: IndexRow, _ session: Session) -> String {
    if grouping == .dimension(.officer), row.key.isEmpty {
      return session.text("không do cán bộ ở đây tiếp", "served by nobody here")
    }
    return grouping.keyName(row.key, session.formats) ?? row.name
  }

  @MainActor
  private func cells(_ row: IndexRow, _ indices: [OfficialIndex], _ session: Session) -> [String] {
    let formats = session.formats
    let isOfOfficers = grouping == .dimension(.officer)
    let isSilent = row.isHidden || isOfOfficers && row.key.isEmpty
    let sum = isOfOfficers ? row.staffSum : row.sum
    let points = indices.map { isSilent ? Formats.noData : formats.points(tenths: row.indices[$0]?.tenths) }
    let band =
      isOfOfficers
      ? BandScale.staff.band(of: sum)?.name(formats) : BandScale.nineIndices.band(of: sum)?.name(formats)
    let last: String
    if isSilent {
      last = row.isHidden ? session.text("ít hồ sơ", "few cases") : Formats.noData
    } else if grouping == .unit {
      last = row.rank.map(String.init) ?? (row.handled == 0 ? Formats.noData : "")
    } else {
      last = band ?? Formats.noData
    }
    let total = isSilent || sum.isEmpty ? nil : sum.tenths
    return [formats.count(row.handled)] + points + [
      formats.points(tenths: total), "\(isSilent ? 0 : sum.known.count)/\(indices.count)", last,
    ]
  }

  /// What units were ranked by, and why some were not.
  @MainActor
  private func ranking(_ session: Session) -> [String] {
    guard grouping == .unit else {
      guard grouping == .dimension(.officer) else { return [] }
      return [
        session.text(
          "Cán bộ là người tiếp chủ hồ sơ đầu tiên; dưới \(SmallNumbers.few) hồ sơ thì không nêu điểm.",
          "The officer is who served the owner first; below \(SmallNumbers.few) cases no points are told.")
      ]
    }
    var notes: [String] = []
    if !rankedBy.isEmpty, rankedBy.count < OfficialIndex.allCases.count {
      let numbers = rankedBy.map { String($0.rawValue) }.joined(separator: ", ")
      notes.append(
        session.text(
          "Xếp hạng theo tổng các chỉ số mọi đơn vị đều có: \(numbers).",
          "Ranked by the sum of the indices that all units have: \(numbers)."))
    }
    let empty = rows.filter { $0.handled == 0 }.count
    if empty > 0 {
      notes.append(
        session.text(
          "\(session.formats.count(empty)) đơn vị không xếp hạng vì không có hồ sơ nào có kết quả trong kỳ.",
          "Units without a rank, for no case of theirs was finished in the period: \(session.formats.count(empty))."))
    }
    return notes
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    let formats = session.formats
    guard total.handled > 0 else { return [] }
    var notes = [
      session.text(
        "Điểm ÷ hồ sơ có câu trả lời; chưa rõ không tính là 0. \(table.source).",
        "Points ÷ cases with an answer; unknown is not 0. \(table.source).")
    ]
    if withoutResult > 0 {
      notes.append(
        session.text(
          "Không tính \(formats.count(withoutResult)) hồ sơ từ chối, rút hoặc dừng.",
          "Refused, withdrawn or stopped, and not counted: \(formats.count(withoutResult))."))
    }
    if !contradicting.isEmpty {
      let units = contradicting.map(\.rawValue).joined(separator: ", ")
      notes.append(
        session.text(
          "Chỉ số 4 ghi nhiều hồ sơ hơn số có kết quả nên bỏ qua: \(units).",
          "Left out, for index 4 was given for more cases than were finished: \(units)."))
    }
    if !table.covers(period) {
      notes.append(
        session.text(
          "Kỳ này nằm ngoài thời gian hiệu lực của thang điểm; cần đối chiếu quy định mới.",
          "The period lies outside the time of these rules; check the newer ones."))
    }
    return notes
  }

  private func opens(_ row: IndexRow, _ query: FigureQuery) -> String {
    guard row.handled > 0 else { return "" }
    let word = Command.indices.words[0]
    switch grouping {
    case .unit:
      return FigureQuery(period: query.period, grouping: .whole, unit: UnitCode(rawValue: row.key)).line(word)
    case .month, .quarter: return FigureQuery.period(row.key).map { query.narrowed(to: $0).line(word) } ?? ""
    default: return ""
    }
  }
}

extension IndexRow {
  /// The grade of a sum, or what keeps it from having one.
  @MainActor
  fileprivate func grade(_ session: Session) -> String {
    let formats = session.formats
    let sum = sum
    guard !sum.isEmpty else {
      return session.text(
        "Không có hồ sơ nào có kết quả trong kỳ nên chưa có chỉ số.",
        "No case was finished in the period, so there are no indices.")
    }
    let most = formats.points(tenths: sum.most)
    let whole = session.text(
      "Tổng \(formats.points(tenths: sum.tenths)) trên \(most)",
      "Sum \(formats.points(tenths: sum.tenths)) of \(most)")
    let numbers = sum.missing.map { String($0.rawValue) }.joined(separator: ", ")
    let missing = session.text("thiếu chỉ số \(numbers)", "without indices \(numbers)")
    if let band = BandScale.nineIndices.band(of: sum) {
      let grade = session.text("xếp loại \(band.name(formats))", "grade: \(band.name(formats))")
      return [whole, grade].joined(separator: ", ") + (sum.isComplete ? "." : " (\(missing)).")
    }
    return whole
      + session.text(
        ", chưa xếp loại được: \(missing), tổng có thể đến \(formats.points(tenths: sum.mostTenths)).",
        ", no grade yet: \(missing), which may raise it to \(formats.points(tenths: sum.mostTenths)).")
  }
}
