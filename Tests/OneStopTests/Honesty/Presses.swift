// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Presses as tests write them.
enum Presses {
  /// A Monday with the usual sessions, 07:00–11:30 and 13:30–17:00.
  static let monday = "2023-11-06"

  /// A local day and time: `2023-11-06 08:10:00`.
  static func at(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ").map(String.init)
    return Instant(try LocalDay(parsing: parts[0]), try LocalTime(parsing: parts[1]))
  }

  static func calendar(_ entries: [CalendarEntry] = []) throws -> WorkingCalendar {
    try WorkingCalendar(entries: entries, hours: OfficeHours.usual)
  }

  static func press(
    _ id: Int, _ time: String, last: String? = nil, _ source: RatingSource = .kiosk, counter: Int = 1,
    day: String = monday, officer: String = "lan"
  ) throws -> Press {
    var keys = TallyKeys()
    keys[.counter] = String(counter)
    keys[.officer] = officer
    return Press(
      id: .visit(id), at: try at("\(day) \(time)"),
      last: try last.map { try at("\(day) \($0)") }, source: source, level: .allCases[4], keys: keys)
  }

  /// The numbers of those that have a flag.
  static func with(
    _ flag: HonestyFlag, _ presses: [Press], rate: PressRate = .unknown
  ) throws -> [Int] {
    let judge = PressJudge(calendar: try calendar(), rate: rate)
    return judge.judge(presses).filter { $0.flags.contains(flag) }.compactMap { one -> Int? in
      guard case .visit(let number) = one.press.id else { return nil }
      return number
    }
    .sorted()
  }
}
