// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// Cases that got the same points for an index.
struct IndexCases: Sendable {
  let index: OfficialIndex
  let points: Points?
  let cases: [HandledCase]
  /// How many there are; the list may be shorter.
  let all: Int

  @MainActor
  func report(_ query: FigureQuery, _ session: Session) -> Report {
    let formats = session.formats
    let what = points.map { session.text("\($0.rawValue) điểm", "points: \($0.rawValue)") }
    let title =
      session.text("Chỉ số \(index.rawValue), ", "Index \(index.rawValue), ")
      + (what ?? session.text("chưa rõ", "unknown")) + " (\(index.meaning(of: points, formats))) – "
      + formats.period(query.period)
      + session.text(": \(formats.count(all)) hồ sơ", ": cases: \(formats.count(all))")
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Đơn vị", "Unit"), .code),
      .init(session.text("Có kết quả", "Finished"), .day),
    ])
    for (number, one) in cases.enumerated() {
      table.append([String(number + 1), one.name, one.unit.rawValue, formats.day(one.resolved)])
    }
    let rest = all - cases.count
    let note = session.text("Còn \(formats.count(rest)) hồ sơ nữa.", "There are \(formats.count(rest)) more.")
    return Report(
      "indices", asOf: session.now, period: query.period, heading: [title], table: cases.isEmpty ? nil : table,
      notes: rest > 0 ? [note] : [],
      rows: cases.map { one in
        [
          "case": .string(one.name), "unit": .string(one.unit.rawValue), "resolved": .string(one.resolved.iso),
          "index": .int(index.rawValue), "points": JSONValue(points?.rawValue),
        ]
      }, opens: cases.map { "tra \(Quoting.word($0.name))" }, isResult: true)
  }
}
