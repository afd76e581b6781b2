// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A column that a file may or must have, under the names that people give it.
package struct CSVColumn: Hashable, Sendable {
  /// The name used in the code and in error messages, such as `case_code`; it counts as a name itself.
  package let name: String
  package let aliases: [String]
  package let isRequired: Bool

  package init(_ name: String, _ aliases: String..., isRequired: Bool = false) {
    self.init(name, aliases, isRequired: isRequired)
  }

  package init(_ name: String, _ aliases: [String], isRequired: Bool) {
    self.name = name
    self.aliases = aliases
    self.isRequired = isRequired
  }
}

/// Which field of a row holds which known column, found by name in any order.
package struct CSVHeader: Hashable, Sendable {
  /// Names in the file that mean no known column, as written; their fields are ignored.
  package let unknown: [String]
  private let indices: [String: Int]

  /// Matches the names in `record` with `columns`; names are compared folded, `_` and `-` counting as spaces.
  ///
  /// - Throws: `duplicateColumn` or `missingColumns`.
  package init(
    _ record: CSVRecord, columns: [CSVColumn], fold: @escaping (String) -> String = CSVHeader.plainFold
  ) throws(InvalidCSV) {
    try self.init(record, ColumnNames(columns, fold: fold))
  }

  /// Matches the names in `record` with those of the columns.
  ///
  /// - Throws: `duplicateColumn` or `missingColumns`.
  init(_ record: CSVRecord, _ names: ColumnNames) throws(InvalidCSV) {
    var indices: [String: Int] = [:]
    var unknown: [String] = []
    for (index, name) in record.fields.enumerated() {
      guard let column = names[name] else {
        if !Self.trimmed(name).isEmpty { unknown.append(name) }
        continue
      }
      guard indices.updateValue(index, forKey: column) == nil else {
        throw Self.failure(.duplicateColumn(name), record, at: index)
      }
    }
    let missing = names.required.filter { indices[$0] == nil }
    guard missing.isEmpty else { throw Self.failure(.missingColumns(missing), record, at: 0) }
    self.indices = indices
    self.unknown = unknown
  }

  /// The place of a column in each row, by its canonical name; nil when the file does not have it.
  package func index(of column: String) -> Int? {
    indices[column]
  }

  /// The field without surrounding spaces; nil when the file lacks the column or the field is empty.
  package func value(of column: String, in record: CSVRecord) -> String? {
    guard let index = indices[column] else { return nil }
    let value = Self.trimmed(record[index])
    return value.isEmpty ? nil : value
  }

  /// Where the field of a column begins in its file, for naming a value that cannot be taken.
  package func position(of column: String, in record: CSVRecord) -> (line: Int, column: Int) {
    record.position(of: indices[column] ?? 0)
  }
}

// MARK: - Comparing names

extension CSVHeader {
  /// Lower case without marks, `đ` as `d`.
  package static func plainFold(_ name: String) -> String {
    var folded = ""
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x0300...0x036F: continue
      case 0x0111: folded.append("d")
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func trimmed(_ text: String) -> String {
    if isPlainAtEnds(text) { return text }
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether it begins and ends with visible ASCII, or is empty: most fields of most files need no more than this look.
  private static func isPlainAtEnds(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
  }

  private static func failure(_ problem: InvalidCSV.Problem, _ record: CSVRecord, at index: Int) -> InvalidCSV {
    let place = record.position(of: index)
    return InvalidCSV(line: place.line, column: place.column, problem: problem)
  }
}
