// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// A storm closes the desk on 13 and 14 November 2023: what was due on Monday 20/11 is due on Wednesday 22/11.
struct CalendarCommandTests {
  private func books(_ language: String = "vi", format: String? = "table") async throws -> Motcua {
    var motcua = try Motcua(books: try await Backend.sqlite.scratch().location, now: "2023-11-06 08:00")
    motcua.language = language
    motcua.format = format
    #expect(try await motcua.run(#"nhan 2.000620 --chu "Trần Văn Bình" --dt 0905000123"#).code == 0)
    let storm = """
      date,kind,name,source
      13/11/2023,closed_locally,Bão số 4,12/TB-UBND
      14/11/2023,closed_locally,Bão số 4,12/TB-UBND

      """
    try Data(storm.utf8).write(to: URL(fileURLWithPath: motcua.folder + "/bao.csv"))
    return motcua
  }

  @Test(arguments: [
    ("vi", "1 hồ sơ sẽ đổi hạn, 1 giấy hẹn phải in lại.", "Đã đổi hạn 1 hồ sơ theo lịch ", "in H1"),
    ("en", "Cases that would move: 1; receipts to print anew: 1.", "Cases moved by calendar ", "print H1"),
  ])
  func `a file is tried, loaded, and applied by whoever says yes`(
    language: String, preview: String, applied: String, paper: String
  ) async throws {
    var motcua = try await books(language)
    let trial = try await motcua.run("lich thu bao.csv")
    #expect(trial.lines.first == preview)
    #expect(trial.text.contains("20/11/2023"))
    #expect(trial.text.contains("22/11/2023"))
    #expect(trial.text.contains("+2"))
    #expect(try await motcua.run("lich thu").lines.first != preview, "nothing was loaded")
    #expect(
      try await motcua.run("nap lich bao.csv").errors.contains(language == "vi" ? "lich thu" : "calendar preview"))
    let alone = try await motcua.run("lich apdung")
    #expect(alone.code == 1)
    #expect(alone.errors.contains("--yes"))
    motcua.options = ["--yes"]
    let done = try await motcua.run("calendar apply")
    #expect(done.code == 0)
    #expect(done.lines.first?.hasPrefix(applied) == true)
    #expect(done.text.contains(paper))
    #expect(try await motcua.run("lich 2023").text.contains(paper))
    #expect(try await motcua.run("in 1", "soat").code == 0)
    #expect(try await motcua.run("lich 2023").text.contains(paper) == false)
  }

  @Test func `a day loaded by mistake is removed with a reason`() async throws {
    var motcua = try await books(format: "json")
    motcua.options = ["--yes"]
    _ = try await motcua.run("nap lich bao.csv", "lich apdung")
    let without = try await motcua.run("lich bo 13/11/2023")
    #expect(without.code == 1)
    #expect(without.errors.contains("--lydo"))
    let removed = try await motcua.run(#"lich bo 13/11/2023 --lydo "Bão không vào""#, "lich apdung", "tra 1", "soat")
    #expect(removed.code == 0, "\(removed.errors)")
    let answers = try removed.answers()
    #expect(answers[0]["rows"][0]["kind"] == "closed_locally")
    #expect(answers[1]["rows"][0]["to"] == "2023-11-21")
    #expect(answers[2]["rows"][0]["statutoryDue"] == "2023-11-20")
    #expect(answers[3]["total"]["clean"] == true)
    let again = try await motcua.run(#"lich bo 13/11/2023 --lydo "Nữa""#)
    #expect(again.code == 1)
    #expect(again.errors.contains("13/11/2023"))
  }

  @Test func `a clerk may look, not apply`() async throws {
    var motcua = try await books()
    motcua.options = ["--yes"]
    #expect(
      try await motcua.run("nap lich bao.csv", #"dat canbo lan --ten "Lan" --vaitro canbo --donvi 524-mc"#).code == 0)
    motcua.officer = "lan"
    #expect(try await motcua.run("lich thu", "lich").code == 0)
    let refused = try await motcua.run("lich apdung")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("lãnh đạo"))
    let nonsense = try await motcua.run("lich apdum")
    #expect(nonsense.code == 1)
    #expect(nonsense.errors.contains("apdung"))
  }
}
