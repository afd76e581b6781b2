// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let switchOfficer = Command(
    "switch", ["doica", "đổi ca", "switch"], arguments: [.rest(.officer)],
    help: CommandHelp(
      title: Said("Cán bộ khác làm tiếp", "Another officer"), usage: Said("doica [CÁN BỘ]", "switch [OFFICER]"),
      meaning: Said(
        "Cán bộ khác làm tiếp ở đây, bằng mã PIN nếu có; quầy đang mở được giao theo.",
        "Another officer goes on here, by PIN where they have one; open counters are handed over."),
      keywords: ["đổi người", "giao ca", "đăng nhập", "đăng xuất", "mã pin", "log in", "log out", "user", "shift"],
      examples: [Said("doica lan", "switch lan")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let officers = try await session.office { office throws(OfficeError) in try await office.officers() }
    let title = session.text("Đổi sang: ", "Switch to: ")
    let words: String
    var isAsked = false
    if call.isEmpty, let conversation = session.conversation {
      guard let answer = await conversation.answer(to: Question(prompt: title, offers: .officer)) else { return nil }
      guard !answer.tidied.isEmpty else { return nil }
      words = answer
      isAsked = true
    } else {
      guard !call.isEmpty else { throw call.syntax("Thiếu cán bộ: doica lan.", "The officer is missing: switch lan.") }
      words = call.rest()
    }
    let officer = try session.officer(words, among: officers)
    // Name and PIN stand on one line.
    let prompt = title + Printable.line(officer.name) + ". " + session.text("Mã PIN: ", "PIN: ")
    let taken = await session.admitting(officer.login, asking: prompt, after: isAsked ? "\u{1B}[A\r\u{1B}[K" : "") {
      office, pin throws(OfficeError) in try await office.handOver(to: officer.login, pin: pin)
    }
    guard let taken else { throw CommandFailure(.refused, session.text("Chưa đổi ca.", "Nothing was changed.")) }
    session.change(to: taken)
    let name = Printable.line(taken.name)
    return session.report(
      "switch", [session.text("\(name) đang làm việc ở đây.", "\(name) works here now.")],
      rows: [["login": .string(taken.login.rawValue), "role": .string(taken.role.rawValue)]])
  }
}
