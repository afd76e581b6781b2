// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Report {
  /// The report as text that ends with a line break; nothing where there is nothing to say in that format.
  func text(_ format: OutputFormat, width: Int) -> String {
    switch format {
    case .table: plain(width: width)
    case .json: json.text + "\n"
    case .csv: TableText.csv.text(of: machineTable, neutralise: true)
    case .tsv: TableText.tsv.text(of: machineTable, neutralise: true)
    case .md: markdown
    }
  }

  private var json: JSONObject {
    [
      "command": .string(command), "asOf": JSONValue(asOf), "period": JSONValue(period),
      "rows": .array(rows.map { .object($0) }), "total": total.map { .object($0) } ?? .null,
    ]
  }

  private func plain(width: Int) -> String {
    var lines = heading
    if let table, !table.rows.isEmpty { lines += TerminalTable(table, width: width).lines }
    lines += notes
    return lines.map { $0 + "\n" }.joined()
  }

  private var markdown: String {
    var text = heading.map { $0 + "\n" }.joined()
    if let table, !table.rows.isEmpty { text += (text.isEmpty ? "" : "\n") + TableText.md.text(of: table) }
    return text + notes.map { "\n" + $0 + "\n" }.joined()
  }

  /// The rows as columns: numbers as they are, lists and pairs spread over columns of their own.
  private var machineTable: Table {
    var titles: [String] = []
    let flat = (rows + (total.map { [$0] } ?? [])).map(\.flattened)
    for pair in flat.flatMap(\.self) where !titles.contains(pair.key) { titles.append(pair.key) }
    var table = Table(titles.map { Table.Column($0) })
    for row in flat.prefix(rows.count) {
      let cells = Dictionary(row.map { ($0.key, $0.cell) }, uniquingKeysWith: { first, _ in first })
      table.append(titles.map { cells[$0] ?? "" })
    }
    return table
  }
}

extension JSONObject {
  fileprivate var flattened: [(key: String, cell: String)] {
    pairs.flatMap { pair -> [(key: String, cell: String)] in
      switch (pair.key, pair.value) {
      case ("levels", .array(let values)): values.enumerated().map { ("level_\($0 + 1)", $1.cell) }
      case ("wilson95", .array(let values)): zip(["wilson95_lower", "wilson95_upper"], values).map { ($0, $1.cell) }
      case ("levels", .null), ("wilson95", .null): []
      default: [(pair.key, pair.value.cell)]
      }
    }
  }
}

extension JSONValue {
  /// The value as a cell: text without quotes, nothing for null.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: text
    }
  }
}
