// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `gopy goi`, `gopy thang`, `gopy caitien`: what is done about ratings that were bad.
@MainActor
struct FollowUpTests {
  private func bench(_ language: Language = .vi, format: OutputFormat = .table) async throws -> Bench {
    let bench = try await Bench("hoa", language, format: format)
    let asked = try #require(try await bench.office.administrator.deliver([209]).asked)
    let day = bench.office.clock.now.day
    try await bench.office.books.write { page throws(OfficeError) in
      try page.setContactWish(true, about: asked.visit, on: day, reasons: ["waiting"])
    }
    return bench
  }

  @Test func `somebody is called back, and the list forgets whose case it was`() async throws {
    let bench = try await bench()
    #expect(try await bench.run("gopy").contains("goi 1"))
    #expect(
      try await bench.run("gopy goi 1") == """
        Xin gọi lại: H209; Chờ lâu.
        Đánh giá ngày 06/11/2023, hạn gọi 13/11/2023. Gọi xong: gopy goi 1 gap "…".

        """)
    #expect(try await bench.session.morningLines() == ["Công dân xin gọi lại: 0 quá hạn, 1 đang chờ (gopy)."])
    try bench.office.at("2023-11-14 08:00")
    #expect(try await bench.run("gopy").contains("quá hạn gọi"))
    #expect(try await bench.failure("gopy goi 1 khonggap Không ai nhấc máy").message.contains("--lan 3"))
    #expect(try await bench.failure("gopy goi 1 maybe").message.contains("Có: gap, khonggap, thoi."))
    #expect(
      try await bench.run("gopy goi 1 khonggap Không ai nhấc máy --lan 3")
        == "Đã khép lượt xin gọi lại 1: gọi 3 lần không gặp, quá hạn gọi.\n")
    #expect(try await bench.run("gopy") == "Chưa có góp ý, chưa ai xin gọi lại.\n")
    #expect(
      try await bench.failure("gopy goi 1").message == "Không có ai chờ gọi lại mang số 1. Xem: gopy.")
  }

  @Test func `machines get what came of a call without the case`() async throws {
    let text = try await bench(.en, format: .json).run(#"remarks call 1 reached "Said sorry to H209""#)
    #expect(
      text.contains(
        #""kind":"closed_wish","unit":"524-mc","number":1,"month":"2023-11","outcome":"reached","tries":null,"#
          + #""inTime":true"#), "\(text)")
    #expect(!text.contains("H209"))
  }

  @Test func `the digest shows groups of ten and what came of wishes`() async throws {
    let bench = try await bench()
    #expect(
      try await bench.run("gopy thang") == """
        Lý do chưa hài lòng – tháng 10/2023
        Không có lượt chưa hài lòng nào.
        Không ai xin gọi lại.

        """)
    try await bench.office.tamper(
      """
      INSERT INTO reason_month (unit, month, reason, field, delay, count) VALUES
        ('524-mc', '2023-11', 'waiting', 'Hộ tịch', 'late', 12), ('524-mc', '2023-11', 'trips', '', '', 9)
      """)
    #expect(try await bench.failure("gopy thang 11/2023").kind == .refused)
    try bench.office.at("2023-12-01 08:00")
    for line in ["gopy thang 11/2023", "gopy thang", "gopy thang t11/2023"] {
      let text = try await bench.run(line)
      #expect(text.contains("Chờ lâu") && text.contains("Hộ tịch") && text.contains("quá hạn"), "\(line): \(text)")
      #expect(!text.contains(" 9") && text.contains("dưới 10 nên không hiện"))
      #expect(text.contains("Xin gọi lại 1: gọi trong hạn 0, muộn 0, chưa gọi 1."))
    }
    #expect(try await bench.failure("gopy thang 2023").kind == .refused)
    #expect(try await bench.failure("gopy thang khong").kind == .refused)
    bench.session.format = .json
    let json = try await bench.run("gopy thang")
    #expect(json.contains(#"{"reason":"waiting","field":"Hộ tịch","delay":"late","count":12}"#), "\(json)")
    #expect(json.contains(#""hasMore":true"#))
  }

  @Test func `what was changed is listed with its day and what led to it`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("gopy caitien").hasPrefix("Chưa ghi điều gì đã đổi nhờ góp ý."))
    try await bench.run(#"dat caitien "Thêm ghế chờ""#)
    let text = try await bench.run(
      #"gopy caitien "Thêm một quầy" --lydo cho --linhvuc "hộ tịch" --ky 10/2023"#)
    let rows = text.split(separator: "\n").filter { $0.contains("06/11/2023") }
    #expect(rows.count == 2 && rows[0].contains("Chờ lâu, Hộ tịch, tháng 10/2023"), "\(text)")
    #expect(try await bench.run("dat caitien") == "Đã đổi nhờ góp ý: Thêm một quầy\n")
    #expect(try await bench.failure("gopy caitien x --lydo khong").message.contains("Có: cho, tre, thai-do"))
    #expect(try await bench.failure("gopy caitien x --linhvuc khongco").kind == .refused)
    let manager = try await bench.session(of: "hoa").run("gopy caitien")?.text ?? ""
    #expect(manager.contains("Thêm ghế chờ"))
  }
}
