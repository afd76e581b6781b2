// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// What Tab finds; `|` in a line is the cursor.
@MainActor
struct CompletionTests {
  // MARK: - Commands

  @Test(
    arguments: [
      ("tr|", ["trao", "tra", "tre", "trend", "trung thực"]), ("tra|", ["tra", "trao"]), ("nhậ|", ["nhan"]),
      ("NH|", ["nhan"]),
      ("rece|", ["receive"]), ("quá h|", ["quá hạn"]), ("qua h|", ["quá hạn"]), ("ovẻd|", ["overdue"]),
      ("chouyen|", ["chuyen"]), ("khongco|", []), ("khongco x|", []), ("khongco |", []), ("# tr|", []),
    ] as [(String, [String])])
  func `a command is found by its beginning, marks or not`(line: String, insertions: [String]) async throws {
    #expect(try await complete(line).candidates.map(\.insertion) == insertions)
  }

  @Test func `an empty line lists every command with its title, in the language of the session`() async throws {
    let vietnamese = try await complete("|")
    #expect(vietnamese.candidates.map(\.insertion) == CommandTable.shared.commands.map { $0.words[0] })
    #expect(vietnamese.candidates.first { $0.label == "nhan" }?.note == "Tiếp nhận hồ sơ")
    let english = try await complete("|", .en)
    #expect(english.candidates.map(\.insertion) == CommandTable.shared.commands.map(\.name))
    #expect(english.candidates.first { $0.label == "receive" }?.note == "Take in a case")
  }

  // MARK: - Procedures

  @Test(arguments: [
    "nhan dklks|", "nhan DKLKS|", "nhan đăng ký lại khai sinh|", "nhan dang ki lai khai sinh|",
    "nhan đang kí lại khai sinh|", "n dklks|", "receive dklks|", "nhaanj dklks|", "nhan Ðăng ký lại khai sinh|",
    "nhan đăng ký lại khai sin|", "nhan ddawng kys laij khai sinh|", "nhan d9a8ng ky1 la5i khai sinh|",
  ])
  func `a procedure is found however it is typed`(line: String) async throws {
    for form in [line, line.decomposedStringWithCanonicalMapping] {
      let completion = try await complete(form)
      #expect(completion.candidates.first?.insertion == "Đăng ký lại khai sinh", "\(form)")
      let typed = form.drop { $0 != " " }.dropFirst()
      #expect(completion.range.lowerBound == form.utf8.count - typed.utf8.count)
      #expect(completion.range.upperBound == form.utf8.count - 1)
    }
  }

  @Test func `initials of one procedure complete to it alone`() async throws {
    #expect(try await applied("nhan dklks|") == "nhan Đăng ký lại khai sinh")
    #expect(try await applied("nhan dkkh|") == "nhan Đăng ký kết hôn")
    #expect(try await complete("nhan dklks|").candidates.count == 1)
  }

