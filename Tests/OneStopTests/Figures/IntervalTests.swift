// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Expected values: the checks of the definition, SciPy's `proportion_ci(method='wilson')` and Newcombe (1998), table II.
@Suite struct IntervalTests {
  @Test(arguments: [
    (4740, 4769, 0.991280, 0.995763), (9, 10, 0.595850, 0.982124), (10, 10, 0.722467, 1), (0, 10, 0, 0.277533),
    (0, 1, 0, 0.793451), (1, 1, 0.206549, 1), (29, 30, 0.833296, 0.994091), (50, 100, 0.403832, 0.596168),
    (1, 1000, 0.000177, 0.005643), (999_999, 1_000_000, 0.999994, 1),
  ])
  func `Wilson's interval`(_ part: Int, _ whole: Int, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(Wilson.interval(part, of: whole))
    #expect(abs(interval.lower - lower) < 0.0000005)
    #expect(abs(interval.upper - upper) < 0.0000005)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 49, 4769, 1_000_000])
  func `its ends are exact when all or none are satisfied`(_ whole: Int) throws {
    #expect(try #require(Wilson.interval(0, of: whole)).lower == 0)
    #expect(try #require(Wilson.interval(whole, of: whole)).upper == 1)
  }

  @Test func `it lies within 0…1, holds the share and mirrors`() throws {
    for whole in 1...60 {
      for part in 0...whole {
        let interval = try #require(Wilson.interval(part, of: whole))
        let mirrored = try #require(Wilson.interval(whole - part, of: whole))
        #expect(0 <= interval.lower && interval.lower < interval.upper && interval.upper <= 1)
        #expect(interval.contains(Double(part) / Double(whole)))
        #expect(abs(interval.lower - (1 - mirrored.upper)) < 1e-12)
      }
    }
  }

  @Test(arguments: [
    (198, 200, 188, 200, 0.0500, 0.01389, 0.09255), (56, 70, 48, 80, 0.2000, 0.05243, 0.33387),
    (9, 10, 3, 10, 0.6000, 0.17052, 0.80902), (6, 7, 2, 7, 0.5714, 0.05823, 0.80625),
    (5, 56, 0, 29, 0.0893, -0.03814, 0.19256), (0, 10, 0, 20, 0.0000, -0.16113, 0.27753),
    (10, 10, 0, 10, 1.0000, 0.60751, 1.00000),
  ])
  func `Newcombe's interval`(
    _ s1: Int, _ n1: Int, _ s2: Int, _ n2: Int, _ difference: Double, _ lower: Double, _ upper: Double
  ) throws {
    let first = Share(satisfied: s1, rated: n1)
    let second = Share(satisfied: s2, rated: n2)
    let newcombe = try #require(Newcombe(first, second))
    #expect(abs(newcombe.difference - difference) < 0.00005)
    #expect(abs(newcombe.interval.lower - lower) < 0.000005)
    #expect(abs(newcombe.interval.upper - upper) < 0.000005)
    #expect(newcombe.isClear == (lower > 0))
    let reversed = try #require(Newcombe(second, first))
    #expect(abs(reversed.interval.lower + newcombe.interval.upper) < 1e-12)
    #expect(reversed.isClear == newcombe.isClear)
  }

  @Test func `without data there is nothing to compare`() {
    #expect(Newcombe(.none, Share(satisfied: 1, rated: 2)) == nil)
    #expect(Newcombe(Share(satisfied: 1, rated: 2), .none) == nil)
  }

  @Test func `equal shares never differ clearly`() throws {
    for whole in 1...40 {
      for part in 0...whole {
        let share = Share(satisfied: part, rated: whole)
        #expect(try !#require(Newcombe(share, share)).isClear)
      }
    }
  }
}
