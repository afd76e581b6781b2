// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@Suite struct FigureTests {
  @Test func `the ids are those of the definition`() {
    #expect(
      FigureID.allCases.map(\.rawValue) == [
        "satisfied.top2", "satisfied.mean", "satisfied.net", "satisfied.qd766", "response", "satisfied.bounds",
        "ontime.statutory", "ontime.promised", "progress.qd766", "apology.coverage", "apology.issued",
        "ontime.extended", "satisfied.delay", "satisfied.apology",
        "index.1", "index.2", "index.3", "index.4", "index.5", "index.6", "index.7", "index.8", "index.9", "index.sum",
        "index.staff", "points.qd766.progress", "points.qd766.procedures",
      ])
  }

  @Test(arguments: FigureID.allCases)
  func `each figure is defined under its own id and says what it counts`(_ id: FigureID) {
    let figure = id.figure
    #expect(figure.id == id)
    for words in [figure.name, figure.numerator, figure.denominator] {
      #expect(!words.vi.isEmpty && !words.en.isEmpty)
    }
    #expect(!figure.asked.isEmpty, "nobody can ask for it")
  }

  @Test func `no two figures bear one name`() {
    #expect(Figure.all.count == FigureID.allCases.count)
    #expect(Set(Figure.all.map(\.name.vi)).count == Figure.all.count)
    #expect(Set(Figure.all.map(\.name.en)).count == Figure.all.count)
  }

  @Test func `the ratio in which silence counts as satisfied is not public beside the headline`() {
    #expect(FigureID.top2.figure.audience == .everyone)
    #expect(FigureID.satisfactionUnder766.figure.audience == .managers)
    #expect(FigureID.satisfactionUnder766.figure.name != FigureID.top2.figure.name)
  }
}
