// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Seeds

/// Two invented years of the district and its communes, the same in every run: for people who judge the program, and
/// for trying things out. Only the desk's totals of 2023 are those that were published.
package struct Demonstration: Sendable {
  /// How many ratings the years hold unless somebody asks for another number.
  package static let usualSize = 16_950
  package static let sizes = 500...1_000_000
  /// Who is signed in: the manager of the district's desk.
  package static let manager = Login(rawValue: "quanly")
  /// Who may change everything.
  package static let administrator = Login(rawValue: "quantri")
  /// When the demonstration takes place.
  package static let now = Sessions.moment(LocalDay(daysSinceEpoch: 19_720), 8 * 3_600 + 1_800)

  /// How much of everything there is, against the usual.
  private let volume: Double
  /// How often the pattern is repeated beyond once.
  private let repeats: Double
  private let start: FirstStart
  private let seed: UInt64 = 20_231_229

  /// The years with about so many ratings; nil for the usual.
  /// - Throws: `SeedFault` where the seeds do not read.
  package init(size: Int? = nil) throws(SeedFault) {
    let share = Double(size ?? Self.usualSize) / Double(Self.usualSize)
    try self.init(volume: min(1, share), repeats: max(0, share - 1))
  }

  /// - Parameters:
  ///   - volume: how much of everything, against the usual.
  ///   - repeats: how often the pattern stands there beyond once.
  /// - Throws: `SeedFault` where the seeds do not read.
  package init(volume: Double, repeats: Double) throws(SeedFault) {
    self.volume = volume
    self.repeats = repeats
    start = try Seeds.firstStart(
      login: Self.administrator, name: "Quản trị (mô phỏng)", now: Self.opened, at: nil, counters: 0)
  }

  /// The first working morning.
  private static let opened = Sessions.moment(LocalDay(daysSinceEpoch: 18_996), 6 * 3_600 + 1_800)
  /// The last moment that is told: yesterday's closing.
  private static let end = Sessions.moment(LocalDay(daysSinceEpoch: 19_719), Sessions.afternoon.upperBound)

  /// What the books begin with.
  package var firstStart: FirstStart { start }

  package var place: DemonstrationPlace { District.place(among: start.units, opened: Self.opened, seed: seed) }

  /// Everything that happened.
  /// - Throws: `InvalidCalendar` where the seeds' calendar contradicts itself.
  package func life() throws(InvalidCalendar) -> DemonstrationLife {
    let calendar = try WorkingCalendar(entries: start.calendar, hours: OfficeHours.usual)
    let days = OfficeDays(
      calendar, from: Self.opened.day.adding(days: -30), through: Self.now.day.adding(days: 400))
    let place = place
    let tree = UnitTree(start.units.filter { unit in !place.units.contains { $0.code == unit.code } } + place.units)
    let letterheads = place.letterheads.map { ($0.unit, $0.resolved(among: Self.places(of: $0.unit, in: tree))) }
    let known = Dictionary(letterheads, uniquingKeysWith: { first, _ in first })
    return DemonstrationLife(seed: seed, count: District.desks.count) { [start, volume, repeats, seed] unit in
      let setting = StorySetting(
        profile: District.desks[unit], days: days, rules: start.rules, letterheads: known, end: Self.end)
      let years = UnitYears(setting: setting, procedures: start.procedures, volume: volume, seed: seed)
      return years.told().repeated(repeats)
    }
  }

  /// The unit and those above it.
  private static func places(of code: UnitCode, in tree: UnitTree) -> [Unit] {
    var places: [Unit] = []
    var next = tree[code]
    while let unit = next {
      places.append(unit)
      next = unit.parent.flatMap { tree[$0] }
    }
    return places
  }
}
