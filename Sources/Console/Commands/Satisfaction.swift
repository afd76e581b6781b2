// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let satisfaction = Command(
    "satisfaction", ["hl", "hài lòng", "satisfaction", "sat"], arguments: [.phrases(.period, .grouping, .unit)],
    options: [.by, .period, .unit], isReading: true,
    help: CommandHelp(
      title: Said("Mức độ hài lòng", "Satisfaction rates"),
      usage: Said(
        "hl [KỲ] [theo donvi|cum|kenh|thang|quy|linhvuc|thutuc|quay|canbo|luc|gio|tre|xinloi] [ĐƠN VỊ]   |   "
          + "hl [KỲ] linhvuc|thutuc|donvi|… TÊN",
        "sat [PERIOD] [by unit|cluster|channel|month|quarter|field|procedure|counter|officer|moment|hour|delay|apology] "
          + "[UNIT]   |   "
          + "sat [PERIOD] field|procedure|unit|… NAME"),
      meaning: Said(
        "Mức độ hài lòng của một kỳ (mặc định: năm nay): lượt, hài lòng, tỷ lệ, khoảng tin cậy 95%, tỷ lệ trả lời. "
          + "Gõ số dòng, hoặc tên sau loại nhóm, để xem riêng một nhóm theo tháng.",
        "Satisfaction of a period (default: this year): ratings, satisfied, share, 95% interval, response. A "
          + "row's number, or a name after the kind of group, shows one group by month."),
      keywords: [
        "báo cáo", "thống kê", "tỷ lệ", "khảo sát", "khiếu nại", "không hài lòng", "report", "statistics", "survey",
        "complaint", "rate",
      ],
      examples: [Said("hl 2023 theo donvi", "sat 2023 by unit"), Said("hl thang nay", "sat this month")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let query = try await call.satisfactionQuery(session)
    session.lastFigure = query
    if let group = query.group {
      return try await session.breakdown(group, query).report(query, session)
    }
    return try await session.satisfaction(query).report(query, session)
  }

  static let compare = Command(
    "compare", ["ss", "so sánh", "compare"], arguments: [.phrases(.period, .grouping)],
    options: [.by, .period, .unit], isReading: true,
    help: CommandHelp(
      title: Said("So với kỳ khác", "Compare two periods"),
      usage: Said("ss KỲ [KỲ] [theo …] [--donvi …]", "compare PERIOD [PERIOD] [by …] [--unit …]"),
      meaning: Said(
        "So tỷ lệ hài lòng vừa xem với kỳ khác (hoặc hai kỳ), kèm khoảng tin cậy của hiệu (Newcombe).",
        "Compare the last satisfaction figure with another period (or two periods), with Newcombe's interval."),
      keywords: ["tăng giảm", "thay đổi", "cùng kỳ", "năm trước", "change", "difference", "trend", "previous"],
      examples: [Said("ss 2022 2023", "compare 2022 2023")])
  ) { call, session throws(CommandFailure) in
    var call = call
    guard let earlier = try call.period(today: session.now.day) else {
      throw call.syntax(
        "Thiếu kỳ để so sánh. Ví dụ: ss 2022.", "The period to compare with is missing. Example: compare 2022.")
    }
    let later = try call.period(today: session.now.day)
    let grouping = try call.grouping()
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let named = try around.unit(.unit, call, session)
    guard let period = later ?? session.lastFigure?.period else {
      throw call.refused(
        "Chưa có kết quả nào để so. Ghi hai kỳ: ss 2022 2023, hoặc xem hl 2023 trước.",
        "There is no figure to compare. Give two periods: compare 2022 2023, or ask for sat 2023 first.")
    }
    let last = later == nil ? session.lastFigure : nil
    let unit = named ?? last?.unit
    let by = grouping == .whole ? last?.grouping ?? .whole : grouping
    let query = FigureQuery(period: period, grouping: by, unit: unit, group: grouping == .whole ? last?.group : nil)
    let left = try await session.compared(query.narrowed(to: earlier, by: by))
    let right = try await session.compared(query)
    return Comparison(earlier: left, later: right).report(session)
  }
}

extension Call {
  /// What `hl` is asked about.
  @MainActor
  mutating func satisfactionQuery(_ session: Session) async throws(CommandFailure) -> FigureQuery {
    try await figureQuery(session) { period, grouping, unit throws(CommandFailure) in
      try await session.satisfaction(FigureQuery(period: period, grouping: grouping, unit: unit)).named(session)
    }
  }

