// SPDX-License-Identifier: GPL-3.0-or-later

/// Who pressed: the citizen on a tablet or at home, or staff at the counter or from paper slips.
package enum RatingSource: String, Codable, Sendable, CaseIterable {
  case kiosk
  case link
  case keyed
  case paper
  /// A tap on a tablet that had not asked: kept and shown apart, never counted in a rate.
  case unasked

  /// Whether the citizen pressed.
  package var isPressedByCitizen: Bool { self == .kiosk || self == .link || self == .unasked }

  /// Whether its ratings answer somebody who asked, and so count.
  package var isCounted: Bool { self != .unasked }

  /// The source that an import file's channel stands for; nil for an unknown word.
  package init?(channel: String) {
    switch channel {
    case "kiosk": self = .kiosk
    case "web", "zalo", "sms", "link": self = .link
    case "paper": self = .paper
    case "counter", "keyed": self = .keyed
    default: return nil
    }
  }
}
