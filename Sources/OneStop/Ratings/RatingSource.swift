// SPDX-License-Identifier: GPL-3.0-or-later

/// Who pressed: the citizen on a tablet or at home, or staff at the counter or from paper slips.
package enum RatingSource: String, Codable, Sendable, CaseIterable {
  case kiosk
  case link
  case keyed
  case paper
  /// A tap on a tablet that had not asked: kept and shown apart, never counted in a rate.
  case unasked
  /// Ratings of any of these that a manager excluded: counted beside the others, in no rate.
  case excluded

  /// Whether the citizen pressed; where that is not known any more, as if they had.
  package var isPressedByCitizen: Bool { self != .keyed && self != .paper }

  /// Whether its ratings answer somebody who asked, and so count.
  package var isCounted: Bool { self != .unasked && self != .excluded }

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
