// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Testing

struct RefusalTests {
  @Test(arguments: Backend.available)
  func `a refusal says why in both languages and stores nothing`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    var motcua = try Motcua(books: scratch.location)
    motcua.options = ["--yes"]
    var contents: Contents?
    for block in try Transcript("refusals.transcript").blocks {
      let ended = try await motcua.play(block)
      #expect(ended.transcript == block.answer, "\(block.head) \(block.commands)")
      let after = try await Contents(of: scratch)
      if let before = contents, ended.output.isEmpty {
        #expect(ended.code == 1 || ended.code == 2)
        #expect(after.changes(since: before) == [], "\(block.commands)")
      }
      contents = after
    }
  }

  @Test(arguments: [("vi", "10.000", "2.000"), ("en", "10,000", "2,000")])
  func `a reason of ten thousand characters is refused with its length`(language: String, length: String, limit: String)
    async throws
  {
    let (scratch, motcua) = try await lateCase(language)
    let before = try await Contents(of: scratch)
    let reason = String(repeating: "đ", count: 10_000)
    let ended = try await motcua.run(#"xinloi 1 --lydo "\#(reason)" --hen 30/11"#)
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    let message = try #require(ended.errors.split(separator: "\n").first)
    #expect(message.contains(length))
    #expect(message.contains(limit))
    #expect(try await Contents(of: scratch) == before)
  }

  @Test func `what cannot be taken back needs somebody's yes`() async throws {
    let (scratch, motcua) = try await lateCase("vi")
    _ = try await motcua.run(#"xinloi 1 --lydo "Chờ xác minh" --hen 30/11"#)
    var manager = motcua
    manager.officer = "hoa"
    let before = try await Contents(of: scratch)
    let alone = try await manager.run("tb duyet 1")
    #expect(alone.code == 1)
    #expect(alone.output.isEmpty)
    #expect(alone.errors.contains("--yes"))
    #expect(try await Contents(of: scratch) == before)
    manager.options = ["--yes"]
    let agreed = try await manager.run("tb duyet 1")
    #expect(try agreed.answers()[0]["rows"][0]["number"] == "01/PXL")
    manager.options = []
    #expect(try await manager.run("tb dang 1").code == 1)
  }

  /// Books in which H1, due on 27/11, is late on 28/11, and "hoa" is a manager.
  private func lateCase(_ language: String) async throws -> (Scratch, Motcua) {
    let scratch = try await Backend.sqlite.scratch()
    var motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    motcua.language = language
    let ended = try await motcua.run(
      #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#, "dat canbo hoa --vaitro lanhdao --donvi 524-mc",
      Desk.signer)
    #expect(ended.code == 0)
    return (scratch, motcua.at("2023-11-28 08:00"))
  }
}
