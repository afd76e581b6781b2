// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension HonestyReport {
  @MainActor
  func report(_ session: Session) -> Report {
    var title = session.text("Dấu hiệu bất thường – ", "Doubtful ratings – ") + session.formats.period(period)
    let name = pages.count == 1 ? pages.first?.name ?? "" : scopeName
    if !name.isEmpty { title += " – " + Printable.line(name) }
    let single = pages.count == 1 ? pages.first : nil
    return Report(
      "honesty", asOf: asOf, period: period, heading: [title] + (single.map { shares($0, session) } ?? []),
      table: single.map { table($0, session) } ?? units(session), notes: notes(single, session),
      rows: pages.flatMap { page in page.signals.map { $0.row(of: page.unit) } },
      total: total,
      opens: single == nil ? pages.map { "tt \(period.word) --donvi \(Quoting.word($0.unit.rawValue))" } : [],
      isResult: true)
  }

  // MARK: - One unit

  @MainActor
  private func table(_ page: HonestyPage, _ session: Session) -> Table {
    let formats = session.formats
    var table = Table([
      .init(session.text("Dấu hiệu", "Sign")), .init(session.text("Thấy", "Found"), .mark),
      .init(session.text("Số liệu", "Figures")), .init(session.text("Ngưỡng", "Limit"), .code, rank: 1),
      .init(session.text("Khi bỏ", "Without"), .percent),
    ])
    for signal in page.signals {
      table.append([
        signal.flag.name(formats), signal.outcome(formats),
        signal.detail(signal.officer.map { officers[$0] ?? $0.rawValue }, formats), signal.threshold(formats),
        signal.remainder(formats),
      ])
    }
    return table
  }

  @MainActor
  private func shares(_ page: HonestyPage, _ session: Session) -> [String] {
    let formats = session.formats
    func shown(_ share: Share?) -> String {
      guard let share else { return "*" }
      return "\(formats.percentage(share.satisfied, of: share.rated)) (\(formats.count(share.rated)))"
    }
    guard page.all?.rated != 0 else {
      return [session.text("Chưa có lượt đánh giá nào trong kỳ.", "No ratings in this period.")]
    }
    var lines = [
      session.text(
        "Hài lòng: mọi lượt \(shown(page.all)); bỏ mọi lượt bị đánh dấu \(shown(page.unmarked)); đang công bố "
          + "\(shown(page.counted)).",
        "Satisfied: all ratings \(shown(page.all)); without what is marked \(shown(page.unmarked)); as figures say "
          + "\(shown(page.counted)).")
    ]
    if page.isProvisional {
      lines.append(
        session.text(
          "Số tổng chỉ là tạm tính: có ngày đánh giá nhiều hơn lượt tiếp.",
          "The total is provisional: some days have more ratings than visits."))
    }
    return lines
  }

  // MARK: - Several units

  @MainActor
  private func units(_ session: Session) -> Table {
    let formats = session.formats
    var table = Table([
      .init("#", .integer), .init(session.text("Đơn vị", "Unit")), .init(session.text("Thấy dấu hiệu", "Signs found")),
      .init(session.text("Mọi lượt", "All"), .percent), .init(session.text("Khi bỏ", "Without"), .percent),
    ])
    for (index, page) in pages.enumerated() {
      let found = page.found.map { $0.flag.name(formats) }.joined(separator: ", ")
      table.append([
        String(index + 1), page.name, found.isEmpty ? Formats.noData : found,
        page.all.map { formats.percentage($0.satisfied, of: $0.rated) } ?? "*",
        page.unmarked.map { formats.percentage($0.satisfied, of: $0.rated) } ?? "*",
      ])
    }
    return table
  }

  // MARK: - What must be known beside it

  @MainActor
  private func notes(_ single: HonestyPage?, _ session: Session) -> [String] {
    let formats = session.formats
    let found = Set((single.map { [$0] } ?? pages).flatMap(\.found).map(\.flag))
    var notes = HonestyFlag.allCases.filter(found.contains).map { flag in
      "\(flag.name(formats)) (\(flag.rule) v\(flag.version)): \(flag.meaning(formats))"
    }
    for exclusion in pages.flatMap(\.exclusions) where exclusion.isActive {
      notes.append(exclusion.sentence(session))
    }
    if pages.contains(where: { page in
      page.unmarked == nil || page.signals.contains { $0.isFound && $0.flag.answerFlag != nil && $0.without == nil }
    }) {
      notes.append(
        session.text(
          "*: dưới 10 lượt bị đánh dấu, trừ đi sẽ lộ từng người.",
          "*: fewer than 10 ratings are marked; subtracting them would expose single people."))
    }
    notes.append(
      session.text(
        "Dấu hiệu là câu hỏi cần hỏi lại, không phải bằng chứng. Trễ hẹn và tại quầy hơn từ nhà xét \(formats.period(year)).",
        "A sign is a question to ask, not a proof. Delay and counter against home look at \(formats.period(year))."))
    return notes
  }

  private var total: JSONObject {
    func sum(_ share: (HonestyPage) -> Share?) -> JSONValue {
      var all = Share.none
      for page in pages {
        guard let one = share(page) else { return .null }
        all += one
      }
      return .object([
        "rated": .int(all.rated), "satisfied": .int(all.satisfied), "rate": JSONValue(all.rate),
      ])
    }
    return [
      "all": sum { $0.all }, "unmarked": sum { $0.unmarked }, "counted": sum { $0.counted },
      "found": .int(pages.reduce(0) { $0 + $1.found.count }),
      "exclusions": .array(pages.flatMap(\.exclusions).map { .object($0.row) }),
    ]
  }
}

