// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  func device(bearing key: Token) throws(OfficeError) -> Device? {
    try devices("WHERE key_hash = $1 AND revoked IS NULL", [.text(key.hash)]).first
  }

  func devices(in unit: UnitCode) throws(OfficeError) -> [Device] {
    try devices("WHERE unit = $1 AND revoked IS NULL ORDER BY counter", [SQLValue(unit)])
  }

  private func devices(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Device] {
    var devices: [Device] = []
    for row in try fields("SELECT id, unit, counter, name, paired FROM device \(condition)", arguments) {
      guard let counter = try row.optionalCounter(2) else { continue }
      devices.append(
        Device(
          id: try row.text(0), unit: try row.unit(1), counter: counter, name: try row.text(3),
          paired: try row.instant(4)))
    }
    return devices
  }

  func setKey(_ key: Token, of device: Device) throws(OfficeError) {
    try run("UPDATE device SET key_hash = $2 WHERE id = $1", [.text(device.id), .text(key.hash)])
  }

  func shown(of visit: VisitID) throws(OfficeError) -> Instant? {
    try first(
      "SELECT kiosk_shown FROM prompt WHERE unit = $1 AND number = $2",
      [SQLValue(visit.unit), SQLValue(visit.number)])?.optionalInstant(0)
  }

  func kioskToken(of visit: VisitID, key: Token) -> Token {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("prompt \(visit.unit) \(visit.number)".utf8), using: SymmetricKey(data: Data(key.text.utf8)))
    return Token(bytes: Array(code))
  }

  // MARK: - Pairing

  func save(_ pairing: Pairing, _ code: PairingCode) throws(OfficeError) {
    try run(
      "DELETE FROM pairing WHERE unit = $1 AND counter = $2",
      [SQLValue(pairing.unit), SQLValue(pairing.counter.rawValue)])
    try run(
      "INSERT INTO pairing (hash, unit, counter, ends, officer, exit_pin) VALUES ($1, $2, $3, $4, $5, $6)",
      [
        .text(code.hash), SQLValue(pairing.unit), SQLValue(pairing.counter.rawValue), SQLValue(pairing.ends),
        .text(pairing.officer.rawValue), .text(pairing.exit.digits),
      ])
  }

  /// Codes are short, so guessing is counted for all of them together: after so many wrong ones every open one ends.
  func takePairing(_ code: PairingCode, at now: Instant) throws(OfficeError) -> Pairing? {
    try lock(.root)
    try run("DELETE FROM pairing WHERE ends <= $1", [SQLValue(now)])
    let row = try first(
      "SELECT unit, counter, ends, officer, exit_pin FROM pairing WHERE hash = $1", [.text(code.hash)])
    guard let row, let counter = try row.optionalCounter(1) else {
      try countMiss(at: now)
      return nil
    }
    let pairing = Pairing(
      unit: try row.unit(0), counter: counter, ends: try row.instant(2), officer: try row.login(3),
      exit: ExitPIN(digits: try row.text(4)))
    try run("DELETE FROM pairing WHERE hash = $1", [.text(code.hash)])
    return pairing
  }

  private func countMiss(at now: Instant) throws(OfficeError) {
    try run("DELETE FROM pairing_miss WHERE at <= $1", [SQLValue(now.adding(seconds: -PairingCode.life))])
    try run("INSERT INTO pairing_miss (at) VALUES ($1)", [SQLValue(now)])
    let misses = try first("SELECT count(*) FROM pairing_miss")?.int(0) ?? 0
    if misses >= PairingCode.allowedMisses { try run("DELETE FROM pairing") }
  }

  // MARK: - Taps that nobody asked for

  func unaskedAnswer(_ id: Token) throws(OfficeError) -> UnaskedAnswer? {
    let row = try first(
      """
      SELECT unit, day, level, reasons, sequence, flags, keys, pressed, changed FROM unasked_answer WHERE hash = $1
      """, [.text(id.hash)])
    guard let row else { return nil }
    return UnaskedAnswer(
      id: id, unit: try row.unit(0), day: try row.day(1), level: try row.level(2),
      reasons: try CanonicalJSON.value([String].self, from: try row.text(3)), sequence: Int64(try row.int(4)),
      flags: try CanonicalJSON.value(Set<AnswerFlag>.self, from: try row.text(5)), keys: try row.keys(6),
      presses: try row.presses(7))
  }

  func isSpent(_ id: Token) throws(OfficeError) -> Bool {
    try first("SELECT 1 FROM spent_answer WHERE hash = $1", [.text(id.hash)]) != nil
  }

  func save(_ answer: UnaskedAnswer) throws(OfficeError) {
    try run(
      """
      INSERT INTO unasked_answer (hash, unit, day, scale, level, reasons, sequence, flags, keys, pressed, changed)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (hash) DO UPDATE SET level = excluded.level, reasons = excluded.reasons,
        sequence = excluded.sequence, flags = excluded.flags, changed = excluded.changed
      """,
      [
        .text(answer.id.hash), SQLValue(answer.unit), SQLValue(answer.day), .text(Satisfaction.scale),
        SQLValue(answer.level.level), .text(try CanonicalJSON.text(answer.reasons)), .integer(answer.sequence),
        .text(try CanonicalJSON.text(answer.flags.sorted)), .text(try CanonicalJSON.text(answer.keys)),
      ] + SQLValue.presses(answer.presses))
  }

  /// Takes a day's taps out of the table that knows their ids; the ids alone stay for a week, to know them again.
  func spendUnasked(_ day: UnsealedDay, at now: Instant) throws(OfficeError) {
    let key = [SQLValue(day.unit), SQLValue(day.day)]
    try run(
      "INSERT INTO spent_answer (hash, day) SELECT hash, $3 FROM unasked_answer WHERE unit = $1 AND day = $2",
      key + [SQLValue(now.day)])
    try run("DELETE FROM unasked_answer WHERE unit = $1 AND day = $2", key)
    try run(
      "DELETE FROM spent_answer WHERE day < $1", [SQLValue(now.day.adding(days: -GivenAnswer.oldest - 1))])
  }
}

extension Set<AnswerFlag> {
  /// In one order, since what is stored must not vary.
  var sorted: [AnswerFlag] { AnswerFlag.allCases.filter(contains) }
}

extension Token {
  /// A secret out of at least sixteen bytes, in the letters of `random()`.
  fileprivate init(bytes: [UInt8]) {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    self.init(text: String(bytes.prefix(Token.length).map { alphabet[Int($0 & 31)] }))
  }
}

extension PairingCode {
  fileprivate var hash: String { SHA256.hash(data: Data("pairing \(digits)".utf8)).hex }
}
