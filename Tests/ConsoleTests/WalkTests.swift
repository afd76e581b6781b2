// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// Walking through results: opening rows by number, going back, looking again.
@MainActor
struct WalkTests {
  /// 1.012784 is about land, 1.001193 about births; July and October.
  private func bench(_ login: String = "quantri") async throws -> Bench {
    let bench = try await Bench(login)
    try await bench.rate([0, 2, 3, 100, 293], "1.012784")
    try await bench.rate([0, 0, 1, 20, 30], "1.001193", on: "2023-07-10")
    return bench
  }

  @Test func `a number opens the row of the list, and two dots lead back`() async throws {
    let bench = try await bench()
    let list = try await bench.run("hl 2023 theo linhvuc")
    #expect(
      list.contains(" 1  Đất đai                      398       393  98,7%  97,1–99,5%           –\n"))
    #expect(
      list.contains(" 2  Hộ tịch                       51        50  98,0%  89,7–99,7%           –\n"))
    let land = try await bench.run("1")
    #expect(
      land.hasPrefix(
        "Đất đai – năm 2023: 398 lượt, 393 hài lòng, 3 bình thường, 2 không hài lòng; không có hồ sơ trễ\n"))
    #expect(land.contains(" 1  tháng 10/2023   398       393"))
    #expect(try await bench.run("1").hasPrefix("Đất đai – tháng 10/2023: 398 lượt"))
    #expect(try await bench.run("..") == land)
    #expect(try await bench.run("..") == list)
    #expect(try await bench.run("_") == list)
    #expect(try await bench.run("2").hasPrefix("Hộ tịch – năm 2023: 51 lượt"))
    #expect(try await bench.run("back") == list)
    #expect(try await bench.failure("..").message == "Không còn kết quả nào trước đó.")
    #expect(try await bench.run("_") == list)
  }

  @Test func `a list stays at hand while its rows are looked at one after the other`() async throws {
    let bench = try await bench()
    try bench.office.at("2023-12-20 08:00")
    #expect(try await bench.run("tre").contains("H209"))
    let first = try await bench.run("1")
    #expect(first.hasPrefix("H1 "))
    #expect(try await bench.run("2").hasPrefix("H209 "))
    #expect(try await bench.run("..") == first)
    #expect(try await bench.run("210").hasPrefix("H210 "))
    try await bench.run("tra 1")
    #expect(try await bench.run("210").hasPrefix("H210 "))
  }

  @Test(arguments: ["210", "H210", "h210/2023"])
  func `where there is no such row a number is a case`(line: String) async throws {
    let bench = try await bench()
    #expect(try await bench.run(line).hasPrefix("H210 "))
    #expect(try await bench.run(line + " --kieu json").hasPrefix(#"{"command":"show""#))
    #expect(Session.isReading(line))
    try await bench.run("hl 2023 theo linhvuc")
    #expect(try await bench.run(line).hasPrefix("H210 "))
  }

  @Test func `a dossier's code is a case, an unknown word is not`() async throws {
    let bench = try await bench()
    #expect(try await bench.failure("000.00.53.H48-231105-0012").message.contains("000.00.53.H48-231105-0012"))
    #expect(try await bench.failure("trao209").kind == .syntax)
    #expect(try await bench.failure("77").kind == .refused)
  }

  @Test func `what a row opens can be shown in any format`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023 theo linhvuc")
    let json = try await bench.run("1 --kieu json")
    #expect(
      json.hasPrefix(#"{"command":"satisfaction","asOf":"2023-11-06T08:00:00+07:00","period":{"from":"2023-01-01""#))
    #expect(json.contains(#""name":"Đất đai","rated":398,"satisfied":393,"levels":[0,2,3,100,293]"#))
    #expect(json.contains(#""grouping":"field","late":0,"apologised":0}"#))
    #expect(try await bench.run("_ --kieu md").contains("| 1 | tháng 10/2023 | 398 |"))
  }

  @Test(arguments: [
    ("hl 2023", "hl 2023 theo thang"), ("hl 10/2023", "hl 10/2023 theo linhvuc"),
    ("hl 2023 theo thang", "hl 7/2023"), ("hl 2023 theo quy", "hl 1/7/2023-30/9/2023 theo thang"),
    ("hl 2023 theo donvi", "hl 2023 donvi 524-mc"), ("hl 2023 theo kenh", "hl 2023 kenh paper"),
    ("hl 2023 theo thutuc", "hl 2023 thutuc 1.012784"), ("hl 2023 theo gio", "hl 2023 gio 08"),
    ("hl 2023 theo linhvuc --donvi 524-mc", #"hl 2023 linhvuc "Đất đai" --donvi 524-mc"#),
    ("hl 2023 theo canbo", #"hl 2023 canbo """#), ("tim chau o", "hl 2023 donvi 21040"),
    ("sap 20", "tra H1/2023"),
  ])
  func `the first row opens the same narrowed`(line: String, opens: String) async throws {
    let bench = try await bench()
    try await bench.run(line)
    #expect(bench.session.shown.opens.first == opens)
    let text = try await bench.run("1")
    #expect(try await bench.run(opens) == text)
    #expect(!text.isEmpty)
  }

  @Test(arguments: [
    #"hl 2023 linhvuc "Đất đai""#, "hl 2023 lĩnh vực đất đai", "sat 2023 field dat dai", "hl --ky 2023 linhvuc dat",
    "hl 2023 linhvuc dd theo thang",
  ])
  func `a group is named as it is remembered`(line: String) async throws {
    #expect(try await bench().run(line).hasPrefix("Đất đai – năm 2023: 398 lượt"))
  }

  @Test(arguments: [
    ("hl 2023 linhvuc", CommandFailure.Kind.syntax, "Sau \"linhvuc\" cần tên"),
    ("hl 2023 linhvuc chăn nuôi", .refused, "Không có lĩnh vực \"chăn nuôi\" trong năm 2023. Có: Đất đai, Hộ tịch"),
    ("hl 2023 linhvuc đất đai theo donvi", .syntax, "chỉ chia được theo tháng"),
    ("dh 2023 gio 09", .refused, "không nhóm theo giờ"),
  ])
  func `a group nobody knows is told with those there are`(
    line: String, kind: CommandFailure.Kind, words: String
  ) async throws {
    let failure = try await bench().failure(line)
    #expect(failure.kind == kind)
    #expect(failure.message.contains(words), "\(failure.message)")
  }

  @Test func `a group few citizens pressed for shows no more alone than in its table`() async throws {
    let bench = try await bench()
    try await bench.rate([0, 0, 0, 1, 3], "1.001612", on: "2023-09-05", channel: "kiosk")
    let text = try await bench.run("hl 2023 thutuc 1.001612")
    #expect(text.hasPrefix("Đăng ký thành lập hộ kinh doanh – năm 2023: 4 lượt, không hiện để giữ kín người đánh giá"))
    #expect(text.contains(" 1  tháng 9/2023     4         *"))
    let json = try await bench.run("_ --kieu json")
    #expect(json.contains(#""rated":4,"satisfied":null,"levels":null"#))
    #expect(!json.contains(#""satisfied":4"#))
  }

  @Test func `comparing takes the group seen last, also after going back`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023")
    try await bench.run("hl 2023 linhvuc đất đai")
    #expect(try await bench.run("ss 2022").contains("398"))
    try await bench.run("..")
    try await bench.run("..")
    #expect(try await bench.run("ss 2022").contains("449"))
  }

  @Test func `fields stand by their ratings, equal ones and colleagues by the Vietnamese alphabet`() async throws {
    let bench = try await Bench()
    for procedure in ["1.001193", "1.012784", "1.010723"] { try await bench.rate([0, 0, 0, 0, 40], procedure) }
    try await bench.rate([0, 0, 0, 0, 50], "1.001612")
    for (login, name) in [("lva", "Lê Văn Bình"), ("nta", "Nguyễn Thị Ánh"), ("tan", "Trần An")] {
      try await bench.run("dat canbo \(login) --ten \"\(name)\" --vaitro canbo --donvi 524-mc")
      try await bench.office.office(login).guide()
    }
    bench.session.width = 200
    func names(_ line: String) async throws -> [String] {
      try await bench.run(line).split(separator: "\n").filter { $0.contains(/^ +\d/) }.map { line in
        line.split(separator: "  ", omittingEmptySubsequences: true)[1].trimmingPrefix(" ").description
      }
    }
    #expect(
      try await names("hl 2023 theo linhvuc").prefix(4) == [
        "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)", "Đất đai", "Hộ tịch", "Môi trường",
      ])
    let officers = try await names("hl 2023 theo canbo")
    let places = ["Trần An", "Nguyễn Thị Ánh", "Lê Văn Bình"].compactMap { officers.firstIndex(of: $0) }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func `twenty results are kept, and asking twice keeps one`() async throws {
    var shown = ShownResults()
    for number in 1...25 {
      for _ in 1...2 {
        let report = Report("show", asOf: try Instant(local: "2023-11-06 08:00"), isResult: true)
        shown.add(ShownResult(line: "tra \(number)", report: report, figure: nil, isOpened: false))
      }
    }
    #expect(shown.results.map(\.line) == (6...25).map { "tra \($0)" })
    #expect(shown.back()?.line == "tra 24")
  }

  @Test func `what a verb answers is no result to go back to`() async throws {
    let bench = try await bench()
    let list = try await bench.run("sap 20")
    try await bench.run("xong 209")
    try await bench.run("giup tre")
    #expect(try await bench.run("_") == list)
    #expect(try await Bench().failure("_").message == "Chưa có kết quả nào.")
  }
}
