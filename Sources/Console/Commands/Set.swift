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
  case pager
  case lock
  case complaintDays
  case pin
  case portal
  case lookup
  case publicPages
  case publicUnit
  case publicChange

  static let words = WordTable<SettingTarget>([
    .init(["ngonngu", "ngôn ngữ", "language"], .language), .init(["kieu", "kiểu", "format"], .format),
    .init(["canbo", "cán bộ", "officer"], .officer), .init(["donvi", "đơn vị", "unit"], .unit),
    .init(["gio", "giờ", "hours"], .hours), .init(["quay", "quầy", "counter"], .counter),
    .init(["trang", "pager"], .pager),
    .init(["khoa", "khóa", "lock"], .lock), .init(["pin", "mã pin"], .pin),
    .init(["traloi", "trả lời", "answering"], .complaintDays),
    .init(["cong", "cổng", "portal"], .portal),
    .init(["tracuu", "tra cứu", "lookup"], .lookup),
    .init(["trangtin", "trang tin", "trang mạng", "pages"], .publicPages),
    .init(["congkhai", "công khai", "public"], .publicUnit),
    .init(["caitien", "cải tiến", "đổi mới", "change"], .publicChange),
  ])

  /// What the setting is set to, where completion can offer it.
  var argument: Argument? {
    switch self {
    case .language: .language
    case .format: .format
    case .officer: .officer
    case .unit: .unit
    case .counter: .counter
    case .hours: nil
    case .pager: .toggle
    case .lock, .complaintDays: .number
    case .pin: .officer
    case .portal, .lookup, .publicPages: .address
    case .publicUnit: .unit
    case .publicChange: .freeText
    }
  }
}

extension Command {
  static let set = Command(
    "set", ["dat", "đặt", "set"], arguments: [.one(.setting), .one(.settingValue)],
    options: [
      .name, .role, .unit, .scope, .off, .active, .kind, .parent, .validFrom, .validTo, .successor, .agency, .numbering,
    ],
    optionHelp: [
      .unit: Said("Đơn vị của cán bộ; với gio: đơn vị có giờ này.", "The officer's unit; with hours: whose hours.")
    ],
    help: CommandHelp(
      title: Said("Cài đặt", "Settings"),
      usage: Said(
        "dat ngonngu vi|en   |   dat kieu KIỂU   |   dat trang co|khong   |   dat pin [CÁN BỘ]   |   "
          + "dat canbo [TÊN ĐĂNG NHẬP …]   |   dat donvi MÃ …   |   dat gio THỨ 07:00-11:30 13:30-17:00   |   "
          + "dat quay [SỐ --ten …]   |   dat khoa [PHÚT]   |   dat traloi [NGÀY]   |   dat cong|tracuu|trangtin https://…   |   "
          + "dat congkhai ĐƠN VỊ   |   dat caitien \"…\"",
        "set language vi|en   |   set format FORMAT   |   set pager yes|no   |   set pin [OFFICER]   |   "
          + "set officer [LOGIN …]   |   set unit CODE …   |   set hours WEEKDAY 07:00-11:30 13:30-17:00   |   "
          + "set counter [NUMBER --name …]   |   set lock [MINUTES]   |   set answering [DAYS]   |   "
          + "set portal|lookup|pages https://…   |   set public UNIT   |   set change \"…\""),
      meaning: Said(
        "Cài đặt: ngôn ngữ, kiểu, xem từng trang của phiên này; mã PIN của mình; cán bộ, đơn vị, giờ làm, quầy, "
          + "khóa máy, Cổng, địa chỉ tra cứu, trang công khai (quản trị).",
        "Settings: this session's language, format and pager; your own PIN; officers, units, hours, counters, "
          + "locking, portal, look-up address, public pages (administrators)."),
      keywords: [
        "tiếng anh", "tiếng việt", "thêm cán bộ", "tài khoản", "phân quyền", "nghỉ việc", "giờ làm việc", "sáp nhập",
        "sửa", "mật khẩu", "đổi mã pin", "khóa máy", "password", "account", "user", "permission", "configure", "merge",
        "english", "vietnamese", "trang công khai", "website",
      ],
      examples: [
        Said(
          "dat canbo lan --ten \"Nguyễn Thị Lan\" --vai-tro canbo --donvi 524-mc",
          "set officer lan --name \"Nguyễn Thị Lan\" --role clerk --unit 524-mc")
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = try call.next(
      "điều cần đặt: ngonngu, kieu, trang, pin, canbo, donvi, gio, quay, khoa, traloi, cong, tracuu, trangtin, congkhai, caitien",
      "what to set: language, format, pager, PIN, officer, unit, hours, counter, lock, answering, portal, lookup, pages, public, change"
    )
    guard let match = SettingTarget.words.match([word.text] + call.words.map(\.text)) else {
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .setting, word.range, word.text, .syntax,
        Said("Không đặt được \"\(shown)\".", "\"\(shown)\" cannot be set."))
    }
    call.drop(match.consumed - 1)
    switch match.value {
    case .language: return try setLanguage(&call, session)
    case .format: return try setFormat(&call, session)
    case .officer: return try await setOfficer(&call, session)
    case .unit: return try await setUnit(&call, session)
    case .hours: return try await setHours(&call, session)
    case .counter: return try await setCounter(&call, session)
    case .pager: return try setPager(&call, session)
    case .lock: return try await setLock(&call, session)
    case .complaintDays: return try await setComplaintDays(&call, session)
    case .pin: return try await setPIN(&call, session)
    case .portal: return try await setAddress(.portal, &call, session)
    case .lookup: return try await setAddress(.lookup, &call, session)
    case .publicPages: return try await setAddress(.publicPages, &call, session)
    case .publicUnit: return try await setPublicUnit(&call, session)
    case .publicChange: return try await setPublicChange(&call, session)
    }
  }
}
