// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Formats {
  /// `05/01/2024`, in both languages.
  package func day(_ day: LocalDay) -> String {
    "\(padded(day.day))/\(padded(day.monthOfYear))/\(day.year)"
  }

  /// `07:31`; seconds are left out.
  package func time(_ time: LocalTime) -> String { "\(padded(time.hour)):\(padded(time.minute))" }

  /// The hour in Vietnam with seconds, where the order of presses matters: `07:44:10`.
  package func timeWithSeconds(_ time: LocalTime) -> String { "\(self.time(time)):\(padded(time.second))" }

  /// `05/01/2024 07:31`, the day and hour in Vietnam.
  package func instant(_ instant: Instant) -> String { "\(day(instant.day)) \(time(instant.time))" }

  /// `ngày 05 tháng 01 năm 2024`: days below 10 and the months 1 and 2 take a leading zero (Decree 30/2020, annex I).
  package func officialDay(_ day: LocalDay) -> String {
    switch language {
    case .vi: "ngày \(padded(day.day)) tháng \(officialMonth(day.monthOfYear)) năm \(day.year)"
    case .en: "\(day.day) \(Self.englishMonths[day.monthOfYear - 1]) \(day.year)"
    }
  }

  /// `ngày 13 tháng 11 năm 2026`, or `11 giờ 30 phút, ngày …` where a time of the day is meant.
  package func officialDue(_ due: Due) -> String {
    guard let time = due.time else { return officialDay(due.day) }
    switch language {
    case .vi: return "\(padded(time.hour)) giờ \(padded(time.minute)) phút, \(officialDay(due.day))"
    case .en: return "\(self.time(time)), \(officialDay(due.day))"
    }
  }

  /// `tháng 3/2023`, in English `March 2023`.
  package func month(_ month: LocalMonth) -> String {
    switch language {
    case .vi: "tháng \(month.month)/\(month.year)"
    case .en: "\(Self.englishMonths[month.month - 1]) \(month.year)"
    }
  }

  private func officialMonth(_ month: Int) -> String { month < 3 ? padded(month) : String(month) }

  func padded(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : String(number) }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
