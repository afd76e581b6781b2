// SPDX-License-Identifier: GPL-3.0-or-later

/// The question put to one visit: answered at most once, never filled in later.
package struct Prompt: Hashable, Sendable {
  /// How long an answer may be keyed at the counter, in seconds, unless the next prompt or closing comes first.
  package static let keyedLife: Int = 600
  /// How long the screen at the counter waits untouched, in seconds.
  package static let kioskLife: Int = 90
  /// How long the code on the slip may be used, in days.
  package static let linkLife = 7

  package let visit: VisitID
  package let opened: Instant
  package var ended: Instant?
  package var isAnswered: Bool

  package init(visit: VisitID, opened: Instant, ended: Instant? = nil, isAnswered: Bool = false) {
    self.visit = visit
    self.opened = opened
    self.ended = ended
    self.isAnswered = isAnswered
  }

  /// Whether an answer may still be taken at the counter.
  package func isOpen(at now: Instant) -> Bool {
    ended == nil && now < opened.adding(seconds: Self.keyedLife)
  }
}

/// A secret that lets its bearer answer one prompt; the books keep only its hash.
package struct Token: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  /// How many letters and digits a random one has.
  package static let length = 26

  /// 128 random bits in 26 letters and digits that cannot be confused (Crockford's base 32).
  package static func random() -> Token {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return Token(text: String((0..<length).map { _ in alphabet[Int(generator.next() & 31)] }))
  }
}
