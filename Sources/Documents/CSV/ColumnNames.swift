// SPDX-License-Identifier: GPL-3.0-or-later

/// The names under which columns are known, for finding them in a row of titles.
struct ColumnNames {
  /// The columns that a file must have, in the order in which they were listed.
  let required: [String]
  private var columns: [String: String] = [:]
  private let fold: (String) -> String

  init(_ columns: [CSVColumn], fold: @escaping (String) -> String) {
    self.fold = fold
    required = columns.filter(\.isRequired).map(\.name)
    for column in columns {
      for name in [column.name] + column.aliases { self.columns[key(name)] = column.name }
    }
  }

  /// The column that a title means; titles are compared folded, `_` and `-` counting as spaces.
  subscript(title: String) -> String? { columns[key(title)] }

  /// The columns that a row names.
  func columns(in record: CSVRecord) -> Set<String> {
    Set((0..<record.count).compactMap { self[record[$0]] })
  }

  private func key(_ name: String) -> String {
    fold(name).split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }
}
