// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What `dat` can set, by its first word.
enum SettingTarget: Sendable {
  case language
  case format
  case officer
  case unit
  case hours
  case counter
  case lock

  static let words = WordTable<SettingTarget>([
    .init(["ngonngu", "ngôn ngữ", "language"], .language), .init(["kieu", "kiểu", "format"], .format),
    .init(["canbo", "cán bộ", "officer"], .officer), .init(["donvi", "đơn vị", "unit"], .unit),
    .init(["gio", "giờ", "hours"], .hours), .init(["quay", "quầy", "counter"], .counter),
    .init(["khoa", "khóa", "lock"], .lock),
  ])
}

extension Command {
  static let set = Command(
    "set", ["dat", "đặt", "set"],
    options: [
      .name, .role, .unit, .scope, .off, .active, .kind, .parent, .validFrom, .validTo, .successor, .agency, .symbol,
      .numbering,
    ],
    help: CommandHelp(
      usage: "dat ngonngu vi|en   |   dat kieu table|json|csv|tsv|md   |   dat canbo [TÊN ĐĂNG NHẬP --ten … "
        + "--vai-tro canbo|lanh-dao|quan-tri --donvi … --phamvi … --nghi|--lam-lai]   |   dat donvi MÃ --ten … [--thuoc … "
        + "--coquan … --kyhieu … --danh-so so|vanthu]   |   dat gio THỨ 07:00-11:30 13:30-17:00   |   dat quay [SỐ --ten … "
        + "--nghi|--lam-lai]   |   dat khoa [PHÚT]",
      vi: "Cài đặt: ngôn ngữ và kiểu của phiên này; cán bộ, đơn vị, giờ làm việc, quầy, giờ khóa (quản trị).",
      en:
        "Settings: this session's language and format; officers, units, office hours, counters, locking (administrators).",
      example: "dat canbo lan --ten \"Nguyễn Thị Lan\" --vai-tro canbo --donvi 524-mc")
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = try call.next(
      "điều cần đặt: ngonngu, kieu, canbo, donvi, gio, quay, khoa",
      "what to set: language, format, officer, unit, hours, counter, lock")
    guard let match = SettingTarget.words.match([word.text] + call.words.map(\.text)) else {
      throw call.syntax(
        "Không đặt được \"\(Printable.line(word.text))\". Có: ngonngu, kieu, canbo, donvi, gio, quay, khoa.",
        "\"\(Printable.line(word.text))\" cannot be set. There are: language, format, officer, unit, hours, counter, lock.",
        word)
    }
    call.drop(match.consumed - 1)
    switch match.value {
    case .language: return try setLanguage(&call, session)
    case .format: return try setFormat(&call, session)
    case .officer: return try await setOfficer(&call, session)
    case .unit: return try await setUnit(&call, session)
    case .hours: return try await setHours(&call, session)
    case .counter: return try await setCounter(&call, session)
    case .lock: return try await setLock(&call, session)
    }
  }

  @MainActor
  private static func setLanguage(_ call: inout Call, _ session: Session) throws(CommandFailure) -> Report {
    let word = try call.next("ngôn ngữ: vi hoặc en", "the language: vi or en")
    guard let language = Language(rawValue: word.text.lowercased()) else {
      throw call.refused("Chỉ có vi và en.", "There are only vi and en.", word)
    }
    session.formats = Formats(language: language)
    return session.report("set", [session.text("Tiếng Việt.", "English.")])
  }

  @MainActor
  private static func setFormat(_ call: inout Call, _ session: Session) throws(CommandFailure) -> Report? {
    let word = try call.next("kiểu", "the format")
    guard let format = OutputFormat(rawValue: word.text.lowercased()) else {
      throw call.refused("Kiểu: table, json, csv, tsv, md.", "Formats: table, json, csv, tsv, md.", word)
    }
    session.format = format
    return nil
  }

