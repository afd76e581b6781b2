// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// The month of November 2023 with three cases, against files of the province.
struct ReconcileCommandTests {
  /// H1 in time, H2 a day late, H3 open; due on Monday 20/11.
  private func books(_ language: String = "vi", format: String? = "json") async throws -> Motcua {
    var motcua = try Motcua(books: try await Backend.sqlite.scratch().location, now: "2023-11-06 08:00")
    motcua.language = language
    motcua.format = format
    let received = (1...3).map { #"nhan 2.000620 --chu "Trần Văn \#($0)" --dt 0905000123 --ma QNG-\#($0)"# }
    #expect(try await motcua.run(received).code == 0)
    #expect(try await motcua.at("2023-11-17 08:00").run("xong 1").code == 0)
    #expect(try await motcua.at("2023-11-21 08:00").run("xong 2").code == 0)
    return motcua.at("2023-12-04 08:00")
  }

  private func write(_ text: String, _ name: String, _ motcua: Motcua) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: motcua.folder + "/" + name))
  }

  private static let header = "STT,Lĩnh vực,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)\n"

  @Test func `our own table is there without a file`() async throws {
    let answer = try #require(try await books().run("doichieu 11/2023").answers().first)
    #expect(answer["rows"].items.count == 1)
    let counts = (3...13).map { answer["total"]["c\($0)"].number ?? -1 }
    #expect(counts == [3, 0, 3, 0, 2, 1, 0, 1, 1, 0, 1])
  }

  @Test(arguments: ["vi", "en"])
  func `a table is compared, and says by which reading it comes out`(language: String) async throws {
    let motcua = try await books(language, format: "table")
    // The province has H2 in time as well, since it judges by a promise; here none was made, so nothing explains it.
    try write(
      Self.header + "1,Lưu thông hàng hoá trong nước,3,0,3,0,2,1,1,0,1,0,1\n,Tổng cộng,3,0,3,0,2,1,1,0,1,0,1\n",
      "bieu.csv", motcua)
    let ended = try await motcua.run("doichieu bieu.csv")
    #expect(ended.code == 0)
    #expect(ended.errors == "")
    let lines = ended.lines
    #expect(lines.count >= 3)
    #expect(
      lines[0]
        == (language == "vi"
          ? "Đối chiếu II.06a – tháng 11/2023" : "II.06a against the province – November 2023"))
    #expect(
      lines[1]
        == (language == "vi"
          ? "2 chỗ lệch, 0 hồ sơ giải thích, còn 2 chưa giải thích được."
          : "Differences: 2; cases that explain them: 0; unexplained: 2."))
    #expect(
      lines[2]
        == (language == "vi"
          ? "Lưu thông hàng hóa trong nước (đây/tỉnh): (9) 0/1, chưa rõ -1; (10) 1/0, chưa rõ +1."
          : "Lưu thông hàng hóa trong nước (here/there): (9) 0/1, unexplained -1; (10) 1/0, unexplained +1."))
  }

  @Test(arguments: [("vi", "tỉnh không có"), ("en", "the province lacks it")])
  func `a list names the cases`(language: String, missing: String) async throws {
    let motcua = try await books(language)
    try write(
      """
      case_code,procedure,unit,received,due,returned,status
      QNG-1,2.000620,524-mc,2023-11-06,2023-11-20,2023-11-17,returned
      QNG-3,2.000620,524-mc,2023-11-06,2023-11-20,,processing

      """, "hoso.csv", motcua)
    let ended = try await motcua.run("doichieu hoso.csv 11/2023")
    let answer = try #require(try ended.answers().first)
    #expect(answer["rows"].items.map { $0["column"].number } == [3, 5, 7, 10])
    #expect(answer["rows"].items.allSatisfy { $0["case"] == "QNG-2" && $0["reason"].text == missing })
    #expect(answer["total"]["unexplained"] == 0)
    let both = try await motcua.run("doichieu 11/2023 --hs hoso.csv")
    #expect(try both.answers().first?["rows"] == answer["rows"])
  }

  @Test func `files and months that cannot be compared are refused in words`() async throws {
    let motcua = try await books()
    try write("a,b\n1,2\n", "khac.csv", motcua)
    try write(Self.header + "1,Đất đai,1.5,0,0,0,0,0,0,0,0,0,0\n", "hong.csv", motcua)
    for (line, words) in [
      ("doichieu khac.csv 11/2023", "khac.csv"), ("doichieu khong-co.csv 11/2023", "khong-co.csv"),
      ("doichieu hong.csv 11/2023", "\"1.5\""), ("doichieu hong.csv mot", "\"mot\""),
    ] {
      let ended = try await motcua.run(line)
      #expect(ended.code == 1, "\(line)")
      #expect(ended.output.isEmpty, "\(line)")
      #expect(ended.errors.contains(words), "\(line): \(ended.errors)")
    }
    try write(Self.header + "1,Đất đai,1,0,1,0,0,0,0,0,1,1,0\n", "bieu.csv", motcua)
    #expect(try await motcua.run("doichieu bieu.csv 3/2022").errors.contains("tháng 3/2022"))
    #expect(
      try await motcua.run(#"dat canbo lan --ten "Lan" --vaitro canbo --donvi 524-mc"#).code == 0)
    var clerk = motcua
    clerk.officer = "lan"
    let refused = try await clerk.run("doichieu bieu.csv 11/2023")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("lãnh đạo"))
  }
}
