// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What is done with criteria beside looking at them.
enum CriteriaAction: Sendable, CaseIterable {
  /// Printed percentages are derived again.
  case rederive

  static let words = WordTable<CriteriaAction>([.init(["soat", "soát", "check"], .rederive)])
}

extension Command {
  static let criteriaGroupings = WordTable<CriteriaGrouping>([
    .init(["donvi", "đơn vị", "unit"], .unit), .init(["tieuchi", "tiêu chí", "criterion"], .criterion),
    .init(["cum", "cụm", "khối", "cluster"], .cluster), .init(["ngay", "ngày", "day"], .day),
  ])

  static let criteria = Command(
    "criteria", ["tc", "tiêu chí", "criteria"],
    arguments: [.one(.criteriaAction, .freeText), .phrases(.criteriaGrouping, .file)],
    options: [.by, .unit, .period, .validTo],
    optionHelp: [
      .by: Said("Nhóm: donvi, tieuchi, cum, ngay.", "By unit, criterion, cluster, day."),
      .period: Said("soat: chỉ số tổng của kỳ này.", "check: only totals of this period."),
      .validTo: Said("Tình hình tính đến ngày này.", "As it was on this day."),
    ], isReading: true,
    help: CommandHelp(
      title: Said("Tiêu chí", "Targets"),
      usage: Said(
        "tc   |   tc BỘ [theo donvi|tieuchi|cum|ngay]   |   tc soat [TỆP]",
        "criteria   |   criteria SET [by unit|criterion|cluster|day]   |   criteria check [FILE]"),
      meaning: Said(
        "Bộ tiêu chí thi đua: đạt bao nhiêu trên chỉ tiêu, từng đơn vị, tiêu chí, qua từng ngày. soat TỆP: tính lại "
          + "tỷ lệ in trong văn bản (.txt) từ số đếm đi kèm; không có TỆP: tính lại tỷ lệ công bố của các số tổng.",
        "Sets of criteria: how much of the targets is met, by unit, criterion and day. check FILE derives percentages "
          + "printed in a plain text again from their counts; without FILE, those published with totals."),
      keywords: [
        "bộ tiêu chí", "chỉ tiêu", "thi đua", "nông thôn mới", "đô thị", "sai tỷ lệ", "kiểm tra báo cáo", "competition",
        "targets", "percentages",
      ],
      examples: [Said("tc", "criteria"), Said("tc soat", "criteria check")])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.leading(CriteriaAction.words) != nil { return try await rederive(&call, session) }
    let grouping = try call.criteriaGrouping()
    let day = try call.day(.validTo, today: session.now.day)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let name = call.rest()
    guard !name.isEmpty else {
      return try await session.office { office throws(OfficeError) in
        try await office.criteriaSets(on: day, unit: unit)
      }.report(unit, session)
    }
    let set = try await session.criteriaSet(name)
    return try await session.office { office throws(OfficeError) in
      try await office.criteria(of: set, by: grouping, on: day, unit: unit)
    }.report(unit, session)
  }
}

extension Call {
  mutating func criteriaGrouping() throws(CommandFailure) -> CriteriaGrouping? {
    try grouping(in: Command.criteriaGroupings, .criteriaGrouping)
  }
}

extension Session {
  /// The set some words mean, accents optional; what is no set's name is left to the office to refuse.
  fileprivate func criteriaSet(_ words: String) async throws(CommandFailure) -> CriterionName {
    let rows = try await office { office throws(OfficeError) in try await office.criteriaSets() }.rows
    let matches = Ranking(rows.map { (name: $0.name, value: $0.name) }).answers(to: words)
    let best = matches.filter { $0.fit == matches[0].fit && $0.carriesMarks == matches[0].carriesMarks }
    if best.count == 1 { return CriterionName(kept: best[0].value) }
    return CriterionName(kept: words)
  }
}
