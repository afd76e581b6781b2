// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// One transaction's view of the books. Rows become values and values become rows in its extensions, nowhere else.
final class SQLPage: Writing {
  let connection: any SQLConnection
  let origin: String
  /// The heads locked by this transaction: place and hash of each chain's last entry.
  var heads: [UnitCode: ChainHead] = [:]

  let cache: RootCache

  init(_ connection: any SQLConnection, origin: String, cache: RootCache = RootCache()) {
    self.connection = connection
    self.origin = origin
    self.cache = cache
  }
}

/// Where a unit's chain ends.
struct ChainHead {
  var sequence: Int
  var hash: String
}

extension SQLPage {
  func fields(_ sql: String, _ arguments: [SQLValue] = []) throws(OfficeError) -> [Fields] {
    do {
      return try connection.rows(sql, arguments).map(Fields.init)
    } catch {
      throw OfficeError(translating: error)
    }
  }

  func first(_ sql: String, _ arguments: [SQLValue] = []) throws(OfficeError) -> Fields? {
    try fields(sql, arguments).first
  }

  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue] = []) throws(OfficeError) -> Int {
    do {
      return try connection.run(sql, arguments)
    } catch {
      throw OfficeError(translating: error)
    }
  }

  /// Runs a statement; a broken constraint of that name is the office's own refusal.
  func run(
    _ sql: String, _ arguments: [SQLValue], refusing refusals: [String: Refusal]
  ) throws(OfficeError) {
    do {
      try connection.run(sql, arguments)
    } catch {
      if let constraint = error.constraint, let refusal = refusals[constraint] { throw .refused(refusal) }
      throw OfficeError(translating: error)
    }
  }

  /// Values for `IN (…)`: placeholders from `$first` on, and the arguments for them.
  func list(_ units: Set<UnitCode>, from first: Int) -> (sql: String, values: [SQLValue]) {
    guard !units.isEmpty else { return ("(NULL)", []) }
    let codes = units.sorted()
    let marks = codes.indices.map { "$\(first + $0)" }.joined(separator: ", ")
    return ("(\(marks))", codes.map { .text($0.rawValue) })
  }
}
