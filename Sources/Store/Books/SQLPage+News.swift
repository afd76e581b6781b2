// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func chainEnds() throws(OfficeError) -> [NewsMark.Chain: Int] {
    var ends: [NewsMark.Chain: Int] = [:]
    for row in try fields("SELECT unit, origin, sequence FROM head") {
      ends[NewsMark.Chain(unit: try row.unit(0), origin: try row.text(1))] = try row.int(2)
    }
    return ends
  }

  func entries(of chain: NewsMark.Chain, after sequence: Int, _ verbs: [Verb]) throws(OfficeError) -> [JournalEntry] {
    let words = verbs.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try entries(
      "WHERE unit = $1 AND origin = $2 AND sequence > $3 AND verb IN (\(words)) ORDER BY sequence",
      [SQLValue(chain.unit), .text(chain.origin), SQLValue(sequence)])
  }

  func openPrompts(in unit: UnitCode) throws(OfficeError) -> [PutPrompt] {
    let rows = try fields(
      """
      SELECT p.number, p.counter, p.answered,
        CASE WHEN EXISTS (SELECT 1 FROM keyed_rating AS k
          WHERE k.unit = p.unit AND k.visit = p.number AND k.withdrawn = 0) THEN 1 ELSE 0 END
      FROM prompt AS p WHERE p.unit = $1 AND p.ended IS NULL AND p.counter IS NOT NULL
      """, [SQLValue(unit)])
    var prompts: [PutPrompt] = []
    for row in rows {
      guard let counter = try row.optionalCounter(1) else { continue }
      prompts.append(
        PutPrompt(
          visit: VisitID(unit: unit, number: try row.int(0)), counter: counter, isAnswered: try row.bool(2),
          isKeyed: try row.bool(3)))
    }
    return prompts
  }

  func storedValue(of setting: Setting) throws(OfficeError) -> Int? {
    try first("SELECT value FROM setting WHERE name = $1", [.text(setting.rawValue)])?.int(0)
  }

  func save(_ setting: Setting, _ value: Int) throws(OfficeError) {
    try run(
      """
      INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [.text(setting.rawValue), SQLValue(value)])
    connection.announce()
  }
}
