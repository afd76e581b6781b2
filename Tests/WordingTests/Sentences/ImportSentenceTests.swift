// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct ImportSentenceTests {
  private static let problems: [RowProblem] = [
    .missing, .invalidCode, .unknownUnit, .unknownProcedure, .invalidDay, .invalidTime, .inFuture, .invalidLevel,
    .unknownChannel, .unknownStatus, .unknownKind, .invalidCount, .invalidText, .invalidLimit, .invalidFlag,
    .endsBeforeStart, .beforeReceipt, .satisfiedAboveRated, .countsMissing, .ownParent, .monthFirst, .shortYear,
    .contradictsFile, .contradictsBooks, .zeroTarget, .achievedAboveTarget, .longName,
  ]

  @Test func `every bad row says its line, column and what is wrong`() throws {
    let withoutValue: Set<RowProblem> = [.missing, .invalidText, .countsMissing, .longName]
    for problem in Self.problems {
      let row = InvalidRow(line: 12, column: "due", value: "31/2/2023", problem: problem)
      expectWellWorded(row, facts: ["12", "due"] + (withoutValue.contains(problem) ? [] : ["\"31/2/2023\""]))
    }
    let sampled = Set(Self.problems.map { EnumSource.caseName(of: $0) })
    #expect(try EnumSource.cases(of: "RowProblem", in: "Imports/ImportRow.swift") == sampled)
  }

  @Test func `a bad row reads well, however long its value is`() {
    #expect(
      InvalidRow(line: 1_012, column: "due", value: "31/2/2023", problem: .invalidDay).sentence(vi)
        == "Dòng 1.012, cột due: \"31/2/2023\" không phải ngày. Viết như 05/09/2023 hoặc 2023-09-05.")
    let long = InvalidRow(line: 2, column: "id", value: String(repeating: "ạ\t", count: 900), problem: .invalidCode)
    #expect(DisplayWidth.of(long.sentence(en)) < 130)
    expectTidy(long.sentence(vi))
  }

  @Test func `a printed percentage that does not fit is named with what the counts give`() {
    let share = Share(satisfied: 7, rated: 9)
    let warning = ImportWarning.percentage(unit: UnitCode(rawValue: "524-mc"), printed: "77,73%", share: share)
    expectWellWorded(warning, facts: ["524-mc", "\"77,73%\"", "7/9"])
    // 7 / 9 = 0,77777…
    #expect(warning.sentence(vi).contains("7/9 (77,78%)"))
    #expect(warning.sentence(en).contains("7/9 (77.78%)"))
  }

  @Test func `a year that is still incomplete names each holiday once`() {
    let missing = ["Tết Nguyên đán", "Tết Nguyên đán", "Quốc khánh"]
    let warning = ImportWarning.yearIncomplete(2027, missing: missing)
    expectWellWorded(warning, facts: ["2027"])
    #expect(warning.sentence(vi).contains("còn thiếu ngày nghỉ lễ: Tết Nguyên đán, Quốc khánh."))
    #expect(warning.sentence(en).contains("lacks holidays: Tết, National Day."))
  }

  @Test func `a calendar that would move cases says how many, and what to type`() {
    expectWellWorded(ImportWarning.casesWouldMove(1_012), facts: [])
    #expect(
      ImportWarning.casesWouldMove(1_012).sentence(vi)
        == "Theo lịch này, 1.012 hồ sơ sẽ đổi hạn. Gõ lich thu để xem, lich apdung để đổi.")
    #expect(
      ImportWarning.casesWouldMove(1).sentence(en)
        == "By this calendar, 1 case is due on another day. Type calendar preview to see them, calendar apply to move them."
    )
  }

  @Test func `one code and several are counted rightly in English`() {
    #expect(
      ImportConflict(names: ["a"], count: 1, isWithBooks: true).sentence(en)
        == "1 code has other contents in the books: a. Nothing was imported; correct the file and import it again.")
    #expect(
      ImportConflict(names: (1...5).map(String.init), count: 12, isWithBooks: false).sentence(vi)
        == """
        12 mã xuất hiện nhiều lần trong tệp với nội dung khác nhau: 1, 2, 3, 4, 5. \
        Chưa nạp gì; sửa tệp rồi nạp lại.
        """)
  }
}
