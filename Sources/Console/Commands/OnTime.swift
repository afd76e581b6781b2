// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let onTime = Command(
    "ontime", ["dh", "đúng hạn", "ontime"], options: [.by, .period, .unit], isReading: true,
    help: CommandHelp(
      usage: "dh [KỲ] [theo donvi|kenh|thang|quy|linhvuc|thutuc]",
      vi: "Trước hạn, đúng hạn, quá hạn của hồ sơ có kết quả trong kỳ: theo hạn đầu tiên, theo hạn đã trừ tạm dừng, "
        + "theo lời hẹn cuối. Hồ sơ không có hạn là cột riêng.",
      en: "Early, on time and late among cases finished in the period: by the first due date, by the one with lawful "
        + "pauses, by the last promise. Cases without a due date have their own column.", example: "dh 2023 theo donvi")
  ) { call, session throws(CommandFailure) in
    var call = call
    let query = try await call.figureQuery(session)
    let report = try await session.office { office throws(OfficeError) in
      try await office.punctuality(during: query.period, by: query.grouping, unit: query.unit)
    }
    return report.report(session)
  }
}

extension PunctualityReport {
  @MainActor
  fileprivate func report(_ session: Session) -> Report {
    var title = session.text("Đúng hạn – ", "On time – ") + session.formats.period(period)
    if grouping != .whole { title += session.text(" – theo ", " – by ") + grouping.name(session.formats).lowercased() }
    var table = Table([
      .init(session.text("Nhóm", "Group")), .init(session.text("Trước", "Early"), .integer),
      .init(session.text("Đúng", "On time"), .integer), .init(session.text("Quá", "Late"), .integer),
      .init(session.text("Không hạn", "No due"), .integer), .init(session.text("Tỷ lệ", "Share"), .percent),
      .init(session.text("Trừ tạm dừng", "With pauses"), .percent),
      .init(session.text("Theo lời hẹn", "By promise"), .percent),
    ])
    for row in rows where grouping != .whole { table.append(cells(row, name(row.key, session), session)) }
    table.append(cells(total, session.text("Tổng", "Total"), session))
    let note = session.text(
      "Tỷ lệ tính theo hạn đầu tiên theo luật (ontime.statutory).", "The share is by the first lawful due date.")
    return Report(
      "ontime", asOf: asOf, period: period, heading: [title], table: table, notes: [note],
      rows: rows.map { row($0, name: grouping == .whole ? scopeName : name($0.key, session)) },
      total: row(total, name: session.text("Tổng", "Total")))
  }

  @MainActor
  private func name(_ key: String, _ session: Session) -> String {
    names[key] ?? grouping.keyName(key, session.formats) ?? key
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
      "finished": .int(count.statutory.withDue + count.statutory.noDue),
      "statutory": part(count.statutory, FigureID.onTimeByStatute.rawValue),
      "extended": part(count.effective, "ontime.extended"),
      "promised": part(count.promised, FigureID.onTimeByPromise.rawValue),
    ]
  }
}
