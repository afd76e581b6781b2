// SPDX-License-Identifier: GPL-3.0-or-later

/// How long the office may take for a case (thời hạn giải quyết), as the procedure states it.
package enum TimeLimit: Hashable, Sendable {
  /// Received until 15:00:00, due the same day; received later, due the next working day.
  case sameDay

  /// Working days; the day of receipt is not counted.
  case working(LimitAmount)

  /// Days of the calendar; a fraction is rounded up.
  case calendar(LimitAmount)

  /// Months to the same day of the month; a fraction is rounded up.
  case months(LimitAmount)

  /// Hours within the office's sessions, counted at once.
  case workingHours(LimitAmount)

  /// The last moment of receipt for a result on the same day.
  package static let sameDayCutOff = LocalTime(clamping: 15 * 3_600)
}

/// What a limit is counted in; the raw values are those of the data columns and of JSON.
package enum LimitUnit: String, CaseIterable, Codable, Hashable, Sendable {
  case sameDay = "same_day_15h"
  case workingDay = "working_day"
  case calendarDay = "calendar_day"
  case month
  case workingHour = "working_hour"
}

extension TimeLimit {
  /// The same-day limit ignores the amount; the others need one and give nil without.
  init?(_ unit: LimitUnit, _ amount: LimitAmount?) {
    switch (unit, amount) {
    case (.sameDay, _): self = .sameDay
    case (.workingDay, let amount?): self = .working(amount)
    case (.calendarDay, let amount?): self = .calendar(amount)
    case (.month, let amount?): self = .months(amount)
    case (.workingHour, let amount?): self = .workingHours(amount)
    case (_, nil): return nil
    }
  }

  package var unit: LimitUnit {
    switch self {
    case .sameDay: .sameDay
    case .working: .workingDay
    case .calendar: .calendarDay
    case .months: .month
    case .workingHours: .workingHour
    }
  }

  /// Nil for the same day.
  package var amount: LimitAmount? {
    switch self {
    case .sameDay: nil
    case .working(let amount), .calendar(let amount), .months(let amount), .workingHours(let amount): amount
    }
  }

  /// The unit's name in data columns and JSON, such as `working_day`.
  package var limitUnit: String { unit.rawValue }

  /// The amount as data columns and JSON write it, `0` for the same day: a plain number such as `2.5`.
  package var value: String { amount?.description ?? "0" }

  /// Whether it is due by days; otherwise by an hour and minute: working hours, and fractions of a working day.
  package var isInWholeDays: Bool {
    switch self {
    case .sameDay, .calendar, .months: true
    case .working(let amount): amount.fraction == 0
    case .workingHours: false
    }
  }
}

extension TimeLimit: CustomStringConvertible, Codable {
  /// For logs: `2.5 working_day`.
  package var description: String { "\(value) \(limitUnit)" }

  private enum CodingKeys: String, CodingKey {
    case value, unit
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let value = try container.decode(String.self, forKey: .value)
    let unit = try container.decode(String.self, forKey: .unit)
    do {
      try self.init(value: value, unit: unit)
    } catch {
      throw DecodingError.dataCorruptedError(forKey: .value, in: container, debugDescription: "\(error)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(limitUnit, forKey: .unit)
  }
}
