// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension IndexTally {
  /// The index before rounding.
  var mean: Double? { answered > 0 ? Double(points) / Double(answered) : nil }

  func row(_ index: OfficialIndex, name: String) -> JSONObject {
    [
      "index": .int(index.rawValue), "name": .string(name), "handled": .int(handled), "two": .int(self[.two]),
      "one": .int(self[.one]), "zero": .int(self[Points.none]), "answered": .int(answered),
      "unanswered": .int(unanswered), "value": JSONValue(tenths: tenths), "figure": .string(index.figure.rawValue),
    ]
  }
}

extension IndexRow {
  var row: JSONObject { row(name) }

  func row(_ name: String) -> JSONObject {
    var row = head(name, OfficialIndex.allCases, sum)
    row.set("band", JSONValue(BandScale.nineIndices.band(of: sum)?.rawValue))
    row.set("rank", JSONValue(rank))
    row.set("figure", .string(FigureID.indexSum.rawValue))
    return row
  }

  /// What is told of an officer: nothing but the number of cases where they are few.
  func staffRow(_ name: String) -> JSONObject {
    let isSilent = isHidden || key.isEmpty
    var row = head(name, isSilent ? [] : OfficialIndex.ofStaff, isSilent ? nil : staffSum)
    row.set("band", JSONValue(isSilent ? nil : BandScale.staff.band(of: staffSum)?.rawValue))
    row.set("hidden", .bool(isSilent))
    row.set("figure", .string(FigureID.indexOfStaff.rawValue))
    return row
  }

  private func head(_ name: String, _ all: [OfficialIndex], _ sum: IndexSum?) -> JSONObject {
    let sum = sum.flatMap { $0.isEmpty ? nil : $0 }
    return [
      "key": .string(key), "name": .string(name), "handled": .int(handled),
      "indices": .array(
        all.map { index in
          let tally = indices[index] ?? IndexTally()
          return .object([
            "index": .int(index.rawValue), "value": JSONValue(tenths: tally.tenths), "answered": .int(tally.answered),
            "unanswered": .int(tally.unanswered), "figure": .string(index.figure.rawValue),
          ])
        }), "sum": JSONValue(tenths: sum?.tenths), "most": JSONValue(tenths: sum?.mostTenths),
      "missing": .array((sum?.missing ?? []).map { .int($0.rawValue) }), "few": .bool(isFew),
    ]
  }
}

extension IndexFact {
  /// The numbers as people read them.
  func text(_ formats: Formats) -> String {
    switch value {
    case .agencies(let none, let desk, let more): [none, desk, more].map(formats.count).joined(separator: ", ")
    case .share(let share):
      "\(formats.count(share.part))/\(formats.count(share.whole)) (\(formats.percentage(share.part, of: share.whole)))"
    case .ways(let ways): String(ways)
    }
  }

  var row: JSONObject {
    let numbers: [Int] =
      switch value {
      case .agencies(let none, let desk, let more): [none, desk, more]
      case .share(let share): [share.part, share.whole]
      case .ways(let ways): [ways]
      }
    return [
      "unit": .string(unit.rawValue), "index": .int(index.rawValue), "from": .string(period.from.iso),
      "to": .string(period.through.iso), "numbers": .array(numbers.map { .int($0) }),
    ]
  }
}

extension FigureQuery {
  /// The line that asks for an index of these cases, and for those that got some points.
  func line(_ word: String, _ index: OfficialIndex, _ points: String? = nil) -> String {
    let place = unit.map { " --donvi \(Quoting.word($0.rawValue))" } ?? ""
    return "\(word) \(period.word) \(index.rawValue)" + (points.map { " " + $0 } ?? "") + place
  }
}

extension JSONValue {
  /// Tenths as a number with one decimal.
  init(tenths: Int?) { self.init(tenths.map { Double($0) / 10 }) }
}
