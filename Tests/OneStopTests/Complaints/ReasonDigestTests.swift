// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// What a digest of reasons shows, and what it keeps to itself.
struct ReasonDigestTests {
  private func count(_ reason: String, _ field: String, _ count: Int, delay: String = "") -> ReasonCount {
    ReasonCount(reason: reason, field: field, delay: delay, count: count)
  }

  @Test func `groups of ten and more stand for themselves, the largest first`() {
    let digest = ReasonDigest([
      count("late", "Đất đai", 10, delay: "late"), count("waiting", "Hộ tịch", 24, delay: "early"),
    ])
    #expect(digest.groups.map(\.reason) == ["waiting", "late"])
    #expect(digest.groups.map(\.count) == [24, 10])
    #expect(!digest.hasMore)
  }

  @Test func `small groups are put together by reason, then all together, and are never shown alone`() {
    // Waiting: 4 + 7 = 11 shown without a field; trips 6 and attitude 5 are 11 together.
    let digest = ReasonDigest([
      count("waiting", "Hộ tịch", 4), count("waiting", "Đất đai", 7), count("trips", "Đất đai", 6),
      count("attitude", "Hộ tịch", 5),
    ])
    #expect(
      digest.groups == [
        ReasonGroup(reason: "waiting", field: nil, delay: nil, count: 11),
        ReasonGroup(reason: nil, field: nil, delay: nil, count: 11),
      ])
    #expect(!digest.hasMore)
  }

  @Test func `what stays below ten is said to be there, and no more`() {
    let digest = ReasonDigest([count("waiting", "Hộ tịch", 9)])
    #expect(digest.groups == [] && digest.hasMore)
    let beside = ReasonDigest([count("waiting", "Hộ tịch", 12), count("waiting", "Đất đai", 1)])
    #expect(beside.groups.map(\.count) == [12] && beside.hasMore)
    let nothing = ReasonDigest([])
    #expect(nothing.groups == [] && !nothing.hasMore)
  }

  @Test func `whatever the counts, nothing below ten is shown and nothing of ten or more is lost`() {
    var random = SeededGenerator(seed: 20_231_106)
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 0...9, using: &random)).map { index in
        count(
          ["waiting", "late", ""][index % 3], "Lĩnh vực \(index)", Int.random(in: 1...19, using: &random), delay: "late"
        )
      }
      let digest = ReasonDigest(counts)
      let (all, shown) = (counts.reduce(0) { $0 + $1.count }, digest.groups.reduce(0) { $0 + $1.count })
      #expect(digest.groups.allSatisfy { $0.count >= 10 }, "\(counts)")
      #expect((0..<10).contains(all - shown), "\(counts)")
      #expect(digest.hasMore == (all > shown), "\(counts)")
    }
  }
}
