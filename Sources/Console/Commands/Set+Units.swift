// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// Units, their hours, their counters, and when shells lock.
extension Command {
  @MainActor
  static func setUnit(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let word = try call.next("mã đơn vị", "the unit's code")
    try call.finish()
    let code = try call.value(word, vi: "mã đơn vị, ví dụ 524-mc", en: "a unit's code, such as 524-mc") {
      text throws(InvalidUnitCode) in
      try UnitCode(parsing: text)
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let known = around.units[code]
    guard let name = try call.freeText(.name)?.text ?? known?.name else {
      throw call.syntax("Đơn vị mới cần tên: --ten \"…\".", "A new unit needs a name: --name \"…\".")
    }
    var unit = known ?? Unit(code: code, name: name)
    unit.name = name
    unit.kind = call.text(.kind) ?? unit.kind
    unit.parent = try around.unit(.parent, call, session) ?? unit.parent
    unit.successor = try around.unit(.successor, call, session) ?? unit.successor
    unit.validFrom = try call.day(.validFrom, today: around.today) ?? unit.validFrom
    unit.validTo = try call.day(.validTo, today: around.today) ?? unit.validTo
    unit.agencyCode = call.text(.agency) ?? unit.agencyCode
    if let word = call.options[.numbering] {
      guard let numbering = numberings.meaning(of: word.text) else {
        let shown = Printable.line(word.text)
        throw call.notAmong(
          .numbering, word.range, word.text, .refused,
          Said("\"\(shown)\" không phải cách đánh số.", "\"\(shown)\" is not a way of numbering."))
      }
      unit.numbering = numbering
    }
    let changed = unit
    try await session.office { office throws(OfficeError) in try await office.save(changed) }
    let shown = Printable.line(unit.name)
    return session.report(
      "set", [session.text("Đã ghi đơn vị \(code): \(shown).", "Unit \(code) saved: \(shown).")],
      rows: [
        ["unit": .string(code.rawValue), "name": .string(unit.name), "numbering": .string(unit.numbering.rawValue)]
      ])
  }

  static let numberings = WordTable<Numbering>([
    .init(["so", "sổ", "register"], .register), .init(["vanthu", "văn thư", "registry"], .registry),
  ])

  @MainActor
  static func setHours(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let day = try call.next("thứ: 2 đến 7, hoặc cn", "the weekday: 2 (Monday) to 7, or cn (Sunday)")
    guard let weekday = weekday(day.text) else {
      throw call.refused("Thứ: 2, 3, 4, 5, 6, 7 hoặc cn.", "Weekday: 2 (Monday) to 7 (Saturday), or cn (Sunday).", day)
    }
    var sessions: [OfficeHours.Session] = []
    while let word = call.next() {
      let parts = word.text.split(separator: "-").map(String.init)
      guard parts.count == 2, let start = try? LocalTime(parsing: parts[0]), let end = try? LocalTime(parsing: parts[1])
      else { throw call.refused("Buổi làm việc: 07:00-11:30.", "A session: 07:00-11:30.", word) }
      sessions.append(OfficeHours.Session(start, end))
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let hours = OfficeHours(
      unit: unit?.rawValue, weekday: weekday, validFrom: try call.day(.validFrom, today: around.today),
      sessions: sessions)
    try await session.office { office throws(OfficeError) in try await office.save([hours]) }
    return session.report("set", [session.text("Đã ghi giờ làm việc.", "Office hours saved.")])
  }

  private static func weekday(_ word: String) -> Weekday? {
    if ["cn", "chu nhat", "8"].contains(Folding.folded(word)) { return .sunday }
    guard let number = Int(word), (2...7).contains(number) else { return nil }
    return Weekday(rawValue: number - 1)
  }

  /// Declares, renames, closes or reopens a counter of the officer's unit; without a number lists them.
  @MainActor
  static func setCounter(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session) ?? around.unit?.code ?? around.officer.unit
    let counters = try await session.office { office throws(OfficeError) in try await office.counters(of: unit) }
    guard let word = call.next() else { return list(counters, session) }
    try call.finish()
    let number = try call.value(word, vi: "số quầy (1–99)", en: "a counter's number (1–99)") {
      text throws(InvalidCounter) in
      try CounterNumber(parsing: text)
    }
    let known = counters.first { $0.unit == unit && $0.number == number }
    let counter = Counter(
      unit: unit, number: number, name: try call.freeText(.name)?.text ?? known?.name ?? "",
      isActive: call.has(.off) ? false : call.has(.active) || known?.isActive ?? true)
    try await session.office { office throws(OfficeError) in try await office.save(counter) }
    let shown = counter.name.isEmpty ? "" : " (\(Printable.line(counter.name)))"
    return session.report(
      "set",
      [
        counter.isActive
          ? session.text("Đã ghi quầy \(number)\(shown), đang dùng.", "Counter \(number)\(shown) saved, in use.")
          : session.text("Đã ngừng dùng quầy \(number)\(shown).", "Counter \(number)\(shown) is no longer used.")
      ], rows: [counter.row])
  }

  @MainActor
  private static func list(_ counters: [Counter], _ session: Session) -> Report {
    guard !counters.isEmpty else {
      return session.report(
        "set",
        [
          session.text(
            "Chưa khai báo quầy nào: mở số nào cũng được. Khai báo: dat quay 3 --ten \"Hộ tịch\".",
            "No counters are declared, so any number may be opened. Declare one: set counter 3 --name \"Hộ tịch\".")
        ])
    }
    var table = Table([
      .init(session.text("Quầy", "Counter"), .code), .init(session.text("Tên", "Name")),
      .init(session.text("Tình trạng", "State")),
    ])
    for counter in counters {
      let state = counter.isActive ? session.text("đang dùng", "in use") : session.text("ngừng dùng", "not used")
      table.append([counter.number.description, counter.name, state])
    }
    return Report("set", asOf: session.now, table: table, rows: counters.map(\.row))
  }

  /// After how many idle minutes shells lock; without a number says what holds.
  @MainActor
  static func setLock(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    if let word = call.next() {
      try call.finish()
      guard let minutes = Int(word.text) else {
        throw call.refused("Số phút: 0 đến 240, 0 là không khóa.", "Minutes: 0 to 240, 0 for never.", word)
      }
      try await session.office { office throws(OfficeError) in try await office.set(.lockAfter, to: minutes) }
    }
    let minutes = try await session.office { office throws(OfficeError) in try await office.setting(.lockAfter) }
    let shown = session.formats.count(minutes)
    return session.report(
      "set",
      [
        minutes == 0
          ? session.text("Không tự khóa.", "Never locks by itself.")
          : session.text("Tự khóa sau \(shown) phút không gõ phím.", "Locks after \(shown) minutes without a key.")
      ], rows: [["lockAfter": .int(minutes)]])
  }
}

extension Counter {
  fileprivate var row: JSONObject {
    [
      "counter": .int(number.rawValue), "unit": .string(unit.rawValue), "name": .string(name),
      "active": .bool(isActive),
    ]
  }
}
