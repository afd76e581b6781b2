// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct RefusalSentenceTests {
  @Test func `every refusal is a sentence with its facts in both languages`() throws {
    for sample in try RefusalSamples.all() {
      expectWellWorded(sample.value, facts: sample.facts)
      #expect(OfficeError.refused(sample.value).sentence(vi) == sample.value.sentence(vi))
      #expect(OfficeError.refused(sample.value).sentence(en) == sample.value.sentence(en))
    }
  }

  @Test func `no refusal is left without a sample`() throws {
    let sampled = Set(try RefusalSamples.all().map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "Refusal", in: "Office/Refusal.swift") == sampled)
  }

  @Test func `the sentences of the shell's transcripts are said as written there`() throws {
    let (past, today, nearest) = (try day("20/11/2026"), try day("25/11/2026"), try day("26/11/2026"))
    #expect(
      Refusal.newDayNotAfterToday(past, today: today, nearest: nearest).sentence(vi)
        == "Ngày hẹn lại 20/11/2026 đã qua (hôm nay 25/11/2026). Ngày làm việc gần nhất: 26/11/2026.")
    #expect(
      Refusal.unknownCase("H136", known: ["H163", "H151"]).sentence(vi)
        == "Không có hồ sơ \"H136\". Ý bạn là H163?")
    #expect(
      Warning.apologyLate(latest: try day("12/11/2026")).sentence(vi)
        == "Xin lỗi muộn: hạn cuối gửi văn bản là 12/11/2026.")
  }

  @Test func `a deadline that reaches 2031 names the year and how to load it`() {
    let missing = StatutoryHoliday.all(in: 2031).filter { !$0.day.weekday.isWeekend }
    let refusal = Refusal.deadline(.yearNotLoaded(2031, missing: missing))
    #expect(
      refusal.sentence(vi) == "Chưa có lịch nghỉ năm 2031 nên chưa tính được hạn. Nạp lịch năm 2031: nap lich TEP.")
    #expect(
      refusal.sentence(en)
        == "The days off of 2031 are not loaded, so no deadline is given. Load that year: import calendar FILE.")
  }

  @Test func `a year that is loaded in part names what it lacks`() {
    // 2031: Tết 23–25 January is Thursday to Saturday, 2 September a Tuesday.
    let missing = StatutoryHoliday.all(in: 2031).filter {
      [.lunarNewYear, .nationalDay].contains($0.feast) && !$0.day.weekday.isWeekend
    }
    #expect(
      DeadlineRefusal.yearNotLoaded(2031, missing: missing).sentence(vi)
        == """
        Lịch nghỉ năm 2031 còn thiếu: Tết Nguyên đán 23/1, 24/1; Quốc khánh 2/9, nên chưa tính được hạn. \
        Nạp bổ sung: nap lich TEP.
        """)
  }

  @Test func `several near names are offered together, and none when nothing is near`() {
    #expect(
      Refusal.unknownOfficer("lan", known: ["lam", "lana", "minh"]).sentence(vi)
        == "Không có cán bộ \"lan\". Ý bạn là lam hay lana?")
    #expect(
      Refusal.unknownCase("H999", known: ["H1"]).sentence(vi)
        == "Không có hồ sơ \"H999\". Xem lại mã, hoặc gõ tim và tên chủ hồ sơ.")
  }

  @Test func `what was typed cannot steer the terminal or fill it`() {
    let typed = "\u{1B}[31m" + String(repeating: "a", count: 1_000)
    for formats in [vi, en] {
      let sentence = Refusal.unknownUnit(typed, known: []).sentence(formats)
      #expect(!sentence.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(DisplayWidth.of(sentence) < 260)
    }
  }

  @Test func `a change that cannot be undone is named with what it was about`() {
    #expect(
      Refusal.cannotUndo(.deliver, "H209", .prompted).sentence(vi)
        == "Không lùi được nữa (đã trao kết quả H209): công dân đã được mời đánh giá. Nếu nhầm, lãnh đạo sửa bằng lệnh sai."
    )
    #expect(
      Refusal.cannotUndo(.rate, "rating:524-mc/3", .changedSince).sentence(en)
        .hasPrefix("This can no longer be undone (rating keyed): it was changed since."))
  }
}
