// SPDX-License-Identifier: GPL-3.0-or-later

/// How answers are written.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case json
  case csv
  case tsv
  case md
}
