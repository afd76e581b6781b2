// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

@MainActor
struct HelpTests {
  nonisolated static let commands = CommandTable.shared.commands.map(\.name)
  nonisolated static let languages: [Language] = [.vi, .en]

  @Test func `every command says what it does in both languages`() throws {
    for command in CommandTable.shared.commands {
      let help = command.help
      #expect(help.usage.vi.contains(command.words[0]), "\(command.name)")
      #expect(CommandTable.shared.words.match([help.usage.en.words[0]])?.value.name == command.name)
      for sentence in [help.meaning.vi, help.meaning.en] {
        #expect(sentence.count > 10 && sentence.hasSuffix("."), "\(command.name): \(sentence)")
      }
      #expect(help.meaning.vi.isMarked && help.title.vi.isMarked, "\(command.name)")
      #expect(!help.meaning.en.isMarked && !help.title.en.isMarked, "\(command.name)")
      #expect(help.keywords.contains { $0.isMarked }, "\(command.name)")
      #expect(help.keywords.contains { !$0.isMarked }, "\(command.name)")
      #expect(!help.examples.isEmpty, "\(command.name)")
      for line in help.examples.flatMap({ [$0.vi, $0.en] }) {
        #expect(CommandTable.shared.words.match(line.words)?.value.name == command.name, "\(line)")
      }
    }
  }

  @Test func `every option says what it means in both languages`() {
    let own = CommandTable.shared.commands.flatMap { command in command.allOptions.map(command.help(for:)) }
    for help in own + OptionName.allCases.map(\.help) {
      #expect(help.vi.hasSuffix(".") || help.vi.hasSuffix("…"), "\(help.vi)")
      #expect(help.en.hasSuffix(".") || help.en.hasSuffix("…"), "\(help.en)")
    }
    for command in CommandTable.shared.commands {
      #expect(Set(command.optionHelp.keys).isSubset(of: command.options), "\(command.name)")
    }
  }

  @Test(arguments: languages)
  func `the list names every command with its title on one screen`(language: Language) async throws {
    let bench = try await Bench("lan", language)
    let lines = try await bench.run("giup").split(separator: "\n").map(String.init)
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    for command in CommandTable.shared.commands {
      let title = command.help.title.text(language)
      let cell = "\(command.word(language)) \(title)"
      #expect(lines.contains { $0.words.joined(separator: " ").contains(cell) }, "\(cell)")
    }
  }

