// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

struct BatchTests {
  private static let script = """
    # Three people, the second of whom nobody has heard of.
    khach
    trao 77
    khach

    """

  @Test func `a file stops at the first error with its line`() async throws {
    let (scratch, motcua) = try await books()
    try Data(Self.script.utf8).write(to: URL(fileURLWithPath: motcua.home.file("viec.mc")))
    let ended = try await motcua.run(arguments: ["-f", "viec.mc"])
    #expect(ended.code == 3)
    #expect(ended.lines.count == 1)
    #expect(ended.errors.hasPrefix("viec.mc:3: lỗi: Không có hồ sơ \"H77\"."))
    #expect(ended.errors.contains("Đã dừng, 1 lệnh trước đã ghi"))
    #expect(try await visits(scratch) == 1)
  }

  @Test func `standard input is a script as well`() async throws {
    let (scratch, motcua) = try await books()
    let stopped = try await motcua.run(arguments: ["--lang", "en"], input: Array(Self.script.utf8))
    #expect(stopped.code == 3)
    #expect(stopped.errors.hasPrefix("<stdin>:3: error: There is no case \"H77\"."))
    // Without a line break at the end, and with those of another system.
    let fine = try await motcua.run(arguments: [], input: Array("khach\r\n\r\n  # nghỉ\r\nkhach".utf8))
    #expect(fine.code == 0)
    #expect(try fine.answers().map { $0["command"] } == ["visit", "visit"])
    #expect(try await visits(scratch) == 3)
  }

  @Test func `commands in a row stop at the first that is refused`() async throws {
    let (scratch, motcua) = try await books()
    let ended = try await motcua.run("khach", "trao 77", "khach")
    #expect(ended.code == 1)
    #expect(ended.lines.count == 1)
    #expect(try await visits(scratch) == 1)
  }

  @Test(arguments: Backend.available)
  func `one transaction stores everything or nothing`(_ backend: Backend) async throws {
    let (scratch, motcua) = try await books(backend)
    try Data(Self.script.utf8).write(to: URL(fileURLWithPath: motcua.home.file("viec.mc")))
    let before = try await Contents(of: scratch)
    let stopped = try await motcua.run(arguments: ["-1", "-f", "viec.mc"])
    #expect(stopped.code == 3)
    #expect(stopped.errors.contains("viec.mc:3:"))
    #expect(stopped.errors.contains("Không ghi gì (-1)."))
    #expect(try await Contents(of: scratch) == before)
    let fine = try await motcua.run(arguments: ["-1", "-c", "khach", "-c", "khach"])
    #expect(fine.code == 0)
    #expect(try await visits(scratch) == 2)
  }

  @Test func `whoever keeps going is told of every error and gets 1 at the end`() async throws {
    let (scratch, motcua) = try await books()
    let input = Array((Self.script + "chouyen\n").utf8)
    let ended = try await motcua.run(arguments: ["--keep-going"], input: input)
    #expect(ended.code == 1)
    #expect(ended.lines.count == 2)
    #expect(ended.errors.contains("<stdin>:3: lỗi:"))
    #expect(ended.errors.contains("<stdin>:5: lỗi: Không có lệnh \"chouyen\". Ý bạn là chuyen?"))
    #expect(try await visits(scratch) == 2)
  }

  @Test(arguments: ["vi", "en"], [true, false])
  func `bytes that are not UTF-8 are refused with their place`(language: String, isFile: Bool) async throws {
    var (scratch, motcua) = try await books()
    motcua.language = language
    let before = try await Contents(of: scratch)
    // "nhan 1.001193 --chu Bình" in the old TCVN encoding: ì is one byte there.
    let bytes = Array("nhan 1.001193 --chu B".utf8) + [0xD7] + Array("nh\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: motcua.home.file("cu.mc")))
    let ended = try await motcua.run(arguments: isFile ? ["-f", "cu.mc"] : [], input: isFile ? nil : bytes)
    #expect(ended.code == 3)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.hasPrefix(isFile ? "cu.mc:1: " : "<stdin>:1: "))
    #expect(ended.errors.contains(language == "vi" ? "Byte thứ 22 không phải UTF-8" : "Byte 22 is not UTF-8"))
    #expect(String(validating: Array(ended.errors.utf8), as: UTF8.self) != nil)
    #expect(try await Contents(of: scratch) == before)
  }

  @Test func `an argument that is not UTF-8 stores nothing`() async throws {
    let (scratch, motcua) = try await books()
    let before = try await Contents(of: scratch)
    let shell = #"exec "$0" "$@" -c "$(printf 'nhan 1.001193 --chu B\327nh')""#
    let child = try Child(
      "/bin/sh", ["-c", shell, Executable.path()] + motcua.line, variables: motcua.environment, in: motcua.folder)
    let ended = await child.ended()
    #expect(ended.code == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("UTF-8"))
    #expect(try await Contents(of: scratch) == before)
  }

  @Test func `a file of commands that is not there is told, and nothing is done`() async throws {
    let (_, motcua) = try await books()
    let ended = try await motcua.run(arguments: ["-f", "khongco.mc"])
    #expect(ended.code == 1)
    #expect(ended.errors.contains("khongco.mc"))
  }

  private func books(_ backend: Backend = .sqlite) async throws -> (Scratch, Motcua) {
    let scratch = try await backend.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    return (scratch, motcua)
  }

  private func visits(_ scratch: Scratch) async throws -> Int {
    try await Contents(of: scratch).tables["visit"]?.count ?? 0
  }
}
