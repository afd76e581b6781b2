// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a page: each row begins with its name; numbers stand at the right.
struct PageTable {
  struct Column {
    let title: String
    var isNumber = true
  }

  struct Row {
    var name: String
    /// A mark beside the name, such as `ít lượt`.
    var note = ""
    var address: String?
    var cells: [String]
    var isWhole = false
  }

  let caption: String
  /// The name's column first.
  let columns: [Column]
  var rows: [Row]

  init(_ caption: String, name: String, _ columns: [Column], rows: [Row]) {
    self.caption = caption
    self.columns = [Column(title: name, isNumber: false)] + columns
    self.rows = rows
  }

  var slots: Slots {
    [
      "caption": caption, "columns": columns.map { Self.cell($0.title, $0) },
      "rows": rows.map { row -> Slots in
        var slots: Slots = [
          "rowName": row.name, "rowNote": row.note, "hasNote": !row.note.isEmpty, "isWhole": row.isWhole,
          "cells": zip(row.cells, columns.dropFirst()).map { Self.cell($0, $1) },
        ]
        if let address = row.address { slots["rowAddress"] = address }
        return slots
      },
    ]
  }

  private static func cell(_ text: String, _ column: Column) -> Slots {
    ["cell": text, "isNumber": column.isNumber]
  }
}
