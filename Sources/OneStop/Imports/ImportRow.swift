// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file may bring into the books.
package enum ImportKind: String, Codable, Sendable, CaseIterable {
  case cases
  case ratings
  case totals
  case calendar
  case procedures
  case units
  case criteria
  case clusters
}

/// A column of an import file, under its English name and the names people give it.
package struct ImportColumn: Hashable, Sendable {
  package let name: String
  package let aliases: [String]
  package let isRequired: Bool

  init(_ name: String, _ aliases: String..., required: Bool = false) {
    self.name = name
    self.aliases = aliases
    isRequired = required
  }
}

/// One row as a door hands it over: its line, and the trimmed text of a column, nil where empty or absent.
package struct ImportRow {
  package let line: Int
  private let field: (String) -> String?

  package init(line: Int, field: @escaping (String) -> String?) {
    self.line = line
    self.field = field
  }

  subscript(column: String) -> String? { field(column) }

  func invalid(_ column: String, _ problem: RowProblem) -> InvalidRow {
    InvalidRow(line: line, column: column, value: self[column] ?? "", problem: problem)
  }

  func required(_ column: String) throws(InvalidRow) -> String {
    guard let value = self[column] else { throw invalid(column, .missing) }
    return value
  }

  /// Reads a value where there is one; its own reason for failing becomes the row's.
  func value<T, E: Error>(
    _ column: String, _ problem: RowProblem, _ read: (String) throws(E) -> T
  ) throws(InvalidRow) -> T? {
    guard let word = self[column] else { return nil }
    do { return try read(word) } catch { throw invalid(column, RowProblem(reasonOf: error) ?? problem) }
  }

  func required<T, E: Error>(
    _ column: String, _ problem: RowProblem, _ read: (String) throws(E) -> T
  ) throws(InvalidRow) -> T {
    let word = try required(column)
    do { return try read(word) } catch { throw invalid(column, RowProblem(reasonOf: error) ?? problem) }
  }

  func day(_ column: String) throws(InvalidRow) -> LocalDay? {
    try value(column, .invalidDay) { word throws(InvalidDay) in try LocalDay(parsing: word) }
  }

  func instant(_ column: String) throws(InvalidRow) -> Instant? {
    try value(column, .invalidTime) { word throws(InvalidInstant) in try Instant(parsing: word) }
  }

  /// A count; signs, fractions and thousands separators are not counts in a data file.
  func count(_ column: String) throws(InvalidRow) -> Int? {
    guard let word = self[column] else { return nil }
    guard let number = Int(word), (0...LevelCounts.limit).contains(number) else { throw invalid(column, .invalidCount) }
    return number
  }

  func text(_ column: String) throws(InvalidRow) -> String? {
    try value(column, .invalidText) { word throws(InvalidText) in try FreeText(parsing: word).text }
  }
}

/// Why a row cannot be taken, with its place, so that it can be mended.
package struct InvalidRow: Error, Hashable, Sendable {
  package let line: Int
  package let column: String
  package let value: String
  package let problem: RowProblem

  package init(line: Int, column: String, value: String, problem: RowProblem) {
    self.line = line
    self.column = column
    self.value = value
    self.problem = problem
  }
}

package enum RowProblem: Hashable, Sendable {
  case missing
  case invalidCode
  case unknownUnit
  case unknownProcedure
  case invalidDay
  case invalidTime
  /// The month stands before the day.
  case monthFirst
  /// The year has two digits.
  case shortYear
  case inFuture
  case invalidLevel
  case unknownChannel
  case unknownStatus
  case unknownKind
  case invalidCount
  case invalidText
  case invalidLimit
  case invalidFlag
  case endsBeforeStart
  case beforeReceipt
  case satisfiedAboveRated
  case countsMissing
  case ownParent
  /// An earlier row of the file says something else under the same name.
  case contradictsFile
  /// The books say something else under the same name.
  case contradictsBooks
  /// No share has a whole of nothing.
  case zeroTarget
  /// More was achieved than the target counts.
  case achievedAboveTarget
  /// Longer than the name of a set or criterion may be.
  case longName
}

extension RowProblem {
  /// What is wrong with a day or a moment, where that can be said more precisely than that it is none.
  init?(reasonOf error: any Error) {
    let reason = (error as? InvalidDay)?.reason
    switch (reason, (error as? InvalidInstant)?.reason) {
    case (.monthFirst, _), (_, .day(.monthFirst)): self = .monthFirst
    case (.shortYear, _), (_, .day(.shortYear)): self = .shortYear
    default: return nil
    }
  }
}

/// Rows of one file, or a row and the books, that say different things under one name.
package struct ImportConflict: Hashable, Sendable {
  /// What is named twice, with its lines where they are known; at most a handful.
  package let names: [String]
  package let count: Int
  /// Whether the other one stands in the books.
  package let isWithBooks: Bool

  package init(names: [String], count: Int, isWithBooks: Bool) {
    self.names = names
    self.count = count
    self.isWithBooks = isWithBooks
  }
}

/// What an import did.
package struct ImportSummary: Hashable, Sendable {
  package var rows: Int
  package var added: Int
  package var changed: Int
  package var unchanged: Int
  /// Cases that are in the books under the same code but say something else there; the books stay as they are.
  package var differing: Int
  package var warnings: [ImportWarning]

  package init(
    rows: Int = 0, added: Int = 0, changed: Int = 0, unchanged: Int = 0, differing: Int = 0,
    warnings: [ImportWarning] = []
  ) {
    self.rows = rows
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.differing = differing
    self.warnings = warnings
  }
}

/// Something worth saying about an import that did not stop it.
package enum ImportWarning: Hashable, Sendable {
  /// A printed percentage that does not follow from its counts.
  case percentage(unit: UnitCode, printed: String, share: Share)
  /// A year that still lacks statutory holidays after the import: due dates in it stay provisional.
  case yearIncomplete(Int, missing: [String])
  /// So many open cases have another due date by the calendar than they were given.
  case casesWouldMove(Int)
}
