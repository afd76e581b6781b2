// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A case as rows: the case itself, its legs and its pauses, in the order of the columns named beside them.
enum CaseRow {
  /// Every case, those of imports under way among them; what has become visible is read from the view `case_file`.
  static let table = "case_row"

  static let columns = [
    "id", "unit", "code", "year", "number", "procedure", "received", "entered", "channel", "rule_set", "limit_value",
    "limit_unit", "statutory_day", "statutory_time", "due_day", "due_time", "promised_day", "promised_time",
    "provisional", "stage", "resolved", "delivered", "backdated", "resolved_day", "judged_statutory", "judged_due",
    "judged_promised",
  ]
  static let legColumns = [
    "case_id", "position", "unit", "started", "ended", "limit_value", "limit_unit", "due_day", "due_time",
  ]
  static let pauseColumns = ["case_id", "position", "started", "ended"]

  static func values(of file: CaseFile) -> [SQLValue] {
    let identity: [SQLValue] = [
      .text(file.id.rawValue), SQLValue(file.unit), SQLValue(file.code?.rawValue), SQLValue(file.number?.year),
      SQLValue(file.number?.number), .text(file.procedure.rawValue), SQLValue(file.received), SQLValue(file.entered),
      .text(file.channel.rawValue), .text(file.ruleSet),
    ]
    let days = SQLValue.limit(file.limit) + SQLValue.due(file.statutoryDue) + SQLValue.due(file.due)
    let state: [SQLValue] = [
      SQLValue(file.isProvisional), .text(file.stage.rawValue), SQLValue(file.resolved), SQLValue(file.delivered),
      SQLValue(file.isBackdated),
    ]
    return identity + days + SQLValue.due(file.promised) + state + judged(file)
  }

  /// The day it was ready, and how it met each of its three due dates: what `dh` counts.
  static func judged(_ file: CaseFile) -> [SQLValue] {
    func word(_ due: Due?) -> SQLValue { .text(file.punctuality(by: due)?.rawValue ?? "") }
    return [
      SQLValue(file.resolved?.day), word(file.statutoryDue), word(file.due ?? file.statutoryDue), word(file.promised),
    ]
  }

  static func legs(of file: CaseFile) -> [[SQLValue]] {
    file.legs.enumerated().map { position, leg in
      let place: [SQLValue] = [
        .text(file.id.rawValue), SQLValue(position), SQLValue(leg.unit), SQLValue(leg.from), SQLValue(leg.until),
      ]
      return place + SQLValue.limit(leg.limit) + SQLValue.due(leg.due)
    }
  }

  static func pauses(of file: CaseFile) -> [[SQLValue]] {
    file.pauses.enumerated().map { position, pause in
      [.text(file.id.rawValue), SQLValue(position), SQLValue(pause.from), SQLValue(pause.until)]
    }
  }
}
