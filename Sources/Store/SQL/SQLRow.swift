// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of an answer, read by column position, the first being 0.
///
/// Reading throws rather than traps: a file edited by hand may hold anything.
package struct SQLRow: Sendable, Hashable {
  package let values: [SQLValue]

  package init(_ values: [SQLValue]) {
    self.values = values
  }

  /// The value as it came.
  /// - Throws: `.invalidValue` where the row has no such column; so do all readers below, also for another type.
  package func value(_ column: Int) throws(SQLFailure) -> SQLValue {
    guard values.indices.contains(column) else {
      throw SQLFailure(.invalidValue, "a row of \(values.count) columns has no column \(column)")
    }
    return values[column]
  }

  package func int64(_ column: Int) throws(SQLFailure) -> Int64 {
    try present(optionalInt64(column), column)
  }

  package func int(_ column: Int) throws(SQLFailure) -> Int {
    try present(optionalInt(column), column)
  }

  package func text(_ column: Int) throws(SQLFailure) -> String {
    try present(optionalText(column), column)
  }

  /// A number with fraction; an integer counts as one.
  package func double(_ column: Int) throws(SQLFailure) -> Double {
    try present(optionalDouble(column), column)
  }

  /// Truth: any integer but 0.
  package func bool(_ column: Int) throws(SQLFailure) -> Bool {
    try int64(column) != 0
  }
}

extension SQLRow {
  package func optionalInt64(_ column: Int) throws(SQLFailure) -> Int64? {
    switch try value(column) {
    case .null: return nil
    case .integer(let number): return number
    case .real, .text: throw unexpected(column, wanted: "an integer")
    }
  }

  package func optionalInt(_ column: Int) throws(SQLFailure) -> Int? {
    guard let number = try optionalInt64(column) else { return nil }
    guard let fitting = Int(exactly: number) else { throw unexpected(column, wanted: "a smaller integer") }
    return fitting
  }

  package func optionalText(_ column: Int) throws(SQLFailure) -> String? {
    switch try value(column) {
    case .null: return nil
    case .text(let text): return text
    case .integer, .real: throw unexpected(column, wanted: "text")
    }
  }

  package func optionalDouble(_ column: Int) throws(SQLFailure) -> Double? {
    switch try value(column) {
    case .null: return nil
    case .integer(let number): return Double(number)
    case .real(let number): return number
    case .text: throw unexpected(column, wanted: "a number")
    }
  }

  private func present<Value>(_ value: Value?, _ column: Int) throws(SQLFailure) -> Value {
    guard let value else { throw unexpected(column, wanted: "a value") }
    return value
  }

  private func unexpected(_ column: Int, wanted: String) -> SQLFailure {
    SQLFailure(.invalidValue, "column \(column) does not hold \(wanted)")
  }
}
