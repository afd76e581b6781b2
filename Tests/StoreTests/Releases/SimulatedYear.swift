// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A year of ratings in which some units, fields, sources and months have many and some very few.
struct SimulatedYear {
  struct Given: Hashable {
    let day: LocalDay
    let unit: String
    let field: String
    let source: RatingSource
    let moment: String
    var level: Satisfaction

    var keys: TallyKeys { TallyKeys([.field: field, .moment: moment]) }

    func key(_ grouping: PublicGrouping) -> String {
      switch grouping {
      case .unit: unit
      case .field: field
      case .source: source.rawValue
      case .moment: moment
      }
    }
  }

  /// What happens between two looks.
  enum Event {
    case given(Given)
    /// Somebody changes a level, or takes the rating back.
    case changed(Given, to: Satisfaction?)
    case morning(LocalDay)
    /// Somebody looks.
    case look
  }

  private(set) var events: [Event] = []
  private var random: SeededGenerator
  private var all: [Given] = []

  private static let units = [("524-mc", 40), ("21040", 20), ("21043", 8), ("21046", 2), ("21049", 1), ("21052", 1)]
  private static let fields = [
    ("Đất đai", 30), ("Hộ tịch", 25), ("Chứng thực", 20), ("Môi trường", 2), ("Tôn giáo", 1),
  ]
  private static let sources: [(RatingSource, Int)] = [(.kiosk, 60), (.keyed, 20), (.paper, 15), (.link, 2)]
  private static let moments = [("returned", 60), ("received", 30), ("guidance", 3), ("refused", 1)]
  /// How many ratings a working day has about, by month: the quiet ones have hardly ten.
  private static let busy = [4, 1, 5, 3, 0, 6, 2, 1, 4, 3, 5, 2]

  init(_ year: Int, seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let first = try LocalDay(year: year, month: 1, day: 1)
    var unseen = 0
    for offset in 0..<375 {
      let day = first.adding(days: offset)
      events.append(.morning(day))
      guard day.year == year else { continue }
      for _ in 0..<count(on: day) {
        give(on: day)
        unseen += 1
        if unseen == 7 {
          events.append(.look)
          unseen = 0
        }
      }
      if random.happens(0.08), let index = all.indices.randomElement(using: &random) { change(index) }
    }
  }

  private mutating func count(on day: LocalDay) -> Int {
    let usual = Self.busy[day.monthOfYear - 1]
    if usual == 0 { return random.happens(0.35) ? 1 : 0 }
    return random.number(0...(2 * usual))
  }

  private mutating func give(on day: LocalDay) {
    let level = Satisfaction.allCases[pick([(0, 2), (1, 3), (2, 10), (3, 35), (4, 50)])]
    let given = Given(
      day: day, unit: pick(Self.units), field: pick(Self.fields), source: pick(Self.sources),
      moment: pick(Self.moments), level: level)
    all.append(given)
    events.append(.given(given))
  }

  private mutating func change(_ index: Int) {
    let level = random.happens(0.5) ? Satisfaction.allCases[random.number(0...4)] : nil
    events.append(.changed(all[index], to: level))
    if let level { all[index].level = level } else { all.remove(at: index) }
  }

  private mutating func pick<T>(_ weighted: [(T, Int)]) -> T {
    var left = random.number(1...weighted.reduce(0) { $0 + $1.1 })
    for (thing, weight) in weighted {
      left -= weight
      if left <= 0 { return thing }
    }
    return weighted[0].0
  }
}
