// SPDX-License-Identifier: GPL-3.0-or-later

/// A notice that waits to be posted to the portal, and what came of it so far.
package struct OutboxMessage: Hashable, Sendable {
  /// Sent with every attempt, so that the portal stores the notice once.
  package let key: String
  package let unit: UnitCode
  package let draft: Int
  package let queued: Instant
  package var attempts: Int
  /// When it is tried next; nil once it is posted, or when trying again is of no use.
  package var next: Instant?
  package var posted: Instant?
  /// Why the last attempt failed.
  package var failure: String?
  /// Whether somebody has taken it to post it and has not yet said what came of it.
  package var isBeingPosted: Bool

  package init(
    key: String = Token.random().text, unit: UnitCode, draft: Int, queued: Instant, attempts: Int = 0,
    next: Instant? = nil, posted: Instant? = nil, failure: String? = nil,
    isBeingPosted: Bool = false
  ) {
    self.key = key
    self.unit = unit
    self.draft = draft
    self.queued = queued
    self.attempts = attempts
    self.next = next
    self.posted = posted
    self.failure = failure
    self.isBeingPosted = isBeingPosted
  }

  /// Seconds to wait after so many failed attempts: a minute, doubled each time, six hours at most, and up to a fifth
  /// more by the message, so that those that failed together are not tried together.
  package static func pause(after attempts: Int, key: String) -> Int {
    let doubled = 60 << min(max(attempts - 1, 0), 9)
    let base = min(doubled, 6 * 3_600)
    let spread = key.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return base + base * spread / (5 * 0x10000)
  }
}
