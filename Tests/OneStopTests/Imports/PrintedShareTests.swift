// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Printed percentages against their counts. 77,73% and 55,25% were printed by an office and do not fit.
@Suite struct PrintedShareTests {
  private func fits(_ printed: String, _ satisfied: Int, _ rated: Int) -> Bool {
    PrintedShare(Share(satisfied: satisfied, rated: rated), printed: printed).fits
  }

  @Test(arguments: [
    ("99,4", 4740, 4769), ("99,4%", 4740, 4769), ("99.39", 4740, 4769), ("99,392", 4740, 4769), ("99", 4740, 4769),
    ("77,78", 7, 9), ("63,9", 23, 36), ("63,89%", 23, 36), ("9,52%", 2, 21), ("22,22", 2, 9), ("36,11", 13, 36),
    ("100", 21, 21), ("100,0 %", 21, 21), ("0", 0, 5), ("12,5", 1, 8), ("13", 1, 8), ("120", 12, 10),
    ("99,9", 4999, 5000), ("100,0", 4999, 5000),
  ])
  func `what follows from its counts, rounded half up, fits`(_ printed: String, _ satisfied: Int, _ rated: Int) {
    #expect(fits(printed, satisfied, rated))
  }

  @Test(arguments: [
    ("77,73", 7, 9), ("55,25", 1989, 3601), ("99,5", 4740, 4769), ("12", 1, 8), ("100", 0, 0), ("", 1, 2),
    ("năm mươi", 1, 2), ("50,", 1, 3), ("1,2,3", 1, 2), ("50,0000000", 1, 2), ("-50", 1, 2), ("99,8", 4999, 5000),
    (",5", 1, 200), ("５０", 1, 2),
  ])
  func `anything else does not`(_ printed: String, _ satisfied: Int, _ rated: Int) {
    #expect(!fits(printed, satisfied, rated))
  }

  @Test func `absurd percentages and huge counts are answered, not computed to death`() {
    #expect(!fits("999999999999999999,99", 4740, 4769))
    #expect(fits("100,000000", 1_000_000_000_000, 1_000_000_000_000))
    let huge = ExactDecimal(scaled: .max, decimals: 9)
    let tiny = ExactDecimal(scaled: 1, decimals: 0)
    for share in [(huge, tiny), (tiny, huge), (huge, huge), (ExactDecimal(scaled: .min, decimals: 0), tiny)] {
      let one = PrintedShare(part: share.0, whole: share.1, printed: "50,123456")
      #expect(one.verdict != .fits)
    }
  }

  // 198,9 / 360,15 = 0,5522699…; 198,9 / 277,5 = 0,7167567…; 11.657 / 22.801,39 = 0,5112408…
  @Test(arguments: [
    (1989, 1, 36015, 2, "55,23%", true), (1989, 1, 36015, 2, "55,25%", false), (1989, 1, 2775, 1, "71,68%", true),
    (11657, 0, 2280139, 2, "51,12%", true), (293944, 2, 2280139, 2, "12,89%", true),
    (820495, 2, 2280139, 2, "35,98%", true), (358, 0, 36015, 2, "99,4%", true),
  ])
  func `counts with decimals are exact`(
    _ part: Int, _ partDecimals: Int, _ whole: Int, _ wholeDecimals: Int, _ printed: String, _ fits: Bool
  ) {
    let share = PrintedShare(
      part: ExactDecimal(scaled: part, decimals: partDecimals),
      whole: ExactDecimal(scaled: whole, decimals: wholeDecimals), printed: printed)
    #expect(share.fits == fits)
  }

  @Test func `what does not fit comes with the right value, and what was cut off is told apart`() {
    func verdict(_ printed: String, _ part: Int, _ whole: Int) -> PrintedShare.Verdict {
      PrintedShare(Share(satisfied: part, rated: whole), printed: printed).verdict
    }
    #expect(verdict("77,73%", 7, 9) == .wrong(right: ExactDecimal(scaled: 7778, decimals: 2)))
    #expect(verdict("77,77%", 7, 9) == .truncated(right: ExactDecimal(scaled: 7778, decimals: 2)))
    #expect(verdict("63,88%", 23, 36) == .truncated(right: ExactDecimal(scaled: 6389, decimals: 2)))
    #expect(verdict("99,3%", 4740, 4769) == .truncated(right: ExactDecimal(scaled: 994, decimals: 1)))
    #expect(verdict("50%", 0, 0) == .noWhole)
    #expect(verdict("năm", 1, 2) == .unreadable)
  }
}
