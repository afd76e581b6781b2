// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let overdue = Command(
    "overdue", ["tre", "trễ", "quá hạn", "overdue"], arguments: [.phrases(.period, .ledgerGrouping)],
    options: [.unit, .period, .by, .only],
    optionHelp: [.by: Said("Đếm theo donvi, chang, thang, linhvuc.", "Counted by unit, leg, month, field.")],
    isReading: true,
    help: CommandHelp(
      title: Said("Hồ sơ trễ hạn", "Late cases"),
      usage: Said(
        "tre [KỲ] [theo donvi|chang|thang|linhvuc] [--chi chua|muon|lo…]",
        "overdue [PERIOD] [by unit|leg|month|field] [--only missing|late|broken…]"),
      meaning: Said(
        "Hồ sơ đang trễ hạn và tình trạng xin lỗi; có KỲ: hồ sơ hết hạn trong kỳ mà chưa có kết quả, kể cả nay đã xong. "
          + "theo: sổ xin lỗi, đếm kịp thời, muộn, chưa xin lỗi, giữ hay lỡ ngày hẹn lại.",
        "Cases that are late now and what was said about it; with a PERIOD: those whose due date in it was missed, "
          + "finished since or not. by: the ledger of apologies, in time, late, missing, new dates kept or broken."),
      keywords: [
        "chậm", "quá hạn", "trễ hạn", "muộn", "chưa xin lỗi", "tồn đọng", "sổ xin lỗi", "lỡ hẹn", "late", "delayed",
        "backlog", "ledger",
      ],
      examples: [
        Said("tre", "overdue"), Said("tre thang nay", "overdue this month"),
        Said("tre nam nay theo donvi", "overdue this year by unit"), Said("tre --chi chua", "overdue --only missing"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let query = try await call.overdueQuery(session)
    guard query.grouping == .whole else {
      return ApologyLedger(query.late, by: query.grouping).report(query.period, query.unit, query.units, session)
    }
    return report(query.late, query.period, query.filter, query.units, session)
  }

  @MainActor
  private static func report(
    _ late: [LateCase], _ period: Period?, _ filter: LateFilter?, _ units: UnitTree, _ session: Session
  ) -> Report {
    Report(
      "overdue", asOf: session.now, period: period, heading: [heading(late, filter, session)],
      table: table(late, units, session),
      notes: late.isEmpty ? [] : [session.text("* ngày làm việc", "* working days")], rows: late.map(\.row),
      opens: late.map { $0.file.opens })
  }

  /// Late cases, numbered.
  @MainActor
  static func table(_ late: [LateCase], _ units: UnitTree, _ session: Session) -> Table {
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Thủ tục", "Procedure")),
      .init(session.text("Hẹn trả", "Due"), .day), .init(session.text("Trễ*", "Late*"), .integer),
      .init(session.text("Đơn vị", "Unit")), .init(session.text("Xin lỗi", "Apology"), rank: 1),
      .init(session.text("Hẹn lại", "Promise"), rank: 2),
    ])
    for (index, one) in late.enumerated() {
      table.append(
        [
          String(index + 1), one.file.shortName, one.procedure, one.file.due?.text(session.formats) ?? "",
          session.text("\(one.daysLate) ngày", "\(one.daysLate) d"),
          units[one.file.handler]?.name ?? one.file.handler.rawValue, one.apology.name(session.formats),
          one.promise.name(session.formats),
        ], exact: [4: [.integer(one.daysLate)]])
    }
    return table
  }

  @MainActor
  private static func heading(_ late: [LateCase], _ filter: LateFilter?, _ session: Session) -> String {
    let count = session.formats.count(late.count)
    guard filter == nil else {
      return session.text("Trễ hạn, theo điều kiện đã chọn: \(count) hồ sơ", "Late, as chosen: \(count)")
    }
    guard !late.isEmpty else { return session.text("Không có hồ sơ trễ hạn.", "No late cases.") }
    let missing = session.formats.count(late.count { $0.apology == .missing })
    return session.text(
      "Trễ hạn: \(count) hồ sơ (chưa có văn bản xin lỗi: \(missing))",
      "Late: \(count) cases (without an apology: \(missing))")
  }

  static let due = Command(
    "due", ["sap", "sắp", "sắp đến hạn", "due"], arguments: [.one(.number)], options: [.unit], isReading: true,
    help: CommandHelp(
      title: Said("Hồ sơ sắp đến hạn", "Due soon"), usage: Said("sap [SỐ NGÀY] [--donvi …]", "due [DAYS] [--unit …]"),
      meaning: Said(
        "Hồ sơ đến hạn trong số ngày làm việc tới (mặc định 3).",
        "Cases due within the next working days (3 unless said)."),
      keywords: ["đến hạn", "gần hạn", "cần làm", "hôm nay trả", "soon", "upcoming", "to do"],
      examples: [Said("sap 3", "due 3")])
  ) { call, session throws(CommandFailure) in
    var call = call
    var days = 3
    if let word = call.next() {
      guard let number = Int(word.text), (0...60).contains(number) else {
        throw call.refused("Số ngày phải từ 0 đến 60.", "The number of days must be 0 to 60.", word)
      }
      days = number
    }
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let within = days
    let soon = try await session.office { office throws(OfficeError) in try await office.dueSoon(within, unit: unit) }
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Thủ tục", "Procedure")),
      .init(session.text("Hẹn trả", "Due"), .day), .init(session.text("Tình trạng", "Stage")),
    ])
    for (index, one) in soon.enumerated() {
      table.append([
        String(index + 1), one.file.shortName, one.procedure?.name ?? one.file.procedure.rawValue,
        one.file.due?.text(session.formats) ?? "", one.file.stage.name(session.formats),
      ])
    }
    let heading = soon.isEmpty ? [session.text("Không có hồ sơ nào sắp đến hạn.", "No cases are due soon.")] : []
    return Report(
      "due", asOf: session.now, heading: heading, table: table, rows: soon.map(\.file.row),
      opens: soon.map { $0.file.opens })
  }
}

/// What `tre` was asked about, and the cases that answer.
struct OverdueQuery {
  let period: Period?
  let grouping: LedgerGrouping
  let filter: LateFilter?
  let unit: UnitCode?
  let units: UnitTree
  let late: [LateCase]
}

extension Call {
  @MainActor
  mutating func overdueQuery(_ session: Session) async throws(CommandFailure) -> OverdueQuery {
    let grouping = try ledgerGrouping()
    let period = try period(today: session.now.day)
    let filter = try choice(.only, Command.lateFilters)
    try finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, self, session)
    let late = try await session.office { office throws(OfficeError) in
      try await office.overdue(unit: unit, during: period)
    }.filter { filter?.holds($0) ?? true }
    return OverdueQuery(
      period: period, grouping: grouping, filter: filter, unit: unit, units: around.units, late: late)
  }
}

extension LateCase {
  var row: JSONObject {
    [
      "case": .string(file.name), "procedure": .string(file.procedure.rawValue), "unit": .string(file.handler.rawValue),
      "statutoryDue": JSONValue(file.statutoryDue), "promisedDue": JSONValue(file.promised),
      "daysLate": .int(daysLate), "apology": .string(apology.rawValue), "promise": .string(promise.rawValue),
      "secondPromise": .bool(isSecondPromise),
    ]
  }
}
