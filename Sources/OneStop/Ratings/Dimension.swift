// SPDX-License-Identifier: GPL-3.0-or-later

/// What monthly tallies can be grouped by, beside unit and source.
package enum Dimension: String, Codable, Sendable, CaseIterable {
  case moment
  case field
  case procedure
  case counter
  case officer
  case hour
  case delay
  case apology
}

/// The groups one rating or visit belongs to: one key for every dimension, empty where it is not known.
package struct TallyKeys: Hashable, Codable, Sendable {
  /// The key of a visit about several procedures or fields.
  package static let several = "*"

  package private(set) var keys: [Dimension: String]

  package init(_ keys: [Dimension: String] = [:]) { self.keys = keys }

  package subscript(dimension: Dimension) -> String {
    get { keys[dimension] ?? "" }
    set { keys[dimension] = newValue }
  }
}

extension Dimension: CodingKeyRepresentable {}
