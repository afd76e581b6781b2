// SPDX-License-Identifier: GPL-3.0-or-later

/// The digits that a tablet shows itself with once, to be paired with a counter.
package struct PairingCode: Hashable, Sendable {
  /// How many digits it has.
  package static let length = 8
  /// How long it may be used, in seconds.
  package static let life = 600
  /// After so many wrong codes within that time all open ones end; more than a server lets anybody try, so that nobody
  /// keeps an office from pairing, and far too few to guess one.
  package static let allowedMisses = 500

  package let digits: String

  /// - Throws: `InvalidPairingCode` unless the word is eight digits; spaces and hyphens between them do not count.
  package init(parsing word: String) throws(InvalidPairingCode) {
    let digits = word.filter { $0 != " " && $0 != "-" }
    guard digits.utf8.count == Self.length, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw InvalidPairingCode(word: word)
    }
    self.digits = digits
  }

  private init(digits: String) { self.digits = digits }

  package static func random() -> PairingCode {
    PairingCode(digits: (0..<length).map { _ in String(Int.random(in: 0...9)) }.joined())
  }

  /// As it is read out: two groups of four.
  package var shown: String { "\(digits.prefix(4)) \(digits.suffix(4))" }
}

/// A word that cannot be a pairing code.
package struct InvalidPairingCode: Error, Hashable, Sendable {
  package let word: String
}

/// A tablet that is about to be paired: where, and until when its code holds.
package struct Pairing: Hashable, Sendable {
  package let unit: UnitCode
  package let counter: CounterNumber
  package let ends: Instant
  package let officer: Login
  /// What staff type on the tablet to leave the question.
  package let exit: ExitPIN

  package init(unit: UnitCode, counter: CounterNumber, ends: Instant, officer: Login, exit: ExitPIN) {
    self.unit = unit
    self.counter = counter
    self.ends = ends
    self.officer = officer
    self.exit = exit
  }
}

/// Four digits with which staff leave a tablet's question; told once, kept by the tablet as a slow hash.
package struct ExitPIN: Hashable, Sendable {
  package let digits: String

  package init(digits: String) { self.digits = digits }

  package static func random() -> ExitPIN { ExitPIN(digits: PairingCode.random().digits.prefix(4).description) }
}

/// A pairing that was begun, with what the officer reads out.
package struct OfferedPairing: Sendable {
  package let code: PairingCode
  package let pairing: Pairing
}

/// A tablet that was just paired, and the secret by which it is known from now on.
package struct PairedDevice: Sendable {
  package let device: Device
  package let key: Token
  package let unitName: String
  package let exit: ExitPIN
}
