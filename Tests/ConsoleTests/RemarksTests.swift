// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `gopy`: what citizens wrote from home, and who wants to be called back.
@MainActor
struct RemarksTests {
  /// One remark that stands, one that waits, and somebody of H209 who wants to be called back.
  private func bench(_ language: Language = .vi, format: OutputFormat = .table) async throws -> Bench {
    let bench = try await Bench("hoa", language, format: format)
    let (unit, month) = (UnitCode(rawValue: "524-mc"), bench.office.clock.now.day.month)
    for (text, isHeld) in [("Phải chờ lâu quá", false), ("Chị Lan nói khó nghe", true)] {
      let remark = HomeRemark(comment: try FreeText(parsing: text))
      try await bench.office.books.write { page throws(OfficeError) in
        try page.keep(remark, for: .random(), in: unit, during: month, isHeld: isHeld)
      }
    }
    let asked = try #require(try await bench.office.administrator.deliver([209]).asked)
    let day = bench.office.clock.now.day
    try await bench.office.books.write { page throws(OfficeError) in
      try page.setContactWish(true, about: asked.visit, on: day, reasons: ["waiting", "late"])
    }
    return bench
  }

  @Test func `the list has wishes with their day, and remarks; held ones wait with their number`() async throws {
    let text = try await bench().run("gopy")
    #expect(text.contains("Xin gọi lại: H209; Chờ lâu; Trễ hẹn"), "\(text)")
    #expect(text.contains("13/11/2023"), "five working days after Monday 6/11")
    #expect(text.contains("Phải chờ lâu quá"))
    #expect(text.contains("chờ xem: gopy duyet 2"))
    #expect(!text.contains("Chị Lan"))
    let none = try await Bench("hoa").run("gopy")
    #expect(none == "Chưa có góp ý, chưa ai xin gọi lại.\n")
  }

  @Test func `a held remark is shown by looking it through, and stands from then on`() async throws {
    let bench = try await bench(.en)
    #expect(try await bench.run("remarks 1").contains("Phải chờ lâu quá"))
    let waiting = try await bench.run("remarks 2")
    #expect(waiting.contains("remarks review 2") && !waiting.contains("Lan"), "\(waiting)")
    #expect(try await bench.run("remarks review 2").contains("Chị Lan nói khó nghe"))
    #expect(try await bench.run("remarks 2").contains("Chị Lan nói khó nghe"))
    #expect(try await bench.failure("remarks 9").message == "There is no remark 9. See: remarks.")
  }

  @Test func `machines get both kinds as rows`() async throws {
    let text = try await bench(format: .json).run("gopy")
    #expect(text.contains(#""kind":"wish","unit":"524-mc","asked":"2023-11-06","due":"2023-11-13","cases":["H209"]"#))
    #expect(
      text.contains(
        #""kind":"remark","number":2,"unit":"524-mc","month":"2023-11","comment":null,"contact":null,"held":true"#))
  }

  @Test func `clerks do not read them`() async throws {
    _ = try await bench()
    #expect(try await Bench("lan").failure("gopy").kind == .refused)
  }
}
