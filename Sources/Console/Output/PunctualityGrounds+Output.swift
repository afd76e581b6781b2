// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// `vi sao` after `dh`: the counts by state, and the late cases to be opened.
  @MainActor
  static func explainPunctuality(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    var call = call
    let query = try await call.onTimeQuery(session)
    let grounds = try await session.office { office throws(OfficeError) in
      try await office.grounds(
        ofPunctuality: query.period, by: query.group?.grouping ?? query.grouping, key: query.group?.key,
        unit: query.unit)
    }
    return grounds.report(query, session)
  }
}

extension PunctualityGrounds {
  @MainActor
  fileprivate func report(_ query: FigureQuery, _ session: Session) -> Report {
    let table = late.table(unitNames, session)
    var total = provenance.row
    total.set("missing", JSONValue(missing?.name))
    return Report(
      Command.why.name, asOf: provenance.asOf, period: provenance.period, heading: heading(query, session),
      table: table, notes: provenance.lines(session), rows: machineRows + late.map(\.groundsRow), total: total,
      opens: late.map { $0.file.opens }, isResult: true)
  }

  @MainActor
  private func heading(_ query: FigureQuery, _ session: Session) -> [String] {
    let formats = session.formats
    var title = session.text("Vì sao – Đúng hạn – ", "Why – On time – ") + formats.period(query.period)
    if let group = query.group {
      let name = groupName ?? group.key
      title +=
        " – "
        + Printable.line(name == group.key ? group.grouping.keyName(name, formats) ?? name : name)
    }
    if !scopeName.isEmpty { title += " – " + Printable.line(scopeName) }
    if let missing { return [title, missing.sentence(formats)] }
    var lines = [title] + states.map { state($0, $1, session) }
    if let apologies, apologies.late > 0 {
      let share = Share(satisfied: apologies.apologised, rated: apologies.late)
      lines.append(CountedFigure(.apologyIssued, share).line(formats))
    }
    guard !late.isEmpty else { return lines }
    if let units { lines.append(lateShares(units, session.text("Theo đơn vị", "By unit"), session)) }
    lines.append(lateShares(months, session.text("Theo tháng", "By month"), session))
    return lines + [
      session.text("Quá hạn đầu tiên, theo ngày có kết quả:", "Late by the first due date, by the day of the result:")
    ]
  }

  /// The three dates that cases are judged by.
  private var states: [(FigureID, PunctualityTally)] {
    [
      (.onTimeByStatute, total.statutory), (.onTimeExtended, total.effective), (.onTimeByPromise, total.promised),
    ]
  }

  @MainActor
  private func state(_ id: FigureID, _ tally: PunctualityTally, _ session: Session) -> String {
    let formats = session.formats
    let (early, onTime) = (formats.count(tally.early), formats.count(tally.onTime))
    let (late, noDue) = (formats.count(tally.late), formats.count(tally.noDue))
    return CountedFigure(id, tally.share).line(formats)
      + session.text(
        ": trước \(early), đúng \(onTime), quá \(late); không có hạn \(noDue)",
        ": early \(early), on time \(onTime), late \(late); no due date \(noDue)")
  }

  /// `Theo tháng: tháng 10/2023 3/100 (3,0%), …`, those without a late case left out.
  @MainActor
  private func lateShares(_ counts: [PunctualityCount], _ title: String, _ session: Session) -> String {
    let formats = session.formats
    let shares = counts.filter { $0.statutory.late > 0 }.map { count in
      let (late, due) = (count.statutory.late, count.statutory.withDue)
      let name = unitNames[count.key] ?? Grouping.month.keyName(count.key, formats) ?? count.key
      return
        "\(Printable.line(name)) \(formats.count(late))/\(formats.count(due)) (\(formats.percentage(late, of: due)))"
    }
    return "\(title): \(shares.joined(separator: ", "))"
  }

  private var machineRows: [JSONObject] {
    let figures = states.map { CountedFigure($0, $1.share).row }
    let counted = apologies.map { Share(satisfied: $0.apologised, rated: $0.late) }
    let parts = states.flatMap { id, tally in
      [("early", tally.early), ("on_time", tally.onTime), ("late", tally.late), ("no_due", tally.noDue)].map {
        CountedPart(kind: "state", key: "\(id.rawValue):\($0)", name: $0, count: $1).row
      }
    }
    return figures + [CountedFigure(.apologyIssued, counted).row] + parts + lateRows("unit", units ?? [])
      + lateRows("month", months)
  }

  private func lateRows(_ kind: String, _ counts: [PunctualityCount]) -> [JSONObject] {
    counts.map { count in
      [
        "kind": .string(kind), "key": .string(count.key), "late": .int(count.statutory.late),
        "withDue": .int(count.statutory.withDue),
      ]
    }
  }
}

extension [LateCase] {
  /// Cases that were finished late, numbered.
  @MainActor
  fileprivate func table(_ units: [String: String], _ session: Session) -> Table {
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Thủ tục", "Procedure")),
      .init(session.text("Hạn đầu", "First due"), .day), .init(session.text("Có kết quả", "Finished"), .day),
      .init(session.text("Đơn vị", "Unit"), rank: 1), .init(session.text("Xin lỗi", "Apology"), rank: 2),
    ])
    for (index, one) in enumerated() {
      table.append([
        String(index + 1), one.file.shortName, one.procedure,
        (one.file.statutoryDue ?? one.due)?.text(session.formats) ?? "",
        one.file.resolved.map { session.formats.day($0.day) } ?? "",
        units[one.file.unit.rawValue] ?? one.file.unit.rawValue, one.apology.name(session.formats),
      ])
    }
    return table
  }
}

extension LateCase {
  /// The late row of the contract, and that it is a case.
  var groundsRow: JSONObject {
    var row = self.row
    row.set("kind", "case")
    row.set("finished", JSONValue(file.resolved?.day))
    return row
  }
}
