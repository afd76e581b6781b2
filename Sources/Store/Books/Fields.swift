// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A row read as the office's own values. What cannot be one was changed by somebody else: the books are damaged.
struct Fields {
  let row: SQLRow

  init(_ row: SQLRow) { self.row = row }

  func text(_ column: Int) throws(OfficeError) -> String {
    try value { row throws(SQLFailure) in try row.text(column) }
  }

  func optionalText(_ column: Int) throws(OfficeError) -> String? {
    try value { row throws(SQLFailure) in try row.optionalText(column) }
  }

  func int(_ column: Int) throws(OfficeError) -> Int { try value { row throws(SQLFailure) in try row.int(column) } }

  func optionalInt(_ column: Int) throws(OfficeError) -> Int? {
    try value { row throws(SQLFailure) in try row.optionalInt(column) }
  }

  func bool(_ column: Int) throws(OfficeError) -> Bool { try value { row throws(SQLFailure) in try row.bool(column) } }

  func instant(_ column: Int) throws(OfficeError) -> Instant {
    Instant(milliseconds: try value { row throws(SQLFailure) in try row.int64(column) })
  }

  func optionalInstant(_ column: Int) throws(OfficeError) -> Instant? {
    try value { row throws(SQLFailure) in try row.optionalInt64(column) }.map { Instant(milliseconds: $0) }
  }

  func unit(_ column: Int) throws(OfficeError) -> UnitCode { UnitCode(rawValue: try text(column)) }

  func login(_ column: Int) throws(OfficeError) -> Login { Login(rawValue: try text(column)) }

  func optionalCounter(_ column: Int) throws(OfficeError) -> CounterNumber? {
    guard let number = try optionalInt(column) else { return nil }
    return try sound { () throws(InvalidCounter) in try CounterNumber(number) }
  }

  func day(_ column: Int) throws(OfficeError) -> LocalDay {
    let word = try text(column)
    return try sound { () throws(InvalidDay) in try LocalDay(parsing: word) }
  }

  /// A day, or nil for NULL and for the empty text that stands for "no bound".
  func optionalDay(_ column: Int) throws(OfficeError) -> LocalDay? {
    guard let word = try optionalText(column), !word.isEmpty else { return nil }
    return try sound { () throws(InvalidDay) in try LocalDay(parsing: word) }
  }

  func level(_ column: Int) throws(OfficeError) -> Satisfaction {
    let level = try int(column)
    return try sound { () throws(InvalidSatisfaction) in try Satisfaction(level) }
  }

  /// Text that stands for one of an enumeration's values.
  func choice<T: RawRepresentable>(_ column: Int, _ type: T.Type = T.self) throws(OfficeError) -> T
  where T.RawValue == String {
    let word = try text(column)
    guard let value = T(rawValue: word) else { throw .unavailable(.damaged("\(T.self) \(word)")) }
    return value
  }

  func optionalChoice<T: RawRepresentable>(_ column: Int, _ type: T.Type = T.self) throws(OfficeError) -> T?
  where T.RawValue == String {
    try optionalText(column) == nil ? nil : try choice(column, type)
  }

  /// A due date in two columns: day, and seconds from midnight where the limit is in hours.
  func due(_ column: Int) throws(OfficeError) -> Due? {
    guard let day = try optionalDay(column) else { return nil }
    return Due(day: day, time: try optionalInt(column + 1).flatMap { LocalTime(secondsFromMidnight: $0) })
  }

  /// A limit in two columns: value and unit.
  func limit(_ column: Int) throws(OfficeError) -> TimeLimit? {
    guard let value = try optionalText(column), let unit = try optionalText(column + 1), !unit.isEmpty else {
      return nil
    }
    return try sound { () throws(InvalidTimeLimit) in try TimeLimit(value: value, unit: unit) }
  }

  func stamp(_ column: Int) throws(OfficeError) -> Stamp? {
    guard let officer = try optionalText(column), let at = try optionalInstant(column + 1) else { return nil }
    return Stamp(officer: Login(rawValue: officer), at: at)
  }

  func levels(_ column: Int) throws(OfficeError) -> LevelCounts {
    let counts = (try int(column), try int(column + 1), try int(column + 2), try int(column + 3), try int(column + 4))
    return try sound { () throws(InvalidLevelCounts) in
      try LevelCounts(counts.0, counts.1, counts.2, counts.3, counts.4)
    }
  }

  func keys(_ column: Int) throws(OfficeError) -> TallyKeys {
    try CanonicalJSON.value(TallyKeys.self, from: try text(column))
  }

  private func value<T>(_ body: (SQLRow) throws(SQLFailure) -> T) throws(OfficeError) -> T {
    do { return try body(row) } catch { throw .unavailable(.damaged(error.message)) }
  }

  private func sound<T, E: Error>(_ body: () throws(E) -> T) throws(OfficeError) -> T {
    do { return try body() } catch { throw .unavailable(.damaged("\(error)")) }
  }
}

extension SQLValue {
  init(_ day: LocalDay?) { self.init(day?.iso) }
  init(_ instant: Instant?) { self.init(instant?.milliseconds) }
  init(_ unit: UnitCode) { self = .text(unit.rawValue) }
  init(_ counter: CounterNumber?) { self.init(counter?.rawValue) }

  /// A bound of validity: the empty text stands for none, so that it can be part of a key.
  static func bound(_ day: LocalDay?) -> SQLValue { .text(day?.iso ?? "") }

  static func due(_ due: Due?) -> [SQLValue] { [SQLValue(due?.day), SQLValue(due?.time?.secondsFromMidnight)] }

  static func limit(_ limit: TimeLimit?) -> [SQLValue] { [SQLValue(limit?.value), SQLValue(limit?.limitUnit)] }

  static func stamp(_ stamp: Stamp?) -> [SQLValue] { [SQLValue(stamp?.officer.rawValue), SQLValue(stamp?.at)] }

  static func levels(_ levels: LevelCounts) -> [SQLValue] { levels.levels.map { SQLValue($0) } }
}
