// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What holds for one session only.
extension Command {
  @MainActor
  static func setLanguage(_ call: inout Call, _ session: Session) throws(CommandFailure) -> Report {
    let word = try call.next("ngôn ngữ: vi hoặc en", "the language: vi or en")
    guard let language = languages.meaning(of: word.text) else {
      throw call.notAmong(
        .language, word.range, word.text, .refused, Said("Không có ngôn ngữ này.", "There is no such language."))
    }
    session.formats = Formats(language: language)
    return session.report("set", [session.text("Tiếng Việt.", "English.")])
  }

  static let languages = WordTable<Language>([.init(["vi"], .vi), .init(["en"], .en)])

  @MainActor
  static func setFormat(_ call: inout Call, _ session: Session) throws(CommandFailure) -> Report? {
    let word = try call.next("kiểu", "the format")
    guard let format = OutputFormat.words.meaning(of: word.text) else {
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .format, word.range, word.text, .refused,
        Said("\"\(shown)\" không phải kiểu in.", "\"\(shown)\" is not a format."))
    }
    session.format = format
    return nil
  }

  @MainActor
  static func setPager(_ call: inout Call, _ session: Session) throws(CommandFailure) -> Report {
    let word = try call.next("co hoặc khong", "on or off")
    try call.finish()
    guard let isOn = switches.meaning(of: word.text) else {
      throw call.refused("Xem từng trang: co hoặc khong.", "Pager: on or off.", word)
    }
    session.usesPager = isOn
    return session.report(
      "set",
      [
        isOn
          ? session.text("Kết quả dài hơn màn hình sẽ xem từng trang.", "Long results are shown page by page.")
          : session.text("Kết quả dài in ra hết một lần.", "Long results are printed at once.")
      ])
  }

  static let switches = WordTable<Bool>([
    .init(["co", "có", "bat", "bật", "on", "yes"], true), .init(["khong", "không", "tat", "tắt", "off", "no"], false),
  ])
}
