// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheet a paper is laid out on: A4 upright, or A5 lying, where the name of the country still fits on one line
/// (forms 01–05 of Circular 01/2018/TT-VPCP are A5).
package enum PaperFormat: String, Codable, Sendable, CaseIterable {
  case a4
  case a5
}
