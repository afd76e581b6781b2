// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `cb`: alarms about bad ratings, for managers.
///
/// 12 of 1,200 in 2022; on Friday 3/11/2023 6 of 30 are bad, on Wednesday and Thursday before none of 9.
@MainActor
struct AlarmsTests {
  private func bench(
    _ login: String = "hoa", _ language: Language = .vi, format: OutputFormat = .table
  ) async throws -> Bench {
    let bench = try await Bench(login, language, format: format)
    try await bench.office.count(good: 1_188, bad: 12, on: "2022-06-15")
    try await bench.office.count(good: 24, bad: 6, on: "2023-11-03")
    try await bench.office.citizen.sealEarlierDays()
    return bench
  }

  @Test func `the list has what happened, and who is watched`() async throws {
    let text = try await bench().run("cb")
    #expect(
      text.contains(" 1   1  03/11/2023  6 / 30 lượt từ 03/11/2023  chưa ai nhận  524-mc"), "\(text)")
    #expect(text.contains("Đang theo dõi 1 đơn vị."))
  }

  @Test func `one alarm tells how it came about, in words`() async throws {
    let text = try await bench().run("cb 1")
    for sentence in [
      "Cảnh báo 1 – Bộ phận Một cửa huyện Bình Sơn – 03/11/2023 – chưa ai nhận",
      "Ngày 03/11/2023: 30 lượt, 6 không hài lòng (mức 1–2); bình thường: chưa tới 1.",
      "Bình thường ở đây (năm 2022): 12 trên 1.200 lượt, 1,0%.",
      "mỗi lượt không hài lòng cộng 54, mỗi lượt khác trừ 1, không dưới 0; tới 112 thì báo.",
      "báo nhầm trung bình một lần trong 1.214 lượt (khoảng 12 tháng); nếu không hài lòng tăng gấp ba thì báo sau "
        + "trung bình 137 lượt.",
      "03/11/2023  03/11/2023    30               6       154", "coi như lượt xấu rải đều", "cb dong 1 --lydo",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
  }

  @Test func `few ratings a day are put together, so that none can be told by its day`() async throws {
    let bench = try await Bench("hoa")
    try await bench.office.count(good: 1_188, bad: 12, on: "2022-06-15")
    for day in ["2023-10-30", "2023-10-31", "2023-11-01", "2023-11-02"] {
      try await bench.office.count(good: 3, bad: 1, on: day)
    }
    try await bench.office.citizen.sealEarlierDays()
    // At 54, 104 and 154 the third day sets it off; the scan is silent then.
    let text = try await bench.run("cb 1")
    #expect(text.contains("Từ 30/10/2023 đến 01/11/2023: 12 lượt, 3 không hài lòng"), "\(text)")
    #expect(text.contains("30/10/2023  01/11/2023    12               3"), "\(text)")
  }

  @Test func `it is acknowledged and closed with what was found`() async throws {
    let bench = try await bench()
    #expect(try await bench.run("cb nhan 1").hasPrefix("Đã nhận cảnh báo 1."))
    #expect(try await bench.failure("cb nhan 1").message.hasPrefix("Cảnh báo 1 đã có người nhận."))
    let missing = try await bench.failure("cb dong 1")
    #expect(missing.message == "Thiếu ý kiến khi đóng: --lydo \"…\".")
    #expect(try await bench.run("cb dong 1 --lydo \"Mất mạng cả buổi\"") == "Đã đóng cảnh báo 1.\n")
    let text = try await bench.run("cb 1")
    #expect(text.contains("hoa nhận lúc 06/11/2023 08:00."))
    #expect(text.contains("hoa đóng lúc 06/11/2023 08:00: Mất mạng cả buổi"))
    let closed = try await bench.failure("cb dong 1 --lydo x")
    #expect(closed.message == "Cảnh báo 1 đã đóng, không sửa nữa. Gõ cb 1 để xem.")
    #expect(closed.range == 8..<9)
    #expect(try await bench.failure("cb 7").message == "Không có cảnh báo 7. Đang có: 1. Gõ cb để xem.")
    #expect(try await bench.failure("cb ba").message.hasPrefix("\"ba\" không phải số cảnh báo, ví dụ 3."))
  }

  @Test func `machines get the numbers behind it`() async throws {
    let bench = try await bench("hoa", .en, format: .json)
    let list = try await bench.run("alarms")
    #expect(
      list.contains(
        #""unit":"524-mc","number":1,"state":"open","day":"2023-11-03","since":"2023-11-03","ratings":30,"bad":6,"#
          + #""rule":"cusum","step":55,"threshold":112,"version":1,"baseline":{"from":"2022-01-01","to":"2022-12-31","#
          + #""ratings":1200,"bad":12,"p0":0.01},"#), "\(list)")
    #expect(list.contains(#""total":{"watched":["524-mc"],"unwatched":[],"needed":1000}"#))
    let story = try await bench.run("alarms 1")
    #expect(
      story.contains(
        #""changed":false,"path":[{"from":"2023-11-03","to":"2023-11-03","ratings":30,"bad":6,"sum":154}]"#), "\(story)"
    )
  }

  @Test func `with too little past it says what is missing`() async throws {
    let empty = try await Bench("hoa")
    #expect(
      try await empty.run("cb")
        == "Không có cảnh báo nào.\nChưa có lượt đánh giá nào trong năm nay và ba năm trước nên chưa theo dõi đơn vị "
        + "nào.\n")
    let bench = try await Bench("hoa")
    try await bench.office.count(good: 300, bad: 12, on: "2022-06-15")
    #expect(
      try await bench.run("cb")
        == "Không có cảnh báo nào.\nChưa theo dõi được: Bộ phận Một cửa huyện Bình Sơn (năm 2020–2022 có 312 lượt, cần 1.000).\n"
    )
    let english = try await Bench("hoa", .en)
    try await english.office.count(good: 800, bad: 400, on: "2022-06-15")
    #expect(
      try await english.run("alarms")
        == "There are no alarms.\nNot watched: Bộ phận Một cửa huyện Bình Sơn (33.3% are dissatisfied as it is).\n")
  }

  @Test func `a manager's morning has a line about it, a clerk's has not`() async throws {
    let bench = try await bench()
    #expect(try await bench.session.morningLines() == ["1 cảnh báo đánh giá xấu chưa ai nhận: cb."])
    #expect(try await bench.session(of: "lan").morningLines() == [])
    #expect(try await bench.session(of: "lan").run("giup cb") != nil)
    _ = try await bench.run("cb nhan 1")
    #expect(try await bench.session.morningLines() == [])
    let clerk = bench.session(of: "lan")
    for line in ["cb", "cb 1", "cb nhan 1", "cb dong 1 --lydo x"] {
      await #expect(throws: CommandFailure.self) { _ = try await clerk.run(line) }
    }
    #expect(await OfficeSource(bench.office.lan).alarms() == [])
    #expect(await OfficeSource(bench.office.hoa).alarms().count == 1)
  }
}
