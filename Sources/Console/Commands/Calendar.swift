// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What is done with the calendar beside looking at it.
enum CalendarAction: CaseIterable, Sendable {
  case preview
  case apply
  case remove

  static let words = WordTable<CalendarAction>([
    .init(["thu", "thử", "preview"], .preview), .init(["apdung", "áp dụng", "apply"], .apply),
    .init(["bo", "bỏ", "remove"], .remove),
  ])

  var isReading: Bool { self == .preview }
}

extension Command {
  static let calendar = Command(
    "calendar", ["lich", "lịch", "calendar"],
    arguments: [.one(.calendarAction, .period), .one(.file, .day)], options: [.unit, .reason],
    optionHelp: [.reason: Said("Vì sao bỏ ngày đã nạp.", "Why a day is removed.")],
    help: CommandHelp(
      title: Said("Lịch, đổi hạn", "Days off"),
      usage: Said(
        "lich [KỲ]   |   lich thu [TỆP]   |   lich apdung   |   lich bo NGÀY --lydo \"…\"",
        "calendar [PERIOD]   |   calendar preview [FILE]   |   calendar apply   |   calendar remove DAY --reason \"…\""),
      meaning: Said(
        "Ngày nghỉ, ngày làm bù, ngày đóng cửa đã nạp và còn thiếu. thu: lịch đổi thì hồ sơ nào đổi hạn (kể cả thử với "
          + "một TỆP chưa nạp). apdung: đổi hạn các hồ sơ đó; ngày đã hẹn giữ nguyên đến khi in lại giấy hẹn. bo: bỏ "
          + "một ngày nạp nhầm.",
        "Days off, make-up days and closures that are loaded, and what is missing. preview: which open cases the "
          + "calendar would move (or that of a FILE not yet loaded). apply: moves them; what the citizen was told stays "
          + "until a new receipt is printed. remove: takes back a day loaded by mistake."),
      keywords: [
        "ngày nghỉ", "ngày lễ", "làm bù", "bão", "mất điện", "đổi hạn", "tính lại hạn", "in lại giấy hẹn", "nghỉ tết",
        "holidays", "closure", "reschedule", "make-up",
      ],
      examples: [
        Said("lich 2026", "calendar 2026"), Said("lich thu", "calendar preview"), Said("lich apdung", "calendar apply"),
        Said("lich bo 31/8/2026 --lydo \"Nạp nhầm\"", "calendar remove 31/8/2026 --reason \"Loaded by mistake\""),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    switch call.leading(CalendarAction.words) {
    case .preview: return try await previewCalendar(&call, session)
    case .apply: return try await applyCalendar(&call, session)
    case .remove: return try await removeDay(&call, session)
    case nil: return try await listCalendar(&call, session)
    }
  }

  @MainActor
  private static func listCalendar(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let first = call.words.first
    let period = try call.period(today: session.now.day)
    if period == nil, let first { throw call.notAPeriod(first, known: CalendarAction.words.firstWords) }
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let shown = period ?? .year(session.now.day.year)
    let listing = try await session.office { office throws(OfficeError) in
      try await office.calendar(during: shown, unit: unit)
    }
    return listing.report(around.units, session)
  }

  @MainActor
  private static func removeDay(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let day = try call.day(call.next("ngày, ví dụ 31/8/2026", "a day, such as 31/8/2026"), today: session.now.day)
    try call.finish()
    let reason = try await session.reason(
      call, missing: "Bỏ ngày phải ghi lý do: --lydo \"…\".", "Removing a day needs its reason: --reason \"…\".")
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let entry = try await session.office { office throws(OfficeError) in
      try await office.removeCalendarDay(day, unit: unit, reason: reason)
    }
    let what = "\(entry.kind.name(session.formats)) \(session.formats.day(day)) (\(entry.name))"
    return session.report(
      "calendar",
      [
        session.text(
          "Đã bỏ \(what). Chưa hồ sơ nào đổi hạn: gõ lich thu để xem, lich apdung để đổi.",
          "Removed: \(what). No case was moved yet: calendar preview shows which would be, calendar apply moves them.")
      ],
      rows: [entry.row])
  }
}

extension WordTable {
  /// The word shown first of each meaning.
  fileprivate var firstWords: [String] { entries.compactMap(\.phrases.first) }
}

extension CalendarListing {
  @MainActor
  fileprivate func report(_ units: UnitTree, _ session: Session) -> Report {
    var table = Table([
      .init(session.text("Ngày", "Day"), .day), .init(session.text("Thứ", "Weekday")),
      .init(session.text("Loại", "Kind")), .init(session.text("Tên", "Name")),
      .init(session.text("Căn cứ", "Source"), rank: 2), .init(session.text("Đơn vị", "Unit"), rank: 1),
    ])
    for entry in entries {
      let unit = entry.unit.map { units[UnitCode(rawValue: $0)]?.name ?? $0 }
      table.append([
        session.formats.day(entry.day), entry.day.weekday.name(session.formats), entry.kind.name(session.formats),
        entry.name, entry.source, unit ?? session.text("cả nước", "whole country"),
      ])
    }
    let title = session.text("Lịch ", "Calendar, ") + session.formats.period(period)
    return Report(
      "calendar", asOf: session.now, period: period, heading: [title], table: table, notes: notes(session),
      rows: entries.map(\.row),
      total: [
        "days": .int(entries.count), "version": .string(version),
        "missingYears": .array(missing.keys.sorted().filter { !(missing[$0] ?? []).isEmpty }.map { .int($0) }),
        "receiptsToReissue": .array(toTellAgain.map { .string($0.name) }),
      ])
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    var notes: [String] = []
    for (year, holidays) in missing.sorted(by: { $0.key < $1.key }) {
      guard !holidays.isEmpty else {
        notes.append(session.text("Năm \(year): đã đủ ngày nghỉ lễ.", "\(year): all holidays are there."))
        continue
      }
      let days = holidays.map { "\(session.formats.day($0.day)) \($0.feast.name(session.formats))" }
        .joined(separator: ", ")
      notes.append(
        session.text(
          "Năm \(year) còn thiếu: \(days). Hạn chạm năm này là tạm tính; nạp bằng nap lich TEP.",
          "\(year) lacks: \(days). Due dates there are provisional; load them with import calendar FILE."))
    }
    return notes + session.receiptsToPrint(toTellAgain)
  }
}

extension CalendarEntry {
  var row: JSONObject {
    [
      "date": .string(day.iso), "kind": .string(kind.rawValue), "name": .string(name), "source": .string(source),
      "unit": JSONValue(unit),
    ]
  }
}
