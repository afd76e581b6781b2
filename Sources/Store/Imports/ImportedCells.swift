// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The roll-ups of one import, counted while its rows pass, so that sealing need not read them again.
struct ImportedCells {
  private var days = CountTable()
  /// One for each dimension, in the order of `Dimension.allCases`.
  private var groups = Dimension.allCases.map { _ in CountTable() }
  private var units = Interned()
  private var keys = Interned()

  /// Counts a row that is new to the books.
  mutating func add(_ staged: StagedRating) { count(staged, 1) }

  /// Takes back a row that was not.
  mutating func remove(_ staged: StagedRating) { count(staged, -1) }

  private mutating func count(_ staged: StagedRating, _ times: Int32) {
    let rating = staged.rating
    let (day, level) = (rating.time.day, rating.level.level)
    let (unit, source) = (units[rating.unit.rawValue], rating.source)
    days.add(times, level, at: Place(unit: unit, source: source, period: day.daysSinceEpoch + Place.epoch))
    let month = day.month.ordinal
    for (index, dimension) in Dimension.allCases.enumerated() {
      let key = staged.key(dimension)
      let group = key.isEmpty ? Interned.nothing : keys[key]
      groups[index].add(times, level, at: Place(unit: unit, source: source, period: month, group: group))
    }
  }

  /// Rows of `tally_day` in the order of its key: unit, day, source, and five counts.
  func dayRows() -> some Sequence<[SQLValue]> {
    let unitRanks = units.ranks
    let cells = days.filled { place in unitRanks[place.unit] << 24 | UInt64(place.period) << 2 | UInt64(place.source) }
    return cells.sorted { $0.rank < $1.rank }.lazy.map { cell in
      let day = LocalDay(daysSinceEpoch: cell.place.period - Place.epoch)
      return [.text(units.words[cell.place.unit]), SQLValue(day), cell.source] + days.counts(of: cell)
    }
  }

  /// Rows of `tally_month` in the order of its key: unit, month, dimension, key, source, and five counts. What files do
  /// not name is counted under the empty key.
  func monthRows() -> some Sequence<[SQLValue]> {
    let (unitRanks, keyRanks) = (units.ranks, keys.ranks)
    let cells = Dimension.allCases.indices.flatMap { index in
      groups[index].filled(of: index) { place in
        let inUnit = UInt64(place.period) << 24 | Self.ranks[index] << 20 | keyRanks[place.group] << 2
        return unitRanks[place.unit] << 44 | inUnit | UInt64(place.source)
      }
    }
    return cells.sorted { $0.rank < $1.rank }.lazy.map { cell in
      let (place, dimension) = (cell.place, Dimension.allCases[cell.table])
      return [
        .text(units.words[place.unit]), .text(LocalMonth(ordinal: place.period).iso), .text(dimension.rawValue),
        .text(keys.words[place.group]), cell.source,
      ] + groups[cell.table].counts(of: cell)
    }
  }

  /// The places of the dimensions in the order of their names.
  private static let ranks = Dimension.allCases.map { one in
    UInt64(Dimension.allCases.count { $0.rawValue < one.rawValue })
  }
}

extension StagedRating {
  /// The group it is counted in; empty where its file does not tell.
  fileprivate func key(_ dimension: Dimension) -> String {
    switch dimension {
    case .moment, .officer: ""
    case .field: field
    case .procedure: rating.procedure?.rawValue ?? ""
    case .counter: rating.counter
    case .hour: rating.time.hourKey
    case .delay: delay
    case .apology: apology
    }
  }
}

extension Instant {
  /// The hour as roll-ups name it, `09`; empty at the start of a day, which is what files mean that say no time.
  fileprivate var hourKey: String { time == .midnight ? "" : Self.hours[time.hour] }

  private static let hours = (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" }
}

/// Where a count belongs, packed into one integer: 17 bits of group, 17 of unit, 2 of source, 20 of period.
private struct Place {
  let key: UInt64

  init(key: UInt64) { self.key = key }

  init(unit: Int, source: RatingSource, period: Int, group: Int = 0) {
    let source = UInt64(Self.sources.firstIndex(of: source) ?? 0)
    key = UInt64(group) << 44 | UInt64(unit) << 24 | source << 20 | UInt64(max(0, period))
  }

  var group: Int { Int(key >> 44) }
  var unit: Int { Int(key >> 24 & 0xF_FFFF) }
  var source: Int { Int(key >> 20 & 3) }
  var period: Int { Int(key & 0xF_FFFF) }

  /// Keeps the numbers of days before 1970 positive.
  static let epoch = 100_000

  /// In the order of their names.
  static let sources: [RatingSource] = [.keyed, .kiosk, .link, .paper]
}

/// A place that counts something, with its table and its rank in the order of rows.
private struct Cell {
  let place: Place
  let slot: Int32
  let table: Int
  let rank: UInt64

  var source: SQLValue { .text(Place.sources[place.source].rawValue) }
}

/// Five counts for each place.
private struct CountTable {
  private var slots: [UInt64: Int32] = [:]
  private var counts: [Int32] = []

  mutating func add(_ times: Int32, _ level: Int, at place: Place) {
    let slot: Int
    if let known = slots[place.key] {
      slot = Int(known)
    } else {
      slot = counts.count
      slots[place.key] = Int32(slot)
      for _ in 1...5 { counts.append(0) }
    }
    counts[slot + level - 1] += times
  }

  /// The places that count anything, by rank.
  func filled(of table: Int = 0, _ rank: (Place) -> UInt64) -> [Cell] {
    slots.compactMap { key, slot in
      guard counts[Int(slot)..<Int(slot) + 5].contains(where: { $0 != 0 }) else { return nil }
      let place = Place(key: key)
      return Cell(place: place, slot: slot, table: table, rank: rank(place))
    }
  }

  func counts(of cell: Cell) -> [SQLValue] {
    counts[Int(cell.slot)..<Int(cell.slot) + 5].map { SQLValue(Int($0)) }
  }
}

/// Words that come again and again, by number. A file with more words than any office has groups is counted under the
/// key for several from there on, so that it cannot use up the memory.
private struct Interned {
  /// The number of the empty word.
  static let nothing = 1

  private(set) var words: [String] = [TallyKeys.several, ""]
  private var numbers: [String: Int] = [TallyKeys.several: 0, "": nothing]
  private static let limit = 65_536

  subscript(word: String) -> Int {
    mutating get {
      if let number = numbers[word] { return number }
      if words.count == Self.limit { return 0 }
      numbers[word] = words.count
      words.append(word)
      return words.count - 1
    }
  }

  /// The place of each word among all of them in order.
  var ranks: [UInt64] {
    var ranks = words.map { _ in UInt64(0) }
    for (rank, number) in words.indices.sorted(by: { words[$0] < words[$1] }).enumerated() {
      ranks[number] = UInt64(rank)
    }
    return ranks
  }
}
