// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Store
import Testing

/// Books that cannot be used, each told in plain words with exit code 1.
struct TroubleTests {
  @Test(arguments: [("vi", "không phải sổ của motcua"), ("en", "is not motcua's books")])
  func `another program's file is left alone`(language: String, words: String) async throws {
    let folder = try TemporaryFolder("foreign")
    for (name, bytes) in try await foreignFiles(in: folder) {
      let path = folder.file(name)
      try bytes.write(to: URL(fileURLWithPath: path))
      var motcua = try Motcua(books: path, now: "2023-11-06 08:00")
      motcua.language = language
      for command in ["hl 2023", "khach"] {
        let ended = try await motcua.run(command)
        #expect(ended.code == 1, "\(name)")
        #expect(ended.output.isEmpty)
        #expect(ended.errors.contains(words), "\(name): \(ended.errors)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  private func foreignFiles(in folder: TemporaryFolder) async throws -> [(String, Data)] {
    let database = try SQLiteDatabase(path: folder.file("other"), mode: .readWrite(create: true))
    _ = try await database.write { try $0.run("CREATE TABLE note (text TEXT)") }
    await database.close()
    return [
      ("other.sqlite", try Data(contentsOf: URL(fileURLWithPath: folder.file("other")))),
      ("letter.txt", Data("Kính gửi UBND huyện, đây không phải là một cơ sở dữ liệu.\n".utf8)),
    ]
  }

  @Test(arguments: Backend.available)
  func `books of a newer program are refused by their format`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    let database = try await scratch.open()
    _ = try await database.write { try $0.run("UPDATE books SET format = 99") }
    await database.close()
    let before = try await Contents(of: scratch)
    for command in ["hl 2023", "khach"] {
      let ended = try await motcua.run(command)
      #expect(ended.code == 1)
      #expect(ended.errors.contains("định dạng 99"))
    }
    #expect(try await Contents(of: scratch) == before)
  }

  @Test(arguments: Backend.available)
  func `real books take no time from outside`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    var motcua = try Motcua(books: scratch.location)
    motcua.isDemonstration = false
    #expect(try await motcua.run("mo 3").code == 0)
    let before = try await Contents(of: scratch)
    motcua.now = "2023-11-06 08:00"
    for (language, words) in [("vi", "Chỉ sổ trình diễn"), ("en", "Only demonstration books")] {
      motcua.language = language
      for command in ["khach", "hl 2023"] {
        let ended = try await motcua.run(command)
        #expect(ended.code == 1)
        #expect(ended.errors.contains(words))
      }
    }
    // Asking for a demonstration does not make one of them either.
    motcua.isDemonstration = true
    #expect(try await motcua.run("khach").code == 1)
    #expect(try await Contents(of: scratch) == before)
  }

  @Test func `a clock that cannot be read is refused`() async throws {
    var motcua = try Motcua(books: try await Backend.sqlite.scratch().location)
    motcua.variables["MOTCUA_NOW"] = "hôm qua"
    let ended = try await motcua.run("khach")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("hôm qua"))
    #expect(ended.errors.contains("2026-11-25T07:30:00+07:00"))
  }

  @Test func `somebody who is not in the books gets nothing`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    var motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    motcua.officer = "nguoila"
    let ended = try await motcua.run("hl 2023")
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("--officer"))
    motcua.officer = "hai từ"
    #expect(try await motcua.run("hl 2023").code == 1)
  }

  @Test func `a folder that is not there, and a folder in the place of books, are named`() async throws {
    let folder = try TemporaryFolder("nowhere")
    for path in [folder.file("khongco/so.sqlite"), folder.path] {
      let ended = try await Motcua(books: path, now: "2023-11-06 08:00").run("khach")
      #expect(ended.code == 1)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.contains(path))
    }
  }
}
