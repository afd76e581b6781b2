// SPDX-License-Identifier: GPL-3.0-or-later

/// The languages the program speaks; Vietnamese first, both always understood.
package enum Language: String, CaseIterable, Codable, Sendable {
  case vi, en
}