  @Test(arguments: commands, languages)
  func `the page of a command fits a screen, with all its options and an example`(
    name: String, language: Language
  ) async throws {
    let command = try #require(CommandTable.shared.commands.first { $0.name == name })
    let text = try await Bench("lan", language).run("giup \(command.words[0])")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count <= 24, "\(name)")
    for line in lines { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
    for option in command.allOptions {
      let line = lines.first { $0.words.first == "--\(option.words[0])," }
      #expect(line?.hasSuffix(command.help(for: option).text(language)) == true, "\(option)")
    }
    let flat = lines.joined(separator: " ")
    for example in command.help.examples { #expect(flat.contains(example.text(language)), "\(name)") }
  }

  @Test func `a question mark before or after a command asks for its help`() async throws {
    let bench = try await Bench("lan")
    let page = try await bench.run("giup trao")
    for line in ["? trao", "trao ?", "trả ?", "trao 209 ?", "help deliver", "giúp trả kết quả"] {
      #expect(try await bench.run(line) == page, "\(line)")
    }
    #expect(try await bench.run("?") == bench.run("giup"))
  }

  @Test(arguments: [
    ("chậm", "tre"), ("cham", "tre"), ("muộn", "tre"), ("khiếu nại", "dg"), ("sửa", "lui"), ("xóa", "sai"),
    ("xoá", "sai"), ("hủy", "sai"), ("gia hạn", "xinloi"), ("tài khoản", "dat"), ("excel", "nap"), ("survey", "hl"),
    ("late", "tre"), ("chaamj", "tre"), ("văn thư", "tb"), ("hướng dẫn", "khach"), ("thống kê", "hl"),
  ])
  func `a word that is no command finds those that have to do with it`(word: String, command: String) async throws {
    let lines = try await Bench("lan").run("giup \(word)").split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("\(command) – ") }, "\(lines)")
    if word == "chậm" { #expect(!lines.contains { $0.hasPrefix("ngung – ") }, "chấm dứt is another word") }
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func `help for a misspelt command finds it, for nonsense says so`() async throws {
    let bench = try await Bench("lan")
    #expect(try await bench.run("giup chouyen").hasPrefix("chuyen – "))
    let failure = try await bench.failure("giup khongco")
    #expect(failure.message == "Không có lệnh \"khongco\".")
    #expect(failure.range == 5..<12)
  }

  /// What must have happened before an example makes sense, and who did it.
  nonisolated private static let before: [String: [(login: String, line: String)]] = [
    "dg 209 5": [("quantri", "trao 209")], "lui": [("quantri", "xong 209")],
    "lai": [("quantri", "xong 209"), ("quantri", "lui")], "dong": [("quantri", "mo 3")], "tb 1": draft,
    "tb duyet 1": draft, "tb dang 1": draft + [("quantri", "tb duyet 1")],
    "tb xuat pdf 1 xin-loi.pdf": draft, "tb giao 1 --cach truc-tiep": draft + [("quantri", "tb duyet 1")],
    #"tb huy 1 --lydo "Ghi sai ngày hẹn""#: draft, "xuat csv hailong-2023.csv": [("quantri", "hl 2023")],
    "..": [("quantri", "tre"), ("quantri", "hl 2023")], "_ --kieu md": [("quantri", "tre")],
    "vi sao": [("quantri", "hl 2023")],
    #"pa xong 1 dung "Đã thêm người trực""#: [("quantri", #"pa nhan "Chờ hai giờ""#)],
  ]
  nonisolated private static let draft = [("hoa", #"xinloi 209 --lydo "Chờ xác minh" --hen 27/11"#)]

  /// A remark from home that may name a person, with this number.
  private static func keepRemark(_ number: Int, in bench: OfficeBench) async throws {
    let remark = HomeRemark(comment: try FreeText(parsing: "Chị Lan hướng dẫn rất kỹ"))
    let month = bench.clock.now.day.month
    try await bench.books.write { page throws(OfficeError) in
      try page.keep(remark, for: .random(), in: UnitCode(rawValue: "524-mc"), during: month, isHeld: true)
    }
    try await bench.tamper("UPDATE remark SET number = $1", [.integer(Int64(number))])
  }

  @Test(arguments: commands, languages)
  func `every example works as it stands`(name: String, language: Language) async throws {
    let command = try #require(CommandTable.shared.commands.first { $0.name == name })
    let folder = try TemporaryFolder("example")
    let file = folder.file("tong-2023.csv")
    try Data("unit,from,to,satisfied,rated\n524-mc,2022-01-01,2022-12-31,95,100\n".utf8).write(
      to: URL(fileURLWithPath: file))
    let table = folder.file("bieu-06a.csv")
    try Data("(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)\nĐất đai,0,0,0,0,0,0,0,0,0,0,0\n".utf8).write(
      to: URL(fileURLWithPath: table))
    for example in command.help.examples {
      let bench = try await Bench("quantri", language)
      if example.vi == "ghep bo quay 3" { try await bench.office.pairTablet(at: 3) }
      if command.name == "alarms" { try await bench.office.keepAlarm(1) }
      if command.name == "remarks" { try await Self.keepRemark(12, in: bench.office) }
      for (login, line) in Self.before[example.vi] ?? [] {
        _ = try await (login == "quantri" ? bench.session : bench.session(of: login)).run(line)
      }
      let line = example.text(language).replacing("tong-2023.csv", with: file).replacing("bieu-06a.csv", with: table)
        .replacing(/(hailong-2023\.csv|xin-loi\.pdf|hoso-2023\.xlsx|giay-hen\.docx|bao-cao-2023\.docx)/) {
          folder.file(String($0.output.1))
        }
        .replacing(/^(in|print) 209$/) { "\($0.output.0) \(folder.file("giay.pdf"))" }
      #expect(try await bench.session.run(line)?.isBad != true, "\(line)")
    }
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
  fileprivate var isMarked: Bool { unicodeScalars.contains { $0.value > 0x7F } }
}
