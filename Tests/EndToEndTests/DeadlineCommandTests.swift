// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

struct DeadlineCommandTests {
  /// The worked checks of the domain: make-up Saturday, Tết, the new holiday of 2026, the cut-off at 15:00.
  @Test(arguments: [
    ("han 26/4/2024 3nlv", "2024-05-04"), ("han 24/1/2024 15n", "2024-02-15"), ("han 23/11/2026 1nlv", "2026-11-25"),
    ("han 2/10/2023 15:30 ngay", "2023-10-03"), ("han 2/10/2023 15:00 ngay", "2023-10-02"),
    ("deadline 26/4/2024 3wd", "2024-05-04"),
  ])
  func `a deadline comes out as the law says`(command: String, due: String) async throws {
    let row = try await realBooks().run(command).answers()[0]["rows"][0]
    #expect(row["due"] == .string(due))
    #expect(row["provisional"] == false)
  }

  @Test func `every day of a deadline is explained`() async throws {
    let row = try await realBooks().run("han 26/4/2024 3nlv").answers()[0]["rows"][0]
    let steps = row["steps"].items.map { "\($0["day"].text ?? "") \($0["kind"].text ?? "") \($0["name"].text ?? "")" }
    #expect(
      steps == [
        "2024-04-26 received ", "2024-04-27 weekend ", "2024-04-28 weekend ",
        "2024-04-29 day_off Hoán đổi với 4/5", "2024-04-30 day_off Ngày Chiến thắng",
        "2024-05-01 day_off Quốc tế Lao động", "2024-05-02 counted ", "2024-05-03 counted ",
        "2024-05-04 due Làm bù cho 29/4",
      ])
  }

  @Test(arguments: ["vi", "en"])
  func `a year without a calendar is refused by name`(language: String) async throws {
    var motcua = try realBooks()
    motcua.language = language
    let ended = try await motcua.run("han 22/12/2031 5nlv")
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("2031"))
    #expect(ended.errors.contains(language == "vi" ? "nap lich" : "import calendar"))
  }

  /// Ten working days from Monday 22/12/2031: 23–26 (4), 29–31 (7), 2/1 (8), 5, 6 (10), New Year's Day being known to
  /// the law. The calendar then makes 2/1 a day off as well: one day later.
  @Test(arguments: Backend.available)
  func `a case is received in such a year, and its due date settled by the calendar`(_ backend: Backend) async throws {
    var motcua = try Motcua(books: try await backend.scratch().location, now: "2031-12-22 09:00")
    for name in ["calendar-2031-2032.csv"] {
      try FileManager.default.copyItem(atPath: Transcript.folder() + "/" + name, toPath: motcua.home.file(name))
    }
    let received = try await motcua.run(#"nhan 2.000620 --chu "Cao Xuân Đức" --dt 0905000999"#)
    #expect(received.code == 0)
    #expect(received.errors.contains("2031, 2032"))
    let provisional = try received.answers()[0]["rows"][0]
    #expect(provisional["due"] == "2032-01-06")
    #expect(provisional["provisional"] == true)

    motcua.options = ["--yes"]
    let loaded = try await motcua.run(
      "nap lich calendar-2031-2032.csv", "tra 1", "lich apdung", "tra 1", "in 1", "tra 1", "soat")
    #expect(loaded.errors == "Theo lịch này, 1 hồ sơ sẽ đổi hạn. Gõ lich thu để xem, lich apdung để đổi.\n")
    let answers = try loaded.answers()
    #expect(answers[0]["rows"][0]["added"] == 17)
    #expect(answers[1]["rows"][0]["due"] == "2032-01-06")
    #expect(answers[1]["rows"][0]["provisional"] == true)
    #expect(answers[2]["rows"][0]["to"] == "2032-01-07")
    #expect(answers[2]["rows"][0]["reissue"] == true)
    #expect(answers[3]["rows"][0]["due"] == "2032-01-07")
    #expect(answers[3]["rows"][0]["statutoryDue"] == "2032-01-07")
    #expect(answers[3]["rows"][0]["promisedDue"] == "2032-01-06", "until the receipt is printed anew")
    #expect(answers[3]["rows"][0]["provisional"] == false)
    #expect(answers[5]["rows"][0]["promisedDue"] == "2032-01-07")
    #expect(answers[6]["total"]["clean"] == true)
  }

  private func realBooks() throws -> Motcua {
    var motcua = try Motcua()
    motcua.isDemonstration = false
    return motcua
  }
}
