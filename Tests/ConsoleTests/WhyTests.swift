// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// From a number down to what it was counted from.
@MainActor
struct WhyTests {
  private func bench(_ login: String = "quantri", _ language: Language = .vi) async throws -> Bench {
    let bench = try await Bench(login, language)
    try await bench.rate([0, 2, 3, 100, 293], "1.012784")
    try await bench.rate([0, 0, 1, 20, 30], "1.001193", on: "2023-07-10", channel: "kiosk")
    return bench
  }

  /// 449 ratings: mean (2·1 + 4·2 + 120·3 + 323·4) / 1796 = 1662 / 1796; net (443 − 2) / 449.
  @Test func `a share is explained by its counts`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023")
    let lines = try await bench.run("vi sao").split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("Vì sao – Mức độ hài lòng – năm 2023"))
    #expect(lines.contains("satisfied.top2 = 443 / 449 = 98,7%"))
    #expect(lines.contains("satisfied.mean = 1.662 / 1.796 = 92,5%"))
    #expect(lines.contains("satisfied.net = (443 − 2) / 449 = +98,2 điểm"))
    #expect(lines.contains { $0.hasPrefix("satisfied.bounds: không tính được") })
    #expect(lines.contains { $0.contains("5 Rất hài lòng") && $0.contains(" 323") })
    #expect(lines.contains { $0.contains("máy tính bảng") && $0.contains(" 51 ") && $0.contains("công dân tự bấm") })
    #expect(lines.contains { $0.contains("bấm khi không được mời") && $0.contains(" 0 ") })
    #expect(lines.last?.count == 64, "the hash of the journal")
    #expect(try await bench.run("vi sao") == lines.map { $0 + "\n" }.joined(), "the explanation is of the number")
  }

  @Test func `a row of a list is explained by its number`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023 theo linhvuc")
    let second = try await bench.run("vi sao 2")
    #expect(second.hasPrefix("Vì sao – Mức độ hài lòng – năm 2023 – Hộ tịch"))
    #expect(second.contains("satisfied.top2 = 50 / 51 = 98,0%"))
    #expect(try await bench.failure("vi sao 99").message.contains("không có dòng \"99\""))
    #expect(try await bench.failure("vi sao x").message.contains("không có dòng \"x\""))
    try await bench.run("hl 2023 theo thang")
    #expect(try await bench.run("vi sao 1").contains("tháng 7/2023"))
  }

  @Test func `late cases can be opened, and one of them says how its due date came about`() async throws {
    let bench = try await Bench("hoa")
    try bench.office.at("2023-12-20 08:00")
    try await bench.run("xong 209")
    try await bench.run("dh 2023")
    let why = try await bench.run("vi sao")
    #expect(why.contains("ontime.statutory = 0 / 1 = 0,0%: trước 0, đúng 0, quá 1; không có hạn 0"))
    #expect(why.contains("apology.issued = 0 / 1 = 0,0%"))
    #expect(why.contains("Theo tháng: tháng 12/2023 1/1 (100,0%)"))
    #expect(try await bench.run("1").hasPrefix("H209 "))
    try await bench.run("tre")
    let late = try await bench.run("vi sao")
    #expect(late.contains("apology.coverage = 0 / 2 = 0,0%"))
    #expect(late.contains("Xin lỗi: chưa xin lỗi 2"))
    try await bench.run("tre")
    #expect(try await bench.run("vi sao 1").hasPrefix("H1: nhận "))
  }

  @Test func `what has no number is said with its reason`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.failure("vi sao").message == "Chưa có con số nào. Ví dụ: hl 2023, rồi vi sao.")
    try await bench.run("hl 2022")
    #expect(try await bench.run("vi sao").contains("Chưa có số liệu: không có lượt tiếp nào trong kỳ."))
    try await bench.run("dh 2022")
    #expect(try await bench.run("vi sao").contains("Chưa có số liệu: không có hồ sơ nào có kết quả trong kỳ."))
    try await bench.run("hl 2021")
    #expect(try await bench.run("vi sao").contains("Chưa có số liệu: kỳ này trước năm 2022"))
    try await bench.run("tre")
    #expect(try await bench.run("vi sao --kieu json").contains(#""missing":"nothing_late""#))
    try await bench.run("tim khai sinh")
    #expect(try await bench.failure("vi sao").message.contains("không có chỉ số nào"))
  }

  @Test func `a comparison is explained by what its figure means`() async throws {
    let bench = try await bench()
    try await bench.run("ss 2022 2023")
    #expect(try await bench.run("vi sao").hasPrefix("satisfied.top2 – Tỷ lệ hài lòng: s: lượt ở mức 4 và 5 / n: "))
  }

  /// Whatever is asked with the lines a figure names prints its id for machines.
  @Test(arguments: FigureID.allCases, [Language.vi, .en])
  func `every figure can be asked for as its page says`(_ id: FigureID, _ language: Language) async throws {
    let bench = try await bench("hoa", language)
    let lines = id.figure.asked.map { language == .vi ? $0.vi : $0.en }
    try #require(!lines.isEmpty)
    try bench.office.at("2023-12-20 08:00")
    try await bench.run("xong 209")
    for line in lines.dropLast() { try await bench.run(line) }
    let answer = try await bench.run("\(lines.last ?? "") --kieu json")
    #expect(answer.contains("\"\(id.rawValue)\""), "\(lines): \(answer)")
    let object = try JSONSerialization.jsonObject(with: Data(answer.utf8))
    #expect(object is [String: Any])
  }

  @Test func `a clerk is told neither colleagues nor delays`() async throws {
    let bench = try await bench("quantri")
    let lan = bench.session(of: "lan")
    for line in ["hl 2023 theo tre", "hl 2023 theo xinloi", "hl 2023 theo canbo"] {
      await #expect(throws: CommandFailure.self) { _ = try await lan.run(line) }
    }
    #expect(try await bench.run("hl 2023 theo tre").contains("Không kiểm định"))
  }
}
