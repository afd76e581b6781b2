// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct PunctualityTests {
  @Test(arguments: [
    ("12/11/2023 23:59:59", Punctuality.early), ("13/11/2023 00:00", .onTime), ("13/11/2023 23:59:59", .onTime),
    ("14/11/2023 00:00", .late),
  ])
  func `limits in days compare days`(_ finished: String, _ expected: Punctuality) throws {
    #expect(Punctuality(finished: try moment(finished), due: Due(day: try day("13/11/2023"))) == expected)
  }

  @Test(arguments: [
    ("12/11/2023 17:00", Punctuality.early), ("13/11/2023 07:00", .onTime), ("13/11/2023 11:30:00", .onTime),
    ("13/11/2023 11:30:01", .late), ("14/11/2023 07:00", .late),
  ])
  func `limits in hours compare moments on the due day`(_ finished: String, _ expected: Punctuality) throws {
    let due = Due(day: try day("13/11/2023"), time: try time("11:30"))
    #expect(Punctuality(finished: try moment(finished), due: due) == expected)
  }

  @Test func `without a due date nothing is on time`() throws {
    #expect(Punctuality(finished: try moment("13/11/2023"), due: nil) == .noDue)
  }

  @Test func `a whole day is due later than any time on it`() throws {
    let monday = try day("13/11/2023")
    let dues = [
      Due(day: monday.adding(days: 1), time: try time("07:00")), Due(day: monday),
      Due(day: monday, time: try time("17:00")),
      Due(day: monday, time: try time("11:30")),
    ]
    #expect(dues.sorted() == dues.reversed())
    #expect(Due(day: monday) == Due(day: monday) && !(Due(day: monday) < Due(day: monday)))
    #expect(Due(day: monday).lastMoment.iso8601 == "2023-11-13T23:59:59+07:00")
  }

  @Test func `a due date survives the way to text and back`() throws {
    let dues = [Due(day: try day("13/11/2023")), Due(day: try day("13/11/2023"), time: try time("08:12:30"))]
    let json = try JSONEncoder().encode(dues)
    #expect(String(decoding: json, as: UTF8.self) == "[\"2023-11-13\",\"2023-11-13T08:12:30+07:00\"]")
    #expect(try JSONDecoder().decode([Due].self, from: json) == dues)
    #expect(try Due(parsing: "13/11/2023") == dues[0])
    #expect(try Due(parsing: "13/11/2023 11h30") == Due(day: dues[0].day, time: try time("11:30")))
  }
}
