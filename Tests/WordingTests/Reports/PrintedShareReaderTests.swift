// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@testable import Wording

/// Percentages in sentences of two reports of UBND huyện Bình Sơn (on Resolution 57/NQ-CP, 2023; on the first
/// competition for a new countryside, 2024), and in others made up beside them.
struct PrintedShareReaderTests {
  private func shown(_ text: String) -> [String] {
    PrintedShareReader().findings(in: text).map { one in
      let share = one.share.map { "\($0.counts(vi)) \($0.verdict.word)" } ?? "–"
      return "\(one.line): \(one.printed) \(share)\(one.basis == .inferred ? " *" : "")"
    }
  }

  @Test func `pairs of counts are compared with the percentage behind them`() {
    let text = """
      Kết quả thực hiện 09 tiêu chí giai đoạn 2021-2025 như sau: có 02/9 tiêu chí đã đạt chuẩn (Tiêu chí số 3 về Thủy \
      lợi; Tiêu chí số 4 về Điện), chiếm tỷ lệ 22,22% (tương ứng với 23/36 chỉ tiêu, đạt 63,89%), còn 07/9 tiêu chí \
      chưa đạt chuẩn, chiếm tỷ lệ 77,73% (tương ứng với 13/36 chỉ tiêu, chiếm 36,11%), phấn đấu đến cuối năm 2024 hoàn \
      thành 9/9 chỉ tiêu.
      """
    #expect(
      shown(text) == [
        "1: 22,22% 2/9 fits", "1: 63,89% 23/36 fits", "1: 77,73% 7/9 wrong", "1: 36,11% 13/36 fits",
      ])
    #expect(
      shown("có 21/21 xã đạt chuẩn; có 02/21 xã được UBND tỉnh công nhận, chiếm tỷ lệ 9,52% (xã Bình Dương)")
        == ["1: 9,52% 2/21 fits"])
  }

  @Test func `what is compared with may stand behind the percentage`() {
    let text = """
      Tổng kế hoạch vốn năm 2023 là 360,15 tỷ đồng, thực hiện giải ngân đến ngày 24/10/2023 là 198,9 tỷ đồng, đạt \
      55,25% (đạt 71,68% so với kế hoạch nhập Tabmis 198,9/277,5 tỷ đồng). Ước giải ngân năm 2023 là 358 tỷ đồng, đạt \
      99,4% kế hoạch vốn.
      """
    #expect(
      shown(text) == [
        "1: 55,25% 198,9/360,15 wrong *", "1: 71,68% 198,9/277,5 fits", "1: 99,4% 358/360,15 fits *",
      ])
  }

  @Test func `amounts of one thing are compared, and growth without a base is left alone`() {
    let text = """
      Tốc độ tăng trưởng đạt 10,03%; tổng giá trị sản xuất đạt 22.801,39 tỷ đồng, bằng 102,28% kế hoạch năm và bằng \
      110,03% so với năm 2022. Trong đó, nông, lâm, thủy sản đạt 2.939,44 tỷ đồng, chiếm tỷ trọng 12,89%.

      Trong năm 2023 có 4.769 lượt đánh giá, trong đó rất hài lòng và hài lòng là 4.740 lượt (99,4%).
      Hộ nghèo cuối năm 2023 đạt 1.810 hộ tỷ lệ 2,88%.
      """
    #expect(
      shown(text) == [
        "1: 10,03% –", "1: 102,28% –", "1: 110,03% –", "1: 12,89% 2.939,44/22.801,39 fits *",
        "3: 99,4% 4.740/4.769 fits *", "4: 2,88% –",
      ])
  }

  @Test func `dates, years and numbers of documents are no counts`() {
    #expect(shown("Theo Quyết định số 712/QĐ-UBND ngày 04/7/2022, đến tháng 10/2023 đạt 50%.") == ["1: 50% –"])
    #expect(shown("Nghị quyết 57/NQ-CP ngày 21/4/2022; năm 2023 đạt 99,4%") == ["1: 99,4% –"])
    #expect(shown("Có 5/10 xã đạt. Tỷ lệ hộ nghèo là 2,88%.") == ["1: 2,88% –"], "another sentence")
    #expect(shown("Không có tỷ lệ nào, chỉ có 3/4 và 2023.") == [])
  }

  @Test func `a percentage that was cut off is told apart, and sentences say the right value`() throws {
    let found = PrintedShareReader().findings(in: "đạt 23/36 chỉ tiêu (63,88 %)\nđạt 4.740/4.769 lượt, 99,4%\n")
    #expect(found.map(\.line) == [1, 2])
    #expect(
      try #require(found[0].share).sentence(vi) == "23/36 ghi 63,88%: cắt bớt, không làm tròn; làm tròn là 63,89%.")
    #expect(try #require(found[1].share).sentence(vi) == "4.740/4.769 = 99,4%: khớp.")
    let wrong = PrintedShare(Share(satisfied: 7, rated: 9), printed: "77,73%")
    expectWellWorded(wrong, facts: ["7/9", "77,73%"])
    #expect(wrong.sentence(vi) == "7/9 ghi 77,73%: không khớp; đúng là 77,78%.")
    #expect(wrong.sentence(en) == "7/9 printed 77,73%: does not fit; it is 77.78%.")
    for printed in ["năm", "50%"] {
      expectWellWorded(PrintedShare(Share(satisfied: 1, rated: printed == "50%" ? 0 : 2), printed: printed))
    }
  }

  @Test func `lines that belong together are one paragraph, each place with its line`() {
    let broken = "có 02/9 tiêu chí\nđã đạt chuẩn, chiếm\ntỷ lệ 22,22%.\n- mục khác: 50%"
    #expect(shown(broken) == ["3: 22,22% 2/9 fits", "4: 50% –"])
    #expect(shown("") == [] && shown("\n\n%\n/ % 5/%\n0/0 0%") == ["5: 0% 0/0 no_whole"])
    #expect(shown(String(repeating: "9", count: 400) + "/3 5%").count == 1)
    #expect(shown("1/2/3 5% 1.2.3/4 6% ,5/6, 7%").count == 3)
  }

  @Test func `a long text is read in no time`() {
    let text = String(repeating: "có 02/9 tiêu chí, đạt 22,22%, còn 3.000 hộ trong 4.000 hộ, chiếm 75%; ", count: 2_000)
    #expect(PrintedShareReader().findings(in: text).count == 4_000)
  }
}
