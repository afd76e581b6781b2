// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `bc` and `tc`: what a report says, and what was printed elsewhere.
@MainActor
struct ReportCommandTests {
  private func file(_ name: String, _ text: String) throws -> String {
    let path = try TemporaryFolder.lasting().file(UUID().uuidString + name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `the paragraphs stand above the ids of their numbers`() async throws {
    let bench = try await Bench("hoa")
    try await bench.rate([1, 0, 2, 8, 29])
    let text = try await bench.run("bc 2023")
    #expect(text.hasPrefix("Kết quả đánh giá và giải quyết hồ sơ năm 2023 – Bộ phận Một cửa huyện Bình Sơn\n"))
    #expect(text.contains("có 40 lượt đánh giá mức độ hài lòng"))
    #expect(text.contains("là 37 lượt (92,5%) [3], bình thường là 02 lượt [4]"))
    #expect(text.contains("\n[3] satisfied.top2 = 37/40: "))
    #expect(text.contains("kỳ chưa kết thúc"))
    #expect(try await bench.run("báo cáo năm nay") == text)
    #expect(try await bench.failure("bc hoa don").message.contains("không phải kỳ"))
  }

  @Test func `machines get each number with its counts, and what it was derived by`() async throws {
    let bench = try await Bench("hoa", format: .json)
    try await bench.rate([1, 0, 2, 8, 29])
    let text = try await bench.run("report 2023")
    #expect(text.contains(#""command":"report""#))
    #expect(
      text.contains(
        #"{"paragraph":"ratings","figure":"satisfied.top2","numerator":37,"denominator":40,"rate":0.925,"#))
    #expect(text.contains(#""heads":[{"unit":"524-mc","entries":"#) && text.contains(#""calendar":""#))
    let empty = try await bench.run("report 2019")
    #expect(empty.contains(#""rows":[],"#) && empty.contains(#""yearsWithoutCalendar":[2019]"#))
  }

  @Test(arguments: ["doc", "pdf"])
  func `the paragraphs become a paper`(kind: String) async throws {
    let bench = try await Bench("hoa")
    try await bench.rate([1, 0, 2, 8, 29])
    let path = try TemporaryFolder.lasting().file("\(UUID().uuidString).\(kind)")
    #expect(try await bench.run("bc 2023 \(kind) \(path)") == "Đã ghi báo cáo: \(path).\n")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: kind == "pdf" ? Data("%PDF".utf8) : Data("PK".utf8)))
    #expect(try await bench.failure("bc 2023 \(kind) \(path)").kind == .refused, "files are kept")
  }

  @Test func `criteria are listed by set, unit and day, each row opening the next`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.run("tc").contains("sổ chưa có bộ tiêu chí nào"))
    let path = try file(
      "tc.csv",
      """
      set,criterion,unit,target,achieved,as_of,source
      Đô thị loại IV,Tiêu chuẩn,524-mc,63,50,2021-12-31,Báo cáo 2021
      Đô thị loại IV,Tiêu chuẩn,524-mc,63,55,24/10/2023,Báo cáo 57
      Nông thôn mới,Thôn kiểu mẫu,524-mc,,17,24/10/2023,Báo cáo sơ kết

      """)
    #expect(try await bench.run("nap tieuchi \(path)").hasPrefix("Đã nạp 3 dòng: thêm 3,"))
    #expect(try await bench.run("import criteria \(path)").contains("đã có 3"))
    let sets = try await bench.run("tc")
    #expect(sets.contains("87,30%") && sets.contains("█") && sets.contains("Nông thôn mới"))
    for line in ["tc do thi", #"tc "Đô thị loại IV""#, "criteria do thi by criterion"] {
      let text = try await bench.run(line)
      #expect(text.contains("Đô thị loại IV – theo tiêu chí") && text.contains("Nguồn: Báo cáo 57"), "\(line): \(text)")
    }
    let days = try await bench.run("tc do thi theo ngay")
    #expect(days.contains("31/12/2021   50") && days.contains("24/10/2023   55"), "\(days)")
    #expect(try await bench.run("tc do thi --denngay 1/1/2022").contains("79,37%"))
    let early = try await bench.run("tc do thi --denngay 1/1/2020")
    #expect(early.contains("số liệu đầu tiên của bộ này là ngày 31/12/2021"))
    #expect(try await bench.run("tc nong thon").contains("chưa được giao chỉ tiêu"))
    #expect(try await bench.failure("tc thanh pho").message.hasPrefix("Không có bộ tiêu chí \"thanh pho\". Có: "))
  }

  @Test func `every bad row of criteria is named, and nothing is loaded`() async throws {
    let bench = try await Bench("hoa")
    let path = try file(
      "bad.csv",
      """
      set,criterion,unit,target,achieved,as_of,source
      A,a,524-mc,2,3,2023-01-01,
      A,b,524-mc,0,0,2023-01-01,
      A,c,khong-co,1,1,2023-01-01,
      A,d,524-mc,1,1,2024-01-01,
      \(String(repeating: "Ạ", count: 201)),e,524-mc,1,1,2023-01-01,
      A,f,524-mc,1,,2023-01-01,
      A,g,524-mc,1,1,2023-01-01,

      """)
    let message = try await bench.failure("nap tieuchi \(path)").message
    for part in [
      "6 dòng lỗi", "Dòng 2, cột achieved: số đạt \"3\" lớn hơn chỉ tiêu", "Dòng 3, cột target",
      "Chưa biết đơn vị \"khong-co\": 1 dòng, từ dòng 4",
      "Dòng 5, cột as_of", "Dòng 6, cột set: tên dài quá 200", "Dòng 7, cột achieved: thiếu giá trị",
    ] {
      #expect(message.contains(part), "\(part): \(message)")
    }
    #expect(try await bench.run("tc").contains("sổ chưa có bộ tiêu chí nào"))
  }

  @Test func `printed percentages of a text are derived again, line by line`() async throws {
    let bench = try await Bench("lan")
    let path = try file("bc.txt", "Có 02/9 tiêu chí, chiếm 22,22%.\n\nCòn 07/9 tiêu chí, chiếm tỷ lệ 77,73%.\n")
    let text = try await bench.run("tc soat \(path)")
    #expect(text.contains("2 tỷ lệ, tính lại được 2, không khớp 1."))
    #expect(text.contains("7/9 ghi 77,73%: không khớp; đúng là 77,78%."))
    let json = try await Bench("lan", format: .json).run("criteria check \(path)")
    #expect(
      json.contains(
        #""line":3,"printed":"77,73%","part":"7","whole":"9","basis":"written","verdict":"wrong","right":"77.78""#))
    let none = try await bench.run("tc soat \(try file("none.txt", "Không có gì.\n"))")
    #expect(none.contains("không có tỷ lệ phần trăm"))
    #expect(try await bench.failure("tc soat /khong/co").message.contains("Không đọc được tệp"))
    #expect(try await bench.failure("tc soat \(try file("x.bin", "a\0b 5%"))").message.contains("UTF-8"))
  }

  @Test func `totals without a file: what was published with them`() async throws {
    let bench = try await Bench("hoa")
    #expect(try await bench.run("tc soat").contains("chưa có số tổng nào"))
    let path = try file(
      "tong.csv", "unit,from,to,satisfied,rated,published_percent\n524-mc,2022-01-01,2022-12-31,7,9,\"77,73%\"\n")
    try await bench.run("nap tong \(path)")
    let text = try await bench.run("tc soat")
    #expect(text.contains("7/9 ghi 77,73%: không khớp; đúng là 77,78%.") && text.contains("năm 2022"))
  }
}
