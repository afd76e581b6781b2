// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Store
import Testing

struct SubcommandTests {
  @Test func `files are imported from the command line as well, and twice changes nothing`() async throws {
    var motcua = try await books()
    motcua.folder = try Transcript.folder()
    let first = try await motcua.run(subcommand: "import", "ratings", "ratings-2022.csv")
    #expect(first.code == 0)
    #expect(try first.answers()[0]["rows"][0]["added"] == 40)
    let second = try await motcua.run(subcommand: "import", "ratings", "ratings-2022.csv")
    #expect(second.code == 0)
    #expect(try second.answers()[0]["rows"][0]["added"] == 0)
    #expect(try await motcua.run("hl 2022").answers()[0]["total"]["rated"] == 40)
  }

  @Test func `a trial only checks, and bad rows can be put aside`() async throws {
    let motcua = try await books()
    let bad = try Data(contentsOf: URL(fileURLWithPath: Transcript.folder() + "/bad-levels.csv"))
    try bad.write(to: URL(fileURLWithPath: motcua.home.file("dg.csv")))
    let trial = try await motcua.run(subcommand: "import", "ratings", "dg.csv", "--dry-run")
    #expect(trial.code == 1)
    #expect(trial.errors.contains("dg.csv: 5 dòng lỗi"))
    let few = try await motcua.run(subcommand: "import", "ratings", "dg.csv", "--max-errors", "2")
    // What is wrong, two rows of it, and the unit that nobody knows, which is named apart.
    #expect(few.errors.split(separator: "\n").count == 4)
    #expect(few.errors.contains("khop dv \"99999\""))
    let loaded = try await motcua.run(subcommand: "import", "ratings", "dg.csv", "--skip-bad")
    #expect(loaded.code == 0)
    #expect(try loaded.answers()[0]["rows"][0]["added"] == 1)
    #expect(try loaded.answers()[0]["rows"][0]["rejected"] == 5)
    let rejects = try String(contentsOfFile: motcua.home.file("dg.csv.loi.csv"), encoding: .utf8)
    #expect(rejects.split(whereSeparator: \.isNewline).count == 6)
    #expect(rejects.contains("\"4,5\""))
    // So that spreadsheets read its Vietnamese, and nobody else the names in it.
    let start = try Data(contentsOf: URL(fileURLWithPath: motcua.home.file("dg.csv.loi.csv"))).prefix(3)
    #expect(start == Data([0xEF, 0xBB, 0xBF]))
    let mode = try FileManager.default.attributesOfItem(atPath: motcua.home.file("dg.csv.loi.csv"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `rows that contradict others are told by line, in a trial as well, and can be put aside`() async throws {
    let motcua = try await books()
    let rows = """
      id,time,unit,level,channel
      a,10/10/2023,524-mc,5,paper
      b,10/10/2023,524-mc,4,paper
      a,10/10/2023,524-mc,1,paper

      """
    try rows.write(toFile: motcua.home.file("dg.csv"), atomically: false, encoding: .utf8)
    for refused in [
      try await motcua.run(subcommand: "import", "ratings", "dg.csv", "--dry-run"),
      try await motcua.run(subcommand: "import", "ratings", "dg.csv"),
    ] {
      #expect(refused.code == 1)
      #expect(
        refused.errors.contains("Dòng 4, cột id: \"a\" có ở một dòng trước với nội dung khác."), "\(refused.errors)")
    }
    let loaded = try await motcua.run(subcommand: "import", "ratings", "dg.csv", "--skip-bad")
    #expect(try loaded.answers()[0]["rows"][0]["added"] == 2)
    let rejects = try Data(contentsOf: URL(fileURLWithPath: motcua.home.file("dg.csv.loi.csv")))
    #expect(rejects == Data("\u{FEFF}id,time,unit,level,channel\na,10/10/2023,524-mc,1,paper\n".utf8))
  }

  @Test func `a file of invented data is kept out of real books`() async throws {
    let motcua = try await books()
    let rows = "id,time,unit,level,channel,synthetic\na,10/10/2023,524-mc,5,paper,1\n"
    try rows.write(toFile: motcua.home.file("dg.csv"), atomically: false, encoding: .utf8)
    let refused = try await motcua.run(subcommand: "import", "ratings", "dg.csv")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("dg.csv là dữ liệu mô phỏng (cột synthetic)"), "\(refused.errors)")
  }

  @Test func `what was imported is exported as it came, and other books take it`() async throws {
    let (first, second) = (try await books(), try await books())
    let fixture = try Transcript.folder() + "/ratings-2022.csv"
    #expect(try await first.run(subcommand: "import", "ratings", fixture).code == 0)
    let exported = try await first.run(subcommand: "export", "ratings", "dg.csv", "--period", "2022")
    #expect(exported.code == 0, "\(exported.errors)")
    #expect(try exported.answers()[0]["rows"][0]["rows"] == 40)
    let file = first.home.file("dg.csv")
    #expect(try await second.run(subcommand: "import", "ratings", file).answers()[0]["rows"][0]["added"] == 40)
    #expect(try await second.run(subcommand: "export", "ratings", "dg.csv").code == 0)
    #expect(
      FileManager.default.contents(atPath: second.home.file("dg.csv")) == FileManager.default.contents(atPath: file))
    #expect(try await first.run(subcommand: "export", "ratings", "dg.csv").code == 1)
    #expect(try await first.run(subcommand: "export", "ratings", "dg.csv", "--overwrite").code == 0)
    #expect(try await first.run(subcommand: "export", "ratings", "dg.pdf").code == 1)
    #expect(try await first.run(subcommand: "export", "khongco", "dg.csv").code == 1)
    let cases = try await first.run(subcommand: "export", "cases", "hs.xlsx")
    #expect(cases.code == 0, "\(cases.errors)")
    let said = try await first.run("ls").answers()[0]["rows"].items
    #expect(said.contains { $0["verb"] == "exporting" })
  }