  @Test func `a part of a name lists those that have it, whole words first`() async throws {
    let completion = try await complete("nhan khai s|")
    #expect(completion.range == 5..<11)
    #expect(completion.candidates.count > 3)
    for candidate in completion.candidates { #expect(Folding.folded(candidate.label).contains("khai s")) }
    #expect(completion.candidates.map(\.label) == Collation.sorted(completion.candidates.map(\.label)))
  }

  @Test func `marks that were typed come first`() async throws {
    let bare = try await complete("chuyen 209 binh thanh|").candidates.map(\.label)
    #expect(bare == ["Bình Thanh", "Bình Thạnh"])
    #expect(try await complete("chuyen 209 binh thạnh|").candidates.map(\.label) == ["Bình Thạnh", "Bình Thanh"])
    for spelling in ["bình hoà", "bình hòa", "binh hoa"] {
      #expect(try await complete("chuyen 209 \(spelling)|").candidates.map(\.insertion) == ["Bình Hòa"])
    }
  }

  @Test func `a code completes to the code`() async throws {
    #expect(try await applied("nhan 1.00119|") == "nhan 1.001193")
    #expect(try await complete("nhan 1.00119|").candidates.first?.note == "Đăng ký khai sinh")
  }

  @Test func `one slip is forgiven when nothing else answers`() async throws {
    #expect(try await complete("nhan ket hno|").candidates.first?.insertion.hasPrefix("Đăng ký kết hôn") == true)
    #expect(try await complete("nhan nhânnj|").candidates.isEmpty)
    #expect(try await complete("nhan zzzz|").candidates.isEmpty)
  }

  @Test func `what all candidates begin with is offered as well, never less than was typed`() async throws {
    let wedding = try await complete("nhan dang ki ket|")
    #expect(wedding.candidates.count > 1)
    #expect(wedding.commonInsertion == "Đăng ký kết hôn")
    #expect(try await complete("nhan khai s|").commonInsertion == nil)
    #expect(try await complete("nhan dklks|").commonInsertion == nil)
    #expect(try await complete("hl thang|").commonInsertion == "thang ")
    #expect(try await complete("nhan dkks|", .vi).commonInsertion == nil)
    #expect(Completion.common(["Đất ở", "Đất đai"], typed: "dat") == "Đất ")
    #expect(Completion.common(["trao", "tra"], typed: "tra") == nil)
  }

  @Test func `every procedure and unit that is offered means itself when it is inserted`() async throws {
    let bench = try await Bench("quantri")
    let around = try await bench.session.office.surroundings()
    let call = try Call(
      line: "", command: .receive, words: [], options: [], formats: bench.session.formats)
    for procedure in around.procedures where procedure.isValid(on: around.today) {
      let completion = try await complete("nhan \(procedure.name)|", bench)
      let insertion = try #require(completion.candidates.first?.insertion)
      #expect(try around.procedure(insertion, call, bench.session).name == procedure.name)
    }
    for unit in around.units.all where unit.isValid(on: around.today) {
      let completion = try await complete("chuyen 209 \(unit.name)|", bench)
      let insertion = try #require(completion.candidates.first { $0.label == unit.name }?.insertion)
      #expect(try around.unit(insertion, bench.session) == unit.code)
    }
  }

  @Test func `what was used today comes first`() async throws {
    let bench = try await Bench("lan")
    let source = Remembered(office: OfficeSource(bench.session.office), uses: ["1.004884": 2, "2.000635": 1])
    let completer = Completer(session: bench.session, source: source)
    let codes = await completer.completion(of: "nhan ", at: 5).candidates.prefix(2).map(\.note)
    #expect(codes.map { $0?.prefix(8) } == ["1.004884", "2.000635"])
  }

  // MARK: - Places of a line

  @Test(
    arguments: [
      ("nhan dklks --chu A --c|", ["--code", "--channel", "--counter", "--cungkhach"]),
      ("nhan dklks --chu A --o|", []), ("nhan dklks --l|", ["--luc", "--lydo"]),
      ("nhan dklks --lý|", ["--lydo"]), ("nhan dklks --l| --luc 07:30", ["--lydo"]),
      ("soat -|", ["--dau", "--kieu"]), ("soat --|", ["--dau", "--kieu"]), ("soat --|x", ["--dau", "--kieu"]),
      ("khongco --|", []), ("hl 2023 --pẻi|", ["--period"]), ("sat --by|", ["--by"]),
    ] as [(String, [String])])
  func `options are the command's own, in both languages, those given left out`(
    line: String, insertions: [String]
  ) async throws {
    #expect(try await complete(line).candidates.map(\.insertion) == insertions)
  }

  @Test func `an option says what it means here`() async throws {
    let options = try await complete("receive x --|", .en).candidates
    #expect(options.first?.insertion == "--owner")
    #expect(options.last?.insertion == "--format")
    #expect(options.first { $0.label == "--unit" }?.note == "The receiving unit, if not your own.")
  }

  @Test(arguments: [
    ("hl --theo d|", "hl --theo donvi"), ("hl --theo=d|", "hl --theo=donvi"), ("hl 2023 theo d|", "hl 2023 theo donvi"),
    ("hl 2023 theo lĩnh v|", "hl 2023 theo lĩnh vực"), ("sat by mon|", "sat by month"),
    ("hl --kieu js| 2023", "hl --kieu json 2023"),
    ("hl --donvi \"chau o|", "hl --donvi \"Châu Ổ\""), ("hl --donvi 'chau o|", "hl --donvi \"Châu Ổ\""),
    ("hl --donvi \"chau o|\" 2023", "hl --donvi \"Châu Ổ\" 2023"), ("hl --donvi=524-m|", "hl --donvi=524-mc"),
    ("nhan \"dklks|", "nhan \"Đăng ký lại khai sinh\""), ("nhan dklks| --chu A", "nhan Đăng ký lại khai sinh --chu A"),
    ("nhan khai| tử lưu động", "nhan Đăng ký khai tử lưu động"), ("hl 20|23 theo thang", "hl 2023 theo thang"),
    ("chuyen 209 chau o| --han 3nlv", "chuyen 209 Châu Ổ --han 3nlv"), ("hl --ky \"nam n|", "hl --ky \"nam nay\""),
    ("chuyen 209 524-mc --han 3|", "chuyen 209 524-mc --han 3nlv"), ("hl thang n|", "hl thang nay"),
    ("hl 2022 thang n|", "hl 2022 thang nay"), ("hl thang |", "hl thang nay"), ("hl this m|", "hl this month"),
    ("hl binh thu|", "hl Bình Thuận"), ("hl 2023 binh thu|", "hl 2023 Bình Thuận"), ("hl 2023 the|", "hl 2023 theo"),
    ("hl q3/20|", "hl q3/2023"), ("tb du|", "tb duyet"), ("dat ngon|", "dat ngonngu"),
    ("dat ngonngu e|", "dat ngonngu en"),
    ("dat kieu j|", "dat kieu json"), ("dat canbo mi|", "dat canbo minh"), ("nap tt|", "nap tthc"),
    ("nap import|", "nap import"), ("sai 209 tr|", "sai 209 trung"), ("sai 209 trao n|", "sai 209 trao nhầm"),
    ("dg 209 5|", "dg 209 5"), ("dg 209 rat|", "dg 209 5"), ("giup qua h|", "giup quá hạn"), ("trao 20|", "trao 209"),
    ("trao 209|", "trao 209"), ("trao 210 H209|", "trao 210 H209"), ("trao 209 209|", "trao 209 209"),
    ("xinloi 209 --hen ngay|", "xinloi 209 --hen \"ngay mai\""), ("nhan x --kenh onl|", "nhan x --kenh online"),
    ("nhan x --kenh \"truc ti|", "nhan x --kenh \"truc tiep\""),
    ("dat canbo lan --vai-tro lãnh|", "dat canbo lan --vai-tro lanh-dao"),
  ])
  func `the first candidate replaces what was typed and nothing else`(line: String, result: String) async throws {
    #expect(try await applied(line) == result)
  }

  @Test func `before anything is typed a figure offers periods and theo, not every unit there is`() async throws {
    let words = [
      "hom nay", "hom qua", "tuan nay", "tuan truoc", "thang nay", "thang truoc", "quy nay", "quy truoc", "nam nay",
      "nam truoc", "2023", "2022", "2021", "theo",
    ]
    #expect(try await complete("hl |").candidates.map(\.insertion) == words)
    #expect(try await complete("hl 2022 |").candidates.map(\.insertion) == words)
    #expect(try await complete("hl theo donvi |").candidates.map(\.insertion) == words.dropLast())
    #expect(try await complete("tre |").candidates.map(\.insertion) == words)
    #expect(try await complete("tre theo |").candidates.map(\.insertion) == ["donvi", "chang", "thang", "linhvuc"])
    #expect(try await complete("hl theo |").candidates.count == Call.groupings.entries.count)
  }

  @Test func `notices are offered for what can be done with them`() async throws {
    let bench = try await Bench("quantri")
    try await bench.run(#"xinloi 209 --lydo "Chờ xác minh" --hen 27/11"#)
    _ = try await bench.session(of: "hoa").run(#"xinloi 210 --lydo "Chờ xác minh" --hen 27/11"#)
    try await bench.run("tb duyet 2")
    #expect(try await complete("tb duyet |", bench).candidates.map(\.insertion) == ["1"])
    #expect(try await complete("tb dang |", bench).candidates.map(\.insertion) == ["2"])
    #expect(try await complete("tb dang |", bench).candidates.first?.note == "H210, đã ban hành, chưa đăng")
    let all = try await complete("tb |", bench).candidates.map(\.insertion)
    #expect(all == ["duyet", "so", "dang", "huy", "xuat", "giao", "cong", "gui", "1", "2"])
    #expect(try await complete("tb giao |", bench).candidates.map(\.insertion) == ["2"])
    #expect(try await complete("tb xuat |", bench).candidates.map(\.insertion) == ["pdf", "doc"])
  }

  @Test func `a case says what it is, and is offered once`() async throws {
    let bench = try await Bench("lan")
    let candidate = try #require(try await complete("trao 209|", bench).candidates.first)
    #expect(candidate.label == "H209")
    #expect(candidate.note == "Cấp Giấy phép bán lẻ rượu – đã tiếp nhận")
    let byOwner = try await complete("trao hòa|", bench)
    #expect(byOwner.candidates.map(\.insertion) == ["H210"])
    #expect(try await complete("trao 209 hòa|", bench).candidates.map(\.label) == ["H210"])
    #expect(try await complete("trao 210 hòa|", bench).candidates.isEmpty)
  }

  @Test func `every period, day and limit that is offered is understood`() async throws {
    for language in [Language.vi, .en] {
      let bench = try await Bench("lan", language)
      let reader = PeriodReader(today: bench.session.now.day)
      for typed in ["", "q", "t", "2", "q1/2022", "th"] {
        let words = try await complete("tre \(typed)|", bench).candidates.map(\.insertion)
        for word in words where word != "theo" && word != "by" { #expect(reader.read(whole: word) != nil, "\(word)") }
      }
      for word in try await complete("han 1/11/2023 5|", bench).candidates.map(\.insertion) {
        try await bench.run("han 1/11/2023 \(word)")
      }
    }
  }

  // MARK: - Files

  @Test func `files are listed where the path has come to, folders open, hidden ones on demand`() async throws {
    let folder = try TemporaryFolder("files")
    for name in ["tổng 2023.csv", "tong.csv", ".an.csv", "khac.csv"] {
      try Data().write(to: URL(fileURLWithPath: folder.file(name)))
    }
    try FileManager.default.createDirectory(atPath: folder.file("tong hop"), withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder.file("tong hop/x.csv")))
    let root = String(folder.file("x").dropLast(2))
    let bench = try await Bench("quantri")
    func files(_ line: String) async throws -> [Candidate] {
      let cursor = line.utf8.count
      return await Completer(session: bench.session, folder: root).completion(of: line, at: cursor).candidates
    }
    #expect(
      try await files("nap tong to").map(\.insertion)
        == ["\"tong hop/\"", "\"tổng 2023.csv\"", "tong.csv"].sorted {
          Collation.precedes($0.filter { $0 != "\"" }, $1.filter { $0 != "\"" })
        })
    #expect(try await files("nap tong \"tong hop/\"").map(\.insertion) == ["\"tong hop/x.csv\""])
    #expect(try await files("nap tong tong\\ h").map(\.insertion) == ["\"tong hop/\""])
    #expect(try await files("nap tong .").map(\.insertion) == [".an.csv"])
    #expect(try await files("nap tong \(root)/kh").map(\.insertion) == ["\(root)/khac.csv"])
    #expect(try await files("nap tong khongco/").isEmpty)
    let all = try await files("nap tong ")
    #expect(all.count == 4)
    #expect(all.first { $0.label == "tong hop/" }?.isFinished == false)
    #expect(all.first { $0.label == "khac.csv" }?.isFinished == true)
    withExtendedLifetime(folder) {}
  }

  // MARK: - Answers and odd lines

  @Test func `an answer to a question is completed without quotes`() async throws {
    let bench = try await Bench("lan")
    let completer = Completer(session: bench.session)
    let unit = await completer.completion(of: " chau o", at: 7, as: .unit)
    #expect(unit.range == 1..<7)
    #expect(unit.candidates.map(\.insertion) == ["Châu Ổ"])
    #expect(
      await completer.completion(of: "dkks", at: 4, as: .procedure).candidates.map(\.label) == ["Đăng ký khai sinh"])
    #expect(
      await completer.completion(of: "", at: 0, as: .level).candidates.map(\.insertion) == ["5", "4", "3", "2", "1"])
    #expect(await completer.completion(of: "Chờ", at: 4, as: .freeText).candidates.isEmpty)
  }

