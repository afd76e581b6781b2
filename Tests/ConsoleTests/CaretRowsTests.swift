// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

@testable import Console

/// Carets below a line that takes several rows.
struct CaretRowsTests {
  @Test func `a word across two rows is pointed at in both`() {
    let text = CaretRows.text("nhan dklks --kenh thưtín", String(repeating: " ", count: 18) + "^^^^^^", width: 20)
    #expect(
      text == """
          nhan dklks --kenh th
                            ^^
          ưtín
          ^^^^

        """)
  }

  @Test func `wide letters take two columns`() {
    let text = CaretRows.text("资料资料资料 x", "             ^", width: 10)
    #expect(text == "  资料资料资\n  料 x\n     ^\n")
  }

  @Test func `what is missing is pointed at behind the line`() {
    #expect(CaretRows.text("nhan dklks", "          ^", width: 20) == "  nhan dklks\n            ^\n")
  }
}
