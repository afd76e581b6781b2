// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func criterionStates(in units: Set<UnitCode>) throws(OfficeError) -> [CriterionState] {
    let list = list(units, from: 1)
    let rows = try fields(
      """
      SELECT unit, set_name, criterion_name, target, achieved, as_of, source, position FROM criterion_state
      WHERE unit IN \(list.sql) ORDER BY set_key, as_of, unit, position, criterion_key
      """, list.values)
    var states: [CriterionState] = []
    for row in rows {
      states.append(
        CriterionState(
          unit: try row.unit(0), set: CriterionName(kept: try row.text(1)),
          criterion: CriterionName(kept: try row.text(2)), target: try row.optionalInt(3), achieved: try row.int(4),
          asOf: try row.day(5), source: try row.text(6), position: try row.int(7)))
    }
    return states
  }

  func insert(_ state: CriterionState) throws(OfficeError) {
    try run(
      """
      INSERT INTO criterion_state (unit, set_key, criterion_key, as_of, set_name, criterion_name, target, achieved,
        source, position)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        SQLValue(state.unit), .text(state.set.key), .text(state.criterion.key), SQLValue(state.asOf),
        .text(state.set.text), .text(state.criterion.text), SQLValue(state.target), SQLValue(state.achieved),
        .text(state.source), SQLValue(state.position),
      ])
  }
}