  /// The period (this year where none is given), grouping, unit and group of a figure; `groups` says which groups
  /// there are, by key and name.
  @MainActor
  mutating func figureQuery(
    _ session: Session,
    groups: (Period, Grouping, UnitCode?) async throws(CommandFailure) -> [(key: String, name: String)]
  ) async throws(CommandFailure) -> FigureQuery {
    let grouping = try grouping()
    let period = try period(today: session.now.day) ?? .year(session.now.day.year)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    var unit = try around.unit(.unit, self, session)
    let word = words.first
    if let (kind, name) = try group() {
      guard grouping == .whole || grouping == .month else {
        throw syntax(
          "Một nhóm riêng chỉ chia được theo tháng: bỏ \"theo …\".",
          "One group alone can only be split by month: leave out \"by …\".", word)
      }
      let known = try await groups(period, kind, unit) + around.names(of: kind)
      let key = try key(of: name, among: known, kind, period, session, word)
      return FigureQuery(
        period: period, grouping: .whole, unit: unit, group: FigureGroup(grouping: kind, key: key))
    }
    if let word {
      guard unit == nil, let found = try? around.unit(rest(), session) else {
        throw notAPeriod(word, known: ["theo", "by"] + around.units.all.map(\.name))
      }
      unit = found
    }
    return FigureQuery(period: period, grouping: grouping, unit: unit)
  }

  /// The key of the group some words mean: the key itself, or its name with accents optional.
  @MainActor
  func key(
    of name: String, among known: [(key: String, name: String)], _ kind: Grouping, _ period: Period,
    _ session: Session, _ word: CommandLineWords.Word?
  ) throws(CommandFailure) -> String {
    if let exact = known.first(where: { $0.key == name || $0.name == name }) { return exact.key }
    // Clusters have names such as "Cụm 1" and "Cụm 2": too near each other for a typo to be guessed.
    let matches = Ranking(known.map { (name: $0.name, value: $0.key) }).matches(name)
      .filter { kind != .cluster || $0.fit != .oneTypo }
    let equals = matches.filter { $0.fit == matches[0].fit && $0.carriesMarks == matches[0].carriesMarks }
    if let best = equals.first, Set(equals.map(\.value)).count == 1 { return best.value }
    var names: [String] = []
    for one in equals.isEmpty ? known.map(\.name) : equals.map(\.name) where !names.contains(one) { names.append(one) }
    let list = names.prefix(6).map(Printable.line).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
    let (shown, what) = (Printable.line(name), kind.name(session.formats).lowercased())
    guard equals.isEmpty else {
      throw refused("\"\(shown)\" có thể là: \(list).", "\"\(shown)\" may mean: \(list).", word)
    }
    let when = session.formats.period(period)
    throw refused(
      "Không có \(what) \"\(shown)\" trong \(when)." + (list.isEmpty ? "" : " Có: \(list)."),
      "There is no \(what) \"\(shown)\" in \(when)." + (list.isEmpty ? "" : " There are: \(list)."), word)
  }
}

extension Surroundings {
  /// Groups that exist whether or not anything was counted in them.
  fileprivate func names(of grouping: Grouping) -> [(key: String, name: String)] {
    switch grouping {
    case .unit: units.all.map { ($0.code.rawValue, $0.name) }
    case .dimension(.procedure): procedures.map { ($0.code.rawValue, $0.name) }
    case .dimension(.field): Set(procedures.map(\.field)).sorted().filter { !$0.isEmpty }.map { ($0, $0) }
    default: []
    }
  }
}

extension Session {
  func satisfaction(_ query: FigureQuery) async throws(CommandFailure) -> SatisfactionReport {
    try await office { office throws(OfficeError) in
      try await office.satisfaction(during: query.period, by: query.grouping, unit: query.unit)
    }
  }

  fileprivate func breakdown(
    _ group: FigureGroup, _ query: FigureQuery
  ) async throws(CommandFailure) -> Breakdown {
    try await office { office throws(OfficeError) in
      try await office.breakdown(of: group.grouping, key: group.key, during: query.period, unit: query.unit)
    }
  }

  /// What stands on one side of a comparison.
  fileprivate func compared(_ query: FigureQuery) async throws(CommandFailure) -> SatisfactionReport {
    guard let group = query.group else { return try await satisfaction(query) }
    return try await breakdown(group, query).whole
  }
}
