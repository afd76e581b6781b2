// SPDX-License-Identifier: GPL-3.0-or-later

import CryptoExtras
import Foundation
import OneStop

/// What a tablet sends to be paired.
struct PairingForm: Decodable {
  let code: String
}

/// What a tablet is told once, when it was paired.
struct PairedAnswer: Encodable {
  /// What the tablet needs to check the digits that staff type, without a network and without knowing them.
  struct Exit: Encodable {
    let salt: String
    let iterations: Int
    let hash: String

    static let rounds = 200_000

    init(_ pin: ExitPIN) throws {
      var generator = SystemRandomNumberGenerator()
      let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      let key = try KDF.Insecure.PBKDF2.deriveKey(
        from: Data(pin.digits.utf8), salt: salt, using: .sha256, outputByteCount: 32, unsafeUncheckedRounds: Self.rounds
      )
      self.salt = salt.hex
      iterations = Self.rounds
      hash = key.withUnsafeBytes { Array($0) }.hex
    }
  }

  let key: String
  let unit: String
  let counter: Int
  let exit: Exit

  init(_ paired: PairedDevice) throws {
    key = paired.key.text
    unit = paired.unitName
    counter = paired.device.counter.rawValue
    exit = try Exit(paired.exit)
  }
}

/// An answer as a tablet sends it; times by the tablet's own clock.
struct AnswerForm: Decodable {
  let id: String
  let token: String?
  let level: Int
  let reasons: [String]
  let contact: Bool
  let sequence: Int64
  let tapped: Int64
  let sent: Int64
  let corrections: Int

  /// The answer by the office's clock: what counts is how long ago the tap was, not what the tablet takes the time for.
  func answer(at now: Instant) throws -> (answer: GivenAnswer, id: Token, token: Token?) {
    guard let level = try? Satisfaction(level), let id = Token(sent: id), reasons.count <= 12,
      (0...1_000).contains(corrections), (0...Self.latest).contains(sequence), (0...Self.latest).contains(tapped),
      (0...Self.latest).contains(sent)
    else { throw WebRefusal.unreadable }
    var flags: Set<AnswerFlag> = corrections > 0 ? [.corrected] : []
    if abs(sent - now.milliseconds) > GivenAnswer.allowedSkew { flags.insert(.skewed) }
    var ago = sent - tapped
    if !(0...Self.oldest).contains(ago) {
      // The tablet's clock was set between the tap and the sending: nothing is lost for that, and nothing believed.
      ago = 0
      flags.insert(.skewed)
    }
    let answer = GivenAnswer(
      level: level, reasons: Set(reasons.compactMap(DissatisfactionReason.init(rawValue:))), wishesContact: contact,
      sequence: sequence, tapped: Instant(milliseconds: now.milliseconds - ago), flags: flags)
    return (answer, id, token.flatMap(Token.init(sent:)))
  }

  private static let oldest = Int64(GivenAnswer.oldest) * 86_400_000
  /// The year 2199 in milliseconds.
  private static let latest: Int64 = 7_258_118_400_000
}

extension Token {
  /// A secret as it comes in: letters and digits of the usual number, or none of ours.
  init?(sent text: String) {
    guard text.utf8.count == Token.length, text.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) })
    else { return nil }
    self.init(text: text)
  }
}

extension Sequence<UInt8> {
  var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
