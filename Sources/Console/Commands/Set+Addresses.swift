// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Where redacted notices are posted, where receipts say that a case can be looked up, and where the public pages are.
extension Command {
  static let noAddress = WordTable<Bool>([.init(["tat", "tắt", "off"], false)])

  /// Sets an address or takes it away; without a word says what holds.
  @MainActor
  static func setAddress(
    _ setting: TextSetting, _ call: inout Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    if let word = call.next() {
      try call.finish()
      let address = try address(word, session)
      try await session.office { office throws(OfficeError) in try await office.set(setting, to: address) }
    }
    let text = try await session.office { office throws(OfficeError) in try await office.setting(setting) }
    let shown = text.map(Printable.line)
    let sentence =
      switch setting {
      case .portal:
        shown.map { session.text("Gửi lên Cổng: \($0).", "Notices are posted to \($0).") }
          ?? session.text("Không gửi lên Cổng; đăng tay rồi ghi bằng tb dang.", "Nothing is posted.")
      case .lookup:
        shown.map { session.text("Mã QR trên giấy hẹn: \($0)…", "Codes on receipts: \($0)…") }
          ?? session.text("Mã QR trên giấy hẹn chỉ chứa mã hồ sơ.", "Codes on receipts hold the case's code alone.")
      case .publicPages:
        shown.map { session.text("Trang công khai: \($0).", "Public pages: \($0).") }
          ?? session.text(
            "Chưa có địa chỉ trang công khai: giấy in không có mã đánh giá tại nhà.",
            "The public pages have no address: papers carry no code to rate from home.")
      case .publicUnit, .publicChange: shown ?? ""
      case .synthetic: session.text("Sổ mô phỏng.", "These books are synthetic.")
      }
    return session.report("set", [sentence], rows: [[setting.rawValue: JSONValue(text)]])
  }

  @MainActor
  private static func address(
    _ word: CommandLineWords.Word, _ session: Session
  ) throws(CommandFailure) -> WebAddress? {
    if noAddress.meaning(of: word.text) != nil { return nil }
    do {
      return try WebAddress(parsing: word.text)
    } catch {
      throw CommandFailure(.refused, error.sentence(session.formats), at: word.range)
    }
  }
}
