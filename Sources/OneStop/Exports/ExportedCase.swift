// SPDX-License-Identifier: GPL-3.0-or-later

/// A case as files of cases have it: what `ImportedCase` reads.
package struct ExportedCase: Hashable, Sendable {
  /// Its code, or what identifies it here where it has none.
  package let name: String
  package let procedure: ProcedureCode
  package let unit: UnitCode
  package let received: Instant
  /// The date that lateness is judged by: with lawful pauses where there were any; nil while one lasts.
  package let due: Due?
  package let statutoryDue: Due?
  /// When its result was ready; for a case that came to another end, when that was.
  package let returned: Instant?
  package let stage: Stage
  package let owner: Owner?
  package let channel: Channel

  package init(
    name: String, procedure: ProcedureCode, unit: UnitCode, received: Instant, due: Due?, statutoryDue: Due?,
    returned: Instant?, stage: Stage, owner: Owner?, channel: Channel
  ) {
    self.name = name
    self.procedure = procedure
    self.unit = unit
    self.received = received
    self.due = due
    self.statutoryDue = statutoryDue
    self.returned = returned
    self.stage = stage
    self.owner = owner
    self.channel = channel
  }

  /// The row of a file, under `ImportedCase.columns`.
  package var cells: [DataCell] {
    [
      .text(name), .text(procedure.rawValue), .text(unit.rawValue), DataCell(received), DataCell(due),
      DataCell(returned), .text(stage.rawValue), DataCell(owner?.name), DataCell(owner?.phone),
      DataCell(owner?.address), .text(channel.rawValue), DataCell(statutoryDue == due ? nil : statutoryDue),
    ]
  }
}
