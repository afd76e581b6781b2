// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A moment as zip archives hold it: the local time without a zone, to two seconds, of the years 1980–2107.
struct ZipMoment: Hashable {
  let date: UInt16
  let time: UInt16

  init(_ instant: Instant) {
    let (day, time) = (instant.day, instant.time)
    guard (1980...2107).contains(day.year) else {
      self.date = day.year < 1980 ? Self.firstDate : Self.lastDate
      self.time = 0
      return
    }
    self.date = UInt16(day.year - 1980) << 9 | UInt16(day.monthOfYear) << 5 | UInt16(day.day)
    self.time = UInt16(time.hour) << 11 | UInt16(time.minute) << 5 | UInt16(time.second / 2)
  }

  private static let firstDate: UInt16 = 1 << 5 | 1
  private static let lastDate: UInt16 = 127 << 9 | 12 << 5 | 31
}
