// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

@Suite struct LevelCountsTests {
  @Test func `rated, satisfied and dissatisfied are sums of levels`() throws {
    let counts = try LevelCounts(1, 2, 26, 740, 4000)
    #expect(counts.rated == 4769)
    #expect(counts.satisfied == 4740)
    #expect(counts.dissatisfied == 3)
    #expect(counts.share == Share(satisfied: 4740, rated: 4769))
  }

  @Test func `mean and net follow their definitions`() throws {
    let counts = try LevelCounts(1, 2, 3, 4, 10)
    #expect(counts.meanShare == Share(satisfied: 2 + 6 + 12 + 40, rated: 80))
    #expect(counts.mean == 0.75)
    #expect(counts.netCount == 11)
    #expect(counts.net == 0.55)
  }

  @Test func `everybody at one end gives the end of the scale`() throws {
    #expect(try LevelCounts(0, 0, 0, 0, 7).mean == 1)
    #expect(try LevelCounts(0, 0, 0, 0, 7).net == 1)
    #expect(try LevelCounts(7, 0, 0, 0, 0).mean == 0)
    #expect(try LevelCounts(7, 0, 0, 0, 0).net == -1)
    #expect(try LevelCounts(0, 0, 7, 0, 0).mean == 0.5)
    #expect(try LevelCounts(0, 0, 7, 0, 0).net == 0)
  }

  @Test func `no ratings mean no data, not zero`() {
    #expect(LevelCounts.zero.mean == nil)
    #expect(LevelCounts.zero.net == nil)
    #expect(LevelCounts.zero.share.rate == nil)
  }

  @Test func `counts are pooled and taken apart level by level`() throws {
    let first = try LevelCounts(1, 2, 3, 4, 5)
    let second = try LevelCounts(0, 1, 0, 1, 0)
    #expect(first + second == (try LevelCounts(1, 3, 3, 5, 5)))
    #expect(try first + second - second == first)
    #expect(throws: InvalidLevelCounts(problem: .outOfRange(level: 1, count: -1))) { try second - first }
  }

  @Test func `as data they are five numbers`() throws {
    let counts = try LevelCounts(1, 2, 26, 740, 4000)
    let json = try JSONEncoder().encode(counts)
    #expect(String(decoding: json, as: UTF8.self) == "[1,2,26,740,4000]")
    #expect(try JSONDecoder().decode(LevelCounts.self, from: json) == counts)
  }

  @Test(arguments: [
    ("[1,2,3,4]", InvalidLevelCounts.Problem.notFiveLevels(found: 4)),
    ("[1,2,3,4,5,6]", .notFiveLevels(found: 6)),
    ("[1,2,-3,4,5]", .outOfRange(level: 3, count: -3)),
    ("[1,2,3,4,9223372036854775807]", .outOfRange(level: 5, count: .max)),
  ])
  func `other numbers are refused`(_ json: String, _ problem: InvalidLevelCounts.Problem) {
    #expect(throws: InvalidLevelCounts(problem: problem)) {
      try JSONDecoder().decode(LevelCounts.self, from: Data(json.utf8))
    }
  }
}
