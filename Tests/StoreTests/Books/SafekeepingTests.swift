// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store
import Testing

/// Durable writes, copies, and several verbs kept or dropped as one.
@Suite(.serialized) struct SafekeepingTests {
  @Test func `what was acknowledged is on disk`() async throws {
    let bench = try await OfficeBench(.sqlite)
    let database = try #require(bench.books.database as? SQLiteDatabase)
    #expect(try await database.synchronousLevel() == 2)
  }

  @Test(arguments: Backend.available)
  func `verbs that are held are dropped as a whole`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let before = try await bench.books.check(head: nil).chains
    try await bench.books.hold()
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    #expect(try await bench.lan.story(of: 1).file.stage == .delivered)
    try await bench.books.release(commit: false)
    #expect(try await bench.books.check(head: nil).chains == before)
    #expect(try await bench.lan.receive(Tried.threeDays).file.name == "H1")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `verbs that are held are kept as a whole, but for one that was refused`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.books.hold()
    try await bench.lan.receive(Tried.threeDays)
    await expect(.notAwaitingSupplement("H1")) { _ = try await bench.lan.resume(1) }
    try await bench.lan.deliver(1)
    let other = try await bench.connectAgain()
    guard case .unknownCase = await refusalOf({ _ = try await bench.office("lan", on: other).story(of: 1) }) else {
      Issue.record("what is held was seen from outside")
      return
    }
    try await bench.books.release(commit: true)
    #expect(try await bench.office("lan", on: other).story(of: 1).file.stage == .delivered)
    try await expectClean(bench)
  }

  @Test func `a copy taken while the books are in use is the books of that moment`() async throws {
    let bench = try await OfficeBench(.sqlite)
    let folder = try TemporaryFolder()
    let copy = folder.file("sao.sqlite")
    try await bench.lan.receive(Tried.threeDays)
    try await bench.books.backup(to: copy)
    try await bench.lan.receive(Tried.threeDays)
    let books = try await SQLBooks.reading(.file(copy))
    let report = try await books.check(head: nil)
    #expect(report.problems == [])
    #expect(try await bench.office("lan", on: books).story(of: 1).file.name == "H1")
    #expect(report.chains.last?.entries == 1)
    await books.close()
    guard case .cannotOpen(copy, _) = await failureOf({ try await bench.books.backup(to: copy) }) else {
      Issue.record("a copy was overwritten")
      return
    }
  }

  @Test func `a copy put back replaces the books, which are kept beside`() async throws {
    let bench = try await OfficeBench(.sqlite)
    let folder = try TemporaryFolder()
    let copy = folder.file("sao.sqlite")
    try await bench.lan.receive(Tried.threeDays)
    try await bench.books.backup(to: copy)
    try await bench.lan.receive(Tried.threeDays)
    await bench.books.close()
    let path = bench.scratch.location
    #expect(try await SQLBooks.restore(copy, to: path).isClean)
    let restored = try await bench.connectAgain()
    #expect(try await bench.office("lan", on: restored).receive(Tried.threeDays).file.name == "H2")
    #expect(try await restored.check(head: nil).isClean)
    let kept = try await SQLBooks.reading(.file(path + ".before-restore"))
    #expect(try await kept.check(head: nil).chains.last?.entries == 2)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test func `a copy that does not hold is not put back`() async throws {
    let bench = try await OfficeBench(.sqlite)
    let folder = try TemporaryFolder()
    let copy = folder.file("sao.sqlite")
    try await bench.lan.receive(Tried.threeDays)
    try await bench.books.backup(to: copy)
    let forged = try SQLiteDatabase(path: copy, mode: .readWrite(create: false))
    try await forged.write { try $0.script("UPDATE case_row SET stage = 'returned'") }
    await forged.close()
    let report = try await SQLBooks.restore(copy, to: bench.scratch.location)
    #expect(report.problems == [.alteredCase("H1")])
    #expect(try await bench.lan.story(of: 1).file.stage == .received)
    let missing = folder.file("khong.sqlite")
    guard case .cannotOpen = await failureOf({ _ = try await SQLBooks.restore(missing, to: copy) }) else {
      Issue.record("nothing was put back")
      return
    }
  }

  @Test func `a server's books are copied by the server's own program`() async throws {
    let bench = try await OfficeBench(.postgres)
    let folder = try TemporaryFolder()
    #expect(await failureOf { try await bench.books.backup(to: folder.file("x")) } == .backupOnServer)
  }
}
