// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import CryptoExtras
import Foundation
import OneStop

extension SQLPage {
  func pin(of login: Login) throws(OfficeError) -> StoredPIN? {
    let row = try first(
      "SELECT salt, hash, wrong, locked_until FROM officer_pin WHERE login = $1", [.text(login.rawValue)])
    guard let row else { return nil }
    return StoredPIN(
      login: login, salt: try row.text(0), hash: try row.text(1), wrong: try row.int(2),
      lockedUntil: try row.optionalInstant(3))
  }

  func save(_ pin: StoredPIN) throws(OfficeError) {
    try run(
      """
      INSERT INTO officer_pin (login, salt, hash, wrong, locked_until) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (login) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, wrong = excluded.wrong,
        locked_until = excluded.locked_until
      """,
      [
        .text(pin.login.rawValue), .text(pin.salt), .text(pin.hash), SQLValue(pin.wrong), SQLValue(pin.lockedUntil),
      ])
  }

  func removePIN(of login: Login) throws(OfficeError) {
    try run("DELETE FROM officer_pin WHERE login = $1", [.text(login.rawValue)])
  }
}

extension SQLBooks {
  /// Scrypt with N = 2¹⁴, r = 8, p = 1 (RFC 7914), in hex: 16 MB and some hundredths of a second for every guess.
  package func hash(_ pin: PIN, salt: String) async throws(OfficeError) -> String {
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: Data(pin.digits.utf8), salt: Data(salt.utf8), outputByteCount: 32, rounds: 16_384, blockSize: 8,
        parallelism: 1)
      return key.withUnsafeBytes { Array($0).hex }
    } catch {
      throw .unavailable(.failed("scrypt: \(error)"))
    }
  }
}
