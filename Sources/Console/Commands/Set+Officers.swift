// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// Who works here, and how they sign in.
extension Command {
  @MainActor
  static func setOfficer(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let officers = try await session.office { office throws(OfficeError) in try await office.officers() }
    guard let word = call.next() else { return list(officers, session) }
    try call.finish()
    let login = try call.value(word, vi: "tên đăng nhập, ví dụ lan", en: "a login name, such as lan") {
      text throws(InvalidLogin) in
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
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .role, word.range, word.text, .refused,
        Said("\"\(shown)\" không phải vai trò.", "\"\(shown)\" is not a role."))
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

  /// Sets a PIN, or removes it with an empty one; nobody sees it typed. One's own needs the present one.
  @MainActor
  static func setPIN(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    guard let conversation = session.conversation else {
      throw call.refused(
        "Mã PIN chỉ đặt được khi có người ngồi gõ.", "A PIN can only be set by a person at a terminal.")
    }
    guard !call.words.contains(where: { (try? PIN(parsing: $0.text)) != nil }) else {
      throw call.refused(
        "Đừng gõ mã PIN trên dòng lệnh. Gõ dat pin, rồi nhập khi được hỏi.",
        "Do not type a PIN into the command. Type set pin, and enter it when asked.")
    }
    var login = session.login
    if !call.isEmpty {
      let officers = try await session.office { office throws(OfficeError) in try await office.officers() }
      login = try session.officer(call.rest(), among: officers).login
    }
    var current: PIN?
    let isOwn = login == session.login
    if isOwn, try await session.office({ office throws(OfficeError) in try await office.hasPIN(login) }) {
      guard let typed = await conversation.secret(session.text("Mã PIN hiện tại: ", "Present PIN: ")) else {
        throw session.givenUp
      }
      current = try? PIN(parsing: typed)
    }
    let title = session.text("Mã PIN mới, 4–12 số [bỏ mã PIN]: ", "New PIN, 4 to 12 digits [none]: ")
    guard let typed = await conversation.secret(title),
      let again = await conversation.secret(session.text("Nhập lại mã PIN mới: ", "New PIN once more: "))
    else { throw session.givenUp }
    guard typed == again else {
      throw CommandFailure(.refused, session.text("Hai lần nhập không khớp.", "The two differ."))
    }
    var pin: PIN?
    if !typed.isEmpty {
      pin = try? PIN(parsing: typed)
      guard pin != nil else {
        throw CommandFailure(.refused, InvalidPIN().sentence(session.formats))
      }
    }
    let (wanted, whose, shown) = (pin, login, current)
    try await session.office { office throws(OfficeError) in
      try await office.setPIN(wanted, of: whose, current: shown)
    }
    return session.report(
      "set",
      [
        wanted == nil
          ? session.text("\(login) không còn mã PIN.", "\(login) has no PIN any more.")
          : session.text("Đã đặt mã PIN cho \(login).", "The PIN of \(login) is set.")
      ])
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
