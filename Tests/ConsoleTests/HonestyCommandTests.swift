// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `tt`: the page about honest ratings, and what managers exclude.
@MainActor
struct HonestyCommandTests {
  /// Twelve ratings of 3/10/2023 that were keyed in a burst, and three that were not.
  private func bench(_ login: String = "hoa", format: OutputFormat = .table) async throws -> Bench {
    let bench = try await Bench(login, format: format)
    let unit = UnitCode(rawValue: "524-mc")
    let day = try LocalDay(parsing: "2023-10-03")
    try await bench.office.books.write { page throws(OfficeError) in
      for place in 0..<15 {
        let isBurst = place < 12
        let press = Press(
          id: .visit(place), at: Instant(day, .noon), source: .keyed, level: .allCases[isBurst ? 4 : 2],
          keys: TallyKeys([.counter: "1", .officer: "lan"]))
        try page.count(press.level, times: 1, source: .keyed, keys: press.keys, in: unit, on: day)
        let judged = JudgedPress(press: press, flags: isBurst ? [.burst] : [], isClosing: false)
        try page.count([judged], in: unit, on: day)
      }
    }
    return bench
  }

  @Test func `the page shows every sign, with and without`() async throws {
    let text = try await bench().run("tt 10/2023")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Dấu hiệu bất thường – tháng 10/2023 – Bộ phận Một cửa huyện Bình Sơn", "\(text)")
    #expect(lines[1] == "Hài lòng: mọi lượt 80,0% (15); bỏ mọi lượt bị đánh dấu 0,0% (3); đang công bố 80,0% (15).")
    #expect(lines.contains { $0.contains("bấm dồn") && $0.contains("CÓ") && $0.contains("12/15 lượt") }, "\(text)")
    #expect(lines.contains { $0.contains("bấm liền tay") && $0.contains("không") && $0.contains("0/15 lượt") })
    #expect(lines.contains { $0.contains("không mời đánh giá") && $0.contains("chưa có lượt tiếp") })
    #expect(text.contains("bấm dồn (honesty.burst v1): "))
    #expect(lines.allSatisfy { !$0.contains("│") || DisplayWidth.of($0) <= 80 })
  }

  @Test func `machines get a row for each sign`() async throws {
    let text = try await bench(format: .json).run("tt 10/2023")
    #expect(
      text.contains(
        #"{"unit":"524-mc","flag":"burst","rule":"honesty.burst","version":1,"outcome":"found","reason":null,"need":null,"#
          + #""have":null,"count":12,"of":15,"value":null,"limit":0.0,"officer":null,"ratedWithout":3,"#
          + #""satisfiedWithout":0,"rateWithout":0.0}"#), "\(text)")
    #expect(text.contains(#""flag":"hour_profile","rule":"honesty.hour_profile","version":1,"outcome":"no_data""#))
    #expect(text.contains(#""unmarked":{"rated":3,"satisfied":0,"rate":0.0}"#))
  }

  @Test func `excluding says how many are left, the page why, and readmitting brings them back`() async throws {
    let bench = try await bench()
    #expect(
      try await bench.run(#"tt loai 10/2023 bamdon --lydo "Nhập thay khách""#)
        == "Đã loại 12 lượt “bấm dồn” của tháng 10/2023 khỏi tỷ lệ, vẫn đếm riêng; còn tính 3 lượt.\n")
    let page = try await bench.run("tt 10/2023")
    #expect(page.contains("đang công bố 0,0% (3)."), "\(page)")
    #expect(
      page.contains("Đã loại “bấm dồn” của tháng 10/2023, 524-mc: hoa ngày 06/11/2023, Nhập thay khách."), "\(page)")
    #expect(try await bench.run("hl 10/2023 theo kenh").contains("đã loại khỏi tỷ lệ"))
    let again = try await bench.failure(#"tt loai 10/2023 bamdon --lydo "Thử""#)
    #expect(again.message == "Lượt “bấm dồn” của tháng 10/2023 đã loại rồi. Tính lại: tt tinhlai.")
    #expect(
      try await bench.run(#"tt tinhlai 10/2023 bấm dồn --lydo "Khách đi theo đoàn""#)
        == "Đã tính lại 12 lượt “bấm dồn” của tháng 10/2023; nay tính 15 lượt.\n")
  }

  @Test func `what is missing or wrong is said`() async throws {
    let bench = try await bench()
    #expect(try await bench.failure("tt loai").message.hasPrefix("Thiếu tháng."))
    #expect(try await bench.failure("tt loai 2023 bamdon").message.hasPrefix("Thiếu tháng."))
    #expect(try await bench.failure("tt loai 10/2023").message.hasPrefix("Thiếu dấu hiệu:"))
    #expect(try await bench.failure("tt loai 10/2023 nghingo").message.hasPrefix("Không có dấu hiệu này."))
    #expect(try await bench.failure("tt loai 10/2023 bamdon").message == #"Phải ghi lý do: --lydo "…"."#)
    #expect(try await bench.failure("tt nhanh").message.contains("không phải kỳ"))
    #expect(try await bench.failure("tt 1/10/2023-5/10/2023").kind == .refused)
    #expect(try await Bench("lan").failure("tt 10/2023").kind == .refused)
    #expect(try await bench.run("tt 1990").contains("Chưa có lượt đánh giá nào trong kỳ."))
    #expect(Session.isReading("tt 10/2023") && !Session.isReading("tt loai 10/2023 bamdon"))
  }
}
