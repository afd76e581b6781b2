// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tablet shows: where it stands, when the office is open, and whom it asks.
package struct TabletView: Hashable, Sendable {
  /// How many days of opening hours it is told, so that it sleeps at night without a network.
  static let daysAhead = 8

  package let device: Device
  package let unitName: String
  package let now: Instant
  /// The question that is put at its counter; nil while there is none.
  package let question: PutQuestion?
  /// Opening hours of the next days, start and end of each session.
  package let sessions: [ClosedRange<Instant>]
}

/// A question on a tablet: the secret that answers it, and when it goes if nobody touches the screen.
package struct PutQuestion: Hashable, Sendable {
  package let token: Token
  package let ends: Instant
}

/// What became of an answer that a tablet handed over.
package enum TakenAnswer: Hashable, Sendable {
  /// It answers the visit that was asked about.
  case counted
  /// Nobody had asked, or the question had ended: kept apart.
  case unasked
  /// It is already there, this or a later one.
  case known
}
