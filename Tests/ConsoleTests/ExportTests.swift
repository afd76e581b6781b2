// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// Writing the last result to a file.
@MainActor
struct ExportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("export") }

  private func bench(_ language: String = "vi") async throws -> Bench {
    let bench = try await Bench()
    try await bench.rate([0, 2, 3, 100, 293], "1.012784")
    try await bench.rate([0, 0, 1, 20, 30], "1.001193", on: "2023-07-10")
    try await bench.run("dat ngonngu \(language)")
    return bench
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file(name))), as: UTF8.self)
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func `csv opens in a spreadsheet, with the total last`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023 theo linhvuc")
    let file = folder.file("hailong-2023.csv")
    #expect(try await bench.run("xuat csv \(file)") == "Đã ghi \(file) (4 dòng, UTF-8 có BOM cho Excel).\n")
    let bytes = try #require(FileManager.default.contents(atPath: file))
    #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    let lines = try text("hailong-2023.csv").dropFirst().split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("key,name,rated,satisfied,level_1,level_2,level_3,level_4,level_5,rate,"))
    #expect(lines.contains { $0.hasPrefix("Đất đai,Đất đai,398,393,0,2,3,100,293,0.987") })
    #expect(lines[4].contains(",Tổng,449,443,0,2,4,120,323,0.98"))
    #expect(try files == ["hailong-2023.csv"])
  }

  @Test func `the other formats are written as they are shown`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023 theo linhvuc")
    for format in ["json", "md"] {
      let shown = try await bench.run("_ --kieu \(format)")
      try await bench.run("xuat \(format) \(folder.file("bao-cao.\(format)"))")
      #expect(try text("bao-cao.\(format)") == shown)
    }
    try await bench.run("xuat tsv \(folder.file("bao-cao.tsv"))")
    #expect(try text("bao-cao.tsv").hasPrefix("key\tname\trated\t"))
  }

  @Test func `a file that exists is kept, unless a word allows to replace it`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023")
    let file = folder.file("cu.csv")
    try Data("cũ".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try await bench.failure("xuat csv \(file)").message.contains("--ghide"))
    #expect(try text("cu.csv") == "cũ")
    for word in ["--ghide", "--overwrite"] {
      try Data("cũ".utf8).write(to: URL(fileURLWithPath: file))
      try await bench.run("xuat csv \(file) \(word)")
      #expect(try text("cu.csv").hasPrefix("\u{FEFF}key,"))
    }
    #expect(try files == ["cu.csv"])
  }

  @Test(arguments: ["vi", "en"])
  func `what cannot be written is told, and leaves nothing behind`(language: String) async throws {
    let bench = try await bench(language)
    #expect(try await bench.failure("xuat csv").message.contains(language == "vi" ? "rồi xuat csv" : "then export csv"))
    try await bench.run("hl 2023")
    for format in ["xls", "pdf", "docx", "table"] {
      let failure = try await bench.failure("xuat \(format)")
      #expect(failure.message.contains("csv") && failure.message.contains(format))
      #expect(failure.kind == .refused)
    }
    let noFolder = try await bench.failure("xuat csv \(folder.file("khong/co.csv"))")
    #expect(noFolder.message.contains(language == "vi" ? "Không có thư mục" : "does not exist"))
    let isFolder = try await bench.failure("xuat csv \(folder.path) --ghide")
    #expect(isFolder.message.contains(language == "vi" ? "là thư mục" : "is a folder"))
    let noPlace = try await bench.failure("xuat csv /proc/x.csv")
    #expect(noPlace.message.contains("/proc/x.csv"))
    #expect(try files == [])
  }

  @Test func `a second file of the name is never half written over the first`() throws {
    let file = ResultFile(path: folder.file("x.csv"), overwrites: false)
    try file.write("một")
    #expect(throws: ResultFile.Problem.exists) { try file.write("hai") }
    #expect(try text("x.csv") == "một")
    try ResultFile(path: folder.file("x.csv"), overwrites: true).write(String(repeating: "ba", count: 100_000))
    #expect(try text("x.csv").count == 200_000)
    #expect(try files == ["x.csv"])
  }

  @Test func `a list without rows is not written`() async throws {
    let bench = try await Bench()
    try await bench.run("tre")
    #expect(try await bench.failure("xuat csv \(folder.file("tre.csv"))").message.contains("không có dòng nào"))
  }

  @Test func `what goes back is what is exported`() async throws {
    let bench = try await bench()
    try await bench.run("hl 2023 theo linhvuc")
    try await bench.run("1")
    try await bench.run("..")
    try await bench.run("xuat csv \(folder.file("x.csv"))")
    #expect(try text("x.csv").contains("Hộ tịch"))
  }

  @Test func `a negative number is no formula, a name may be one`() throws {
    let report = Report(
      "compare", asOf: try Instant(local: "2023-11-06 08:00"), rows: [["name": "-1+1", "difference": .number(-0.05)]])
    #expect(report.text(.csv, width: 80) == "name,difference\n'-1+1,-0.05\n")
  }
}

