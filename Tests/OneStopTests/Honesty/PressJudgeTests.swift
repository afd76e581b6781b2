// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// What single presses are marked with: each rule on data that it just finds and just does not.
struct PressJudgeTests {
  private func press(
    _ id: Int, _ time: String, last: String? = nil, _ source: RatingSource = .kiosk, counter: Int = 1,
    day: String = Presses.monday
  ) throws -> Press {
    try Presses.press(id, time, last: last, source, counter: counter, day: day)
  }

  // MARK: - rapid

  @Test func `a press four seconds after another on the same tablet is rapid, after five it is not`() throws {
    let presses = [
      try press(1, "08:00:00"), try press(2, "08:00:04"), try press(3, "08:00:09"), try press(4, "08:00:13"),
    ]
    #expect(try Presses.with(.rapid, presses) == [2, 4])
  }

  @Test func `a minute of mashing counts one`() throws {
    let presses = try (0..<13).map { place in
      Press(
        id: .visit(place), at: try Presses.at("2023-11-06 08:00:00").adding(seconds: place * 4), source: .kiosk,
        level: .allCases[4], keys: TallyKeys([.counter: "1"]))
    }
    #expect(try Presses.with(.rapid, presses) == Array(1...12))
  }

  @Test func `a tap that nobody asked for is a press as well, on the same tablet only`() throws {
    let taps = [
      try press(1, "08:00:00", .unasked), try press(2, "08:00:03"), try press(3, "08:00:03", counter: 2),
      try press(4, "08:00:05", .keyed), try press(5, "08:00:06", .link),
    ]
    #expect(try Presses.with(.rapid, taps) == [2])
  }

  @Test func `a change of the same answer is not rapid, but the next press after the change is`() throws {
    let presses = [try press(1, "08:00:00", last: "08:00:03"), try press(2, "08:00:07")]
    #expect(try Presses.with(.rapid, presses) == [2])
    let later = [try press(1, "08:00:00", last: "08:00:03"), try press(2, "08:00:08")]
    #expect(try Presses.with(.rapid, later) == [])
  }

  @Test func `phones at home are no common device`() throws {
    #expect(try Presses.with(.rapid, [press(1, "20:00:00", .link), press(2, "20:00:01", .link)]) == [])
  }

  // MARK: - burst

  @Test func `three within a minute at a counter are a burst, two or a whole minute are not`() throws {
    let three = [try press(1, "08:00:00"), try press(2, "08:00:20"), try press(3, "08:00:59")]
    #expect(try Presses.with(.burst, three) == [1, 2, 3])
    let minute = [try press(1, "08:00:00"), try press(2, "08:00:20"), try press(3, "08:01:00")]
    #expect(try Presses.with(.burst, minute) == [])
    #expect(try Presses.with(.burst, Array(three.prefix(2))) == [])
  }

  @Test func `four within a minute at an office are a burst wherever they were pressed, three are not`() throws {
    let four = try (1...4).map { try press($0, "08:00:\(10 + $0 * 10)", counter: $0) }
    #expect(try Presses.with(.burst, four) == [1, 2, 3, 4])
    #expect(try Presses.with(.burst, Array(four.prefix(3))) == [])
    let mixed = [four[0], four[1], four[2], try press(9, "08:00:45", .link, counter: 4)]
    #expect(try Presses.with(.burst, mixed) == [1, 2, 3, 9])
    let unasked = [four[0], four[1], four[2], try press(9, "08:00:45", .unasked, counter: 4)]
    #expect(try Presses.with(.burst, unasked) == [], "what does not count makes nobody's rating doubtful")
  }

  /// 2.000 presses a day over seven open hours are some 4,8 a minute.
  @Test func `a busy office has its own number`() throws {
    let sessions = OfficeHours.usualSessions
    let hours = ["07": 250, "08": 250, "09": 250, "10": 250, "13": 125, "14": 250, "15": 250, "16": 250]
    let busy = PressRate(hours: hours.mapValues { $0 * 20 }, counters: ["1": 20], days: 20, sessions: sessions)
    #expect(busy.officeBurst > 15 && busy.officeBurst < 25, "\(busy.officeBurst)")
    let quiet = PressRate(hours: ["08": 20, "09": 20], counters: ["1": 40], days: 20, sessions: sessions)
    #expect(quiet.officeBurst == 4)
    #expect(quiet.burst(at: "1") == 3)
    #expect(PressRate.unknown.officeBurst == 4 && PressRate.unknown.burst(at: "") == 3)
  }

  /// Expected by hand. One open hour with 2 presses on each of 250 days: 500 a year, 2/60 a minute. Three more within
  /// the minute of one: P(X ≥ 3) = 5,9e-6 for mean 0,0333, times 500 = 0,003; 4 holds. With 8 a day, mean 0,1333:
  /// P(X ≥ 3) = 3,6e-4, times 2.000 = 0,72; P(X ≥ 4) = 1,2e-5, times 2.000 = 0,024: five.
  @Test func `the number is the smallest that chance reaches less than once in ten years`() {
    let hour = [OfficeHours.Session(LocalTime.noon, LocalTime(secondsFromMidnight: 13 * 3_600) ?? .noon)]
    let two = PressRate(hours: ["12": 500], counters: [:], days: 250, sessions: hour)
    #expect(two.officeBurst == 4)
    let eight = PressRate(hours: ["12": 2_000], counters: [:], days: 250, sessions: hour)
    #expect(eight.officeBurst == 5)
  }

  // MARK: - closed_hours

  @Test(arguments: [
    ("06:59:59", true), ("07:00:00", false), ("11:30:00", false), ("11:35:00", false), ("11:35:01", true),
    ("12:30:00", true), ("13:29:59", true), ("13:30:00", false), ("17:05:00", false), ("17:05:01", true),
    ("23:00:00", true),
  ])
  func `whoever waits at closing time is served, five minutes later the counter is closed`(
    time: String, isClosed: Bool
  ) throws {
    #expect(try Presses.with(.closedHours, [press(1, time)]) == (isClosed ? [1] : []))
  }

  @Test func `a Sunday and a day off are closed, home is not`() throws {
    #expect(try Presses.with(.closedHours, [press(1, "09:00:00", day: "2023-11-05")]) == [1])
    #expect(try Presses.with(.closedHours, [press(1, "09:00:00", .link, day: "2023-11-05")]) == [])
    let off = CalendarEntry(day: try LocalDay(parsing: Presses.monday), kind: .dayOff, name: "Nghỉ bù")
    let judge = PressJudge(calendar: try Presses.calendar([off]), rate: .unknown)
    #expect(judge.judge([try press(1, "09:00:00")]).map(\.flags) == [[.closedHours]])
  }

  // MARK: - The end of a session

  @Test(arguments: [
    ("11:14:59", false), ("11:15:00", true), ("11:30:00", true), ("11:35:00", true), ("11:36:00", false),
    ("16:44:59", false), ("16:45:00", true), ("17:05:00", true),
  ])
  func `the last fifteen minutes of a session are its end`(time: String, isClosing: Bool) throws {
    let judge = PressJudge(calendar: try Presses.calendar(), rate: .unknown)
    #expect(judge.judge([try press(1, time)]).map(\.isClosing) == [isClosing])
  }

  @Test func `nothing pressed is nothing found`() throws {
    let judge = PressJudge(calendar: try Presses.calendar(), rate: .unknown)
    #expect(judge.judge([]) == [])
  }
}
