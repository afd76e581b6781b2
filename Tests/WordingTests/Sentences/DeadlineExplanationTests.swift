// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct DeadlineExplanationTextTests {
  @Test func `the case of the shell's transcript reads as written there`() throws {
    let explanation = try explain("23/10/2026 08:00", "15nlv", of: "H151")
    #expect(
      explanation.lines(vi) == [
        "H151: nhận 23/10/2026, 15 ngày làm việc → 13/11/2026.",
        "  Không tính: 23/10 (ngày nhận); cuối tuần 24–25/10, 31/10–1/11, 7–8/11. Không có ngày lễ, không tạm dừng.",
      ])
  }

  @Test func `three working days over the holidays of April 2024 end on a make-up Saturday`() throws {
    let explanation = try explain("26/4/2024 08:00", "3nlv")
    #expect(
      explanation.lines(vi).joined(separator: "\n") == """
        Nhận 26/04/2024, 3 ngày làm việc → 04/05/2024.
          Không tính: 26/4 (ngày nhận); cuối tuần 27–28/4; 29/4 (Hoán đổi với 4/5); 30/4 (Ngày Chiến thắng); \
        1/5 (Quốc tế Lao động). Không tạm dừng.
          Có tính ngày làm bù: 4/5 (Làm bù cho 29/4).
        """)
    #expect(
      explanation.lines(en).joined(separator: "\n") == """
        Received 26/04/2024, 3 working days → 04/05/2024.
          Not counted: 26/4 (day of receipt); weekends 27–28/4; 29/4 (Hoán đổi với 4/5); 30/4 (Ngày Chiến thắng); \
        1/5 (Quốc tế Lao động). No pause.
          Make-up days are counted: 4/5 (Làm bù cho 29/4).
        """)
    #expect(
      explanation.dayLines(vi).joined(separator: "\n") == """
          26/04/2024  thứ Sáu   ngày nhận                                 0
          27/04/2024  thứ Bảy   không tính, cuối tuần                     0
          28/04/2024  Chủ nhật  không tính, cuối tuần                     0
          29/04/2024  thứ Hai   không tính, ngày nghỉ (Hoán đổi với 4/5)  0
          30/04/2024  thứ Ba    không tính, ngày nghỉ (Ngày Chiến thắng)  0
          01/05/2024  thứ Tư    không tính, ngày nghỉ (Quốc tế Lao động)  0
          02/05/2024  thứ Năm   tính                                      1
          03/05/2024  thứ Sáu   tính                                      2
          04/05/2024  thứ Bảy   hạn trả, ngày làm bù (Làm bù cho 29/4)    3
        """)
  }

  @Test func `fifteen calendar days that end in Tết move behind it`() throws {
    let explanation = try explain("24/1/2024 08:00", "15n", of: "H12")
    #expect(
      explanation.lines(vi).joined(separator: "\n") == """
        H12: nhận 24/01/2024, 15 ngày → 15/02/2024.
          Không tính: 24/1 (ngày nhận); 9/2, 12–14/2 (Tết Nguyên đán); cuối tuần 10–11/2. Không tạm dừng.
          Thời hạn này tính cả ngày nghỉ.
          Ngày cuối 8/2 là ngày nghỉ (Tết Nguyên đán) nên hạn dời đến ngày làm việc tiếp theo, 15/2.
        """)
    #expect(
      explanation.dayLines(en).joined(separator: "\n") == """
          24/01/2024  Wednesday  received                                       0
          25/01/2024  Thursday   counted                                        1
          26/01/2024  Friday     counted                                        2
          27/01/2024  Saturday   counted, weekend                               3
          28/01/2024  Sunday     counted, weekend                               4
          29/01/2024  Monday     counted                                        5
          30/01/2024  Tuesday    counted                                        6
          31/01/2024  Wednesday  counted                                        7
          01/02/2024  Thursday   counted                                        8
          02/02/2024  Friday     counted                                        9
          03/02/2024  Saturday   counted, weekend                              10
          04/02/2024  Sunday     counted, weekend                              11
          05/02/2024  Monday     counted                                       12
          06/02/2024  Tuesday    counted                                       13
          07/02/2024  Wednesday  counted                                       14
          08/02/2024  Thursday   last day, day off (Tết Nguyên đán): moves on  15
          09/02/2024  Friday     not counted, day off (Tết Nguyên đán)         15
          10/02/2024  Saturday   not counted, weekend                          15
          11/02/2024  Sunday     not counted, weekend                          15
          12/02/2024  Monday     not counted, day off (Tết Nguyên đán)         15
          13/02/2024  Tuesday    not counted, day off (Tết Nguyên đán)         15
          14/02/2024  Wednesday  not counted, day off (Tết Nguyên đán)         15
          15/02/2024  Thursday   due                                           15
        """)
  }

  @Test func `a pause and a restart are told, and an open pause has no due date`() throws {
    let pause = Pause(from: try moment("7/11/2023 09:00"), until: try moment("9/11/2023 10:00"))
    #expect(
      try explain("6/11/2023 08:00", "2nlv", [pause]).lines(vi) == [
        "Nhận 06/11/2023, 2 ngày làm việc → 10/11/2023.",
        "  Không tính: 6/11 (ngày nhận); chờ bổ sung 8–9/11. Không có ngày lễ.",
      ])
    #expect(
      try explain("6/11/2023 08:00", "2nlv", [pause], .restart).lines(vi) == [
        "Nhận 06/11/2023, 2 ngày làm việc → 13/11/2023.",
        "  Không tính: 6/11 (ngày nhận); chờ bổ sung 8/11; cuối tuần 11–12/11. Không có ngày lễ.",
        "  Bổ sung xong ngày 9/11 nên tính lại từ đầu.",
      ])
    let open = Pause(from: try moment("7/11/2023 09:00"), until: nil)
    #expect(
      try explain("6/11/2023 08:00", "2nlv", [open], of: "H7").summary(vi)
        == "H7: nhận 06/11/2023, 2 ngày làm việc → chưa có hạn, đang chờ bổ sung.")
  }

  @Test func `a receipt on a Saturday counts as of Monday`() throws {
    #expect(
      try explain("4/11/2023 08:00", "1nlv").lines(vi) == [
        "Nhận 04/11/2023, 1 ngày làm việc → 07/11/2023.",
        "  Không tính: 6/11 (ngày nhận); cuối tuần 5/11. Không có ngày lễ, không tạm dừng.",
        "  Nhận ngoài giờ làm việc nên tính như nhận ngày 6/11.",
      ])
  }

  @Test func `limits in hours and on the same day show the time of receipt`() throws {
    #expect(
      try explain("3/11/2023 16:30", "10gio").lines(vi) == [
        "Nhận 03/11/2023 16:30, 10 giờ làm việc → 07/11/2023 08:30.",
        "  Không tính: cuối tuần 4–5/11. Không có ngày lễ, không tạm dừng.",
      ])
    #expect(
      try explain("2/10/2023 15:30", "ngay").summary(en)
        == "Received 02/10/2023 15:30, same day (until 15:00) → 03/10/2023.")
  }

  @Test func `a closure of the office is named`() throws {
    let storm = CalendarEntry(day: try day("7/11/2023"), kind: .closedLocally, name: "Bão số 4")
    #expect(
      try explain("6/11/2023 08:00", "1nlv", also: [storm]).lines(vi)[1]
        == "  Không tính: 6/11 (ngày nhận); 7/11 (đóng cửa tại chỗ: Bão số 4). Không tạm dừng.")
  }

  @Test func `a provisional deadline says so and names the years`() throws {
    let explanation = try explain("30/12/2026 08:00", "3nlv", of: "H9")
    #expect(
      explanation.lines(vi).joined(separator: "\n") == """
        H9: nhận 30/12/2026, 3 ngày làm việc → 05/01/2027 (tạm tính).
          Không tính: 30/12 (ngày nhận); 1/1/2027 (Tết Dương lịch); cuối tuần 2–3/1/2027. Không tạm dừng.
          Tạm tính: lịch nghỉ năm 2027 chưa nạp đủ. Nạp lịch (nap lich TEP) thì hạn được tính lại.
        """)
    #expect(explanation.summary(en) == "H9: received 30/12/2026, 3 working days → 05/01/2027 (provisional).")
  }

  @Test func `every line is tidy in both languages, whatever the limit`() throws {
    for word in ["ngay", "1nlv", "2,5nlv", "40n", "2th", "20gio"] {
      for formats in [vi, en] {
        let explanation = try explain("29/12/2023 16:59", word)
        for line in explanation.lines(formats) { expectTidy(line.trimmingPrefix("  ").description) }
        for row in explanation.dayRows(formats) {
          #expect(row.count == DeadlineExplanation.dayTitles(formats).count)
          for cell in row { expectTidy(cell) }
        }
        let widths = Set(explanation.dayLines(formats).map { DisplayWidth.of($0) })
        #expect(widths.count == 1)
      }
    }
  }

  private func explain(
    _ received: String, _ limit: String, _ pauses: [Pause] = [], _ supplement: SupplementRule = .pause,
    of subject: String? = nil, also entries: [CalendarEntry] = []
  ) throws -> DeadlineExplanation {
    let deadline = try AnnouncedDays.calendar(also: entries).deadline(
      received: try moment(received), limit: try TimeLimit(parsing: limit), pauses: pauses, supplement: supplement,
      years: .estimate)
    return DeadlineExplanation(deadline, of: subject)
  }
}
