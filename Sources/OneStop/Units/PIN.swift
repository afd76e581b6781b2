// SPDX-License-Identifier: GPL-3.0-or-later

/// The digits by which an officer takes over a session that is already running (mã PIN).
package struct PIN: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package let digits: String

  /// - Throws: `InvalidPIN` unless the word is 4 to 12 digits.
  package init(parsing word: String) throws(InvalidPIN) {
    guard (4...12).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw InvalidPIN()
    }
    digits = word
  }

  package var description: String { "••••" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A word that cannot be a PIN; it does not say which, since a PIN is never repeated.
package struct InvalidPIN: Error, Hashable, Sendable {
  package init() {}
}

/// What the books keep of a PIN: salt and hash, and how often it was just mistyped.
package struct StoredPIN: Hashable, Sendable {
  /// How many wrong ones in a row lock the account.
  package static let attempts = 5
  /// How long it stays locked, in seconds.
  package static let lockSeconds = 300

  package let login: Login
  package let salt: String
  package let hash: String
  package private(set) var wrong: Int
  package private(set) var lockedUntil: Instant?

  package init(login: Login, salt: String, hash: String, wrong: Int = 0, lockedUntil: Instant? = nil) {
    self.login = login
    self.salt = salt
    self.hash = hash
    self.wrong = wrong
    self.lockedUntil = lockedUntil
  }

  /// Until when nobody may try; nil when anybody may.
  package func lock(at now: Instant) -> Instant? { lockedUntil.flatMap { $0 > now ? $0 : nil } }

  /// Compares the hash of what was typed, and counts it.
  package mutating func take(_ typed: String, at now: Instant) -> PINAttempt {
    if let until = lock(at: now) { return .locked(until: until) }
    lockedUntil = nil
    guard typed != hash else {
      wrong = 0
      return .right
    }
    wrong += 1
    guard wrong >= Self.attempts else { return .wrong(left: Self.attempts - wrong) }
    let until = now.adding(seconds: Self.lockSeconds)
    wrong = 0
    lockedUntil = until
    return .locked(until: until)
  }
}

/// What became of one try.
package enum PINAttempt: Hashable, Sendable {
  case right
  case wrong(left: Int)
  case locked(until: Instant)
}
