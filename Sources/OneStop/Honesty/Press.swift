// SPDX-License-Identifier: GPL-3.0-or-later

/// A rating at the moment it was given: known until its day is sealed, then forgotten.
package struct Press: Hashable, Sendable {
  /// What the books find it by until the day is sealed.
  package enum ID: Hashable, Sendable {
    /// An answer to a visit's question.
    case visit(Int)
    /// A tap that nobody asked for, by the hash of its id.
    case unasked(String)
    case keyed(String)
  }

  package let id: ID
  /// When it was pressed first.
  package let at: Instant
  /// When it was changed last by whoever pressed it.
  package let last: Instant
  package let source: RatingSource
  package let level: Satisfaction
  package let keys: TallyKeys

  package init(
    id: ID, at: Instant, last: Instant? = nil, source: RatingSource, level: Satisfaction, keys: TallyKeys
  ) {
    self.id = id
    self.at = at
    self.last = max(at, last ?? at)
    self.source = source
    self.level = level
    self.keys = keys
  }

  package var counter: String { keys[.counter] }

  /// What was pressed on: a counter's tablet, or a clerk's keyboard; nil where everybody has a device of their own.
  var device: String? {
    switch source {
    case .kiosk, .unasked: "tablet \(counter)"
    case .keyed: "keys \(counter.isEmpty ? keys[.officer] : counter)"
    case .link, .paper, .excluded: nil
    }
  }

  /// Whether it was pressed in the office, where hours mean something.
  package var isAtCounter: Bool { device != nil }
}

/// A press with what was found about it.
package struct JudgedPress: Hashable, Sendable {
  package let press: Press
  package let flags: Set<HonestyFlag>
  /// Whether it came in the last minutes of a session.
  package let isClosing: Bool

  package init(press: Press, flags: Set<HonestyFlag>, isClosing: Bool) {
    self.press = press
    self.flags = flags
    self.isClosing = isClosing
  }
}