  @Test func `no line and no cursor is too odd`() async throws {
    let bench = try await Bench("lan")
    let completer = Completer(session: bench.session)
    var random = Dice(state: 2023)
    let pieces = [
      "nhan", "tb", "hl", "--", "--donvi", "=", "\"", "'", "\\", " ", "  ", "đ", "ă\u{301}", "khai sinh", "theo", "\t",
      "ẽp", "#", "\u{1B}", "209", "资料", "👨‍👩‍👧", "-", "thang", "\u{D0}",
    ]
    for _ in 0..<300 {
      let line = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let cursor = Int.random(in: -2...(line.utf8.count + 2), using: &random)
      let completion = await completer.completion(of: line, at: cursor)
      #expect(completion.range.upperBound <= line.utf8.count, "seed 2023: \(line.debugDescription) \(cursor)")
      let bytes = Array(line.utf8)
      #expect(String(validating: bytes[..<completion.range.lowerBound], as: UTF8.self) != nil)
      #expect(String(validating: bytes[completion.range.upperBound...], as: UTF8.self) != nil)
    }
  }

  // MARK: - Steps

  private func complete(_ line: String, _ language: Language = .vi) async throws -> Completion {
    try await complete(line, try await Bench("lan", language))
  }

  private func complete(_ line: String, _ bench: Bench) async throws -> Completion {
    let (text, cursor) = try Self.cut(line)
    return await Completer(session: bench.session).completion(of: text, at: cursor)
  }

