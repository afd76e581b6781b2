// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing

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
    for format in ["xlsx", "pdf", "docx", "table"] {
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
