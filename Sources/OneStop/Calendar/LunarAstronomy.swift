// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// New moons and the sun's longitude after J. Meeus, *Astronomical Algorithms*, with the short series Hồ Ngọc Đức uses.
///
/// Good to about two minutes between 1900 and 2199: beside a full ephemeris, 7 of some 3,690 months begin a day off,
/// all with a new moon that close to midnight. Days are Julian day numbers, reckoned in UTC+7.
enum LunarAstronomy {
  /// The mean length of a month from new moon to new moon, in days.
  static let meanMonth = 29.530588853

  /// The Julian date of the new moon of 1 January 1900, from which new moons are numbered.
  static let firstNewMoon = 2_415_021.076998695

  /// The day in Vietnam on which new moon number `index` falls; number 0 is that of 1 January 1900.
  static func newMoonDay(_ index: Int) -> Int { Int((newMoon(index) + 0.5 + 7.0 / 24).rounded(.down)) }

  /// The sign of the zodiac, 0–11 from the spring equinox, in which the sun stands when the day begins in Vietnam.
  static func sunSector(atStartOf day: Int) -> Int {
    Int((sunLongitude(Double(day) - 0.5 - 7.0 / 24) / 30).rounded(.down))
  }

  private static func newMoon(_ index: Int) -> Double {
    let k = Double(index)
    let t = k / 1_236.85
    let mean =
      2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t
      + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t)
    return mean + periodicTerms(k, t) - dynamicalMinusUniversal(t)
  }

  private static func periodicTerms(_ k: Double, _ t: Double) -> Double {
    let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t
    let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t
    let node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t
    var sum = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
    sum += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
    sum += 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon)
    sum += 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun)
    sum += -0.0006 * sine(2 * node + moon) + 0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun)
    return sum
  }

  /// ΔT in days for centuries since 1900.
  private static func dynamicalMinusUniversal(_ t: Double) -> Double {
    guard t < -11 else { return -0.000278 + 0.000265 * t + 0.000262 * t * t }
    return 0.001 + 0.000839 * t + 0.0002261 * t * t - 0.00000845 * t * t * t - 0.000000081 * t * t * t * t
  }

  /// The sun's true longitude in degrees, 0..<360.
  private static func sunLongitude(_ julianDate: Double) -> Double {
    let t = (julianDate - 2_451_545) / 36_525
    let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t
    let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t
    var centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
    centre += (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
    let longitude = (mean + centre).truncatingRemainder(dividingBy: 360)
    return longitude < 0 ? longitude + 360 : longitude
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}
