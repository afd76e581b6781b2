// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop

extension SQLBooks {
  package func beginImport(_ kind: ImportKind, by officer: Login) async throws(OfficeError) -> any ImportRun {
    let lease = ImportLease(kind: kind, token: "\(Token.random().text)@\(ImportLease.process)", officer: officer)
    do {
      let claim = try await database.write { connection in try lease.claim(on: SQLPage(connection, origin: origin)) }
      let run = SQLImportRun(books: self, lease: lease, number: claim.number)
      if claim.hasLeftovers { try await run.clear() }
      return run
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func knows(_ kind: ImportKind, file hash: String) async throws(OfficeError) -> Bool {
    do {
      return try await database.read { connection in
        try connection.row(
          "SELECT 1 FROM import_file WHERE hash = $1 AND kind = $2", [.text(hash), .text(kind.rawValue)]) != nil
      }
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

/// The right to bring in files of one kind, held by one importer as long as it shows signs of life.
struct ImportLease: Sendable {
  let kind: ImportKind
  let token: String
  let officer: Login

  /// An importer that has written nothing for this long is taken for dead.
  private static let patience = 60

  /// This machine and this process, by which others on the machine see at once that an importer has died.
  static var process: String { "\(host):\(getpid())" }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the process that wrote a token ran on this machine and is gone.
  private static func hasDied(_ token: String) -> Bool {
    let parts = token.split(separator: "@", maxSplits: 1).last?.split(separator: ":") ?? []
    guard parts.count == 2, parts[0] == host, let process = pid_t(parts[1]), process != getpid() else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// The number of the new import. An import that died gives up its number, and what it left must be removed.
  /// - Throws: `.importUnderWay`.
  func claim(on page: SQLPage) throws(OfficeError) -> (number: Int, hasLeftovers: Bool) {
    let now = OfficeClock.system.now()
    // Two importers at once: one of them waits here, and then sees the other.
    try page.lock(.root)
    let open = try page.first(
      "SELECT number, officer, started, beat, token FROM import_run WHERE kind = $1 AND sealed = 0",
      [.text(kind.rawValue)])
    guard let open else { return (try insert(now, on: page), false) }
    let isSilent = try open.instant(3).adding(seconds: Self.patience) < now
    let holder = try open.text(4)
    guard isSilent || Self.hasDied(holder) else {
      throw .refused(.importUnderWay(by: try open.login(1), since: try open.instant(2)))
    }
    let number = try open.int(0)
    try page.run(
      "UPDATE import_run SET token = $2, officer = $3, started = $4, beat = $4 WHERE number = $1",
      [SQLValue(number), .text(token), .text(officer.rawValue), SQLValue(now)])
    return (number, true)
  }

  private func insert(_ now: Instant, on page: SQLPage) throws(OfficeError) -> Int {
    let number = (try page.first("SELECT coalesce(max(number), 0) FROM import_run")?.int(0) ?? 0) + 1
    try page.run(
      """
      INSERT INTO import_run (number, kind, token, officer, started, beat, sealed) VALUES ($1, $2, $3, $4, $5, $5, 0)
      """,
      [SQLValue(number), .text(kind.rawValue), .text(token), .text(officer.rawValue), SQLValue(now)])
    return number
  }

  /// Shows that this importer lives.
  /// - Throws: `.importLost` when somebody else has taken it for dead.
  func beat(_ number: Int, on page: SQLPage) throws(OfficeError) {
    let changed = try page.run(
      "UPDATE import_run SET beat = $3 WHERE number = $1 AND token = $2 AND sealed = 0",
      [SQLValue(number), .text(token), SQLValue(OfficeClock.system.now())])
    guard changed == 1 else { throw .refused(.importLost) }
  }
}
