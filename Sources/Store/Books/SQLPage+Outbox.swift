// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let messageColumns = "key, unit, draft, queued, attempts, next, posted, failure, held"

  func message(of draft: Int, in unit: UnitCode) throws(OfficeError) -> OutboxMessage? {
    try messages("WHERE unit = $1 AND draft = $2", [SQLValue(unit), SQLValue(draft)]).first
  }

  func waitingMessages(in units: Set<UnitCode>) throws(OfficeError) -> [OutboxMessage] {
    let list = list(units, from: 1)
    return try messages("WHERE posted IS NULL AND unit IN \(list.sql) ORDER BY queued, unit, draft", list.values)
  }

  func save(_ message: OutboxMessage) throws(OfficeError) {
    try run(
      """
      INSERT INTO outbox (unit, draft, key, queued, attempts, next, posted, failure, held)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (unit, draft) DO UPDATE SET attempts = excluded.attempts, next = excluded.next,
        posted = excluded.posted, failure = excluded.failure, held = excluded.held
      """,
      [
        SQLValue(message.unit), SQLValue(message.draft), .text(message.key), SQLValue(message.queued),
        SQLValue(message.attempts), SQLValue(message.next), SQLValue(message.posted), SQLValue(message.failure),
        SQLValue(message.isBeingPosted),
      ])
  }

  func drop(_ message: OutboxMessage) throws(OfficeError) {
    try run("DELETE FROM outbox WHERE key = $1 AND posted IS NULL", [.text(message.key)])
  }

  private func messages(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [OutboxMessage] {
    var messages: [OutboxMessage] = []
    for row in try fields("SELECT \(Self.messageColumns) FROM outbox \(condition)", arguments) {
      messages.append(
        OutboxMessage(
          key: try row.text(0), unit: try row.unit(1), draft: try row.int(2), queued: try row.instant(3),
          attempts: try row.int(4), next: try row.optionalInstant(5), posted: try row.optionalInstant(6),
          failure: try row.optionalText(7), isBeingPosted: try row.bool(8)))
    }
    return messages
  }
}
