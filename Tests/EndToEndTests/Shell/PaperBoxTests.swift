// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A box of paper slips is entered with one key a slip, and nothing of it counts twice or gets lost.
struct PaperBoxTests {
  private static func desk() async throws -> Desk { try await Desk(after: Desk.lan) }

  /// Answers the questions before the first slip.
  private static func begin(_ screen: Screen, slips: Int) async throws {
    try await screen.enter("dg phieu")
    try await screen.answer("Ngày mở hộp phiếu [06/11/2023]:")
    try await screen.answer("Số phiếu đếm được:", String(slips))
    try await screen.answer("Cán bộ thứ hai:", "nguyen thi lan")
    try await screen.until(row: "  1/\(slips):")
  }

  /// The levels of the slips that count, and what the figures say of them.
  private static func counted(_ desk: Desk) async throws -> JSON {
    let ended = try await desk.motcua.run("soat", "hl 6/11/2023 theo kenh")
    #expect(ended.code == 0, "\(ended.errors)")
    let answers = try ended.answers()
    return try #require(answers.last)["rows"]
  }

  @Test func `three slips by keys, one taken back, one left for later`() async throws {
    let desk = try await Self.desk()
    try await desk.shell(rows: 40) { screen in
      try await Self.begin(screen, slips: 3)
      try await screen.type("l")
      while try await screen.bells == 0 { try await Task.sleep(for: .milliseconds(20)) }
      try await screen.type("5")
      let first = try await screen.until(row: "  2/3:")
      #expect(first.contains("  1/3: 5 Rất hài lòng"), "\(first)")
      try await screen.type("l")
      let back = try await screen.until(row: "  1/3:")
      #expect(back.contains("  2/3: lùi"), "\(back)")
      try await screen.type("4")
      try await screen.until(row: "  2/3:")
      let bells = try await screen.bells
      for key in ["x", "6", "ư", "\r"] { try await screen.type(key) }
      try await screen.press(.backspace, .up)
      while try await screen.bells < bells + 6 { try await Task.sleep(for: .milliseconds(20)) }
      #expect(try await screen.look().line == "  2/3:")
      try await screen.type("3")
      try await screen.until(row: "  3/3:")
      try await screen.type("t")
      let left = try await screen.prompt()
      #expect(left.contains("Hộp phiếu 1 mới nhập 2/3 phiếu."), "\(left)")
      #expect(left.contains("dg phieu: nhập tiếp"), "\(left)")
    }
    // Whoever comes next goes on with it.
    try await desk.shell(rows: 40) { screen in
      try await screen.enter("dg phieu")
      try await screen.until(row: "  3/3:")
      try await screen.type("1")
      try await screen.waitForText("  Đủ 3 phiếu. Enter: đóng hộp, l: lùi.")
      // The last one can be taken back as well.
      try await screen.type("l")
      try await screen.until(row: "  3/3:")
      try await screen.type("2")
      try await screen.until(row: "  Đủ 3 phiếu. Enter: đóng hộp, l: lùi.")
      try await screen.press(.enter)
      let done = try await screen.prompt()
      #expect(done.contains("Đã nhập hộp phiếu 1: 3 phiếu."), "\(done)")
      #expect(!done.contains("so với số đếm"))
    }
    // 4, 3 and 2: one of three is satisfied.
    let rows = try await Self.counted(desk)
    #expect(rows.items.map { $0["key"] } == ["paper"])
    #expect(rows[0]["rated"] == 3)
    #expect(rows[0]["satisfied"] == 1)
    #expect(rows[0]["levels"] == .array([0, 1, 1, 1, 0]))
  }

  @Test func `Ctrl-C between two slips keeps what was entered`() async throws {
    let desk = try await Self.desk()
    try await desk.shell(rows: 40) { screen in
      try await Self.begin(screen, slips: 2)
      try await screen.type("5")
      try await screen.until(row: "  2/2:")
      try await screen.press(.control("c"))
      let left = try await screen.prompt()
      #expect(left.contains("Hộp phiếu 1 mới nhập 1/2 phiếu."), "\(left)")
      // There is one slip less than was counted.
      let closed = try await screen.run(#"dg phieu --lydo "Đếm nhầm""#)
      #expect(closed.contains("Đã nhập hộp phiếu 1: 1 phiếu. Thiếu 1 phiếu so với số đếm, đã ghi lý do."), "\(closed)")
    }
    #expect(try await Self.counted(desk)[0]["rated"] == 1)
  }

  @Test func `a box given at once asks for the reason of a difference; given up, nothing is stored`() async throws {
    let desk = try await Self.desk()
    let before = try await Contents(of: desk.scratch)
    try await desk.shell(rows: 40) { screen in
      let line = "dg phieu 5 4 --ngay 6/11 --voi lan --dem 3"
      try await screen.enter(line)
      let asked = try await screen.until(row: "lý do>")
      #expect(asked.contains("Đã đếm 3 phiếu nhưng đã nhập 2."), "\(asked)")
      try await screen.press(.control("c"))
      let left = try await screen.prompt()
      #expect(left.contains("Đã dừng, chưa ghi gì."), "\(left)")
      #expect(try await Contents(of: desk.scratch).changes(since: before) == [])
      try await screen.enter(line)
      try await screen.until(row: "lý do>")
      try await screen.type("Một phiếu trắng\r")
      let done = try await screen.prompt()
      #expect(done.contains("Thiếu 1 phiếu so với số đếm, đã ghi lý do."), "\(done)")
    }
    #expect(try await Self.counted(desk)[0]["levels"] == .array([0, 0, 0, 1, 1]))
  }

  @Test func `without anybody to ask nothing is stored of a box that differs`() async throws {
    let desk = try await Self.desk()
    let line = "dg phieu 5 4 --ngay 6/11 --voi lan --dem 3"
    let before = try await Contents(of: desk.scratch)
    let refused = try await desk.motcua.run(line)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("Đã đếm 3 phiếu nhưng đã nhập 2."), "\(refused.errors)")
    let empty = try await desk.motcua.run("dg phieu --ngay 6/11 --voi lan --dem 3")
    #expect(empty.code == 2, "\(empty.errors)")
    #expect(try await Contents(of: desk.scratch).changes(since: before) == [])
    let stored = try await desk.motcua.run(line + #" --lydo "Một phiếu trắng""#)
    #expect(stored.code == 0, "\(stored.errors)")
    #expect(try stored.answers()[0]["rows"][0]["counted"] == 3)
    #expect(try stored.answers()[0]["rows"][0]["entered"] == 2)
    #expect(try await Self.counted(desk)[0]["levels"] == .array([0, 0, 0, 1, 1]))
  }

  @Test(arguments: [
    ("quantri", "người thứ nhất"), ("zzqx", "zzqx"),
  ])
  func `the second officer is another one who works here`(words: String, refusal: String) async throws {
    let desk = try await Self.desk()
    try await desk.shell(rows: 40) { screen in
      try await screen.enter("dg phieu")
      try await screen.answer("Ngày mở hộp phiếu [06/11/2023]:")
      try await screen.answer("Số phiếu đếm được:", "3")
      try await screen.answer("Cán bộ thứ hai:", words)
      let shown = try await screen.prompt()
      #expect(shown.contains(refusal), "\(shown)")
    }
    #expect(try await desk.rows(of: "paper_box").isEmpty)
  }
}