/// Writing spreadsheets, and rows that other books can load.
@MainActor
struct ExportRowsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("rows") }

  private func bench(_ language: Language = .vi, as login: String = "quantri") async throws -> Bench {
    let bench = try await Bench(login, language)
    let maker = bench.session(of: "quantri")
    let file = folder.file("dg")
    var text = "id,time,unit,counter,procedure,level,channel\n"
    for number in 0..<40 {
      let procedure = number.isMultiple(of: 2) ? "1.012784" : "1.001193"
      text +=
        "r\(number),2023-0\(1 + number % 9)-10T09:00:00+07:00,524-mc,3,\(procedure),\(number % 7 == 0 ? 3 : 5),paper\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    _ = try await maker.run("nap dg \(file)")
    try FileManager.default.removeItem(atPath: file)
    return bench
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file(name))), as: UTF8.self)
  }

  /// Ratings 0, 14 and 28 of the even ones are 3; 7, 21 and 35 of the odd ones.
  @Test(arguments: [Language.vi, .en])
  func `a figure becomes a workbook with its chart and its sources`(language: Language) async throws {
    let bench = try await bench(language)
    try await bench.run("hl 2023 theo linhvuc")
    let path = folder.file("hl.xlsx")
    let said = try await bench.run("xuat xlsx \(path)")
    #expect(
      said
        == (language == .vi
          ? "Đã ghi \(path) (4 dòng, bảng tính Excel).\n" : "Wrote \(path) (4 rows, an Excel workbook).\n"))
    let sheets = try await OtherReaders.openpyxl(path).sheets
    #expect(sheets.map(\.name) == (language == .vi ? ["Mức độ hài lòng", "Nguồn"] : ["Satisfaction", "Source"]))
    let sheet = sheets[0]
    let titles =
      language == .vi
      ? [
        "#", "Lĩnh vực", "Lượt", "Hài lòng", "Tỷ lệ", "Khoảng 95% – từ", "Khoảng 95% – đến", "Có trả lời",
        "Bình thường",
      ]
      : [
        "#", "Field", "Ratings", "Satisfied", "Share", "95% interval – from", "95% interval – to", "Response",
        "Neutral",
      ]
    #expect(sheet.rows[0].map(\.value) == titles)
    #expect(sheet.rows[1...2].map { $0[2].value } == ["20", "20"])
    #expect(sheet.rows[1...2].allSatisfy { $0[4].type == "float" && $0[4].value == "0.85" && $0[4].format == "0.0%" })
    #expect(sheet[4, 1].value == (language == .vi ? "Tổng" : "Total") && sheet[4, 1].bold)
    #expect(sheet[4, 3].value == "34" && sheet[4, 4].value == "0.85")
    #expect(sheet[3, 2].value == "0" && sheet[3, 4].type == "NoneType", "no ratings is no share")
    #expect(sheet.charts.count == 1 && sheet.charts[0][3].hasSuffix("!$E$2:$E$4"))
    let sources = sheets[1].rows.map { $0.map(\.value) }
    #expect(sources.contains([language == .vi ? "Chỉ số" : "Figure", "satisfied.top2"]))
    #expect(sources.contains([language == .vi ? "Lệnh" : "Command", "hl 2023 theo linhvuc"]))
    #expect(sources.contains([language == .vi ? "Kỳ đến ngày" : "Period to", "2023-12-31 00:00:00"]))
    #expect(sources.contains { $0[0] == (language == .vi ? "Tính đến" : "As of") && $0[1] == "2023-11-06 08:00:00" })
  }

  /// Every list and every figure, in every format: nothing fails, and no cell holds what only programs read.
  @Test func `whatever is shown can be written`() async throws {
    let bench = try await bench()
    try await bench.run("mo 3")
    try await bench.run(#"trao 210"#)
    _ = try await bench.session(of: "hoa").run(#"xinloi 209 --lydo "Chờ xác minh" --hen 27/11"#)
    let lines = [
      "hl 2023", "hl 2023 theo linhvuc", "hl 2023 theo thang", "hl 2023 theo donvi", "hl 2023 theo kenh",
      "hl 2023 theo quay", "hl 2023 linhvuc \"Đất đai\"", "dh 2023", "dh 2023 theo donvi", "dh 2023 theo thang",
      "ss 2022 2023", "ss 2022 2023 theo linhvuc", "tre", "tre 2023 theo donvi", "sap 20", "han 1/11/2023 3nlv",
      "han 1/11/2023 3nlv --tungngay", "ls", "tb", "tra 209", "tim khai sinh", "dat canbo", "soat",
    ]
    var written = 0
    for (number, line) in lines.enumerated() {
      guard let report = try? await bench.run(line), !report.isEmpty else {
        Issue.record("\(line) answers nothing")
        continue
      }
      for format in ["csv", "tsv", "json", "md", "xlsx"] {
        do {
          try await bench.run("xuat \(format) \(folder.file("\(number).\(format)"))")
          written += 1
        } catch let failure as CommandFailure where failure.message.contains("không có dòng nào") {
          continue
        }
      }
    }
    #expect(written >= 18 * 5)
    for name in try files where name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      let text = try text(name)
      for sign in [",\"{", "\t{", "\n{"] {
        #expect(!text.contains(sign), "\(lines[Int(name.dropLast(4)) ?? 0]): \(text)")
      }
    }
    for name in try files where name.hasSuffix(".xlsx") {
      let sheets = try await OtherReaders.openpyxl(folder.file(name)).sheets
      #expect(sheets.count == 2 && sheets[0].rows.count > 1, "\(name)")
    }
  }

  @Test func `a workbook of invented figures says so in every row, and where they come from`() async throws {
    let bench = try await bench()
    bench.session.isSynthetic = true
    try await bench.run("hl 2023 theo linhvuc")
    try await bench.run("xuat xlsx \(folder.file("hl.xlsx"))")
    let sheets = try await OtherReaders.openpyxl(folder.file("hl.xlsx")).sheets
    #expect(sheets[0].rows.count == 5)
    #expect(sheets[0].rows.dropFirst().allSatisfy { $0.last?.value == "mô phỏng" })
    let sources = sheets[1].rows.map { $0.map(\.value) }
    #expect(sources.contains(["Dữ liệu", "Dữ liệu mô phỏng, không phải số liệu thật."]))
  }

  @Test func `a late case's days are days, and its dates dates`() async throws {
    let bench = try await bench()
    try bench.office.at("2023-11-27 08:00")
    try await bench.run("tre")
    try await bench.run("xuat xlsx \(folder.file("tre.xlsx"))")
    let sheet = try await OtherReaders.openpyxl(folder.file("tre.xlsx")).sheets[0]
    #expect(sheet.name == "Trễ hạn")
    #expect(sheet[1, 3].type == "datetime" && sheet[1, 3].value == "2023-11-20 00:00:00")
    #expect(sheet[1, 4].type == "int" && sheet[1, 4].value == "5")
  }

  @Test func `rows go out under the names of columns that imports read`() async throws {
    let bench = try await bench()
    let path = folder.file("hs.csv")
    let said = try await bench.run("xuat hs 2023 \(path)")
    #expect(
      said
        == "Đã ghi \(path) (3 dòng, UTF-8 có BOM cho Excel).\nTệp có tên công dân: việc xuất này đã ghi vào nhật ký.\n")
    #expect(try text("hs.csv").hasPrefix("\u{FEFF}case_code,procedure,unit,received,due,returned,status,owner,"))
    #expect(
      try text("hs.csv").contains(
        "524-mc/2023/209,2.000620,524-mc,2023-11-06T08:00:00+07:00,2023-11-20,,received,Trần Văn Ánh"))
    #expect(try await bench.run("ls").contains("đã xuất dữ liệu hồ sơ"))
    try await bench.run("xuat dg t3/2023 \(folder.file("dg.json"))")
    #expect(try text("dg.json").split(separator: "\n").count == 5)
    #expect(
      try text("dg.json").hasPrefix(
        #"{"id":"r11","time":"2023-03-10T09:00:00+07:00","unit":"524-mc","counter":"3","procedure":"1.001193","#
          + #""case_code":null,"level":5,"reason":null,"comment":null,"channel":"paper"}"#))
    for (word, rows) in [("tthc", 100), ("dv", 30)] {
      let said = try await bench.run("xuat \(word) \(folder.file("\(word).xlsx"))")
      #expect(said.contains("(\(rows) dòng, bảng tính Excel)"), "\(said)")
    }
    #expect(try await OtherReaders.openpyxl(folder.file("dv.xlsx")).sheets.map(\.name) == ["Đơn vị"])
    #expect(try await bench.run("xuat lich 2023 \(folder.file("l.md"))").contains("l.md"))
    #expect(try await bench.run("xuat tong \(folder.file("t.tsv"))").contains("(0 dòng, UTF-8)"))
  }

  @Test(arguments: [Language.vi, .en])
  func `what cannot be taken out is told, and leaves nothing behind`(language: Language) async throws {
    let bench = try await bench(language)
    func expect(_ line: String, _ vi: String, _ en: String) async throws {
      let failure = try await bench.failure(line)
      #expect(failure.message.contains(language == .vi ? vi : en), "\(line): \(failure.message)")
    }
    try await expect("xuat hs \(folder.file("x"))", "có đuôi .csv", "must end in .csv")
    try await expect("xuat hs \(folder.file("x.xls"))", "có đuôi .csv", "must end in .csv")
    try await expect("xuat tthc 2023 \(folder.file("x.csv"))", "không chia theo kỳ", "not by period")
    try await expect("xuat tthc \(folder.file("x.csv")) --donvi 524", "bỏ --donvi", "leave out --unit")
    try await expect("xuat hs \(folder.file("a/x.csv"))", "Không có thư mục", "does not exist")
    try await expect("xuat hs \(folder.file("x.csv")) --donvi khongco", "khongco", "khongco")
    try Data("cũ".utf8).write(to: URL(fileURLWithPath: folder.file("cu.csv")))
    try await expect("xuat hs \(folder.file("cu.csv"))", "--ghide", "--overwrite")
    bench.session.isHeld = true
    try await expect("xuat hs \(folder.file("x.csv"))", "-1", "-1")
    bench.session.isHeld = false
    #expect(try text("cu.csv") == "cũ")
    try await bench.run("xuat hs \(folder.file("cu.csv")) --ghide")
    #expect(try files == ["cu.csv"])
    #expect(try await bench.office.query("SELECT count(*) FROM journal WHERE verb = 'exporting'") == [["1"]])
    let clerk = bench.session(of: "lan")
    await #expect(throws: CommandFailure.self) { _ = try await clerk.run("xuat hs \(folder.file("y.csv"))") }
    #expect(try files == ["cu.csv"])
  }

  @Test(arguments: [
    ("xuat hs", false), ("export cases 2023 x.csv", false), ("xuat hồ sơ", false), ("xuat dg x.csv", true),
    ("xuat csv", true), ("xuat", true),
  ])
  func `what leaves a trace in the journal is not a mere reading`(line: String, isReading: Bool) {
    #expect(Session.isReading(line) == isReading)
  }
}
