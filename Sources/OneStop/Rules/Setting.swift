// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that holds for the whole books and that an administrator may change.
package enum Setting: String, Sendable, CaseIterable {
  /// Minutes without a key after which a shell asks who is there; 0 for never.
  case lockAfter = "lock_after"
  /// Working days within which complaints and suggestions are handled. Data to check: Decree 20/2008/NĐ-CP, as amended
  /// by 92/2017/NĐ-CP, was not read in the original.
  case complaintDays = "complaint_days"

  package var range: ClosedRange<Int> {
    switch self {
    case .lockAfter: 0...240
    case .complaintDays: 1...90
    }
  }

  /// What holds until somebody sets it.
  package var usual: Int {
    switch self {
    case .lockAfter: 0
    case .complaintDays: 15
    }
  }
}
