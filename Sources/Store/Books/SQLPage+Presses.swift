// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func presses(of day: UnsealedDay) throws(OfficeError) -> [Press] {
    let key = [SQLValue(day.unit), SQLValue(day.day)]
    var presses: [Press] = []
    for row in try fields(
      """
      SELECT number, pressed, changed, source, level, keys FROM open_answer
      WHERE unit = $1 AND day = $2 AND pressed IS NOT NULL
      """, key)
    { presses.append(try press(.visit(try row.int(0)), row)) }
    for row in try fields(
      """
      SELECT hash, pressed, changed, 'unasked', level, keys FROM unasked_answer
      WHERE unit = $1 AND day = $2 AND pressed IS NOT NULL
      """, key)
    { presses.append(try press(.unasked(try row.text(0)), row)) }
    for row in try fields(
      """
      SELECT id, time, time, source, level, keys FROM keyed_rating
      WHERE unit = $1 AND day = $2 AND visit IS NOT NULL AND withdrawn = 0 AND source = 'keyed'
      """, key)
    { presses.append(try press(.keyed(try row.text(0)), row)) }
    return presses
  }

  private func press(_ id: Press.ID, _ row: Fields) throws(OfficeError) -> Press {
    Press(
      id: id, at: try row.instant(1), last: try row.optionalInstant(2), source: try row.choice(3),
      level: try row.level(4), keys: try row.keys(5))
  }

  /// Ratings that count are counted once under all their flags together, so that taking two flags away takes no rating
  /// away twice.
  func count(_ judged: [JudgedPress], in unit: UnitCode, on day: LocalDay) throws(OfficeError) {
    var clerks: [String: [Int]] = [:]
    for one in judged where one.press.source.isCounted {
      let press = one.press
      let isHere = press.isAtCounter
      let counts = [1, isHere ? 1 : 0, one.isClosing ? 1 : 0]
      let officer = press.keys[.officer]
      clerks[officer] = zip(clerks[officer] ?? [0, 0, 0], counts).map(+)
      if !one.flags.isEmpty { try count(press, one.flags.canonical, in: unit, on: day) }
    }
    for (officer, counts) in clerks.sorted(by: { $0.key < $1.key }) {
      try run(
        """
        INSERT INTO judged_month (unit, month, officer, judged, pressed, closing) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (unit, month, officer) DO UPDATE SET judged = judged_month.judged + excluded.judged,
          pressed = judged_month.pressed + excluded.pressed, closing = judged_month.closing + excluded.closing
        """,
        [SQLValue(unit), .text(day.month.iso), .text(officer)] + counts.map { SQLValue($0) })
    }
  }

  private func count(_ press: Press, _ flags: String, in unit: UnitCode, on day: LocalDay) throws(OfficeError) {
    let column = "c\(press.level.level)"
    let levels = (1...5).map { SQLValue($0 == press.level.level ? 1 : 0) }
    let source = SQLValue.text(press.source.rawValue)
    try run(
      """
      INSERT INTO flag_day (unit, day, flags, source, c1, c2, c3, c4, c5) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (unit, day, flags, source) DO UPDATE SET \(column) = flag_day.\(column) + excluded.\(column)
      """, [SQLValue(unit), SQLValue(day), .text(flags), source] + levels)
    for dimension in Dimension.allCases {
      try run(
        """
        INSERT INTO flag_month (unit, month, flags, source, c1, c2, c3, c4, c5, dimension, key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (unit, month, flags, dimension, key, source)
        DO UPDATE SET \(column) = flag_month.\(column) + excluded.\(column)
        """,
        [SQLValue(unit), .text(day.month.iso), .text(flags), source] + levels
          + [.text(dimension.rawValue), .text(press.keys[dimension])])
    }
  }

  func countReplay(in unit: UnitCode, on day: LocalDay) throws(OfficeError) {
    try run(
      """
      INSERT INTO replay_day (unit, day, replays) VALUES ($1, $2, 1)
      ON CONFLICT (unit, day) DO UPDATE SET replays = replay_day.replays + 1
      """, [SQLValue(unit), SQLValue(day)])
  }
}
