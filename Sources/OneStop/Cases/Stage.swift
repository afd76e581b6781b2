// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a case is in its life; the raw values are those of import files.
package enum Stage: String, Codable, Sendable, CaseIterable {
  case received
  case processing
  case supplement
  case resolved
  case delivered = "returned"
  case refused
  case withdrawn
  case stopped
  case void

  /// The stages a case may go to next by a verb; undoing goes back another way.
  package var next: Set<Stage> {
    switch self {
    case .received, .processing:
      [.processing, .supplement, .resolved, .delivered, .refused, .withdrawn, .stopped, .void]
    case .supplement: [.processing, .refused, .withdrawn, .stopped, .void]
    case .resolved: [.delivered, .void]
    case .delivered, .refused, .withdrawn, .stopped: [.void]
    case .void: []
    }
  }

  /// Whether somebody still has to do something before the result is there.
  package var isOpen: Bool { self == .received || self == .processing || self == .supplement }
}
