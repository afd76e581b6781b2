// SPDX-License-Identifier: GPL-3.0-or-later

/// The Vietnamese lunar calendar (âm lịch) as reckoned in UTC+7, which differs from the Chinese of UTC+8 in 1985, 2007, 2030….
///
/// The month that holds the winter solstice is the eleventh; when thirteen new moons lie between two such months, the
/// first month without a principal term is the leap month. Meant for the years 1900–2199.
package enum LunarCalendar {
  /// Mùng 1 Tết of the lunar year that begins in this year.
  package static func lunarNewYear(of year: Int) -> LocalDay { start(ofMonth: 1, year: year) }

  /// Day 1–30 of month 1–12 of a lunar year; nil when that month has no such day, or the year no such leap month.
  package static func day(lunarDay: Int, month: Int, year: Int, isLeap: Bool = false) -> LocalDay? {
    guard (1...30).contains(lunarDay), (1...12).contains(month), LocalDay.acceptedYears.contains(year) else {
      return nil
    }
    guard let index = newMoon(ofMonth: month, year: year, isLeap: isLeap) else { return nil }
    let first = LunarAstronomy.newMoonDay(index)
    guard first + lunarDay - 1 < LunarAstronomy.newMoonDay(index + 1) else { return nil }
    return LocalDay(julianDay: first + lunarDay - 1)
  }

  /// The first day of an ordinary month, 1–12.
  static func start(ofMonth month: Int, year: Int) -> LocalDay {
    let lunarYear = LunarYear(endingIn: month < 11 ? year : year + 1)
    return LocalDay(julianDay: LunarAstronomy.newMoonDay(lunarYear.newMoon(ofMonth: month)))
  }

  private static func newMoon(ofMonth month: Int, year: Int, isLeap: Bool) -> Int? {
    let lunarYear = LunarYear(endingIn: month < 11 ? year : year + 1)
    return isLeap ? lunarYear.newMoon(ofLeapMonth: month) : lunarYear.newMoon(ofMonth: month)
  }
}

/// The months from one eleventh month to the next, by the numbers of their new moons.
private struct LunarYear {
  /// The new moon that begins the eleventh month at the start.
  let first: Int

  /// Which month after the first, 1–12, is the leap month; nil in years of twelve months.
  let leap: Int?

  /// From the eleventh month of the year before to that of this year.
  init(endingIn year: Int) {
    first = Self.eleventhMonth(of: year - 1)
    leap = Self.eleventhMonth(of: year) - first > 12 ? Self.leapMonth(after: first) : nil
  }

  func newMoon(ofMonth month: Int) -> Int {
    let place = (month + 1) % 12
    guard let leap, place >= leap else { return first + place }
    return first + place + 1
  }

  func newMoon(ofLeapMonth month: Int) -> Int? {
    guard let leap, (month + 1) % 12 == leap - 1 else { return nil }
    return first + leap
  }

  /// The last new moon not after the winter solstice, when the sun enters sector 9.
  private static func eleventhMonth(of year: Int) -> Int {
    let endOfYear = CivilDate(year: year, month: 12, day: 31).daysSinceEpoch + LocalDay.julianDayOfEpoch
    let index = Int(((Double(endOfYear) - LunarAstronomy.firstNewMoon) / LunarAstronomy.meanMonth).rounded(.down))
    return LunarAstronomy.sunSector(atStartOf: LunarAstronomy.newMoonDay(index)) >= 9 ? index - 1 : index
  }

  /// The first month that begins and ends in the same sector holds no principal term.
  private static func leapMonth(after first: Int) -> Int? {
    (1...12).first { place in
      LunarAstronomy.sunSector(atStartOf: LunarAstronomy.newMoonDay(first + place))
        == LunarAstronomy.sunSector(atStartOf: LunarAstronomy.newMoonDay(first + place + 1))
    }
  }
}

extension LocalDay {
  /// The Julian day number of 1 January 1970.
  fileprivate static let julianDayOfEpoch = 2_440_588

  fileprivate init(julianDay: Int) { self.init(daysSinceEpoch: julianDay - Self.julianDayOfEpoch) }
}
