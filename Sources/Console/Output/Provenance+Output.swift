// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Provenance {
  /// Below a figure: until when, by which rules and calendar, and where its journal stood.
  @MainActor
  func lines(_ session: Session) -> [String] {
    let formats = session.formats
    let (ids, when) = (figures.map(\.rawValue).joined(separator: ", "), formats.instant(asOf))
    let (own, short) = (rules.joined(separator: ", "), String(calendar.prefix(12)))
    var lines = [
      session.text("Chỉ số: \(ids) (giup MÃ giải thích từng mã).", "Figures: \(ids) (help ID explains each)."),
      session.text(
        "Số tính đến \(when); quy định \(own); lịch \(short).", "As of \(when); rules \(own); calendar \(short)."),
    ]
    guard let head = heads.first(where: { $0.unit != .root }) ?? heads.first else { return lines }
    let (unit, entries) = (Printable.line(head.unit.rawValue), formats.count(head.entries))
    let others = formats.count(heads.count - 1)
    lines.append(
      session.text(
        "Nhật ký \(unit) tới mục \(entries) (\(others) sổ khác: --kieu json); soat --dau MÃ kiểm lại được:",
        "Journal of \(unit) up to entry \(entries) (\(others) others: --format json); check --head HASH proves it:"))
    lines.append(head.hash)
    return lines
  }

  var row: JSONObject {
    [
      "figures": .array(figures.map { .string($0.rawValue) }), "cutoff": JSONValue(asOf),
      "rules": .array(rules.map { .string($0) }), "calendar": .string(calendar),
      "heads": .array(
        heads.map {
          .object(["unit": .string($0.unit.rawValue), "entries": .int($0.entries), "hash": .string($0.hash)])
        }),
    ]
  }
}

/// One figure as a number with its parts, for an explanation.
struct CountedFigure {
  let id: FigureID
  let share: Share?

  init(_ id: FigureID, _ share: Share?) {
    self.id = id
    self.share = share
  }

  /// `satisfied.top2 = 4.740 / 4.769 = 99,4%`.
  func line(_ formats: Formats) -> String {
    guard let share else { return "\(id.rawValue) = \(Formats.noData)" }
    let parts = "\(formats.count(share.part)) / \(formats.count(share.whole))"
    return "\(id.rawValue) = \(parts) = \(formats.percentage(share.part, of: share.whole))"
  }

  var row: JSONObject {
    [
      "kind": "figure", "figure": .string(id.rawValue), "numerator": JSONValue(share?.part),
      "denominator": JSONValue(share?.whole), "value": JSONValue(share?.rate),
    ]
  }
}

/// One count that a figure is made of.
struct CountedPart {
  let kind: String
  let key: String
  let name: String
  let count: Int?
  var note = ""
  /// The line that looks closer.
  var opens = ""

  var row: JSONObject {
    ["kind": .string(kind), "key": .string(key), "name": .string(name), "count": JSONValue(count)]
  }
}
