// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What is done with ratings that a flag marks, beside looking at them.
enum HonestyAction: Sendable, CaseIterable {
  case exclude, readmit

  static let words = WordTable<HonestyAction>([
    .init(["loai", "loại", "exclude"], .exclude), .init(["tinhlai", "tính lại", "readmit"], .readmit),
  ])
}

extension Command {
  static let honesty = Command(
    "honesty", ["tt", "trung thực", "honesty"],
    arguments: [.one(.honestyAction, .period), .phrases(.period, .honestyFlag)], options: [.period, .unit, .reason],
    help: CommandHelp(
      title: Said("Dấu hiệu lạ", "Doubts"),
      usage: Said(
        "tt [KỲ] [--donvi …]   |   tt loai THÁNG DẤU --lydo \"…\"   |   tt tinhlai THÁNG DẤU --lydo \"…\"",
        "honesty [PERIOD] [--unit …]   |   honesty exclude MONTH FLAG --reason \"…\"   |   honesty readmit …"),
      meaning: Said(
        "Đánh giá có đáng tin không: từng dấu hiệu, có hay không, và tỷ lệ khi bỏ các lượt bị đánh dấu; dành cho lãnh "
          + "đạo, mặc định tháng trước. Dấu hiệu là câu hỏi, không phải bằng chứng. Lượt lientay, bamdon, ngoai-gio có "
          + "thể loại khỏi tỷ lệ của một tháng (vẫn đếm riêng), và tính lại.",
        "Whether ratings can be trusted: every sign, found or not, and the share without what is marked; for managers, "
          + "last month by default. A sign is a question, not a proof. Ratings marked rapid, burst or closed-hours can "
          + "be excluded from a month's rates (and are counted apart), and readmitted."),
      keywords: [
        "gian lận", "ảo", "bấm hộ", "tự chấm", "đáng tin", "bất thường", "minh bạch", "fraud", "fake", "trust",
        "suspicious", "flag",
      ],
      examples: [Said("tt 11/2023", "honesty 11/2023"), Said("tt 2023", "honesty 2023")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let action = call.leading(HonestyAction.words)
    let period = try call.period(today: session.now.day)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    if let action { return try await decide(action, period, unit, call, session) }
    if period == nil, let word = call.words.first { throw call.notAPeriod(word) }
    try call.finish()
    let months = period ?? .month(session.now.day.month.previous)
    return try await session.office { office throws(OfficeError) in
      try await office.honesty(during: months, unit: unit)
    }.report(session)
  }

  /// Flags of single ratings, by the words they are typed with.
  static let honestyFlags = WordTable<HonestyFlag>([
    .init(["lientay", "liền tay", "rapid"], .rapid), .init(["bamdon", "bấm dồn", "burst"], .burst),
    .init(["ngoai-gio", "ngoaigio", "ngoài giờ", "closed-hours"], .closedHours),
  ])

  @MainActor
  private static func decide(
    _ action: HonestyAction, _ period: Period?, _ unit: UnitCode?, _ typed: Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    var call = typed
    guard let period, period.isOneMonth, period.isWholeMonths else {
      throw call.refused(
        "Thiếu tháng. Ví dụ: tt loai 10/2023 lientay --lydo \"Trẻ nhỏ nghịch máy\".",
        "The month is missing. Example: honesty exclude 10/2023 rapid --reason \"A child at play\".", call.words.first)
    }
    guard let word = call.words.first else {
      throw call.refused(
        "Thiếu dấu hiệu: lientay, bamdon hoặc ngoai-gio.", "The flag is missing: rapid, burst or closed-hours.")
    }
    guard let flag = call.leading(honestyFlags) else {
      throw call.notAmong(
        .honestyFlag, word.range, word.text, .refused, Said("Không có dấu hiệu này.", "There is no such flag."))
    }
    try call.finish()
    let reason = try await session.reason(
      call, missing: "Phải ghi lý do: --lydo \"…\".", "It needs its reason: --reason \"…\".")
    let outcome = try await session.office { office throws(OfficeError) in
      switch action {
      case .exclude: try await office.exclude(flag, during: period.from.month, unit: unit, reason: reason)
      case .readmit: try await office.readmit(flag, during: period.from.month, unit: unit, reason: reason)
      }
    }
    return Report(
      "honesty", asOf: session.now, period: period, heading: [outcome.sentence(session)], rows: [outcome.row])
  }
}

extension ExclusionOutcome {
  @MainActor
  fileprivate func sentence(_ session: Session) -> String {
    let formats = session.formats
    let (count, left) = (formats.count(moved), formats.count(after.rated))
    let (name, month) = (exclusion.flag.name(formats), formats.month(exclusion.month))
    return exclusion.isActive
      ? session.text(
        "Đã loại \(count) lượt “\(name)” của \(month) khỏi tỷ lệ, vẫn đếm riêng; còn tính \(left) lượt.",
        "\(count) ratings “\(name)” of \(month) are excluded from the rates and counted apart; \(left) still count.")
      : session.text(
        "Đã tính lại \(count) lượt “\(name)” của \(month); nay tính \(left) lượt.",
        "\(count) ratings “\(name)” of \(month) count again; \(left) count now.")
  }

  fileprivate var row: JSONObject {
    [
      "unit": .string(exclusion.unit.rawValue), "month": .string(exclusion.month.iso),
      "flag": .string(exclusion.flag.rawValue), "rule": .string(exclusion.flag.rule),
      "version": .int(exclusion.flag.version), "excluded": .bool(exclusion.isActive), "moved": .int(moved),
      "rated": .int(after.rated),
    ]
  }
}
