// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct NameTests {
  @Test func `everything with a name has one of its own in both languages`() {
    expectNamed(Stage.allCases)
    expectNamed(Moment.allCases)
    expectNamed(RatingSource.allCases)
    expectNamed((1...5).compactMap { try? Satisfaction($0) })
    expectNamed(Punctuality.allCases)
    expectNamed([ApologyState.missing, .draft, .inTime, .late, .notPossible])
    expectNamed([PromiseState.none, .open, .kept, .broken])
    expectNamed([NoticeState.draft, .approved, .issued, .published, .withdrawn])
    expectNamed([ApologyTimeliness.inTime, .late, .notPossible])
    expectNamed(Role.allCases)
    expectNamed(Numbering.allCases)
    expectNamed(Setting.allCases)
    expectNamed(Channel.allCases)
    expectNamed(VoidReason.allCases)
    expectNamed(ImportKind.allCases)
    expectNamed(Weekday.allCases)
    expectNamed([DayKind.working, .makeUp("a"), .weekend, .dayOff("a"), .closedLocally("a")])
    expectNamed(CalendarEntry.Kind.allCases)
    expectNamed(LimitUnit.allCases)
    expectNamed(SupplementRule.allCases)
    expectNamed(Dimension.allCases)
    expectNamed(
      [Grouping.whole, .unit, .cluster, .source, .month, .quarter] + Dimension.allCases.map(Grouping.dimension))
    expectNamed(PrivateField.allCases)
    expectNamed(StatutoryHoliday.Feast.allCases)
  }

  @Test func `the scale is worded as on the national portal`() {
    let names = (1...5).compactMap { try? Satisfaction($0).name(vi) }
    #expect(names == ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"])
  }

  @Test func `every verb says what was done`() {
    for formats in [vi, en] {
      let done = Verb.allCases.map { $0.done(formats) }
      for text in done { expectTidy(text) }
      #expect(Set(done).count == done.count)
    }
    #expect(Verb.receive.done(vi) == "đã nhận")
    #expect(Verb.deliver.done(vi) == "đã trao kết quả")
  }

  @Test(arguments: [
    ("5nlv", "5 ngày làm việc", "5 working days"), ("1nlv", "1 ngày làm việc", "1 working day"),
    ("ngay", "trong ngày (trước 15 giờ)", "same day (until 15:00)"), ("2,5n", "2,5 ngày", "2.5 days"),
    ("8gio", "8 giờ làm việc", "8 working hours"), ("1th", "1 tháng", "1 month"),
    ("0,25nlv", "0,25 ngày làm việc", "0.25 working days"),
    ("1000n", "1.000 ngày", "1,000 days"), ("1,05gio", "1,05 giờ làm việc", "1.05 working hours"),
  ])
  func `a time limit reads as the procedure states it`(word: String, vietnamese: String, english: String) throws {
    let limit = try TimeLimit(parsing: word)
    #expect(limit.text(vi) == vietnamese)
    #expect(limit.text(en) == english)
  }

  @Test func `a due date has a time only where the limit has one`() throws {
    #expect(Due(day: try day("2026-11-05")).text(vi) == "05/11/2026")
    #expect(Due(day: try day("2026-11-05"), time: try LocalTime(parsing: "11:30")).text(vi) == "05/11/2026 11:30")
  }

  private func expectNamed(_ values: [some Named], sourceLocation: SourceLocation = #_sourceLocation) {
    for formats in [vi, en] {
      let names = values.map { $0.name(formats) }
      #expect(!names.isEmpty && Set(names).count == names.count, "\(names)", sourceLocation: sourceLocation)
      for name in names { expectTidy(name, sourceLocation: sourceLocation) }
    }
  }
}

struct KeyNameTests {
  @Test(arguments: [
    (Grouping.dimension(.moment), "returned", "trả kết quả", "delivery"),
    (.dimension(.hour), "07", "07 giờ", "07:00"), (.dimension(.delay), "on_time", "đúng hạn", "on time"),
    (.dimension(.apology), "in_time", "đã xin lỗi kịp thời", "in time"),
    (.dimension(.counter), "3", "Quầy 3", "Counter 3"), (.dimension(.counter), "", "không rõ", "unknown"),
    (.dimension(.apology), "", "không trễ hoặc không rõ", "not late or unknown"),
    (.dimension(.procedure), "", "không rõ", "unknown"), (.dimension(.field), "*", "nhiều", "several"),
    (.source, "keyed", "bấm tại quầy", "keyed at the counter"), (.source, "online", "trực tuyến", "online"),
    (.month, "2023-03", "tháng 3/2023", "March 2023"), (.quarter, "2023-q2", "quý 2/2023", "Q2 2023"),
  ])
  func `a key that is not data has a name`(grouping: Grouping, key: String, vietnamese: String, english: String) {
    #expect(grouping.keyName(key, vi) == vietnamese)
    #expect(grouping.keyName(key, en) == english)
  }

  @Test(arguments: [
    (Grouping.unit, "524"), (.whole, ""), (.dimension(.procedure), "1.001612"), (.dimension(.field), "Hộ tịch"),
    (.dimension(.officer), "lan"), (.dimension(.hour), "24"), (.dimension(.moment), "?"), (.quarter, "2023-q5"),
    (.quarter, "2023"), (.month, "2023"), (.source, "?"),
  ])
  func `a key that is data, or unknown, has none`(grouping: Grouping, key: String) {
    #expect(grouping.keyName(key, vi) == nil)
  }

  @Test func `groupings are titled in the office's words`() {
    let groupings = [Grouping.unit, .source, .month, .quarter] + Dimension.allCases.map(Grouping.dimension)
    #expect(
      groupings.map { $0.name(vi) } == [
        "Đơn vị", "Kênh", "Tháng", "Quý", "Thời điểm", "Lĩnh vực", "Thủ tục", "Quầy", "Cán bộ", "Giờ",
        "Tình trạng hẹn trả", "Xin lỗi",
      ])
  }
}
