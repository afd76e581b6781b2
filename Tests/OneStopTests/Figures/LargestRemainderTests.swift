// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@Suite struct LargestRemainderTests {
  @Test(arguments: [
    ([1, 1, 1], [ShownPart.tenths(334), .tenths(333), .tenths(333)]),
    ([0, 0, 0, 0, 9], [.tenths(0), .tenths(0), .tenths(0), .tenths(0), .tenths(1000)]),
    ([4740, 29], [.tenths(994), .tenths(6)]),
    ([1, 2, 3], [.tenths(167), .tenths(333), .tenths(500)]),
    ([7, 2], [.tenths(778), .tenths(222)]),
    ([1, 999], [.tenths(1), .tenths(999)]),
    ([1, 4999], [.tiny, .tenths(999)]),
    ([1, 1, 1, 1, 1, 99_995], [.tiny, .tiny, .tiny, .tiny, .tiny, .tenths(999)]),
    ([1, 0, 600_000, 399_999], [.tiny, .tenths(0), .tenths(600), .tenths(399)]),
  ])
  func `parts are shown in tenths of a percent`(_ counts: [Int], _ parts: [ShownPart]) {
    #expect(LargestRemainder.parts(counts) == parts)
  }

  @Test(arguments: [[], [0], [0, 0, 0]])
  func `parts of nothing are no data`(_ counts: [Int]) {
    #expect(LargestRemainder.parts(counts) == nil)
  }

  /// All 16,806 tables of five levels with at most six ratings each.
  @Test func `every small table of levels sums to the whole, and only what is exact is 0 or 100`() throws {
    for number in 1..<16_807 {
      let counts = [1, 7, 49, 343, 2_401].map { number / $0 % 7 }
      let whole = counts.reduce(0, +)
      let parts = try #require(LargestRemainder.parts(counts))
      let tenths = parts.map { part in
        guard case .tenths(let tenths) = part else { return -1 }
        return tenths
      }
      let areInside = zip(counts, tenths).allSatisfy { count, tenths in
        (tenths == 0) == (count == 0) && (tenths == 1000) == (count == whole)
          && abs(tenths * whole - count * 1000) < whole
      }
      guard areInside, tenths.reduce(0, +) == 1000 else {
        Issue.record("\(counts): \(tenths)")
        return
      }
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `large tables sum to the whole, tiny parts holding what is left`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let counts = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
      Int.random(in: 0...[1, 30, 5_000, 1_000_000][Int.random(in: 0...3, using: &numbers)], using: &numbers)
    }
    let whole = counts.reduce(0, +)
    guard whole > 0 else { return }
    let parts = try #require(LargestRemainder.parts(counts))
    var left = 1000
    for (count, part) in zip(counts, parts) {
      switch part {
      case .tiny: #expect(count > 0 && count * 1000 < whole)
      case .tenths(let tenths):
        left -= tenths
        #expect(abs(tenths * whole - count * 1000) < whole)
        #expect((tenths == 0) == (count == 0) && (tenths == 1000) == (count == whole))
      }
    }
    let tiny = parts.count { $0 == .tiny }
    #expect(tiny == 0 ? left == 0 : (1...tiny).contains(left), "\(counts)")
  }
}
