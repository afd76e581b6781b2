// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  @discardableResult
  func lock(_ unit: UnitCode) throws(OfficeError) -> Bool {
    guard heads[unit] == nil else { return false }
    do {
      if try !lockHead(of: unit) {
        try connection.run(
          "INSERT INTO head (unit, origin, sequence, hash) VALUES ($1, $2, 0, '') ON CONFLICT DO NOTHING",
          [SQLValue(unit), .text(origin)])
        guard try lockHead(of: unit) else { throw SQLFailure(.corrupt, "no head for \(unit)") }
      }
    } catch {
      throw OfficeError(translating: error)
    }
    // A writing transaction on SQLite has everything locked from its beginning.
    return connection.dialect == .postgres
  }

  private func lockHead(of unit: UnitCode) throws(SQLFailure) -> Bool {
    let row = try connection.lockRow(
      "SELECT sequence, hash FROM head WHERE unit = $1 AND origin = $2", [SQLValue(unit), .text(origin)])
    guard let row else { return false }
    heads[unit] = ChainHead(sequence: try row.int(0), hash: try row.text(1))
    return true
  }

  func next(_ serial: Serial, in unit: UnitCode) throws(OfficeError) -> Int {
    try lock(unit)
    let row = try first(
      """
      INSERT INTO serial (unit, name, period, value) VALUES ($1, $2, $3, 1)
      ON CONFLICT (unit, name, period) DO UPDATE SET value = serial.value + 1 RETURNING value
      """, [SQLValue(unit), .text(serial.key.name), .text(serial.key.period)])
    guard let row else { throw .unavailable(.damaged("serial")) }
    return try row.int(0)
  }

  func last(_ serial: Serial, in unit: UnitCode) throws(OfficeError) -> Int {
    let row = try first(
      "SELECT value FROM serial WHERE unit = $1 AND name = $2 AND period = $3",
      [SQLValue(unit), .text(serial.key.name), .text(serial.key.period)])
    return try row?.int(0) ?? 0
  }

  func record(
    _ verb: Verb, _ subject: String, _ record: ChangeRecord, in unit: UnitCode, by officer: String, at now: Instant
  ) throws(OfficeError) -> Int {
    try lock(unit)
    guard let head = heads[unit] else { throw .unavailable(.damaged("head")) }
    let link = ChainLink(
      unit: unit.rawValue, origin: origin, sequence: head.sequence + 1, at: now.milliseconds, officer: officer,
      verb: verb.rawValue, subject: subject, body: try CanonicalJSON.text(record), previous: head.hash)
    try run(
      """
      INSERT INTO journal (unit, origin, sequence, at, officer, verb, subject, body, previous, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """, link.values)
    try run(
      "UPDATE head SET sequence = $1, hash = $2 WHERE unit = $3 AND origin = $4",
      [SQLValue(link.sequence), .text(link.hash), SQLValue(unit), .text(origin)])
    heads[unit] = ChainHead(sequence: link.sequence, hash: link.hash)
    return link.sequence
  }

  func keep(
    _ texts: [PrivateField: String], of subject: String, in unit: UnitCode
  ) throws(OfficeError) -> [String: String] {
    var commitments: [String: String] = [:]
    for (field, text) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let salt = Commitment.salt()
      try run(
        """
        INSERT INTO private_text (unit, subject, field, version, salt, text, folded)
        SELECT $1, $2, $3, count(*) + 1, $4, $5, $6 FROM private_text WHERE subject = $2 AND field = $3
        """,
        [SQLValue(unit), .text(subject), .text(field.rawValue), .text(salt), .text(text), .text(Folding.folded(text))])
      commitments[field.rawValue] = Commitment.hash(text, salt: salt)
    }
    return commitments
  }

  func text(_ field: PrivateField, of subject: String) throws(OfficeError) -> String? {
    try first(
      "SELECT text FROM private_text WHERE subject = $1 AND field = $2 ORDER BY version DESC LIMIT 1",
      [.text(subject), .text(field.rawValue)])?.text(0)
  }

  func text(_ field: PrivateField, of subject: String, version: Int) throws(OfficeError) -> String? {
    try first(
      "SELECT text FROM private_text WHERE subject = $1 AND field = $2 AND version = $3",
      [.text(subject), .text(field.rawValue), SQLValue(version)])?.text(0)
  }

  func history(of subject: String, in unit: UnitCode) throws(OfficeError) -> [JournalEntry] {
    try entries("WHERE subject = $1 AND unit = $2 ORDER BY origin, sequence", [.text(subject), SQLValue(unit)])
  }

  func actions(of officer: Login, on day: LocalDay) throws(OfficeError) -> [JournalEntry] {
    let start = Instant(day, .midnight)
    let end = Instant(day.adding(days: 1), .midnight)
    return try entries(
      "WHERE officer = $1 AND at >= $2 AND at < $3 ORDER BY at, unit, sequence",
      [.text(officer.rawValue), SQLValue(start), SQLValue(end)])
  }

  func entries(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [JournalEntry] {
    let rows = try fields(
      "SELECT unit, sequence, at, officer, verb, subject, body FROM journal \(condition)", arguments)
    var entries: [JournalEntry] = []
    for row in rows {
      entries.append(
        JournalEntry(
          unit: try row.unit(0), sequence: try row.int(1), at: try row.instant(2), officer: try row.text(3),
          verb: try row.choice(4), subject: try row.text(5),
          record: try CanonicalJSON.value(ChangeRecord.self, from: try row.text(6))))
    }
    return entries
  }
}

/// One link of a chain as it is hashed: every field with its length in front, so that no two links read alike.
struct ChainLink {
  let unit: String
  let origin: String
  let sequence: Int
  let at: Int64
  let officer: String
  let verb: String
  let subject: String
  let body: String
  let previous: String

  /// SHA-256 over the previous link's hash and every field, in hex.
  var hash: String {
    var hasher = SHA256()
    for field in [previous, unit, origin, String(sequence), String(at), officer, verb, subject, body] {
      hasher.update(data: Data("\(field.utf8.count):".utf8))
      hasher.update(data: Data(field.utf8))
    }
    return hasher.finalize().hex
  }

  var values: [SQLValue] {
    [
      .text(unit), .text(origin), SQLValue(sequence), .integer(at), .text(officer), .text(verb), .text(subject),
      .text(body), .text(previous), .text(hash),
    ]
  }
}

/// What may stand in the journal for a text that may not: a hash that says nothing once text and salt are gone.
enum Commitment {
  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return [generator.next(), generator.next()].map { (word: UInt64) in hex(word) }.joined()
  }

  static func hash(_ text: String, salt: String) -> String {
    SHA256.hash(data: Data("\(salt):\(text)".utf8)).hex
  }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Sequence where Element == UInt8 {
  /// Two small hex digits a byte.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in self { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
