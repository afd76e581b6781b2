// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop

/// What a command answers: sentences and a table for people, rows for machines.
package struct Report: Sendable {
  /// The command's English word, as machines know it.
  var command: String
  var asOf: Instant
  var period: Period?
  /// Said above the table, or alone.
  var heading: [String]
  var table: Table?
  /// Said below the table.
  var notes: [String]
  var rows: [JSONObject]
  var total: JSONObject?
  /// For each numbered row of the table the line that opens it, empty where there is nothing behind it.
  var opens: [String]
  /// Drawn below the table for people.
  var chart: Chart?
  /// The table that a spreadsheet gets instead, where the one for people says several things in a cell.
  var sheet: Table?
  /// Whether it may be shown again and exported: figures and lists are, what a verb answers is not.
  var isResult: Bool
  /// Whether something was found that must not pass for success, such as books that do not hold.
  var isBad: Bool
  /// What is said of data that are invented; nil where they are not.
  var synthetic: String?

  init(
    _ command: String, asOf: Instant, period: Period? = nil, heading: [String] = [], table: Table? = nil,
    notes: [String] = [], rows: [JSONObject] = [], total: JSONObject? = nil, opens: [String] = [],
    chart: Chart? = nil, isResult: Bool? = nil, isBad: Bool = false, sheet: Table? = nil
  ) {
    self.command = command
    self.asOf = asOf
    self.period = period
    self.heading = heading
    self.table = table
    self.notes = notes
    self.rows = rows
    self.total = total
    self.opens = opens
    self.chart = chart
    self.isResult = isResult ?? (table != nil)
    self.isBad = isBad
    self.sheet = sheet
  }
}

extension JSONValue {
  init(_ period: Period?) {
    self = period.map { .object(["from": .string($0.from.iso), "to": .string($0.through.iso)]) } ?? .null
  }

  init(_ due: Due?) { self.init(due?.iso) }
  init(_ day: LocalDay?) { self.init(day?.iso) }
  init(_ instant: Instant?) { self.init(instant?.iso8601) }
}
