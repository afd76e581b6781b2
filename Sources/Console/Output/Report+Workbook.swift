// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

extension Report {
  /// The report as a workbook: its table with values in place of texts, a chart where it is a figure of groups, and a
  /// second sheet that says where the numbers come from.
  /// - Parameters:
  ///   - line: the line that asked for it.
  ///   - around: who asked.
  ///   - session: the session that shows it.
  /// - Returns: the workbook, not yet written.
  @MainActor
  func workbook(asked line: String, _ around: Surroundings, _ session: Session) -> TableWorkbook {
    let title = CommandTable.shared.commands.first { $0.name == command }?.help.title.text(session.formats.language)
    let heading = heading.first.flatMap { $0.isEmpty ? nil : Printable.line($0) } ?? title ?? command
    let table = sheet ?? table
    let cells = table.flatMap { $0.rows.isEmpty && $0.total == nil ? nil : $0.cells(session.formats) } ?? machineCells
    let mark = synthetic == nil ? "" : session.text("DỮ LIỆU MÔ PHỎNG – ", "SYNTHETIC DATA – ")
    return TableWorkbook(
      synthetic == nil ? cells : cells.marked(session), title: mark + heading.beginning(before: ":"),
      sheet: heading.beginning(before: ":").beginning(before: " – "),
      isCharted: !figures.isEmpty && table != nil, author: around.unit?.name ?? around.officer.name,
      sources: sources(asked: line, around, session), isVietnamese: session.formats.language == .vi)
  }

  /// The ids of the figures in it, each once.
  private var figures: [String] {
    var ids: [String] = []
    for pair in (rows + (total.map { [$0] } ?? [])).flatMap(\.flatPairs) {
      let isID = pair.key == "figure" || pair.key.hasSuffix("_figure")
      if isID, case .string(let id) = pair.value, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// Hashes of the journal's last entries, where the report carries them.
  private var heads: [String] {
    rows.flatMap(\.flatPairs).compactMap { pair in
      if pair.key == "head", case .string(let head) = pair.value, !head.isEmpty { head } else { nil }
    }
  }

  /// The names of groups that are too small to say much.
  private var few: [String] {
    rows.compactMap { row in
      let isFew = row.pairs.contains { $0.key == "few" && $0.value == .bool(true) }
      guard isFew, case .string(let name)? = row.pairs.first(where: { $0.key == "name" })?.value else { return nil }
      return name
    }
  }

  @MainActor
  private func sources(asked line: String, _ around: Surroundings, _ session: Session) -> [TableWorkbook.Source] {
    var sources: [TableWorkbook.Source] = []
    func add(_ vi: String, _ en: String, _ value: DataCell) {
      if value != .empty { sources.append(.init(session.text(vi, en), value)) }
    }
    func add(_ vi: String, _ en: String, _ texts: [String]) {
      for text in texts { add(vi, en, DataCell(Printable.lines(text))) }
    }
    add("Dữ liệu", "Data", [synthetic].compactMap(\.self))
    add("Báo cáo", "Report", heading)
    add("Lệnh", "Command", [line])
    add("Kỳ từ ngày", "Period from", DataCell(period?.from))
    add("Kỳ đến ngày", "Period to", DataCell(period?.through))
    add("Tính đến", "As of", .instant(asOf))
    add("Chỉ số", "Figure", figures)
    add("Đơn vị lập", "Made by", [around.unit?.name ?? around.officer.unit.rawValue])
    add("Người lập", "Officer", [around.officer.name])
    add("Đầu nhật ký", "Journal's head", heads)
    add("Ít lượt, chỉ để tham khảo", "Few, for orientation only", few)
    add("Ghi chú", "Note", notes)
    return sources
  }

  /// Rows that no table shows, under the names that machines know.
  private var machineCells: CellTable {
    let all = rows + (total.map { [$0] } ?? [])
    var titles: [String] = []
    for pair in all.flatMap(\.flatPairs) where !titles.contains(pair.key) { titles.append(pair.key) }
    let cells = all.map { row in
      let values = Dictionary(row.flatPairs.map { ($0.key, $0.value.cell) }) { first, _ in first }
      return titles.map { values[$0] ?? .empty }
    }
    return CellTable(
      titles: titles, kinds: titles.map { _ in .text }, rows: Array(cells.prefix(rows.count)),
      total: total == nil ? nil : cells.last)
  }
}

extension CellTable {
  /// The same with a column that says in every row that it is invented.
  @MainActor
  fileprivate func marked(_ session: Session) -> CellTable {
    let mark = DataCell.text(session.text("mô phỏng", "synthetic"))
    return CellTable(
      titles: titles + [session.text("Dữ liệu", "Data")], kinds: kinds + [.text], rows: rows.map { $0 + [mark] },
      total: total.map { $0 + [mark] })
  }
}

extension JSONValue {
  /// The value as a typed cell: days and moments are told by their form.
  fileprivate var cell: DataCell {
    switch self {
    case .null: return .empty
    case .bool(let value): return .text(value ? "true" : "false")
    case .int(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .string(let text):
      guard text.wholeMatch(of: /\d{4}-\d\d-\d\d(T[0-9:+.]+)?/) != nil else { return DataCell(Printable.lines(text)) }
      if let day = try? LocalDay(parsing: text) { return .day(day) }
      return (try? Instant(parsing: text)).map { .instant($0) } ?? .text(text)
    case .array, .object: return DataCell(Printable.lines(text))
    }
  }
}

extension String {
  /// Everything in front of some sign, or the whole text.
  fileprivate func beginning(before sign: String) -> String {
    range(of: sign).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
