// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension CriteriaReport {
  @MainActor
  func report(_ unit: UnitCode?, _ session: Session) -> Report {
    var table = table(withBars: true, session)
    var sheet = self.table(withBars: false, session)
    let rows = inReadingOrder
    for (index, row) in rows.enumerated() {
      let name = name(of: row, session)
      table.append([String(index + 1)] + cells(row, name, bar: true, session), exact: row.exact)
      sheet.append([String(index + 1)] + cells(row, name, bar: false, session), exact: row.exact)
    }
    if let total, grouping != .day, !total.tally.isEmpty {
      let name = session.text("Tổng", "Total")
      table.setTotal([""] + cells(total, name, bar: true, session), exact: total.exact)
      sheet.setTotal([""] + cells(total, name, bar: false, session), exact: total.exact)
    }
    return Report(
      "criteria", asOf: asOf, heading: heading(session), table: rows.isEmpty ? nil : table, notes: notes(session),
      rows: rows.map { $0.row(name(of: $0, session)) },
      total: total.map { $0.row(session.text("Tổng", "Total")) }, opens: rows.map { opens($0, unit) },
      isResult: true, sheet: rows.isEmpty ? nil : sheet)
  }

  /// Sets by name as people sort them; the rest as it comes.
  private var inReadingOrder: [CriteriaRow] { grouping == .set ? Collation.sorted(rows) { $0.name } : rows }

  @MainActor
  private func heading(_ session: Session) -> [String] {
    var title = session.text("Tiêu chí", "Criteria")
    if let set { title += " – " + Printable.line(set.text) }
    if grouping != .set { title += session.text(" – theo ", " – by ") + grouping.name(session.formats) }
    if !scopeName.isEmpty { title += " – " + Printable.line(scopeName) }
    title += session.text(" – tính đến ", " – as of ") + session.formats.day(day)
    return [title] + [absenceSentence(session.formats)].compactMap(\.self)
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    var notes: [String] = []
    if (total.map { [$0] } ?? rows).contains(where: { $0.tally.untargeted > 0 && $0.tally.targets.whole > 0 }) {
      notes.append(
        session.text(
          "Tiêu chí chưa giao chỉ tiêu chỉ có số đếm, không tính vào tỷ lệ.",
          "Criteria without a target have only counts and are in no share."))
    }
    if grouping == .cluster, rows.allSatisfy({ $0.key.isEmpty }), !rows.isEmpty {
      notes.append(session.text("Sổ chưa xếp các đơn vị này vào cụm, khối.", "These units are in no cluster yet."))
    }
    let sources = total?.sources ?? []
    if !sources.isEmpty {
      notes.append(session.text("Nguồn: ", "Source: ") + sources.prefix(5).map(Printable.line).joined(separator: "; "))
    }
    return notes
  }

  @MainActor
  private func name(of row: CriteriaRow, _ session: Session) -> String {
    switch grouping {
    case .day: (try? LocalDay(parsing: row.key)).map(session.formats.day) ?? row.name
    case .cluster: row.key.isEmpty ? session.text("(chưa xếp cụm)", "(no cluster)") : row.name
    case .set, .criterion, .unit: row.name
    }
  }

  /// What is behind a row: a set's units or criteria, a unit's criteria, a day's state.
  private func opens(_ row: CriteriaRow, _ unit: UnitCode?) -> String {
    let word = Command.criteria.words[0]
    let set = Quoting.word(grouping == .set ? row.name : set?.text ?? "")
    let narrowed = unit.map { " --donvi \(Quoting.word($0.rawValue))" } ?? ""
    let until = " --denngay \(day.iso)"
    switch grouping {
    case .set: return "\(word) \(set)\(narrowed)\(until)"
    case .unit: return "\(word) \(set) theo tieuchi --donvi \(Quoting.word(row.key))\(until)"
    case .day: return "\(word) \(set)\(narrowed) --denngay \(row.key)"
    case .criterion, .cluster: return ""
    }
  }

  @MainActor
  private func table(withBars: Bool, _ session: Session) -> Table {
    let name = grouping.name(session.formats).capitalised
    return Table(
      [
        .init("#", .integer), .init(name), .init(session.text("Đạt", "Met"), .integer),
        .init(session.text("Chỉ tiêu", "Target"), .integer), .init(session.text("Tỷ lệ", "Share"), .percent),
      ] + (withBars ? [.init("", .code, rank: 1)] : []) + [
        .init(session.text("Tiêu chí đạt", "In full"), .code), .init(session.text("Số liệu ngày", "Of"), .day, rank: 2),
      ])
  }

  @MainActor
  private func cells(_ row: CriteriaRow, _ name: String, bar: Bool, _ session: Session) -> [String] {
    let (formats, tally) = (session.formats, row.tally)
    let (targets, met) = (tally.targets, tally.met)
    let achieved = targets.whole > 0 ? targets.part : tally.counted
    let drawn = bar ? [Chart.bar(targets.rate ?? 0, 12)] : []
    return [
      name, tally.isEmpty ? Formats.noData : formats.count(achieved),
      targets.whole > 0 ? formats.count(targets.whole) : Formats.noData,
      formats.percentage(targets.part, of: targets.whole, decimals: 2),
    ] + drawn + [
      met.whole > 0 ? "\(formats.count(met.part))/\(formats.count(met.whole))" : Formats.noData,
      tally.days.map { formats.day($0.upperBound) } ?? Formats.noData,
    ]
  }
}

extension CriteriaRow {
  fileprivate var exact: Table.Exact { [4: [DataCell(tally.targets.rate)]] }

  fileprivate func row(_ name: String) -> JSONObject {
    let (targets, met) = (tally.targets, tally.met)
    let isKnown = targets.whole > 0
    return [
      "key": .string(key), "name": .string(name), "achieved": isKnown ? .int(targets.part) : .null,
      "target": isKnown ? .int(targets.whole) : .null, "rate": JSONValue(targets.rate),
      "met": isKnown ? .int(met.part) : .null, "criteria": isKnown ? .int(met.whole) : .null,
      "withoutTarget": .int(tally.untargeted), "counted": tally.untargeted > 0 ? .int(tally.counted) : .null,
      "asOf": JSONValue(tally.days?.upperBound), "figure": "criteria.achieved",
      "sources": .array(sources.map { .string($0) }),
    ]
  }
}
