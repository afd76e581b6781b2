// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A table as a workbook: the table, a chart below it where it has one, and on a second sheet where it comes from.
package struct TableWorkbook: Sendable {
  let table: CellTable
  let title: String
  let sheet: String
  let chart: WorkbookChart?
  let author: String
  let sources: [Source]

  /// What is known about the table: what it is called, and what it is.
  package struct Source: Hashable, Sendable {
    let name: String
    let value: DataCell

    package init(_ name: String, _ value: DataCell) {
      self.name = name
      self.value = value
    }
  }

  /// The sheet that says where the numbers come from, and its two titles.
  private let sourceTitles: (sheet: String, name: String, value: String)

  /// - Parameters:
  ///   - table: what the first sheet shows.
  ///   - title: what it is, in one line; the chart's title as well.
  ///   - sheet: the name of the first sheet.
  ///   - isCharted: whether the first column of shares is drawn, over the column of texts in front of it.
  ///   - author: whose report it is.
  ///   - sources: what the second sheet says.
  ///   - isVietnamese: the language of its titles.
  package init(
    _ table: CellTable, title: String, sheet: String, isCharted: Bool, author: String, sources: [Source],
    isVietnamese: Bool
  ) {
    self.table = table
    self.title = title
    self.sheet = sheet
    self.author = author
    self.sources = sources
    sourceTitles = isVietnamese ? ("Nguồn", "Mục", "Nội dung") : ("Source", "Item", "Value")
    chart = isCharted ? Self.chart(of: table, title) : nil
  }

  /// Writes the file and says how many rows it has, the total among them.
  package func write(to file: ResultFile) throws(ResultFile.Problem) -> Int {
    guard table.rows.count < WorkbookSheet.rowLimit else {
      throw .tooManyRows(table.rows.count, limit: WorkbookSheet.rowLimit)
    }
    let draft = try file.emptyDraft()
    defer { draft.close() }
    try fill(draft)
    try draft.settle()
    try file.put(draft)
    return table.rows.count + (table.total == nil ? 0 : 1)
  }

  private func fill(_ draft: FileDraft) throws(ResultFile.Problem) {
    let book = try WorkbookDraft(path: draft.path, streams: false)
    try book.describe(title: title, author: author)
    let first = try book.addSheet(sheet, titles: table.titles)
    for row in table.rows { try first.append(row) }
    if let total = table.total { try first.append(total, isTotal: true) }
    if let chart { try book.draw(chart, on: first) }
    let second = try book.addSheet(sourceTitles.sheet, titles: [sourceTitles.name, sourceTitles.value])
    for source in sources { try second.append([.text(source.name), source.value]) }
    try book.close()
  }

  private static func chart(of table: CellTable, _ title: String) -> WorkbookChart? {
    guard table.rows.count > 1, let shares = table.kinds.firstIndex(of: .percent),
      let names = table.kinds[..<shares].firstIndex(of: .text)
    else { return nil }
    return WorkbookChart(title: title, names: names, shares: shares)
  }
}
