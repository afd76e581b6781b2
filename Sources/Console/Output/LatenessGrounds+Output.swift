// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// `vi sao` after `tre`: what counts as late, what was said to the owners, and where and when it happened.
  @MainActor
  static func explainLateness(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    var call = call
    let query = try await call.overdueQuery(session)
    let period = query.period
    let unit = query.unit
    let provenance = try await session.office { office throws(OfficeError) in
      try await office.provenance(of: [.apologyCoverage], during: period, unit: unit)
    }
    return LatenessGrounds(query: query, provenance: provenance).report(session)
  }
}

/// The late cases that `tre` was about, counted.
private struct LatenessGrounds {
  let query: OverdueQuery
  let provenance: Provenance

  @MainActor
  func report(_ session: Session) -> Report {
    let counts = LedgerCounts(query.late)
    var total = provenance.row
    total.set("missing", counts.cases == 0 ? .string(MissingData.nothingLate.name) : .null)
    return Report(
      Command.why.name, asOf: session.now, period: query.period, heading: heading(counts, session),
      table: Command.table(query.late, query.units, session), notes: provenance.lines(session),
      rows: [CountedFigure(.apologyCoverage, counts.cases == 0 ? nil : counts.coverage).row] + parts(counts)
        + query.late.map(\.groundsRow), total: total, opens: query.late.map { $0.file.opens }, isResult: true)
  }

  @MainActor
  private func heading(_ counts: LedgerCounts, _ session: Session) -> [String] {
    let formats = session.formats
    var title = session.text("Vì sao – Hồ sơ trễ hạn", "Why – Late cases")
    if let period = query.period { title += " – " + formats.period(period) }
    let rule =
      query.period == nil
      ? session.text(
        "Tính hồ sơ chưa có kết quả mà hạn (đã trừ thời gian chờ bổ sung) đã qua.",
        "Counted: cases without a result whose due date, waiting taken off, has passed.")
      : session.text(
        "Tính hồ sơ có hạn (đã trừ thời gian chờ bổ sung) trong kỳ mà lỡ hạn, kể cả nay đã xong.",
        "Counted: cases whose due date, waiting taken off, lay in the period and was missed, finished since or not.")
    guard counts.cases > 0 else { return [title, rule, MissingData.nothingLate.sentence(formats)] }
    return [
      title, rule, CountedFigure(.apologyCoverage, counts.coverage).line(formats),
      session.text("Xin lỗi: ", "Apologies: ") + list(Self.apologies.map { ($0.name(formats), counts[$0]) }, formats),
      session.text("Hẹn lại: ", "New dates: ") + list(Self.promises.map { ($0.name(formats), counts[$0]) }, formats),
      session.text("Theo đơn vị để quá hạn: ", "By the unit they were late at: ") + list(tally(.leg), formats),
      session.text("Theo tháng hết hạn: ", "By month of the due date: ") + list(tally(.month), formats),
    ]
  }

  private static let apologies: [ApologyState] = [.inTime, .late, .missing, .draft, .notPossible]
  private static let promises: [PromiseState] = [.none, .open, .kept, .broken]

  private func list(_ counts: [(String, Int)], _ formats: Formats) -> String {
    counts.filter { $0.1 > 0 }.map { "\(Printable.line($0.0)) \(formats.count($0.1))" }.joined(separator: ", ")
  }

  private func tally(_ grouping: LedgerGrouping) -> [(String, Int)] {
    ApologyLedger(query.late, by: grouping).rows.map { row in
      (query.units[UnitCode(rawValue: row.key)]?.name ?? row.key, row.counts.cases)
    }
  }

  private func parts(_ counts: LedgerCounts) -> [JSONObject] {
    Self.apologies.map { CountedPart(kind: "apology", key: $0.rawValue, name: $0.rawValue, count: counts[$0]).row }
      + Self.promises.map { CountedPart(kind: "promise", key: $0.rawValue, name: $0.rawValue, count: counts[$0]).row }
      + tally(.leg).map { CountedPart(kind: "unit", key: $0, name: $0, count: $1).row }
      + tally(.month).map { CountedPart(kind: "month", key: $0, name: $0, count: $1).row }
  }
}
