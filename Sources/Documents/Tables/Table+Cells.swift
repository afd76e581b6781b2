// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// A table as programs take it: values instead of texts, an interval as two columns.
package struct CellTable: Hashable, Sendable {
  package let titles: [String]
  /// What each column held in the table it was made of.
  package let kinds: [Table.Kind]
  package let rows: [[DataCell]]
  package let total: [DataCell]?

  package init(titles: [String], kinds: [Table.Kind], rows: [[DataCell]], total: [DataCell]? = nil) {
    self.titles = titles
    self.kinds = kinds
    self.rows = rows
    self.total = total
  }
}

extension Table {
  /// The values of the table: those that were given beside the texts, else what the texts say by themselves.
  package func cells(_ formats: Formats) -> CellTable {
    let bounds = formats.language == .vi ? ["từ", "đến"] : ["from", "to"]
    return CellTable(
      titles: columns.flatMap { column in
        column.kind == .interval ? bounds.map { "\(column.title) – \($0)" } : [column.title]
      }, kinds: columns.flatMap { $0.kind == .interval ? [$0.kind, $0.kind] : [$0.kind] },
      rows: zip(rows, exact).map(values), total: total.map { values($0, exactTotal) })
  }

  private func values(_ row: [String], _ exact: Exact) -> [DataCell] {
    zip(columns, row).enumerated().flatMap { place, cell -> [DataCell] in
      let width = cell.0.kind == .interval ? 2 : 1
      let given = exact[place] ?? cell.0.kind.values(of: cell.1)
      return Array((given + [.empty, .empty]).prefix(width))
    }
  }
}

extension Table.Kind {
  /// What a text under such a column says; text where it says no more.
  func values(of text: String) -> [DataCell] {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty, text != Formats.noData else { return [.empty] }
    switch self {
    case .text, .code, .mark: return [.text(text)]
    case .interval:
      let bounds = text.replacing("%", with: "").split(separator: "–").compactMap { PlainNumber.share("\($0)%") }
      return bounds.count == 2 ? bounds : [.text(text)]
    case .integer, .decimal, .percent, .day, .instant: return [PlainNumber.value(text)]
    }
  }
}

/// Numbers and days as our own formats write them, in either language.
private enum PlainNumber {
  static func value(_ text: String) -> DataCell {
    if let whole = whole(text) { return .integer(whole) }
    if let share = share(text) { return share }
    if let decimal = decimal(text) { return .number(decimal) }
    if let day = try? LocalDay(parsing: text) { return .day(day) }
    if let instant = try? Instant(parsing: text) { return .instant(instant) }
    return .text(text)
  }

  /// `4769`, `4.769`, `4,769`, `-3`: thousands apart mean nothing else under a column of whole numbers.
  private static func whole(_ text: String) -> Int? {
    guard text.wholeMatch(of: /-?([0-9]{1,3}([.,][0-9]{3})+|[0-9]+)/) != nil else { return nil }
    return Int(text.filter { $0 != "." && $0 != "," })
  }

  /// `99,4%` and `100%`.
  static func share(_ text: String) -> DataCell? {
    guard text.hasSuffix("%") else { return nil }
    let number = text.dropLast()
    return (decimal(String(number)) ?? whole(String(number)).map(Double.init)).map { .share($0 / 100) }
  }

  private static func decimal(_ text: String) -> Double? {
    guard text.wholeMatch(of: /-?[0-9]+[.,][0-9]{1,2}/) != nil else { return nil }
    return Double(text.replacing(",", with: "."))
  }
}
