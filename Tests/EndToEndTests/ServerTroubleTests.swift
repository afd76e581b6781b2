// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// A PostgreSQL server that is away, refuses, or goes away in the middle.
struct ServerTroubleTests {
  @Test(arguments: ["vi", "en"])
  func `a server that does not answer is told in plain words`(language: String) async throws {
    // Nobody listens on the discard port.
    var motcua = try Motcua(books: "postgres://motcua:bimat@127.0.0.1:9/so", now: "2023-11-06 08:00")
    motcua.language = language
    let ended = try await motcua.run("hl 2023")
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("127.0.0.1"))
    #expect(!ended.errors.contains("bimat"))
  }

  @Test(arguments: [("vi", "Máy chủ không nhận tên hoặc mật khẩu"), ("en", "does not accept the user or password")])
  func `a wrong password is told without repeating it`(language: String, words: String) async throws {
    let server = try await ThrowawayPostgres.shared()
    let scratch = try await Backend.postgres.scratch()
    var motcua = try Motcua(
      books: server.networkURL(database: scratch.name, password: "saimatkhau"), now: "2023-11-06 08:00")
    motcua.language = language
    let refused = try await motcua.run("khach")
    #expect(refused.code == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains(words))
    #expect(!refused.errors.contains("saimatkhau"))
    #expect(try await Contents(of: scratch).tables.isEmpty)
    motcua.books = server.networkURL(database: scratch.name, password: ThrowawayPostgres.password)
    #expect(try await motcua.run("khach").code == 0)
  }

  @Test(arguments: [("vi", "Mất kết nối với máy chủ"), ("en", "The connection to the server broke")])
  func `a connection cut in a transaction stores nothing of it`(language: String, words: String) async throws {
    let scratch = try await Backend.postgres.scratch()
    var motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    motcua.language = language
    #expect(try await motcua.run("mo 3").code == 0)
    let before = try await Contents(of: scratch)

    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let child = try motcua.start(["-1"], input: .pipe(pipe.fileHandleForReading))
    try pipe.fileHandleForWriting.write(contentsOf: Data("khach\n".utf8))
    try await child.wrote(lines: 1)
    try await ThrowawayPostgres.shared().cutConnections(to: scratch.name)
    try pipe.fileHandleForWriting.write(contentsOf: Data("khach\n".utf8))
    try pipe.fileHandleForWriting.close()
    let ended = await child.ended()
    #expect(ended.code == 3 || ended.code == 1)
    #expect(ended.errors.contains(words), "\(ended.errors)")
    #expect(try await Contents(of: scratch) == before)
    // The books go on where they were.
    let after = try await motcua.run("khach", "soat")
    #expect(after.code == 0)
    #expect(try after.answers()[1]["total"]["clean"] == true)
  }
}
