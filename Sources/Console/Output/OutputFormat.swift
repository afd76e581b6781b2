// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// How answers are written.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case json
  case csv
  case tsv
  case md

  /// The words people type for them, the same in both languages.
  static let words = WordTable(allCases.map { WordTable.Entry([$0.rawValue], $0) })
}
