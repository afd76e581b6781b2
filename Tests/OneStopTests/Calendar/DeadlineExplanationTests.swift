// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct DeadlineExplanationTests {
  @Test func `three working days over the holidays of April 2024`() throws {
    #expect(
      try explain("26/4/2024 08:00", "3nlv") == """
        2024-04-26 received 0
        2024-04-27 weekend 0
        2024-04-28 weekend 0
        2024-04-29 day_off Hoán đổi với 4/5 0
        2024-04-30 day_off Ngày Chiến thắng 0
        2024-05-01 day_off Quốc tế Lao động 0
        2024-05-02 counted 1
        2024-05-03 counted 2
        2024-05-04 due Làm bù cho 29/4 3
        """)
    #expect(
      try explain("2/5/2024 08:00", "3nlv") == """
        2024-05-02 received 0
        2024-05-03 counted 1
        2024-05-04 make_up Làm bù cho 29/4 2
        2024-05-05 weekend 2
        2024-05-06 due 3
        """)
  }

  @Test func `calendar days that end in Tết move behind it`() throws {
    #expect(
      try explain("5/2/2024 08:00", "4n") == """
        2024-02-05 received 0
        2024-02-06 counted 1
        2024-02-07 counted 2
        2024-02-08 counted Tết Nguyên đán 3
        2024-02-09 moved Tết Nguyên đán 4
        2024-02-10 weekend 4
        2024-02-11 weekend 4
        2024-02-12 day_off Tết Nguyên đán 4
        2024-02-13 day_off Tết Nguyên đán 4
        2024-02-14 day_off Tết Nguyên đán 4
        2024-02-15 due 4
        """)
  }

  @Test func `a receipt on a Saturday starts on Monday`() throws {
    #expect(
      try explain("4/11/2023 08:00", "0,5nlv") == """
        2023-11-04 received 0
        2023-11-05 weekend 0
        2023-11-06 starts 0
        2023-11-07 due 0.5
        """)
  }

  @Test func `a pause and a restart are told day by day`() throws {
    let pause = Pause(from: try moment("7/11/2023 09:00"), until: try moment("9/11/2023 10:00"))
    #expect(
      try explain("6/11/2023 08:00", "2nlv", [pause]) == """
        2023-11-06 received 0
        2023-11-07 counted 1
        2023-11-08 paused 1
        2023-11-09 paused 1
        2023-11-10 due 2
        """)
    #expect(
      try explain("6/11/2023 08:00", "2nlv", [pause], .restart) == """
        2023-11-06 received 0
        2023-11-07 counted 1
        2023-11-08 paused 0
        2023-11-09 restarted 0
        2023-11-10 counted 1
        2023-11-11 weekend 1
        2023-11-12 weekend 1
        2023-11-13 due 2
        """)
  }

  @Test func `an open pause ends the story`() throws {
    let pause = Pause(from: try moment("7/11/2023 09:00"), until: nil)
    let story = """
      2023-11-06 received 0
      2023-11-07 counted 1
      """
    #expect(try explain("6/11/2023 08:00", "2nlv", [pause]) == story)
    #expect(try explain("6/11/2023 08:00", "2nlv", [pause], .restart) == story)
  }

  @Test func `hours are told at the end of each day`() throws {
    #expect(
      try explain("3/11/2023 16:30", "10gio") == """
        2023-11-03 received 0.5
        2023-11-04 weekend 0.5
        2023-11-05 weekend 0.5
        2023-11-06 counted 8.5
        2023-11-07 due 10
        """)
    #expect(
      try explain("6/11/2023 07:00", "1gio") == """
        2023-11-06 received 0
        2023-11-06 due 1
        """)
  }

  @Test func `the same day has two lines, the next day after the cut-off as well`() throws {
    #expect(
      try explain("6/10/2023 15:30", "ngay") == """
        2023-10-06 received 0
        2023-10-07 weekend 0
        2023-10-08 weekend 0
        2023-10-09 due 0
        """)
  }

  private func explain(
    _ received: String, _ limit: String, _ pauses: [Pause] = [], _ supplement: SupplementRule = .pause
  ) throws -> String {
    let deadline = try Announced.calendar().deadline(
      received: try moment(received), limit: try TimeLimit(parsing: limit), pauses: pauses, supplement: supplement)
    return deadline.steps.map { step in
      ["\(step.day)", step.kind.rawValue, step.name, "\(step.countedSoFar)"].compactMap(\.self).joined(separator: " ")
    }.joined(separator: "\n")
  }
}