extension HonestySignal {
  fileprivate func remainder(_ formats: Formats) -> String {
    guard flag.answerFlag != nil, isFound else { return "" }
    return without.map { formats.percentage($0.satisfied, of: $0.rated) } ?? "*"
  }

  fileprivate func row(of unit: UnitCode) -> JSONObject {
    var (outcome, reason) = ("found", nil as String?)
    var (need, have) = (nil as Int?, nil as Int?)
    switch finding {
    case .found: break
    case .notFound: outcome = "not_found"
    case .noData(.noRatings): (outcome, reason) = ("no_data", "no_ratings")
    case .noData(.noMoments): (outcome, reason) = ("no_data", "no_moments")
    case .noData(.noVisits): (outcome, reason) = ("no_data", "no_visits")
    case .noData(.few(let least, let found)): (outcome, reason, need, have) = ("no_data", "few", least, found)
    }
    return [
      "unit": .string(unit.rawValue), "flag": .string(flag.rawValue), "rule": .string(flag.rule),
      "version": .int(flag.version), "outcome": .string(outcome), "reason": JSONValue(reason),
      "need": JSONValue(need), "have": JSONValue(have), "count": JSONValue(count), "of": JSONValue(base),
      "value": JSONValue(value), "limit": JSONValue(limit), "officer": JSONValue(officer?.rawValue),
      "ratedWithout": JSONValue(without?.rated), "satisfiedWithout": JSONValue(without?.satisfied),
      "rateWithout": JSONValue(without?.rate),
    ]
  }
}

extension RatingExclusion {
  @MainActor
  fileprivate func sentence(_ session: Session) -> String {
    let formats = session.formats
    let (name, when) = (flag.name(formats), formats.day(stamp.at.day))
    let why = Printable.line(reason ?? "")
    return session.text(
      "Đã loại “\(name)” của \(formats.month(month)), \(unit): \(stamp.officer.rawValue) ngày \(when), \(why).",
      "Excluded: “\(name)” of \(formats.month(month)), \(unit), by \(stamp.officer.rawValue) on \(when): \(why).")
  }

  fileprivate var row: JSONObject {
    [
      "unit": .string(unit.rawValue), "month": .string(month.iso), "flag": .string(flag.rawValue),
      "active": .bool(isActive), "officer": .string(stamp.officer.rawValue), "at": JSONValue(stamp.at),
      "why": JSONValue(reason),
    ]
  }
}