  /// The line once the first candidate is in its place; the line itself where there is none.
  private func applied(_ line: String) async throws -> String {
    let (text, _) = try Self.cut(line)
    let completion = try await complete(line)
    guard let candidate = completion.candidates.first else { return text }
    return Quoting.replacing(completion.range, of: text, with: candidate.insertion)
  }

  private static func cut(_ line: String) throws -> (String, Int) {
    let place = try #require(line.firstIndex(of: "|"))
    return (line.replacing("|", with: ""), line[..<place].utf8.count)
  }
}

/// Numbers that only look like chance (Knuth's multiplier for 64 bits).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

/// The office, remembered to have been used today in a certain way.
private struct Remembered: CompletionSource {
  func remarks() async -> [KeptRemark] { [] }
  func alarms() async -> [Alarm] { [] }
  let office: OfficeSource
  let uses: [String: Int]

  func surroundings() async -> Surroundings? { await office.surroundings() }
  func officers() async -> [Officer] { await office.officers() }
  func cases(startingWith typed: String, onlyOpen: Bool, limit: Int) async -> [FoundCase] {
    await office.cases(startingWith: typed, onlyOpen: onlyOpen, limit: limit)
  }
  func notices(_ states: Set<NoticeState>) async -> [NoticeOutcome] { await office.notices(states) }
  func usesToday() async -> [String: Int] { uses }
}
