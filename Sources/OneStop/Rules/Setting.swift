// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that holds for the whole books and that an administrator may change.
package enum Setting: String, Sendable, CaseIterable {
  /// Minutes without a key after which a shell asks who is there; 0 for never.
  case lockAfter = "lock_after"

  package var range: ClosedRange<Int> {
    switch self {
    case .lockAfter: 0...240
    }
  }

  /// What holds until somebody sets it.
  package var usual: Int {
    switch self {
    case .lockAfter: 0
    }
  }
}
