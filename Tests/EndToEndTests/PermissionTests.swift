// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

struct PermissionTests {
  @Test(arguments: ["vi", "en"])
  func `books that may not be read are named with the reason`(language: String) async throws {
    let (motcua, path) = try await books(language)
    try allow(0o000, path)
    for command in ["hl 2023", "khach"] {
      let ended = try await OrdinaryUser().run(motcua, command)
      #expect(ended.code == 1)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.contains(path))
      #expect(ended.errors.contains(language == "vi" ? "Không có quyền" : "No permission"), "\(ended.errors)")
    }
  }

  @Test(arguments: ["vi", "en"])
  func `books that may only be read store nothing and say so`(language: String) async throws {
    let (motcua, path) = try await books(language)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try allow(0o444, path)
    let ended = try await OrdinaryUser().run(motcua, "khach")
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(!ended.errors.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `books in a folder that may not be written are refused before anything is lost`() async throws {
    let (motcua, path) = try await books("vi")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try allow(0o666, path)
    try allow(0o555, URL(fileURLWithPath: path).deletingLastPathComponent().path)
    let ended = try await OrdinaryUser().run(motcua, "khach")
    try allow(0o777, URL(fileURLWithPath: path).deletingLastPathComponent().path)
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(!ended.errors.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  private func books(_ language: String) async throws -> (Motcua, String) {
    var motcua = try Motcua(now: "2023-11-06 08:00")
    motcua.language = language
    let path = motcua.home.file("so.sqlite")
    motcua.books = path
    #expect(try await motcua.run("mo 3").code == 0)
    try allow(0o777, motcua.home.path)
    return (motcua, path)
  }

  private func allow(_ permissions: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }
}
