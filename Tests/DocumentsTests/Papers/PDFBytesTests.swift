// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing
import Wording

@Suite struct PDFBytesTests {
  @Test func `the same papers give the same bytes, from whichever press`() throws {
    let papers = [SamplePapers.apology, SamplePapers.receipt]
    let (press, other) = (try PDFPress(PaperFonts.find()), try PDFPress(PaperFonts.find()))
    let first = try press.pdf(papers).bytes
    #expect(try press.pdf(papers).bytes == first)
    _ = try other.pdf([SamplePapers.long])
    #expect(try other.pdf(papers).bytes == first)
    #expect(first.starts(with: "%PDF-".utf8))
  }

  @Test func `a file knows its title and when its paper was made`() async throws {
    let facts = try await PDFReading([SamplePapers.apology, SamplePapers.receipt]).facts()
    #expect(facts["Title"] == SamplePapers.apology.title)
    #expect(facts["CreationDate"] == "2026-11-25T08:15:00+07")
  }

  @Test func `workers print at the same time`() async throws {
    let expected = try PDFPress(PaperFonts.find()).pdf([SamplePapers.apology]).bytes
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let press = try PDFPress(PaperFonts.find())
          return try (0..<5).allSatisfy { _ in try press.pdf([SamplePapers.apology]).bytes == expected }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == [Bool](repeating: true, count: 8))
  }
}
