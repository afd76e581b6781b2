// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `cs`: the nine indices, Decision 766, and the sums of report II.06a.
@MainActor
struct IndicesTests {
  /// H209 is ready early; H1 and H210 are still in hand.
  private func bench(_ language: Language = .vi, format: OutputFormat = .table) async throws -> Bench {
    let bench = try await Bench("quantri", language, format: format)
    try await bench.run("xong 209")
    return bench
  }

  @Test func `without cases there is no index, and it is said why`() async throws {
    let text = try await Bench("hoa").run("cs 2023")
    #expect(text.contains("Chín chỉ số – năm 2023"), "\(text)")
    #expect(text.contains("0 hồ sơ có kết quả"))
    #expect(text.contains("Không có hồ sơ nào có kết quả trong kỳ nên chưa có chỉ số."))
    #expect(!text.contains("0,0"))
  }

  @Test func `the nine stand one below the other with what is not answered`() async throws {
    let bench = try await bench()
    let text = try await bench.run("cs 2023")
    #expect(text.contains(/tổng thời gian giải quyết +1 +0 +0 +0 +2,0/), "\(text)")
    #expect(text.contains(/số cơ quan phải liên hệ +0 +0 +0 +1 +–/), "\(text)")
    #expect(text.contains("Tổng 10,0 trên 18,0, chưa xếp loại được: thiếu chỉ số 4, 5, 6, 9"), "\(text)")
    #expect(try await bench.run("cs 2023 1").contains("2 điểm ÷ 1 hồ sơ có câu trả lời = 2,0 (index.1)."))
    let cases = try await bench.run("cs 2023 1 2")
    #expect(cases.contains("H209/2023") && cases.contains("trước hạn"), "\(cases)")
    #expect(try await bench.run("cs 2023 1 chua").contains("0 hồ sơ"))
    #expect(try await bench.failure("cs 2023 5 2").message.contains("tính chung cho đơn vị"))
  }

  @Test func `what is typed in completes the grade`() async throws {
    let bench = try await bench()
    for line in ["cs ghi 4 1 0 0 2023", "cs ghi 5 52% 2023", "cs ghi 6 2 2023", "cs ghi 9 12/50 2023"] {
      try await bench.run(line + " --donvi 524-mc")
    }
    // Eight indices of 2,0; nothing came online: 0,0.
    #expect(try await bench.run("cs 2023").contains("Tổng 16,0 trên 18,0, xếp loại xuất sắc."))
    #expect(try await bench.run("cs 2023 5").contains("524-mc, năm 2023: 52/100 (52,0%)."))
    #expect(try await bench.run("indices 2023 by unit").contains("Bộ phận Một cửa"))
  }

  @Test func `what cannot be typed in is refused with what can`() async throws {
    let bench = try await bench()
    #expect(try await bench.failure("cs ghi 1 5 2023").message.contains("4, 5, 6 và 9"))
    #expect(try await bench.failure("cs ghi 6 3 2023").message.contains("0, 1 hoặc 2"))
    #expect(try await bench.failure("cs ghi 5 51/50 2023").message.contains("26/50"))
    #expect(try await bench.failure("cs ghi 5 nhieu 2023").message.contains("26/50"))
    #expect(try await bench.failure("cs ghi 4 1 2").message.contains("120 30 5"))
    #expect(try await bench.failure("cs 2023 theo linhvuc").message.contains("donvi, thang, quy, canbo"))
    _ = try await bench.failure("cs 2023 khongco")
  }

  @Test func `units are ranked, those without cases come last with the reason`() async throws {
    let text = try await bench().run("cs 2023 theo donvi")
    #expect(text.contains("Xếp hạng theo tổng các chỉ số mọi đơn vị đều có: 1, 2, 3, 7, 8."), "\(text)")
    #expect(text.contains("không xếp hạng vì không có hồ sơ nào có kết quả trong kỳ"))
    let lines = text.split(separator: "\n")
    #expect(lines.contains { $0.contains("Bộ phận Một cửa") && $0.contains("10,0") }, "\(text)")
  }

  @Test func `a colleague with few cases has no points`() async throws {
    let text = try await bench().run("cs 2023 theo canbo")
    #expect(text.contains("ít hồ sơ"), "\(text)")
    #expect(!text.contains("2,0"))
    let json = try await bench(format: .json).run("cs 2023 theo canbo")
    #expect(json.contains(#""indices":[],"sum":null,"most":null"#), "\(json)")
  }

  @Test func `Decision 766 stands beside the headline with the reason why they differ`() async throws {
    let bench = try await bench()
    try await bench.rate([1, 0, 1, 3, 5], on: "2023-10-10")
    let text = try await bench.run("cs 766 2023")
    #expect(text.contains(/tiến độ giải quyết +20 +20,00 +3 trên 3 hồ sơ trong hạn/), "\(text)")
    #expect(text.contains("66,67% đến 100,0"), "\(text)")
    #expect(text.contains("Tỷ lệ hài lòng (satisfied.top2): 80,0% của 10 lượt đánh giá."))
    #expect(text.contains("Hai số khác nhau"))
    #expect(text.contains("chưa đối chiếu với phụ lục"))
    let empty = try await bench.run("cs 766 2022")
    #expect(empty.contains("chưa có tỷ lệ hài lòng; theo 766 là 0 điểm"), "\(empty)")
    #expect(!empty.contains("100"))
  }

  @Test func `the sums of our own report are added up, never taken for granted`() async throws {
    let text = try await bench().run("cs 06a 11/2023")
    #expect(text.contains("3 = 0 + 3 + 0"), "\(text)")
    #expect(text.contains("3 = 1 + 2"))
    #expect(text.contains("Đã cộng lại 8 đẳng thức: đều khớp."))
    #expect(try await bench().run("cs 06a 11/2022").contains("không có gì để kiểm tra"))
  }

  @Test func `machines get counts and figure ids`() async throws {
    let bench = try await bench(.en, format: .json)
    let text = try await bench.run("indices 2023")
    #expect(
      text.contains(
        #"{"index":1,"name":"whole time","handled":1,"two":1,"one":0,"zero":0,"answered":1,"unanswered":0,"value":2.0,"figure":"index.1"}"#
      ), "\(text)")
    #expect(text.contains(#""sum":10.0,"most":18.0,"missing":[4,5,6,9]"#), "\(text)")
    let sums = try await bench.run("indices 06a 11/2023")
    #expect(sums.contains(#"{"sum":"3 = 7 + 11","whole":3,"parts":[1,2],"added":3,"holds":true}"#), "\(sums)")
    let points = try await bench.run("indices 766 2023")
    #expect(
      points.contains(#""group":"progress""#) && points.contains(#""figure":"points.qd766.progress""#), "\(points)")
    #expect(points.contains(#""rate":null,"figure":"satisfied.top2""#), "\(points)")
  }

  @Test func `clerks see neither indices, by which a complaint could be told, nor points, and type nothing in`()
    async throws
  {
    let bench = try await Bench("lan")
    try await bench.run("xong 209")
    for line in ["cs 2023", "cs 2023 theo canbo", "cs 766 2023", "cs ghi 6 1 2023", "cs 2023 7 0"] {
      #expect(try await bench.failure(line).message.contains("lãnh đạo"), "\(line)")
    }
  }
}
