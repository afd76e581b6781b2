// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The roll-ups of one import, counted while its rows pass, so that sealing need not read them again.
struct ImportedCells {
  private var days = CountTable()
  private var groups: [Dimension: CountTable] = [:]
  private var months = CountTable()
  private var units = Interned()
  private var keys = Interned()

  /// Counts a row that is new to the books.
  mutating func add(_ staged: StagedRating) {
    let rating = staged.rating
    let (day, level) = (rating.time.day, rating.level.level)
    let place = Place(unit: units[rating.unit.rawValue], source: rating.source)
    days.add(level, at: place.key(day.daysSinceEpoch + Place.epoch))
    let month = day.month.ordinal
    months.add(level, at: place.key(month))
    let named: [(Dimension, String)] = [
      (.procedure, rating.procedure?.rawValue ?? ""), (.field, staged.field), (.counter, rating.counter),
      (.hour, Self.hours[rating.time.time.hour]), (.delay, staged.delay), (.apology, staged.apology),
    ]
    for (dimension, key) in named {
      groups[dimension, default: CountTable()].add(level, at: place.key(month, keys[key]))
    }
  }

  /// Rows of `tally_day`: unit, day, source, and five counts.
  func dayRows() -> [[SQLValue]] {
    days.sorted().map { key, counts in
      let place = Place(of: key)
      return [
        .text(units.words[place.unit]), SQLValue(LocalDay(daysSinceEpoch: Place.period(of: key) - Place.epoch)),
        .text(place.source.rawValue),
      ] + counts
    }
  }

  /// Rows of `tally_month`: unit, month, dimension, key, source, and five counts. What files do not name is counted
  /// under the empty key.
  func monthRows() -> [[SQLValue]] {
    Dimension.allCases.flatMap { dimension in
      (groups[dimension] ?? months).sorted().map { key, counts in
        let place = Place(of: key)
        let month = Place.period(of: key)
        let name = groups[dimension] == nil ? "" : keys.words[Place.group(of: key)]
        return [
          .text(units.words[place.unit]), .text(LocalMonth(ordinal: month).iso), .text(dimension.rawValue), .text(name),
          .text(place.source.rawValue),
        ] + counts
      }
    }
  }

  private static let hours = (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" }
}

/// Where a count belongs, packed into one integer: 20 bits of group, 20 of unit, 4 of source, 20 of period.
private struct Place {
  let unit: Int
  let source: RatingSource

  init(unit: Int, source: RatingSource) {
    self.unit = unit
    self.source = source
  }

  init(of key: UInt64) {
    unit = Int(key >> 24 & 0xF_FFFF)
    source = Self.sources[Int(key >> 20 & 3)]
  }

  func key(_ period: Int, _ group: Int = 0) -> UInt64 {
    UInt64(group) << 44 | UInt64(unit) << 24 | UInt64(Self.index(of: source)) << 20 | UInt64(max(0, period))
  }

  static func period(of key: UInt64) -> Int { Int(key & 0xF_FFFF) }
  static func group(of key: UInt64) -> Int { Int(key >> 44) }

  /// Keeps the numbers of days before 1970 positive.
  static let epoch = 100_000

  private static let sources: [RatingSource] = [.kiosk, .link, .keyed, .paper]

  private static func index(of source: RatingSource) -> Int {
    switch source {
    case .kiosk: 0
    case .link: 1
    case .keyed: 2
    case .paper: 3
    }
  }
}

/// Five counts for each place.
private struct CountTable {
  private var slots: [UInt64: Int32] = [:]
  private var counts: [Int32] = []

  mutating func add(_ level: Int, at key: UInt64) {
    let slot: Int
    if let known = slots[key] {
      slot = Int(known)
    } else {
      slot = counts.count
      slots[key] = Int32(slot)
      counts += [0, 0, 0, 0, 0]
    }
    counts[slot + level - 1] += 1
  }

  func sorted() -> [(UInt64, [SQLValue])] {
    slots.sorted { $0.key < $1.key }.map { key, slot in
      (key, counts[Int(slot)..<Int(slot) + 5].map { SQLValue(Int($0)) })
    }
  }
}

/// Words that come again and again, by number. A file with more words than any office has groups is counted under the
/// key for several from there on, so that it cannot use up the memory.
private struct Interned {
  private(set) var words: [String] = [TallyKeys.several]
  private var numbers: [String: Int] = [TallyKeys.several: 0]
  private static let limit = 65_536

  subscript(word: String) -> Int {
    mutating get {
      if let number = numbers[word] { return number }
      if words.count == Self.limit { return self[TallyKeys.several] }
      numbers[word] = words.count
      words.append(word)
      return words.count - 1
    }
  }
}
