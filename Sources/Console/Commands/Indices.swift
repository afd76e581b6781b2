// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let indices = Command(
    "indices", ["cs", "chỉ số", "indices"],
    arguments: [.one(.indexView, .period), .phrases(.period, .grouping, .unit, .pointsGroup)],
    options: [.by, .period, .unit],
    optionHelp: [.by: Said("Nhóm: donvi, thang, quy, canbo.", "By unit, month, quarter, officer.")], isReading: true,
    help: CommandHelp(
      title: Said("Chỉ số", "Points"),
      usage: Said(
        "cs [KỲ] [theo donvi|thang|quy|canbo] [ĐƠN VỊ]   |   cs KỲ SỐ [2|1|0|chua]   |   cs 766|06a [KỲ]   |   "
          + "cs ghi 4|5|6|9 SỐ… [KỲ] [ĐƠN VỊ]",
        "indices [PERIOD] [by unit|month|quarter|officer] [UNIT]   |   indices PERIOD NUMBER [2|1|0|unanswered]   |   "
          + "indices 766|06a [PERIOD]   |   indices record 4|5|6|9 NUMBERS… [PERIOD] [UNIT]"),
      meaning: Said(
        "Chín chỉ số của Thông tư 01/2018 theo hồ sơ có kết quả trong kỳ, kèm số chưa trả lời; 766: điểm của Quyết định "
          + "766; 06a: các đẳng thức của biểu II.06a. Lãnh đạo ghi chỉ số 4 (ba số hồ sơ), 5 và 9 (26/50 hay 52%), "
          + "6 (0, 1, 2 cách công khai).",
        "The nine indices of Circular 01/2018 by the cases finished in the period, with what is unanswered; 766: points "
          + "of Decision 766; 06a: the sums of report II.06a. Managers record indices 4 (three counts of cases), 5 and 9 "
          + "(26/50 or 52%), 6 (0, 1 or 2 ways)."),
      keywords: [
        "đánh giá", "xếp loại", "xuất sắc", "chấm điểm", "nghị định 61", "thông tư 01", "766", "II.06a", "xếp hạng",
        "index", "grade", "score", "evaluation",
      ],
      examples: [
        Said("cs 2023 theo donvi", "indices 2023 by unit"), Said("cs 2023 3", "indices 2023 3"),
        Said("cs 766 2023", "indices 766 2023"), Said("cs 06a 11/2023", "indices 06a 11/2023"),
        Said("cs ghi 5 26/50 2023", "indices record 5 26/50 2023"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    switch call.leading(IndexView.words) {
    case .record: return try await recordFact(&call, session)
    case .decision766: return try await show766(&call, session)
    case .sums: return try await showSums(&call, session)
    case nil: return try await showIndices(&call, session)
    }
  }

  @MainActor
  private static func showIndices(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let grouping = try call.grouping()
    guard grouping.isOfIndices else { throw call.notOfIndices(grouping) }
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let index = call.index()
    let group = index == nil ? nil : call.pointsGroup()
    let query = FigureQuery(period: period, grouping: grouping, unit: try await call.unitAtEnd(session))
    if let index, let group { return try await listCases(index, group, query, call, session) }
    let report = try await session.office { office throws(OfficeError) in
      try await office.indices(during: period, by: index == nil ? grouping : .whole, unit: query.unit)
    }
    guard let index else { return grouping == .whole ? report.whole(query, session) : report.groups(query, session) }
    let facts = try await session.office { office throws(OfficeError) in
      try await office.indexFacts(touching: period, unit: query.unit).filter { $0.index == index }
    }
    return report.points(of: index, facts, query, session)
  }

  @MainActor
  private static func listCases(
    _ index: OfficialIndex, _ points: Points?, _ query: FigureQuery, _ call: Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    guard index.isOfCases else {
      throw call.refused(
        "Chỉ số \(index.rawValue) tính chung cho đơn vị, không kê được từng hồ sơ. Gõ cs \(query.period.word) "
          + "\(index.rawValue) để xem số đếm.",
        "Index \(index.rawValue) is known of units, not of single cases. Type indices \(query.period.word) "
          + "\(index.rawValue) for the counts.")
    }
    let found = try await session.office { office throws(OfficeError) in
      try await office.cases(with: points, for: index, during: query.period, unit: query.unit)
    }
    return IndexCases(index: index, points: points, cases: found.cases, all: found.all).report(query, session)
  }

  @MainActor
  private static func recordFact(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let number = try call.next("số của chỉ số: 4, 5, 6 hay 9", "the number of the index: 4, 5, 6 or 9")
    guard let index = Int(number.text).flatMap(OfficialIndex.init(rawValue:)), index.isTyped else {
      throw call.refused(
        "Chỉ ghi được chỉ số 4, 5, 6 và 9; các chỉ số khác tính từ sổ.",
        "Only indices 4, 5, 6 and 9 are typed in; the others come from the books.", number)
    }
    let value = try call.fact(of: index)
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let named = try await call.unitAtEnd(session)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    guard let unit = named ?? around.unit?.code else {
      throw call.refused("Ghi rõ đơn vị: --donvi MÃ.", "Name the unit: --unit CODE.")
    }
    let fact = IndexFact(unit: unit, index: index, period: period, value: value)
    try await session.office { office throws(OfficeError) in try await office.record(fact) }
    let name = around.units[unit]?.name ?? unit.rawValue
    let (when, what) = (session.formats.period(period), fact.text(session.formats))
    return session.report(
      "indices",
      [
        session.text(
          "Đã ghi chỉ số \(index.rawValue) của \(name), \(when): \(what).",
          "Index \(index.rawValue) of \(name), \(when), is now: \(what).")
      ], rows: [fact.row])
  }

  @MainActor
  private static func show766(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let unit = try await call.unitAtEnd(session)
    return try await session.office { office throws(OfficeError) in
      try await office.report766(during: period, unit: unit)
    }.report(session)
  }

  @MainActor
  private static func showSums(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let period = try call.period(today: session.now.day) ?? .month(session.now.day.month.previous)
    let unit = try await call.unitAtEnd(session)
    return try await session.office { office throws(OfficeError) in
      try await office.reportII06a(during: period, unit: unit)
    }.sums(session)
  }
}

extension Call {
  /// The unit of the option, or of all words that are left; nothing more may stand in the line.
  @MainActor
  fileprivate mutating func unitAtEnd(_ session: Session) async throws(CommandFailure) -> UnitCode? {
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let named = try around.unit(.unit, self, session)
    guard let word = words.first else { return named }
    guard named == nil, let found = try? around.unit(rest(), session) else {
      throw notAPeriod(word, known: ["theo", "by"] + around.units.all.map(\.name))
    }
    return found
  }

  fileprivate func notOfIndices(_ grouping: Grouping) -> CommandFailure {
    let name = grouping.name(formats).lowercased()
    return refused(
      "Chỉ số không nhóm theo \(name). Có: donvi, thang, quy, canbo.",
      "Indices are not grouped by \(name). There are: unit, month, quarter, officer.")
  }
}
