// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `pa`: complaints and suggestions as they are typed.
@MainActor
struct ComplaintTests {
  @Test func `one is received, read, prolonged and handled`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.run("pa") == "Không có phản ánh, kiến nghị nào chờ xử lý.\n")
    #expect(
      try await bench.run(#"pa nhan "Chờ hai giờ" --ve 209 --thaido lan --chu "Trần Ba" --dt 0905123456"#)
        == "Đã nhận phản ánh 1/2023, hạn trả lời 27/11/2023.\n")
    #expect(
      try await bench.run("pa nhan Nên có ghế --loai kiennghi --kenh \"hom thu\" --luc 3/11")
        == "Đã nhận kiến nghị 2/2023, hạn trả lời 24/11/2023.\n")
    #expect(
      try await bench.run("pa 1") == """
        Phản ánh 1/2023, 524-mc: nhận 06/11/2023 (trực tiếp), hạn 27/11/2023, đang xử lý.
        Về hồ sơ H209.
        Về thái độ phục vụ: lan.
        Người phản ánh: Trần Ba, 0905123456.
        Chờ hai giờ

        """)
    let list = try await bench.run("pa")
    let rows = list.split(separator: "\n").filter { $0.contains("/2023 ") }
    #expect(rows.count == 2 && rows[0].contains("2/2023") && rows[1].contains("H209"), "\(list)")
    #expect(!list.contains("Chờ") && !list.contains("Trần Ba"), "a list says nothing in anybody's words")
    #expect(
      try await bench.run(#"pa gia-han 1 --hen 4/12 --lydo "Chờ huyện""#) == "Đã gia hạn 1/2023 đến 04/12/2023.\n")
    #expect(try await bench.run(#"pa xong 1 motphan "Đã nhắc nhở""#) == "Đã xử lý phản ánh 1/2023: đúng một phần.\n")
    let story = try await bench.run("pa 1/2023")
    #expect(story.contains("Đã gia hạn (hạn đầu 27/11/2023): Chờ huyện."))
    #expect(story.contains("Đã xử lý 06/11/2023: đúng một phần. Đã nhắc nhở"))
    #expect(try await bench.run("pa 2023").contains("1/2023"))
    #expect(try await bench.run("pa 2022") == "Không nhận phản ánh, kiến nghị nào trong năm 2022.\n")
  }

  @Test func `clerks enter one in English and read nothing of it`() async throws {
    let bench = try await Bench("lan", .en, format: .json)
    let received = try await bench.run(#"complaints receive "Slow" --about 209 --owner "Trần Ba" --attitude unknown"#)
    #expect(received.contains(#""complaint":"1/2023","unit":"524-mc","kind":"complaint""#))
    #expect(!received.contains("Ba") && !received.contains("Slow"))
    for line in ["complaints", "complaints 1"] {
      let text = try await bench.run(line)
      #expect(text.contains(#""case":null,"attitude":null"#), "\(text)")
      #expect(!text.contains("Ba") && !text.contains("Slow"), "\(text)")
    }
    #expect(try await bench.failure(#"complaints handle 1 not-upheld "Nothing""#).kind == .refused)
    let shown = try await bench.session(of: "lan").run("pa 1")?.text ?? ""
    #expect(shown.contains("Nội dung chỉ lãnh đạo không bị phản ánh được đọc."))
  }

  @Test func `what is missing or wrong is said where it stands`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.failure("pa nhan").kind == .syntax)
    #expect(try await bench.failure("pa xong").kind == .syntax)
    #expect(try await bench.failure("pa 9").message == "Không có phản ánh, kiến nghị số 9. Xem: pa.")
    try await bench.run("pa nhan Chậm")
    #expect(try await bench.failure("pa xong 1").kind == .syntax)
    #expect(try await bench.failure("pa xong 1 dung").kind == .syntax)
    let wrong = try await bench.failure("pa xong 1 zzzz x")
    #expect(wrong.message.contains("Có: dung, motphan, khongdung, chuyen."), "\(wrong.message)")
    #expect(try await bench.failure("pa gia-han 1 --lydo x").message.contains("--hen"))
    #expect(try await bench.failure("pa gia-han 1 --hen 4/12").kind == .refused)
    #expect(try await bench.failure("pa nhan x --kenh fax").message.contains("Có: truc tiep"))
    #expect(try await bench.failure("pa nhan x --ve 999").range == 15..<18)
    #expect(try await bench.failure("pa khong").kind == .refused)
  }

  @Test func `the day begins with what is due, for managers`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.session.morningLines() == [])
    try await bench.run("pa nhan Chậm --luc 18/10")
    try await bench.run("pa nhan Chậm --luc 16/10")
    // Fifteen working days after Wednesday 18/10 are over on Wednesday 8/11, after Monday 16/10 on Monday 6/11.
    #expect(
      try await bench.session.morningLines()
        == ["Phản ánh, kiến nghị: 0 quá hạn, 2 đến hạn trong 3 ngày làm việc (pa)."])
    try bench.office.at("2023-11-07 08:00")
    #expect(
      try await bench.session.morningLines()
        == ["Phản ánh, kiến nghị: 1 quá hạn, 1 đến hạn trong 3 ngày làm việc (pa)."])
    #expect(try await bench.session(of: "lan").morningLines() == [])
  }

  @Test func `the number of days is set by administrators`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("dat traloi").hasPrefix("Phản ánh, kiến nghị: trả lời trong 15 ngày làm việc."))
    #expect(try await bench.run("set answering 10").contains("10 ngày"))
    #expect(try await bench.failure("dat traloi 0").kind == .refused)
    #expect(try await bench.failure("dat traloi lâu").kind == .refused)
  }
}
