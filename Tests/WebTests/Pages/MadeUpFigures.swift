// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

@testable import Web

/// Figures made up for the pages: two quarters that are over, a running month, small groups and a month too small.
enum MadeUp {
  static let now = at(day(2023, 11, 29), 7)

  static func at(_ day: LocalDay, _ hour: Int) -> Instant {
    Instant(milliseconds: Int64(day.daysSinceEpoch) * 86_400_000 + Int64(hour - 7) * 3_600_000)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDay {
    (try? LocalDay(year: year, month: month, day: day)) ?? LocalDay(daysSinceEpoch: 0)
  }

  static func month(_ number: Int) -> LocalMonth { LocalMonth(ordinal: 2_023 * 12 + number - 1) }

  static func ratings(_ levels: [Int], visits: Int, prompts: Int? = nil) -> PublicRatings {
    PublicRatings(
      levels: (try? LevelCounts(levels: levels)) ?? .zero, visits: visits, prompts: prompts ?? visits,
      answered: levels.reduce(0, +))
  }

  static func cases(early: Int, onTime: Int, late: Int, apologised: Int = 0) -> PublicCases {
    PublicCases(
      statutory: PunctualityTally(early: early, onTime: onTime, late: late, noDue: 1),
      promised: PunctualityTally(early: early, onTime: onTime + late, late: 0, noDue: 1), late: late,
      apologised: apologised)
  }

  /// April to September are over, October had 7 ratings, November runs.
  static func figures(name: String = "Bộ phận Một cửa huyện Bình Sơn", isSynthetic: Bool = true) -> PublicFigures {
    PublicFigures(
      scopeName: name, isSynthetic: isSynthetic,
      unitNames: [
        "a": "UBND xã Bình Thạnh", "b": "UBND xã Bình An", "c": "<script>alert(1)</script>",
        "d": "UBND thị trấn Châu Ổ",
      ], releases: (4...9).map { final($0, number: $0) } + [small, running])
  }

  static let nothing = PublicFigures(scopeName: "", isSynthetic: false, unitNames: [:], releases: [])

  private static func final(_ number: Int, number release: Int) -> MonthRelease {
    // 7 of 3.333 would be found in every output: the unit c has 2 or 3 ratings a month and is hidden in each quarter.
    let groups = [
      "a": ratings([0, 1, 1, 20, 60 + number], visits: 100), "b": ratings([0, 0, 0, 3, 4], visits: 12),
      "c": ratings([1, 0, 0, 0, 1], visits: 3), "d": ratings([0, 0, 1, 30, 220], visits: 300),
    ]
    let whole = groups.values.reduce(.zero, +)
    let sources = [
      "kiosk": ratings([1, 1, 2, 48, whole.rated - 72], visits: 0), "keyed": ratings([0, 0, 0, 5, 15], visits: 0),
    ]
    let units = [
      "a": cases(early: 40, onTime: 30, late: 2, apologised: 1), "b": cases(early: 10, onTime: 3, late: 0),
      "d": cases(early: 90, onTime: 80, late: 3, apologised: 3),
    ]
    return MonthRelease(
      month: month(number), number: release, asOf: at(day(2023, number + 1, 1), 7),
      isFinal: true, shown: whole, next: nil, cases: units.values.reduce(PublicCases(), +),
      excluded: ExcludedRatings(unasked: 3, withdrawn: 1),
      ratingGroups: [.unit: groups, .field: fields(whole), .source: sources, .moment: ["returned": whole]],
      caseGroups: [.unit: units, .field: ["Hộ tịch": units.values.reduce(PublicCases(), +)]])
  }

  private static func fields(_ whole: PublicRatings) -> [String: PublicRatings] {
    let own = ratings([0, 0, 1, 10, 40], visits: 60)
    let rest = (try? LevelCounts(levels: zip(whole.levels.levels, own.levels.levels).map { $0 - $1 })) ?? .zero
    return [
      "Hộ tịch": own, "": PublicRatings(levels: rest, visits: whole.visits - 60, prompts: 0, answered: rest.rated),
    ]
  }

  private static let small = MonthRelease(
    month: month(10), number: 10, asOf: at(day(2023, 11, 1), 7), isFinal: true,
    shown: nil, next: nil, cases: cases(early: 3, onTime: 2, late: 1), excluded: ExcludedRatings())

  private static let running = MonthRelease(
    month: month(11), number: 12, asOf: now, isFinal: false, shown: ratings([0, 1, 0, 6, 17], visits: 60),
    next: ratings([0, 1, 7_777, 6, 17], visits: 7_900), cases: cases(early: 10, onTime: 6, late: 2, apologised: 1),
    excluded: ExcludedRatings(unasked: 2))

  static func lateCases(_ count: Int) -> [PublicLateCase] {
    (0..<count).map { index in
      PublicLateCase(
        code: CaseCode(agency: "000.00.53.H48", day: day(2023, 10, 2), serial: index + 1).rawValue,
        field: index % 2 == 0 ? "Đất đai" : "Hộ tịch",
        originalDue: Due(day: day(2023, 11, 13)), newDay: index % 3 == 0 ? nil : day(2023, 12, 4),
        state: PublicLateState.allCases[index % 3])
    }
  }

  static let procedures = [
    Procedure(
      code: ProcedureCode(rawValue: "1.001193"), name: "Đăng ký khai sinh", field: "Hộ tịch", level: "xã",
      limit: .sameDay, fee: "miễn (đúng hạn)", codeConfidence: "high", limitConfidence: "seen"),
    Procedure(
      code: ProcedureCode(rawValue: "1.000894"), name: "Đăng ký kết hôn", field: "Hộ tịch", level: "xã",
      limit: .sameDay, fee: "miễn", codeConfidence: "high", limitConfidence: "seen"),
    Procedure(
      code: ProcedureCode(rawValue: "2.001263"), name: "Đăng ký việc nuôi con nuôi trong nước", field: "Nuôi con nuôi",
      level: "xã", limit: .calendar(30), isSensitive: true, codeConfidence: "high",
      limitConfidence: "unverified"),
    Procedure(
      code: ProcedureCode(rawValue: "1.000110"), name: "Thủ tục <b>lạ</b> \"\u{301}", field: "A&B", level: "",
      codeConfidence: "medium", limitConfidence: "unknown"),
  ]

  static func pages(_ figures: PublicFigures = figures(), late: Int = 5) -> PublicPages {
    PublicPages(
      figures: figures, lateCases: lateCases(late), procedures: procedures, address: "https://motcua.example.vn",
      now: now)
  }
}
