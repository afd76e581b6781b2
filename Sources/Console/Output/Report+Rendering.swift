// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Report {
  /// The report as text that ends with a line break; nothing where there is nothing to say in that format.
  ///
  /// Whatever people and files put into it, no control character reaches a terminal.
  /// Where a person looks at it (`wraps`), sentences are broken between words.
  func text(_ format: OutputFormat, width: Int, paint: Paint = .none, wraps: Bool = false) -> String {
    switch format {
    case .table: plain(width: width, paint, wraps: wraps)
    case .json: json.text + "\n"
    case .csv: TableText.csv.text(of: machineTable, neutralise: true)
    case .tsv: TableText.tsv.text(of: machineTable, neutralise: true)
    case .md: markdown
    }
  }

  private var json: JSONObject {
    var json: JSONObject = [
      "command": .string(command), "asOf": JSONValue(asOf), "period": JSONValue(period),
      "rows": .array(rows.map { .object($0) }), "total": total.map { .object($0) } ?? .null,
    ]
    if synthetic != nil { json.set("synthetic", true) }
    return json
  }

  private func plain(width: Int, _ paint: Paint, wraps: Bool) -> String {
    func sentences(_ texts: [String]) -> [String] {
      let safe = texts.map(Printable.line)
      return wraps ? safe.flatMap { Sentence.lines($0, width: width) } : safe
    }
    var lines = sentences(heading)
    if isBad {
      lines = lines.map { paint(.bad, $0) }
    } else if table != nil, !lines.isEmpty {
      lines[0] = paint(.heading, lines[0])
    }
    if let table, !table.allRows.isEmpty { lines += TerminalTable(table, width: width).lines(paint) }
    lines += chart?.lines(width: width) ?? []
    lines += sentences(notes).map { paint(.dim, $0) }
    if let synthetic { lines += sentences([synthetic]).map { paint(.dim, $0) } }
    return lines.map { $0 + "\n" }.joined()
  }

  private var markdown: String {
    var text = heading.map { Printable.line($0) + "\n" }.joined()
    if let table, !table.allRows.isEmpty { text += (text.isEmpty ? "" : "\n") + TableText.md.text(of: table.printable) }
    return text + (notes + [synthetic].compactMap(\.self)).map { "\n" + Printable.line($0) + "\n" }.joined()
  }

  /// The rows as columns: numbers as they are, lists and pairs spread over columns of their own. Texts alone are
  /// columns of free text, so that a negative number is not taken for a formula.
  private var machineTable: Table { machineTable(withTotal: false) }

  func machineTable(withTotal: Bool) -> Table {
    var titles: [String] = []
    var texts: Set<String> = []
    let all = rows + (total.map { [$0] } ?? [])
    var flat = all.map(\.flattened)
    if synthetic != nil {
      // Behind the others, in every row: rows keep their mark when a file is cut, and readers their columns.
      flat = flat.map { $0 + [("synthetic", "1", false)] }
      if flat.isEmpty { titles = ["synthetic"] }
    }
    for pair in flat.flatMap(\.self) {
      if !titles.contains(pair.key) { titles.append(pair.key) }
      if pair.isText { texts.insert(pair.key) }
    }
    var table = Table(titles.map { Table.Column($0, texts.contains($0) ? .text : .decimal) })
    for row in flat.prefix(withTotal ? all.count : rows.count) {
      let cells = Dictionary(row.map { ($0.key, Printable.lines($0.cell)) }, uniquingKeysWith: { first, _ in first })
      table.append(titles.map { cells[$0] ?? "" })
    }
    return table
  }
}

extension Table {
  /// The table with every control character in it made visible.
  fileprivate var printable: Table {
    var table = Table(columns)
    for row in rows { table.append(row.map(Printable.lines)) }
    if let total { table.setTotal(total.map(Printable.lines)) }
    return table
  }
}

extension JSONObject {
  fileprivate var flattened: [(key: String, cell: String, isText: Bool)] {
    flatPairs.map { ($0.key, $0.value.cell, $0.value.isText) }
  }

  /// Its pairs, lists of counts, intervals and objects inside it spread over pairs of their own.
  var flatPairs: [Pair] {
    pairs.flatMap { pair -> [Pair] in
      switch (pair.key, pair.value) {
      case ("levels", .array(let values)): values.enumerated().map { Pair(key: "level_\($0 + 1)", value: $1) }
      case ("wilson95", .array(let values)), ("newcombe95", .array(let values)):
        zip(["lower", "upper"], values).map { Pair(key: "\(pair.key)_\($0)", value: $1) }
      case ("levels", .null), ("wilson95", .null), ("newcombe95", .null): []
      case (_, .object(let inner)): inner.flatPairs.map { Pair(key: "\(pair.key)_\($0.key)", value: $0.value) }
      default: [pair]
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

  /// Whether the cell may hold somebody's words.
  fileprivate var isText: Bool {
    switch self {
    case .string, .array, .object: true
    case .null, .bool, .int, .number: false
    }
  }
}
