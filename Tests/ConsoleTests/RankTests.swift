// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `xh` and `db`: groups beside one another, months beside those of the year before.
@MainActor
struct RankTests {
  /// 198 of 200 at the desk, 176 of 200 in Châu Ổ, 95 of 100 in Bình Thuận.
  private func bench(_ language: Language = .vi, format: OutputFormat = .table) async throws -> Bench {
    let bench = try await Bench("quantri", language, format: format)
    try await bench.rate([0, 2, 0, 100, 98])
    try await bench.rate([4, 10, 10, 100, 76], unit: "21040")
    try await bench.rate([0, 5, 0, 45, 50], unit: "21043")
    return bench
  }

  /// Loads a file of clusters.
  private func load(_ rows: String..., in bench: Bench) async throws -> String {
    let folder = try TemporaryFolder("clusters")
    let file = folder.file("cum.csv")
    try Data((["cụm,đơn vị,từ ngày,đến ngày"] + rows).map { $0 + "\n" }.joined().utf8)
      .write(to: URL(fileURLWithPath: file))
    return try await bench.run("nap cum \(file)")
  }

  @Test func `units stand by rank, and only what is clear is called so`() async throws {
    let lines = try await bench().run("xh 2023 theo donvi").split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.contains("điểm") }
    #expect(rows.count == 3)
    #expect(
      rows[0].contains("Bộ phận Một cửa") && rows[0].contains("  rõ ") && rows[0].hasSuffix("1"), "\(rows)")
    #expect(rows[0].contains("trên 99,8%"))
    #expect(rows[1].contains("Bình Thuận") && rows[1].contains("chưa rõ") && rows[1].hasSuffix("2"), "\(rows)")
    #expect(rows[2].contains("Châu Ổ") && rows[2].contains("  rõ ") && rows[2].hasSuffix("3"), "\(rows)")
    #expect(rows.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(rows)")
    #expect(lines.contains { $0.contains("Benjamini") })
  }

  @Test func `a cluster is named by its name, accents optional`() async throws {
    let bench = try await bench()
    #expect(try await load("Cụm 1,21040,,", "Cụm 1,Bình Thuận,1/1/2023,", in: bench).contains("thêm 2"))
    let text = try await bench.run("xh 2023 theo donvi cum \"cum 1\"")
    #expect(text.contains("Cụm 1") && text.contains("Châu Ổ") && !text.contains("Một cửa"), "\(text)")
    #expect(!text.contains("  rõ "), "two units of p = 0,06")
    #expect(try await bench.run("xh 2023").contains("cum TÊN"))
    let clusters = try await bench.run("hl 2023 theo cum")
    #expect(clusters.contains("Cụm 1") && clusters.contains("ngoài các cụm"), "\(clusters)")
    #expect(try await bench.run("hl 2023 cum \"Cụm 1\"").contains("300 lượt"))
    #expect(try await bench.run("dh 2023 theo cum").contains("Đúng hạn"))
    #expect(try await bench.failure("xh 2023 cum \"Cụm 9\"").message.contains("Cụm 1"))
    #expect(try await bench.failure("xh 2023 linhvuc \"Đất đai\"").message.contains("cum TÊN"))
  }

  @Test func `machines get the limits, the p-values and the rank`() async throws {
    let text = try await bench(.en, format: .json).run("rank 2023 by unit")
    #expect(text.contains(#""command":"rank""#))
    #expect(text.contains(#""position":"above_998","limits95":["#) && text.contains(#""limits998":["#), "\(text)")
    #expect(text.contains(#""clear":true,"rank":1"#) && text.contains(#""clear":false,"rank":2"#), "\(text)")
  }

  @Test func `a row opens the group`() async throws {
    let bench = try await bench()
    _ = try await bench.run("xh 2023")
    #expect(try await bench.run("1").contains("200 lượt, 198 hài lòng"))
  }

  @Test func `without ratings nothing is compared, and colleagues are not for clerks`() async throws {
    let empty = try await Bench("lan")
    let text = try await empty.run("xh 2023")
    #expect(text.contains("Chưa có lượt đánh giá nào trong kỳ.") && !text.contains("0,0%"), "\(text)")
    #expect(try await empty.failure("xh 2023 theo canbo").kind == .refused)
    #expect(
      try await empty.failure("xh 2023 theo thang").message == "Không so sánh theo tháng. Có: donvi, thutuc, canbo.")
    #expect(try await empty.failure("xh 2023 cum 1").message == "Sổ chưa có cụm thi đua nào. Nạp tệp cụm: nap cum TỆP.")
  }

  @Test func `months stand beside those of the year before`() async throws {
    let bench = try await Bench()
    try await bench.rate([0, 2, 0, 0, 198], on: "2022-10-10")
    try await bench.rate([6, 6, 0, 0, 188], on: "2023-10-10")
    let lines = try await bench.run("db 2023").split(separator: "\n").map(String.init)
    let october = try #require(lines.first { $0.contains("10/2023") })
    #expect(october.contains("94,0%") && october.contains("99,0%"), "\(october)")
    #expect(october.contains("-5,0 điểm") && october.contains("  rõ"), "\(october)")
    #expect(october.contains("█"))
    #expect(lines.contains { $0.contains("12/2023") && $0.contains("chưa đến") })
    #expect(lines.contains { $0.contains(" 5/2023") && $0.contains("0 lượt") })
    #expect(lines.contains { $0.hasPrefix(" Lượt: ") })
    #expect(lines.filter { $0.contains("/2023") }.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(lines)")
    #expect(try await bench.run("10").contains("200"))
  }

  @Test func `machines get both months and why one is missing`() async throws {
    let bench = try await Bench("quantri", .en, format: .json)
    try await bench.rate([0, 0, 0, 0, 40], on: "2023-10-10")
    let text = try await bench.run("trend 10/2023")
    #expect(text.contains(#""command":"trend""#))
    #expect(text.contains(#""key":"2023-10""#) && text.contains(#""twin":{"key":"2022-10""#), "\(text)")
    #expect(text.contains(#""reason":"no_ratings""#) && text.contains(#""difference":null"#))
    let days = try await bench.failure("trend 1/10/2023-5/10/2023")
    #expect(days.kind == .refused)
    #expect(try await bench.run("trend 2023 21040").contains(#""rows""#))
    #expect(try await bench.failure("trend 2023 khongco").kind == .refused)
  }
}
