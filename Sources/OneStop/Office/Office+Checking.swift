// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Computes chains, roll-ups and constraints again; for any officer, since it shows no one's data.
  package func check(head: String? = nil) async throws(OfficeError) -> CheckReport {
    _ = try await asking { desk, _ throws(OfficeError) in desk.officer.login }
    return try await books.check(head: head)
  }
}

extension Office {
  /// Writes a copy of the books with all they hold, for administrators whose scope is everything.
  package func backup(to target: String) async throws(OfficeError) {
    try await asking(as: .administrator) { desk, _ throws(OfficeError) in try desk.mayAdminister(.root) }
    try await books.backup(to: target)
  }
}
