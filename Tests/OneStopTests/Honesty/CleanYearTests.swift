// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// How often the rules cry wolf: a hundred years of one honest unit, looked at month by month.
struct CleanYearTests {
  /// In how many of the years each flag was found in some month.
  ///
  /// Rules about single presses stay silent but for bursts, which chance brings less than once in ten years. Tests at
  /// 1 % and 2,5 % look twelve times at a year that fills up, so that they are found in more years than that. The same
  /// years told in Python, three hundred of them, gave per hundred: counter against home 8,7, bursts 0,3, response 0,3,
  /// all others none.
  @Test func `a hundred clean years are silent but for what chance allows`() throws {
    var years: [HonestyFlag: Int] = [:]
    var ratings = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      let year = try CleanYear(seed: seed)
      ratings += year.months.reduce(0) { $0 + $1.all.rated }
      let found = Set(year.months.flatMap { $0.signals.filter(\.isFound).map(\.flag) })
      for flag in found { years[flag, default: 0] += 1 }
    }
    #expect((150_000...400_000).contains(ratings), "the years are of a usual size: \(ratings)")
    for flag in HonestyFlag.allCases {
      let bound =
        switch flag {
        case .burst: 10
        case .prompting: 3
        case .flatAgainstDelay: 5
        case .counterVsQR: 18
        default: 0
        }
      #expect(years[flag] ?? 0 <= bound, "\(flag): \(years)")
    }
  }
}
