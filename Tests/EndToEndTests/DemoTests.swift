// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// `motcua demo` as people start it: small scratch books, and books of the usual size that are made once.
@Suite(.serialized) struct DemoTests {
  @Test func `every command of the tour answers as it is shown`() async throws {
    let books = try await KeptDemo.copy()
    for block in try Transcript("demo-tour.transcript").blocks {
      var demo = try Demo(books: books)
      demo.motcua.officer = block.words[0]
      demo.motcua.language = block.words.count > 1 ? block.words[1] : nil
      let ended = try await demo.run(block.commands.flatMap { ["-c", $0] })
      #expect(ended.tour == block.answer, "\(block.head) \(block.commands)")
    }
  }

  @Test func `the manager of the district's desk sees what was published for 2023`() async throws {
    var demo = try Demo(books: try await KeptDemo.copy())
    demo.motcua.format = "json"
    let answers = try await demo.run(["-c", "hl 2023", "-c", "soat"]).answers()
    #expect(answers[0]["total"]["rated"] == 4_769)
    #expect(answers[0]["total"]["satisfied"] == 4_740)
    #expect(answers[0]["asOf"] == "2023-12-29T08:30:00+07:00")
    #expect(answers[1]["total"]["clean"] == true)
    #expect(answers.allSatisfy { $0["synthetic"] == true })
  }

  @Test func `scratch books are gone afterwards, also when a command fails`() async throws {
    let demo = try Demo()
    let fine = try await demo.run(["--luot", "500", "-c", "hl 2023"])
    #expect(fine.code == 0)
    #expect(fine.text.contains("Dữ liệu mô phỏng, không phải số liệu thật."))
    let failed = try await demo.run(["--luot", "500", "-c", "tra H999999"])
    #expect(failed.code == 1)
    #expect(try demo.leftovers() == [])
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `whoever interrupts it leaves nothing behind`(_ number: Int32) async throws {
    let demo = try Demo()
    let child = try demo.start(["-c", "hl 2023"])
    while child.isRunning, try demo.leftovers() == [] { try await Task.sleep(for: .milliseconds(20)) }
    child.signal(number)
    #expect(await child.ended(within: .seconds(600)).code == 128 + number)
    #expect(try demo.leftovers() == [])
  }

  @Test func `an unknown officer is refused with those who are there`() async throws {
    var demo = try Demo(books: try await KeptDemo.copy())
    demo.motcua.officer = "nobody"
    let ended = try await demo.run(["-c", "hl 2023"])
    #expect(ended.code == 1)
    for login in ["quanly", "lanhdao", "lan", "quantri", "cb-21040"] { #expect(ended.errors.contains(login)) }
  }

  @Test func `other people's files and ordinary books are left alone`() async throws {
    let demo = try Demo()
    let foreign = demo.motcua.home.file("ghi-chu.txt")
    try Data("Không phải sổ\n".utf8).write(to: URL(fileURLWithPath: foreign))
    let ordinary = demo.motcua.home.file("that.sqlite")
    var real = try Motcua(books: ordinary, now: "2023-11-06 08:00")
    real.format = nil
    let made = try await real.run("hl 2023")
    #expect(!made.text.contains("mô phỏng"))
    for path in [foreign, ordinary] {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let ended = try await demo.run(["--so", path, "-c", "hl 2023"])
      #expect(ended.code == 1)
      #expect(ended.errors.contains(path))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `kept books say that they are synthetic whoever opens them, in every format`() async throws {
    var motcua = try Motcua(books: try await KeptDemo.copy(), now: "2023-12-29 08:30")
    motcua.officer = "quanly"
    motcua.isDemonstration = false
    motcua.format = "table"
    #expect(try await motcua.run("hl 2023").lines.last == "Dữ liệu mô phỏng, không phải số liệu thật.")
    motcua.language = "en"
    #expect(try await motcua.run("hl 2023").lines.last == "Synthetic data, not real figures.")
    motcua.format = "md"
    #expect(try await motcua.run("hl 2023").lines.last == "Synthetic data, not real figures.")
    motcua.format = "csv"
    let csv = try await motcua.run("tre 2023 theo chang").lines.map { $0.trimmingCharacters(in: .newlines) }
    #expect(csv.first?.hasSuffix(",synthetic") == true)
    #expect(csv.dropFirst().allSatisfy { $0.hasSuffix(",1") })
    motcua.format = "table"
    #expect(try await motcua.run("tb 2").text.contains("*** DỮ LIỆU MÔ PHỎNG ***"))
  }

  @Test func `more or fewer ratings than there can be are not understood`() async throws {
    let demo = try Demo()
    #expect(try await demo.run(["--luot", "499", "-c", "hl"]).code == 2)
    #expect(try await demo.run(["--size", "1000001", "-c", "hl"]).code == 2)
  }
}

/// `motcua demo` with a home and a folder for scratch files of its own.
struct Demo: Sendable {
  var motcua: Motcua
  private let scratch: String

  /// On books that are kept at a path; nil for some that go.
  init(books: String? = nil) throws {
    motcua = try Motcua(books: books)
    motcua.officer = nil
    motcua.isDemonstration = false
    motcua.format = nil
    scratch = motcua.home.file("tam")
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    motcua.variables["TMPDIR"] = scratch
  }

  func start(_ arguments: [String]) throws -> Child {
    try Child(Executable.path(), ["demo"] + motcua.line + arguments, variables: motcua.environment, in: motcua.folder)
  }

  func run(_ arguments: [String]) async throws -> Child.Ended {
    try await Room.programs.during { try await start(arguments).ended(within: .seconds(600)) }
  }

  /// What lies in the folder for scratch files.
  func leftovers() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: scratch) }
}

/// Books of the usual size, made once and copied for each test that wants them.
enum KeptDemo {
  private static let made = Task {
    let path = try TemporaryFolder.lasting().file("demo.sqlite")
    let ended = try await Demo(books: path).run(["-c", "hl 2023"])
    try #require(ended.code == 0, "\(ended.errors)")
    return path
  }

  static func copy() async throws -> String {
    let path = try await made.value
    let copy = try TemporaryFolder.lasting().file("demo-\(UUID().uuidString).sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }
}

extension Child.Ended {
  /// What is to be seen, errors behind; hashes, which differ from book to book, become "…".
  fileprivate var tour: [String] {
    let said = lines.map { $0.replacing(#/[0-9a-f]{16,64}/#, with: "…") }.filter { !$0.isEmpty }
    return said + errors.split(separator: "\n").map { "! \($0)" }
  }
}
