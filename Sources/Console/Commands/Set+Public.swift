// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What the public pages and the tablets show.
extension Command {
  /// Within how many working days complaints are handled; without a number says what holds.
  @MainActor
  static func setComplaintDays(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    if let word = call.next() {
      try call.finish()
      guard let days = Int(word.text) else {
        throw call.refused("Số ngày làm việc: 1 đến 90.", "Working days: 1 to 90.", word)
      }
      try await session.office { office throws(OfficeError) in try await office.set(.complaintDays, to: days) }
    }
    let days = try await session.office { office throws(OfficeError) in try await office.setting(.complaintDays) }
    let shown = session.formats.count(days)
    return session.report(
      "set",
      [
        session.text(
          "Phản ánh, kiến nghị: trả lời trong \(shown) ngày làm việc. Con số cần đối chiếu văn bản.",
          "Complaints are handled within \(shown) working days. Check the number against the decree.")
      ], rows: [["complaintDays": .int(days)]])
  }

  /// Says which unit's figures are public, with those of the units below; without a word says what holds.
  @MainActor
  static func setPublicUnit(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    if let word = call.words.first {
      let named = call.rest()
      let code = noAddress.meaning(of: word.text) == nil ? try around.unit(named, session) : nil
      let name = code.map { around.units[$0]?.name ?? $0.rawValue }.map(Printable.line)
      try await session.confirm(
        name.map { "Số liệu của \($0) và các đơn vị bên dưới sẽ hiện trên trang công khai." }
          ?? "Số liệu của mọi đơn vị sẽ hiện trên trang công khai.",
        name.map { "The figures of \($0) and the units below it will be on the public pages." }
          ?? "The figures of all units will be on the public pages.")
      try await session.office { office throws(OfficeError) in try await office.setPublicUnit(code) }
    }
    let code = try await session.office { office throws(OfficeError) in try await office.setting(.publicUnit) }
    let name = code.map { around.units[UnitCode(rawValue: $0)]?.name ?? $0 }.map(Printable.line)
    let sentence =
      name.map {
        session.text("Công khai số liệu của \($0) và các đơn vị bên dưới.", "Public: \($0) and the units below it.")
      } ?? session.text("Công khai số liệu của mọi đơn vị.", "Public: the figures of all units.")
    return session.report("set", [sentence], rows: [[TextSetting.publicUnit.rawValue: JSONValue(code)]])
  }

  /// Says one thing that changed because of ratings, or takes it away; without a word says what holds.
  @MainActor
  static func setPublicChange(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    if let word = call.words.first {
      let isOff = call.words.count == 1 && noAddress.meaning(of: word.text) != nil
      let typed = call.rest()
      let text = isOff ? nil : try session.freeText(typed)
      try await session.office { office throws(OfficeError) in try await office.setPublicChange(text) }
    }
    let text = try await session.office { office throws(OfficeError) in try await office.setting(.publicChange) }
    let sentence =
      text.map { session.text("Đã đổi nhờ góp ý: ", "Changed because of ratings: ") + Printable.line($0) }
      ?? session.text(
        "Chưa ghi điều gì đã đổi nhờ góp ý. Ví dụ: dat caitien \"Thêm ghế chờ\".",
        "Nothing is said to have changed because of ratings. Example: set change \"More chairs\".")
    return session.report("set", [sentence], rows: [[TextSetting.publicChange.rawValue: JSONValue(text)]])
  }
}