  @MainActor
  private static func setOfficer(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let officers = try await session.office { office throws(OfficeError) in try await office.officers() }
    guard let word = call.next() else { return list(officers, session) }
    try call.finish()
    let login = try call.value(word, vi: "tên đăng nhập", en: "a login name") { text throws(InvalidLogin) in
      try Login(parsing: text)
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let known = officers.first { $0.login == login }
    let unit = try around.unit(.unit, call, session) ?? known?.unit ?? around.unit?.code ?? around.officer.unit
    let role = try role(call) ?? known?.role ?? .clerk
    var scope = known?.scope ?? unit
    if let word = call.options[.scope] {
      let isAll = ["*", "tat ca", "tatca", "all"].contains(Folding.folded(word.text))
      scope = isAll ? .root : try around.unit(word.text, session)
    } else if call.options[.unit] != nil {
      scope = unit
    }
    let officer = Officer(
      login: login, name: try call.freeText(.name)?.text ?? known?.name ?? login.rawValue, role: role, unit: unit,
      scope: scope, isActive: call.has(.off) ? false : call.has(.active) || known?.isActive ?? true)
    try await session.office { office throws(OfficeError) in try await office.save(officer) }
    return session.report(
      "set",
      [
        session.text(
          "Đã ghi cán bộ \(login): \(role.name(session.formats)), \(unit).",
          "Officer \(login) saved: \(role.name(session.formats)), \(unit).")
      ], rows: [officer.row])
  }

  private static func role(_ call: Call) throws(CommandFailure) -> Role? {
    guard let word = call.options[.role] else { return nil }
    guard let role = roles.meaning(of: word.text) else {
      throw call.refused("Vai trò: canbo, lanh-dao, quan-tri.", "Roles: clerk, manager, administrator.", word)
    }
    return role
  }

  static let roles = WordTable<Role>([
    .init(["canbo", "cán bộ", "clerk"], .clerk), .init(["lanh-dao", "lanhdao", "lãnh đạo", "manager"], .manager),
    .init(["quan-tri", "quantri", "quản trị", "administrator", "admin"], .administrator),
  ])

  @MainActor
  private static func list(_ officers: [Officer], _ session: Session) -> Report {
    var table = Table([
      .init(session.text("Đăng nhập", "Login"), .code), .init(session.text("Tên", "Name")),
      .init(session.text("Vai trò", "Role")), .init(session.text("Đơn vị", "Unit"), .code),
      .init(session.text("Phạm vi", "Scope"), .code),
    ])
    for officer in officers {
      let scope = officer.scope == .root ? session.text("tất cả", "all") : officer.scope.rawValue
      table.append([
        officer.login.rawValue, officer.name, officer.role.name(session.formats), officer.unit.rawValue, scope,
      ])
    }
    return Report("set", asOf: session.now, table: table, rows: officers.map(\.row))
  }

  @MainActor
  private static func setUnit(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let word = try call.next("mã đơn vị", "the unit's code")
    try call.finish()
    let code = try call.value(word, vi: "mã đơn vị", en: "a unit's code") { text throws(InvalidUnitCode) in
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
    unit.symbol = call.text(.symbol) ?? unit.symbol
    if let word = call.options[.numbering] {
      guard let numbering = numberings.meaning(of: word.text) else {
        throw call.refused("Đánh số: so hoặc vanthu.", "Numbering: register or registry.", word)
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
  private static func setHours(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
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
}

extension Command {
  /// Declares, renames, closes or reopens a counter of the officer's unit; without a number lists them.
  @MainActor
  private static func setCounter(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let counters = try await session.office { office throws(OfficeError) in try await office.counters() }
    guard let word = call.next() else { return list(counters, session) }
    try call.finish()
    let number = try call.value(word, vi: "số quầy (1–99)", en: "a counter's number (1–99)") {
      text throws(InvalidCounter) in
      try CounterNumber(parsing: text)
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session) ?? around.unit?.code ?? around.officer.unit
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
}

extension Command {
  /// After how many idle minutes shells lock; without a number says what holds.
  @MainActor
  private static func setLock(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
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

extension Officer {
  fileprivate var row: JSONObject {
    [
      "login": .string(login.rawValue), "name": .string(name), "role": .string(role.rawValue),
      "unit": .string(unit.rawValue), "scope": .string(scope.rawValue), "active": .bool(isActive),
    ]
  }
}
