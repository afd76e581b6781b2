// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

struct CrashTests {
  /// Each round kills the process with SIGKILL while it writes, some moments after its first answers.
  @Test func `after fifty kills in mid-write every acknowledged case is there exactly once`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("mo 3").code == 0)
    var random = SystemRandomNumberGenerator()
    var acknowledged: [String] = []
    var interrupted = 0
    for round in 1...50 {
      let child = try motcua.start([], input: .bytes(cases(of: round)))
      try await child.wrote(lines: Int.random(in: 1...3, using: &random))
      try await Task.sleep(for: .microseconds(Int.random(in: 0...12_000, using: &random)))
      child.kill()
      let ended = await child.ended()
      if ended.code == -SIGKILL { interrupted += 1 }
      acknowledged += try ended.answers().compactMap { $0["rows"][0]["case"].text }
    }
    #expect(interrupted == 50)
    #expect(acknowledged.count >= 50)
    #expect(Set(acknowledged).count == acknowledged.count)

    let checked = try await motcua.run("soat")
    #expect(checked.code == 0)
    #expect(try checked.answers()[0]["total"]["clean"] == true)
    try await expect(acknowledged, in: scratch)
  }

  /// A case that was stored has its number, its entry in the journal and its texts, once each.
  private func expect(_ acknowledged: [String], in scratch: Scratch) async throws {
    let database = try await scratch.open()
    let stored = try await database.read { connection in
      try connection.rows(
        """
        SELECT c.code, c.number, (SELECT count(*) FROM journal j WHERE j.subject = 'case:' || c.id)
        FROM case_file c ORDER BY c.number
        """
      ).map { ($0.values[0].shown, $0.values[1].shown, $0.values[2].shown) }
    }
    await database.close()
    let codes = stored.map(\.0)
    #expect(Set(codes).count == codes.count)
    #expect(Set(acknowledged).subtracting(codes) == [])
    #expect(stored.map(\.1) == (1...max(1, stored.count)).map(String.init))
    #expect(stored.allSatisfy { $0.2 == "1" })
    // A kill can cost at most the answer that was on its way.
    #expect(stored.count - acknowledged.count <= 50)
  }

  private func cases(of round: Int) -> [UInt8] {
    let lines = (1...400).map { number in
      "nhan 1.001612 --chu \"Người \(number)\" --dt 0905 --kenh online --ma 000.00.53.H48-231106-\(round * 1_000 + number)\n"
    }
    return Array(lines.joined().utf8)
  }
}
