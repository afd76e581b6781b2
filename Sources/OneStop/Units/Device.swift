// SPDX-License-Identifier: GPL-3.0-or-later

/// A tablet (máy tính bảng) that was paired with a counter and asks there until it is revoked.
package struct Device: Hashable, Codable, Sendable {
  /// Random, so that nothing about the place can be told from it.
  package let id: String
  package let unit: UnitCode
  package let counter: CounterNumber
  package var name: String
  package let paired: Instant
  package var revoked: Instant?

  package init(
    id: String = Token.random().text, unit: UnitCode, counter: CounterNumber, name: String, paired: Instant,
    revoked: Instant? = nil
  ) {
    self.id = id
    self.unit = unit
    self.counter = counter
    self.name = name
    self.paired = paired
    self.revoked = revoked
  }
}