  @Test func `a backup can be put back, and what stood there is kept`() async throws {
    let motcua = try await books()
    let path = try #require(motcua.books)
    let copy = motcua.home.file("banluu.sqlite")
    let backup = try await motcua.run(subcommand: "backup", copy)
    #expect(backup.code == 0)
    let again = try await motcua.run(subcommand: "backup", copy)
    #expect(again.code == 1)
    #expect(again.errors.contains(copy))
    _ = try await motcua.run("khach")

    let asked = try await motcua.run(subcommand: "restore", copy)
    #expect(asked.code == 1)
    #expect(asked.errors.contains("--yes"))
    let restored = try await motcua.run(subcommand: "restore", copy, "--yes")
    #expect(restored.code == 0)
    #expect(FileManager.default.fileExists(atPath: path + ".before-restore"))
    #expect(try await motcua.run("ls").answers()[0]["rows"].items.contains { $0["verb"] == "visit" } == false)
  }

  @Test func `a damaged copy is never put in the place of books`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    _ = try await motcua.run("mo 3")
    let before = try await Contents(of: scratch)
    let copy = motcua.home.file("banluu.sqlite")
    _ = try await motcua.run(subcommand: "backup", copy)
    let database = try SQLiteDatabase(path: copy, mode: .readWrite(create: false))
    _ = try await database.write { try $0.run("UPDATE journal SET officer = 'ai do' WHERE verb = 'open'") }
    await database.close()
    let refused = try await motcua.run(subcommand: "restore", copy, "--yes")
    #expect(refused.code == 1)
    #expect(!refused.errors.isEmpty)
    let foreign = try await motcua.run(subcommand: "restore", try Transcript.folder() + "/torn.csv", "--yes")
    #expect(foreign.code == 1)
    #expect(try await Contents(of: scratch) == before)
  }

  @Test func `check is clean, knows a head printed earlier, and finds what was changed behind its back`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    _ = try await motcua.run("mo 3")
    let clean = try await motcua.run(subcommand: "check")
    #expect(clean.code == 0)
    let head = try #require(try clean.answers()[0]["rows"][1]["head"].text)
    _ = try await motcua.run("khach")
    #expect(try await motcua.run(subcommand: "check", "--head", head).code == 0)
    let cut = try await motcua.run(subcommand: "check", "--head", String(repeating: "0", count: 64))
    #expect(cut.code == 1)

    let database = try await scratch.open()
    _ = try await database.write { try $0.run("UPDATE journal SET officer = 'ai do' WHERE verb = 'open'") }
    await database.close()
    let found = try await motcua.run(subcommand: "check")
    #expect(found.code == 1)
    #expect(try found.answers()[0]["total"]["clean"] == false)
    #expect(!(try found.answers()[0]["total"]["problems"].items.isEmpty))
  }

  @Test func `books on a server are copied by its own tools`() async throws {
    let motcua = try Motcua(books: try await Backend.postgres.scratch().location, now: "2023-11-06 08:00")
    _ = try await motcua.run("mo 3")
    let ended = try await motcua.run(subcommand: "backup", motcua.home.file("banluu"))
    #expect(ended.code == 1)
    #expect(ended.errors.contains("pg_dump"))
  }

  private func books() async throws -> Motcua {
    let motcua = try Motcua(books: try await Backend.sqlite.scratch().location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    return motcua
  }
}
