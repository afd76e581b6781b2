// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let onTime = Command(
    "ontime", ["dh", "đúng hạn", "ontime"], arguments: [.phrases(.period, .grouping, .unit)],
    options: [.by, .period, .unit],
    optionHelp: [
      .by: Said(
        "Nhóm: donvi, cum, kenh, thang, quy, linhvuc, thutuc.",
        "By unit, cluster, channel, month, quarter, field, procedure.")
    ], isReading: true,
    help: CommandHelp(
      title: Said("Tỷ lệ đúng hạn", "Share in time"),
      usage: Said(
        "dh [KỲ] [theo donvi|cum|kenh|thang|quy|linhvuc|thutuc] [ĐƠN VỊ]   |   dh [KỲ] linhvuc|thutuc|donvi|kenh TÊN",
        "ontime [PERIOD] [by unit|cluster|channel|month|quarter|field|procedure] [UNIT]   |   "
          + "ontime [PERIOD] field|procedure|unit|channel NAME"),
      meaning: Said(
        "Trước hạn, đúng hạn, quá hạn của hồ sơ có kết quả trong kỳ: theo hạn đầu tiên, theo hạn đã trừ tạm dừng, "
          + "theo lời hẹn cuối. Hồ sơ không có hạn là cột riêng.",
        "Early, on time and late among cases finished in the period: by the first due date, by the one with lawful "
          + "pauses, by the last promise. Cases without a due date have their own column."),
      keywords: [
        "đúng hạn", "trước hạn", "quá hạn", "chậm", "trễ hạn", "báo cáo", "tiến độ", "thống kê", "late", "early",
        "punctuality", "report",
      ],
      examples: [Said("dh 2023 theo donvi", "ontime 2023 by unit")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let query = try await call.onTimeQuery(session)
    return try await session.punctuality(query).report(query, session)
  }
}

extension Call {
  /// What `dh` is asked about.
  @MainActor
  mutating func onTimeQuery(_ session: Session) async throws(CommandFailure) -> FigureQuery {
    try await figureQuery(session) { period, grouping, unit throws(CommandFailure) in
      let report = try await session.punctuality(FigureQuery(period: period, grouping: grouping, unit: unit))
      return report.rows.map { (key: $0.key, name: report.name($0.key, session)) }
    }
  }
}

extension Session {
  fileprivate func punctuality(_ query: FigureQuery) async throws(CommandFailure) -> PunctualityReport {
    try await office { office throws(OfficeError) in
      guard let group = query.group else {
        return try await office.punctuality(during: query.period, by: query.grouping, unit: query.unit)
      }
      return try await office.punctuality(
        of: group.grouping, key: group.key, during: query.period, unit: query.unit)
    }
  }
}

extension PunctualityReport {
  @MainActor
  fileprivate func report(_ query: FigureQuery, _ session: Session) -> Report {
    var title = session.text("Đúng hạn – ", "On time – ") + session.formats.period(period)
    if let group = query.group {
      title += " – " + (group.grouping.keyName(group.key, session.formats) ?? Printable.line(group.key))
    }
    if grouping != .whole { title += session.text(" – theo ", " – by ") + grouping.name(session.formats).lowercased() }
    var table = Table([
      .init("#", .integer), .init(session.text("Nhóm", "Group")), .init(session.text("Trước", "Early"), .integer),
      .init(session.text("Đúng", "On time"), .integer), .init(session.text("Quá", "Late"), .integer),
      .init(session.text("Không hạn", "No due"), .integer, rank: 1), .init(session.text("Tỷ lệ", "Share"), .percent),
      .init(session.text("Trừ tạm dừng", "With pauses"), .percent, rank: 2),
      .init(session.text("Theo lời hẹn", "By promise"), .percent, rank: 3),
    ])
    let shown = grouping == .whole ? [] : inReadingOrder(session)
    for (index, row) in shown.enumerated() {
      table.append([String(index + 1)] + cells(row, name(row.key, session), session), exact: row.exact)
    }
    table.setTotal([""] + cells(total, session.text("Tổng", "Total"), session), exact: total.exact)
    let note = session.text(
      "Tỷ lệ tính theo hạn đầu tiên theo luật (ontime.statutory).", "The share is by the first lawful due date.")
    return Report(
      "ontime", asOf: asOf, period: period, heading: [title], table: table, notes: [note],
      rows: rows.map { row($0, name: grouping == .whole ? scopeName : name($0.key, session)) },
      total: row(total, name: session.text("Tổng", "Total")), opens: shown.map { opens($0, query) })
  }

  /// Fields and procedures with the most cases first; times and units by their keys.
  @MainActor
  private func inReadingOrder(_ session: Session) -> [PunctualityCount] {
    switch grouping {
    case .dimension:
      let byName = Collation.sorted(rows) { name($0.key, session) }.enumerated()
      return byName.sorted { ($1.element.finished, $0.offset) < ($0.element.finished, $1.offset) }.map(\.element)
    default: return rows
    }
  }

  /// What is behind a row: a quarter's months, a month's late cases, a group's months.
  private func opens(_ row: PunctualityCount, _ query: FigureQuery) -> String {
    let word = Command.onTime.words[0]
    switch grouping {
    case .month:
      guard let month = FigureQuery.period(row.key) else { return "" }
      let late = FigureQuery(period: month, grouping: .whole, unit: query.unit)
      if query.group == nil { return late.line(Command.overdue.words[0]) }
      return period.isOneMonth ? "" : query.narrowed(to: month).line(word)
    case .quarter: return FigureQuery.period(row.key).map { query.narrowed(to: $0, by: .month).line(word) } ?? ""
    default: return query.narrowed(group: FigureGroup(grouping: grouping, key: row.key)).line(word)
    }
  }

  @MainActor
  fileprivate func name(_ key: String, _ session: Session) -> String {
    names[key] ?? grouping.keyName(key, session.formats) ?? (key.isEmpty ? session.text("không rõ", "unknown") : key)
  }

  @MainActor
  private func cells(_ count: PunctualityCount, _ name: String, _ session: Session) -> [String] {
    let formats = session.formats
    let first = count.statutory
    func share(_ tally: PunctualityTally) -> String { formats.percentage(tally.share.satisfied, of: tally.share.rated) }
    return [
      name, formats.count(first.early), formats.count(first.onTime), formats.count(first.late),
      formats.count(first.noDue), share(first), share(count.effective), share(count.promised),
    ]
  }

  private func row(_ count: PunctualityCount, name: String) -> JSONObject {
    func part(_ tally: PunctualityTally, _ figure: String) -> JSONValue {
      .object([
        "early": .int(tally.early), "onTime": .int(tally.onTime), "late": .int(tally.late),
        "noDue": .int(tally.noDue), "rate": JSONValue(tally.share.rate), "figure": .string(figure),
      ])
    }
    return [
      "key": .string(count.key), "name": .string(name),
      "finished": .int(count.finished),
      "statutory": part(count.statutory, FigureID.onTimeByStatute.rawValue),
      "extended": part(count.effective, FigureID.onTimeExtended.rawValue),
      "promised": part(count.promised, FigureID.onTimeByPromise.rawValue),
    ]
  }
}

extension PunctualityCount {
  /// The shares behind the texts, by their columns in the table.
  fileprivate var exact: Table.Exact {
    [6: [DataCell(statutory.share.rate)], 7: [DataCell(effective.share.rate)], 8: [DataCell(promised.share.rate)]]
  }

  /// Cases that came to an end, with a due date or without.
  fileprivate var finished: Int { statutory.withDue + statutory.noDue }
}
