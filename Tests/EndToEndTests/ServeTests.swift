// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// `motcua serve` as systemd runs it.
struct ServeTests {
  @Test func `the server tells where it is, answers, and ends with 0 when it is told to`() async throws {
    var motcua = try Motcua()
    motcua.books = motcua.home.file("books.sqlite")
    let child = try Child(
      Executable.path(), ["serve", "--port", "0"] + motcua.line, variables: motcua.environment, in: motcua.folder)
    let address = try await address(child)
    #expect(try await Tool("curl").text(["-sS", address + "/healthz"]) == "ok\n")
    #expect(try await Tool("curl").text(["-sS", address + "/readyz"]) == "ready\n")
    let begin = ContinuousClock.now
    child.signal(SIGTERM)
    let ended = await child.ended(within: .seconds(20))
    #expect(ended.code == 0)
    // It gives itself four; a busy machine takes its own time to tell.
    #expect(ContinuousClock.now - begin < .seconds(10))
    #expect(ended.errors.contains("event=request"))
    #expect(ended.errors.contains("route=/healthz status=200"))
  }

  @Test func `a setting nobody knows ends it before anything is opened`() async throws {
    var motcua = try Motcua()
    motcua.books = motcua.home.file("books.sqlite")
    let ended = try await motcua.run(subcommand: "serve", "--prot", "80")
    #expect(ended.code == 2)
    #expect(ended.errors == "Không có thiết lập --prot. Ý là --port?\n")
    #expect(!FileManager.default.fileExists(atPath: motcua.home.file("books.sqlite")))
  }

  @Test func `certificates that cannot be read end it with 1 and a sentence`() async throws {
    var motcua = try Motcua()
    motcua.books = motcua.home.file("books.sqlite")
    let ended = try await motcua.run(
      subcommand: "serve", "--port", "0", "--tls-certificate", "/none.pem", "--tls-key", "/none.key")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("Không đọc được chứng thư /none.pem"))
  }

  private func address(_ child: Child) async throws -> String {
    for _ in 1...1_500 where child.isRunning {
      let line = child.errors.split(separator: "\n").first { $0.hasPrefix("http://127.0.0.1:") }
      if let line, child.errors.hasSuffix("\n") { return String(line) }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw CannotTest("the server did not start: \(child.errors)")
  }
}
