// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Formats {
  /// `2,5` or `1.000`, in English `2.5` and `1,000`; without needless zeros.
  package func amount(_ amount: LimitAmount) -> String {
    let whole = count(amount.wholeUnits)
    guard amount.fraction != 0 else { return whole }
    let isTenths = amount.fraction % 10 == 0
    return whole + decimalSeparator + (isTenths ? String(amount.fraction / 10) : padded(amount.fraction))
  }

  /// An English count with its noun: `1 case`, `2 cases`.
  func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }
}

extension TimeLimit {
  /// `5 ngày làm việc`, `trong ngày (trước 15 giờ)`, `2,5 ngày`, `8 giờ làm việc`, `1 tháng`.
  package func text(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnamese(formats)
    case .en: english(formats)
    }
  }

  private func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .sameDay: "trong ngày (trước \(Self.sameDayCutOff.hour) giờ)"
    case .working(let amount): "\(formats.amount(amount)) ngày làm việc"
    case .calendar(let amount): "\(formats.amount(amount)) ngày"
    case .months(let amount): "\(formats.amount(amount)) tháng"
    case .workingHours(let amount): "\(formats.amount(amount)) giờ làm việc"
    }
  }

  private func english(_ formats: Formats) -> String {
    switch self {
    case .sameDay: "same day (until \(formats.time(Self.sameDayCutOff)))"
    case .working(let amount): "\(formats.amount(amount)) \(amount == 1 ? "working day" : "working days")"
    case .calendar(let amount): "\(formats.amount(amount)) \(amount == 1 ? "day" : "days")"
    case .months(let amount): "\(formats.amount(amount)) \(amount == 1 ? "month" : "months")"
    case .workingHours(let amount): "\(formats.amount(amount)) \(amount == 1 ? "working hour" : "working hours")"
    }
  }
}

extension Due {
  /// `13/11/2026`, or `13/11/2026 11:30` for limits in hours and fractions of a day.
  package func text(_ formats: Formats) -> String {
    guard let time else { return formats.day(day) }
    return "\(formats.day(day)) \(formats.time(time))"
  }
}
