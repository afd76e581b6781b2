// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Printed percentages against their counts. The two that do not fit were printed by an office.
@Suite struct PercentCheckTests {
  @Test(arguments: [
    ("99,4", 4740, 4769), ("99,4%", 4740, 4769), ("99.39", 4740, 4769), ("99,392", 4740, 4769), ("99", 4740, 4769),
    ("77,78", 7, 9), ("63,9", 23, 36), ("100", 21, 21), ("100,0 %", 21, 21), ("0", 0, 5), ("12,5", 1, 8), ("13", 1, 8),
  ])
  func `what follows from its counts, rounded half up, fits`(_ printed: String, _ satisfied: Int, _ rated: Int) {
    #expect(PercentCheck.fits(printed, Share(satisfied: satisfied, rated: rated)))
  }

  @Test(arguments: [
    ("77,73", 7, 9), ("55,25", 1989, 3601), ("99,5", 4740, 4769), ("12", 1, 8), ("100", 0, 0), ("", 1, 2),
    ("năm mươi", 1, 2), ("50,", 1, 3), ("1,2,3", 1, 2), ("50,0000000", 1, 2), ("-50", 1, 2),
  ])
  func `anything else does not`(_ printed: String, _ satisfied: Int, _ rated: Int) {
    #expect(PercentCheck.fits(printed, Share(satisfied: satisfied, rated: rated)) == false)
  }

  @Test func `absurd percentages and huge counts are answered, not computed to death`() {
    #expect(!PercentCheck.fits("999999999999999999,99", Share(satisfied: 4740, rated: 4769)))
    #expect(PercentCheck.fits("100,000000", Share(satisfied: 1_000_000_000_000, rated: 1_000_000_000_000)))
  }
}
