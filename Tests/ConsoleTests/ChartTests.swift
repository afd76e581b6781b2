// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing
import Wording

@testable import Console

struct ChartTests {
  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([0, 5, 0], "·█·"), ([1, 1_000_000], "▁█"), ([0, 0], "··"), ([], ""),
    ([7, 7], "██"),
  ])
  func `a sparkline rises with the counts, and nothing is a dot`(counts: [Int], line: String) {
    #expect(Chart.sparkline(counts) == line)
  }

  @Test(arguments: [
    (1.0, 4, "████"), (0.5, 4, "██"), (0.53125, 4, "██▏"), (0.000001, 10, "▏"), (0, 10, ""), (1.2, 3, "███"),
  ])
  func `a bar is as long as its share, and something is never nothing`(share: Double, width: Int, bar: String) {
    #expect(Chart.bar(share, width) == bar)
  }

  @Test func `levels stand best first, with counts and shares in words`() throws {
    let chart = try #require(Chart.levels(LevelCounts(0, 1, 29, 1_640, 3_100), Formats(language: .vi)))
    let lines = chart.lines(width: 80)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix(" 5 Rất hài lòng        3.100  65,0%  ███████████████"))
    #expect(lines[3].hasPrefix(" 2 Không hài lòng          1  <0,1%  ▏"))
    #expect(lines[4] == " 1 Rất không hài lòng      0   0,0%")
    #expect(chart.lines(width: 40).allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(try Chart.levels(LevelCounts(0, 0, 0, 0, 0), Formats(language: .vi)) == nil)
  }
}
