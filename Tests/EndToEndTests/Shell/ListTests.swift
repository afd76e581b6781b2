// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A list on the screen is walked through, written to a file, and shown page by page where it is long.
struct ListTests {
  /// H2 is late on 20/11/2023 by a working week, H1 is not.
  private static func desk() async throws -> Desk {
    var desk = try await Desk(
      after: "mo 3", #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#,
      #"nhan 1.004884 --chu "Lê Thị Sáu" --dt 0905000456"#)
    desk.motcua.now = "2023-11-20 08:00"
    return desk
  }

  @Test func `a row is opened by its number, two dots lead back, an underscore shows it again`() async throws {
    try await Self.desk().shell(columns: 132, rows: 40) { screen in
      let list = try await screen.run("tre").answer(to: "tre")
      #expect(list.contains("Trễ hạn: 1 hồ sơ"), "\(list)")
      #expect(list.contains(/\n +1 +H2 +Đăng ký lại khai sinh +13\/11\/2023 +5 ngày/), "\(list)")
      let opened = try await screen.run("1").answer(to: "1")
      #expect(opened.hasPrefix("H2 Đăng ký lại khai sinh"), "\(opened)")
      #expect(opened.contains("Chủ hồ sơ: Lê Thị Sáu"), "\(opened)")
      let back = try await screen.run("..").answer(to: "..")
      #expect(back == list)
      let again = try await screen.run("_").answer(to: "_")
      #expect(again == list)
      let first = try await screen.run("..")
      #expect(first.answer(to: "..") == "Không còn kết quả nào trước đó.", "\(first)")
    }
  }

  @Test func `a number that is a row and another living case is not guessed at`() async throws {
    let desk = try await Self.desk()
    try await desk.shell(columns: 132, rows: 40) { screen in
      try await screen.run("tre")
      let before = try await Contents(of: desk.scratch)
      let refused = try await screen.run("trao 1")
      #expect(refused.contains("1 là dòng 1 (H2) hay hồ sơ H1? Gõ H2 hoặc H1."), "\(refused)")
      #expect(try await Contents(of: desk.scratch).changes(since: before) == [])
      // By its name it is no question.
      let done = try await screen.run("xong H1")
      #expect(done.answer(to: "xong H1").contains("H1"), "\(done)")
    }
    // In a batch there are no rows to mean.
    let ended = try await desk.motcua.run("tre", "tra 1")
    #expect(try ended.answers()[1]["rows"][0]["case"].text?.contains("H1") ?? false, "\(ended.text)")
  }

  @Test func `the last list goes into a file, once`() async throws {
    let desk = try await Self.desk()
    try await desk.shell(columns: 132, rows: 40) { screen in
      try await screen.run("tre")
      try await screen.run("1")
      try await screen.run("..")
      let written = try await screen.run("xuat csv tre.csv")
      #expect(written.contains("Đã ghi tre.csv (1 dòng, UTF-8 có BOM cho Excel)."), "\(written)")
      let kept = try await screen.run("xuat csv tre.csv")
      #expect(!kept.answer(to: "xuat csv tre.csv").contains("Đã ghi"), "\(kept)")
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.motcua.folder + "/tre.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let file = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    let lines = file.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2, "\(file)")
    #expect(lines.first?.contains("case,procedure") ?? false, "\(file)")
    #expect(lines.last?.contains("1.004884") ?? false, "\(file)")
  }

  @Test func `a list taller than the window is shown page by page, and q leaves`() async throws {
    try await Desk().shell(columns: 132, rows: 8) { screen in
      try await screen.enter("tim khai sinh")
      let paged = try await screen.until("the pager") { $0.line.hasPrefix(":") }
      #expect(paged.lines.count == 8, "\(paged)")
      let top = paged.lines[0]
      try await screen.type(" ")
      try await screen.until("the next page") { $0.lines[0] != top }
      try await screen.type("q")
      try await screen.prompt()
      let off = try await screen.run("dat trang khong")
      #expect(off.contains("Kết quả dài in ra hết một lần."), "\(off)")
      try await screen.run("tim khai sinh")
      let all = try await screen.history.joined(separator: "\n")
      #expect(all.contains(top))
      try await screen.run("dat trang co")
      try await screen.enter("tim khai sinh")
      try await screen.until("the pager") { $0.line.hasPrefix(":") }
      try await screen.type("q")
      try await screen.prompt()
    }
  }

  @Test func `a list that fits is shown at once`() async throws {
    try await Self.desk().shell(columns: 132, rows: 24) { screen in
      let shown = try await screen.run("tre")
      #expect(shown.answer(to: "tre").contains("H2"), "\(shown)")
    }
  }

  @Test func `why a case is due that day takes two lines, and day by day as many as there are`() async throws {
    let books = try await MorningBooks()
    try await withScreen(books.motcua(), columns: 132, rows: 40) { screen in
      try await screen.prompt()
      let shown = try await screen.run("han 151")
      #expect(
        shown.answer(to: "han 151") == """
          H151: nhận 23/10/2026, 15 ngày làm việc → 13/11/2026.
            Không tính: 23/10 (ngày nhận); cuối tuần 24–25/10, 31/10–1/11, 7–8/11. Không có ngày lễ, không tạm dừng.
          """, "\(shown)")
      let daily = try await screen.run("han 151 --tungngay")
      let rows = daily.answer(to: "han 151 --tungngay").split(separator: "\n").filter { $0.contains("/2026  ") }
      // From 23/10 through 13/11.
      #expect(rows.count == 22, "\(daily)")
      #expect(rows.first?.contains("ngày nhận") ?? false, "\(daily)")
      #expect(rows[1].contains("24/10/2026") && rows[1].contains("không tính"), "\(daily)")
      #expect(rows.last?.contains("13/11/2026") ?? false, "\(daily)")
      #expect(rows.last?.contains("hạn trả") ?? false, "\(daily)")
      #expect(rows.count { $0.contains("không tính") } == 6, "\(daily)")
    }
  }
}
