// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// What scripts rely on: results on standard output and nothing else there, exit codes, subcommands.
struct OutputTests {
  @Test func `each command is one object on one line with the keys of the contract`() async throws {
    let motcua = try await books()
    let ended = try await motcua.run(
      #"nhan 1.012784 --chu "Trần \"Bình\"" --dt 0905000123"#, "hl 2023", "dh 2023", "tre", "han 1", "tb", "soat", "ls")
    #expect(ended.code == 0)
    #expect(ended.errors == "")
    let answers = try ended.answers()
    let commands: [JSON] = [
      "receive", "satisfaction", "ontime", "overdue", "deadline", "notices", "check", "history",
    ]
    #expect(answers.map { $0["command"] } == commands)
    for (line, answer) in zip(ended.lines, answers) {
      guard case .object(let object) = answer else {
        Issue.record("\(line)")
        continue
      }
      #expect(Set(object.keys) == ["command", "asOf", "period", "rows", "total"])
      #expect(answer["asOf"] == "2023-11-06T08:00:00+07:00")
      #expect(line.hasPrefix(#"{"command":"#))
    }
    #expect(answers[0]["rows"][0]["stage"] == "received")
    #expect(answers[0]["rows"][0]["due"] == "2023-11-27")
  }

  @Test func `a satisfaction row has the keys of the contract`() async throws {
    let motcua = try await books()
    let row = try await motcua.run("hl 2023").answers()[0]["total"]
    guard case .object(let object) = row else { throw CannotTest("no total: \(row)") }
    let keys = [
      "key", "name", "rated", "satisfied", "levels", "rate", "wilson95", "visits", "prompts", "answered", "few",
      "figure", "source",
    ]
    #expect(Set(object.keys) == Set(keys))
    #expect(row["rate"] == .null)
    #expect(row["wilson95"] == .null)
    #expect(row["few"] == true)
  }

  @Test func `warnings and corrections go to standard error`() async throws {
    let motcua = try await books()
    // Typed with Telex on: "show" appears as "shơ".
    let ended = try await motcua.run(#"nhan 1.010723 --chu A --dt 1"#, "shơ 1")
    #expect(ended.code == 0)
    #expect(try ended.answers().count == 2)
    #expect(ended.errors.contains("shơ → show"))
    #expect(ended.errors.split(separator: "\n").count == 2)
  }

  private static let codes: [(arguments: [String], code: Int32)] = [
    (["--help"], 0), (["--khongco"], 2), (["--format", "xml"], 2), (["-c", "hl", "-f", "x"], 2), (["restore"], 2),
    (["import", "--help"], 0), (["-c", "chouyen"], 2), (["-c", "hl 2023 --thoe donvi"], 2), (["-c", "tra 77"], 1),
    (["-c", "giup"], 0), (["-c", ""], 0), (["-c", "# không làm gì"], 0),
  ]

  @Test(arguments: codes)
  func `exit codes tell scripts what happened`(arguments: [String], code: Int32) async throws {
    var motcua = try await books()
    motcua.officer = nil
    motcua.format = nil
    motcua.isDemonstration = false
    let ended = try await Child(
      Executable.path(), arguments, variables: motcua.environment.merging(["MOTCUA_BOOKS": motcua.books ?? ""]) { $1 },
      in: motcua.folder
    ).ended()
    #expect(ended.code == code, "\(ended.errors)")
    let answers = code == 0 && (arguments.contains("--help") || arguments.contains("giup"))
    #expect(ended.output.isEmpty == !answers)
    #expect(ended.errors.isEmpty == (code == 0))
  }

  @Test func `the formats answer the same`() async throws {
    var motcua = try await books()
    let totals = motcua.home.file("tong.csv")
    try Data("unit,from,to,satisfied,rated\n524-mc,2022-01-01,2022-12-31,95,100\n".utf8).write(
      to: URL(fileURLWithPath: totals))
    _ = try await motcua.run("nap tong tong.csv")
    motcua.format = nil
    let csv = try await motcua.run("hl 2022 --kieu csv")
    #expect(csv.lines.count == 2)
    #expect(csv.lines[0].contains("key,name,rated,satisfied,rate,wilson95_lower,wilson95_upper"))
    #expect(csv.lines[1].contains("100,95,0.95,"))
    let tsv = try await motcua.run("dat kieu tsv", "hl 2022")
    #expect(tsv.lines[1].contains("\t100\t95\t0.95\t"))
    let markdown = try await motcua.run("hl 2022 --format md")
    #expect(markdown.lines.contains { $0.hasPrefix("| ---:") || $0.hasPrefix("| ---") })
    #expect(markdown.text.contains("| 95,0% |"))
  }

  private func books() async throws -> Motcua {
    let motcua = try Motcua(books: try await Backend.sqlite.scratch().location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    return motcua
  }
}
