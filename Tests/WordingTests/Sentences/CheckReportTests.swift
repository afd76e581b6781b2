// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct CheckReportTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  @Test func `every problem is a sentence with its facts in both languages`() throws {
    let samples: [Sample<CheckReport.Problem>] = [
      Sample(.brokenLink(unit: Self.desk, sequence: 7), "524-mc", "7"),
      Sample(.brokenLink(unit: .root, sequence: 7), "7"),
      Sample(.gap(unit: Self.desk, after: 3), "524-mc", "3"), Sample(.headNotFound("3fa9"), "3fa9"),
      Sample(.alteredText(subject: "case:524-mc/2026/7", field: "owner"), "524-mc/2026/7"),
      Sample(.alteredText(subject: "?", field: "x"), "?", "\"x\""), Sample(.alteredCase("H151"), "H151"),
      Sample(.alteredNotice("05/PXL"), "05/PXL"),
      Sample(.alteredBox(unit: Self.desk, number: 7), "524-mc", "7"),
      Sample(.alteredAlarm(unit: Self.desk, number: 7), "524-mc", "7"),
      Sample(.alteredComplaint(unit: Self.desk, number: "7/2026"), "524-mc", "7/2026"),
      Sample(.alteredBallots(unit: Self.desk, day: "2026-11-25"), "524-mc", "25/11/2026"),
      Sample(
        .tally(unit: Self.desk, period: "2026-11", what: "tally_month hour", rows: 1_200, tally: 9), "524-mc", "2026"),
      Sample(.tally(unit: Self.desk, period: "2026-11-25", what: "visit_day", rows: 1, tally: 9), "25/11/2026"),
      Sample(.tally(unit: Self.desk, period: "?", what: "bảng lạ", rows: 1, tally: 9), "bảng lạ"),
      Sample(.engine("row 7 missing from index."), "row 7 missing from index"),
    ]
    for sample in samples { expectWellWorded(sample.value, facts: sample.facts) }
    let sampled = Set(samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "Problem", in: "Journal/CheckReport.swift") == sampled)
  }

  @Test func `whole books show every journal with its whole head`() {
    let head = String(repeating: "3fa9", count: 16)
    let report = CheckReport(chains: [
      .init(unit: .root, origin: "abcdefghijk", entries: 12, head: head),
      .init(unit: Self.desk, origin: "abcdefghijk", entries: 1_222, head: head),
    ])
    #expect(
      report.summary(vi) == [
        "Sổ toàn vẹn: 2 nhật ký, 1.234 mục, không có sai lệch.",
        "Nhật ký chung: 12 mục, mã cuối \(head)", "Nhật ký đơn vị 524-mc: 1.222 mục, mã cuối \(head)",
      ])
    #expect(report.summary(en)[0] == "The books are whole: 2 journals, 1,234 entries, nothing amiss.")
  }

  @Test func `faults come first, and journals of merged books are told apart`() {
    let report = CheckReport(
      chains: [
        .init(unit: Self.desk, origin: "abcdefghijk", entries: 1, head: "a1"),
        .init(unit: Self.desk, origin: "zyxwvutsrqp", entries: 2, head: "b2"),
      ], problems: [.brokenLink(unit: Self.desk, sequence: 1)])
    #expect(
      report.summary(vi) == [
        "Sổ có 1 sai lệch. Ngừng nhập liệu và giữ nguyên sổ để kiểm tra:",
        "- Nhật ký đơn vị 524-mc: mục 1 đã bị sửa, hoặc không nối với mục trước.",
        "Nhật ký đơn vị 524-mc (abcdefgh): 1 mục, mã cuối a1", "Nhật ký đơn vị 524-mc (zyxwvuts): 2 mục, mã cuối b2",
      ])
    #expect(report.summary(en).last == "Journal of unit 524-mc (zyxwvuts): 2 entries, head b2")
  }

  @Test func `a roll-up that does not add up is named by what it counts`() {
    let problem = CheckReport.Problem.tally(
      unit: Self.desk, period: "2026-11", what: "tally_month hour", rows: 1_200, tally: 1_199)
    #expect(
      problem.sentence(vi)
        == """
        Số tổng lượt đánh giá theo tháng và giờ của đơn vị 524-mc, tháng 11/2026, không khớp: \
        đếm lại được 1.200, trong sổ ghi 1.199.
        """)
  }
}
