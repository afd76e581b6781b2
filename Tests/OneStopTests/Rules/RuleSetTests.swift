// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Seeds
import Testing

/// Rules have a time of their own, so that a figure of 2023 stays what it was.
@Suite struct RuleSetTests {
  private func rules() throws -> [RuleSet] {
    try Seeds.firstStart(login: Login(rawValue: "a"), name: "A", now: moment("6/11/2023 08:00")).rules
  }

  @Test(arguments: [
    ("2018-06-20", []), ("2018-06-21", ["ND61-2018"]), ("2025-06-30", ["ND61-2018"]), ("2025-07-01", ["ND118-2025"]),
    ("2030-01-01", ["ND118-2025"]),
  ])
  func `each day has at most one decree`(_ word: String, _ codes: [String]) throws {
    let day = try day(word)
    #expect(try rules().filter { $0.isValid(on: day) }.map(\.code) == codes)
  }

  @Test func `a procedure done while one waits is a same-day one`() throws {
    #expect(TimeLimit.sameDay.isSameDay)
    #expect(try TimeLimit(parsing: "1nlv").isSameDay == false)
  }
}
