// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let satisfaction = Command(
    "satisfaction", ["hl", "hài lòng", "satisfaction", "sat"], options: [.by, .period, .unit], isReading: true,
    help: CommandHelp(
      usage: "hl [KỲ] [theo donvi|kenh|thang|quy|linhvuc|thutuc|quay|canbo|luc|gio] [--donvi …]",
      vi: "Mức độ hài lòng của một kỳ (mặc định: năm nay): lượt, hài lòng, tỷ lệ, khoảng tin cậy 95%, tỷ lệ trả lời.",
      en: "Satisfaction of a period (default: this year): ratings, satisfied, share, 95% interval, response.",
      example: "hl 2023 theo donvi")
  ) { call, session throws(CommandFailure) in
    var call = call
    let query = try await call.figureQuery(session)
    let report = try await session.satisfaction(query)
    session.lastFigure = query
    return report.report(session)
  }

  static let compare = Command(
    "compare", ["ss", "so sánh", "compare"], options: [.by, .period, .unit], isReading: true,
    help: CommandHelp(
      usage: "ss KỲ [KỲ] [theo …]",
      vi: "So tỷ lệ hài lòng vừa xem với kỳ khác (hoặc hai kỳ), kèm khoảng tin cậy của hiệu (Newcombe).",
      en: "Compare the last satisfaction figure with another period (or two periods), with Newcombe's interval.",
      example: "ss 2022 2023")
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
    let left = try await session.satisfaction(FigureQuery(period: earlier, grouping: by, unit: unit))
    let right = try await session.satisfaction(FigureQuery(period: period, grouping: by, unit: unit))
    return Comparison(earlier: left, later: right).report(session)
  }
}

extension Call {
  /// The period (this year where none is given), grouping and unit of a figure.
  @MainActor
  mutating func figureQuery(_ session: Session) async throws(CommandFailure) -> FigureQuery {
    let grouping = try grouping()
    let period = try period(today: session.now.day) ?? .year(session.now.day.year)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    var unit = try around.unit(.unit, self, session)
    if let word = words.first {
      guard unit == nil, let found = try? around.unit(rest(), session) else { throw notAPeriod(word) }
      unit = found
    }
    return FigureQuery(period: period, grouping: grouping, unit: unit)
  }
}

extension Session {
  func satisfaction(_ query: FigureQuery) async throws(CommandFailure) -> SatisfactionReport {
    try await office { office throws(OfficeError) in
      try await office.satisfaction(during: query.period, by: query.grouping, unit: query.unit)
    }
  }
}
