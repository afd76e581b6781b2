// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  /// Days back from the last one in which the code on a slip may still be used, and its hash is kept.
  private var firstLinkDay: LocalDay? {
    unit.visits.last.map { $0.visit.opened.day.adding(days: 1 - Prompt.linkLife) }
  }

  func loadVisits(_ connection: any SQLConnection) throws {
    try connection.load(
      into: "visit", columns: ["unit", "number", "counter", "officer", "moment", "opened", "closed"],
      rows: numbered.map { visit, number in
        let one = visit.visit
        return [
          SQLValue(one.unit), SQLValue(number), SQLValue(one.counter), .text(one.officer.rawValue),
          .text(one.moment.rawValue), SQLValue(one.opened), SQLValue(one.closed),
        ]
      })
    try connection.load(into: "visit_case", columns: ["unit", "number", "case_id"], rows: visitedCases)
    try connection.load(
      into: "prompt",
      columns: [
        "unit", "number", "counter", "officer", "opened", "ended", "answered", "link_hash", "kiosk_hash",
        "kiosk_shown", "keys",
      ], rows: try prompts())
  }

  /// Every visit under its number, and its copies under theirs.
  private var numbered: some Sequence<(DemonstrationVisit, Int)> {
    unit.visits.lazy.flatMap { visit -> [(DemonstrationVisit, Int)] in
      [(visit, visit.visit.id.number)] + (0..<visit.extra).map { (visit, visit.extraNumber + $0) }
    }
  }

  private var visitedCases: some Sequence<[SQLValue]> {
    unit.visits.lazy.flatMap { visit -> [[SQLValue]] in
      var rows: [[SQLValue]] = []
      for id in visit.visit.cases { rows.append([code, SQLValue(visit.visit.id.number), .text(id.rawValue)]) }
      for copy in 0..<visit.extra {
        for one in visit.cases.map({ unit.cases[$0] }) where copy < one.extra {
          guard let file = one.copy(copy) else { continue }
          rows.append([code, SQLValue(visit.extraNumber + copy), .text(file.id.rawValue)])
        }
      }
      return rows
    }
  }

  /// Rows of the questions that were put. Only the last days' secrets are kept, as hashes.
  private func prompts() throws -> some Sequence<[SQLValue]> {
    var random = random("secrets")
    var groups: [TallyKeys: String] = [:]
    var rows: [(visit: DemonstrationVisit, row: [SQLValue])] = []
    for visit in unit.visits {
      guard let prompt = visit.prompt else { continue }
      let keys = try groups[visit.keys] ?? CanonicalJSON.text(visit.keys)
      groups[visit.keys] = keys
      let isFresh = firstLinkDay.map { prompt.opened.day >= $0 } ?? false
      let link = isFresh ? Token(text: random.token()).hash : nil
      let kiosk = isFresh && visit.isByTablet ? Token(text: random.token()).hash : nil
      rows.append(
        (
          visit,
          [
            SQLValue(visit.visit.counter), .text(visit.visit.officer.rawValue), SQLValue(prompt.opened),
            SQLValue(prompt.ended), SQLValue(prompt.isAnswered), SQLValue(link), SQLValue(kiosk),
            SQLValue(visit.isByTablet ? prompt.opened : nil), .text(keys),
          ]
        ))
    }
    let code = code
    return rows.lazy.flatMap { visit, row -> [[SQLValue]] in
      var copied = row
      (copied[5], copied[6]) = (.null, .null)
      var all: [[SQLValue]] = [[code, SQLValue(visit.visit.id.number)] + row]
      for copy in 0..<visit.extra { all.append([code, SQLValue(visit.extraNumber + copy)] + copied) }
      return all
    }
  }
}
