// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// A session at the district's desk in which H209 and H210 wait for their results.
@MainActor
struct Bench {
  let office: OfficeBench
  let session: Session

  init(_ login: String = "quantri", _ language: Language = .vi, format: OutputFormat = .table) async throws {
    office = try await OfficeBench(.sqlite, at: "2023-11-06 08:00")
    session = Session(
      books: office.books, clock: office.clock.officeClock, login: Login(rawValue: login),
      formats: Formats(language: language), format: format, answersYes: true)
    _ = try await office.administrator.receive(Tried.tenDays)
    try await office.tamper("UPDATE serial SET value = 208 WHERE name = 'case'")
    for owner in ["Trần Văn Ánh", "Lê Thị Hòa"] { try await office.administrator.receive(Tried.tenDays, owner: owner) }
  }

  /// What a line answers; a failure is thrown as it is told to people.
  @discardableResult
  func run(_ line: String) async throws -> String {
    try await session.run(line)?.text ?? ""
  }

  /// The failure a line ends with.
  func failure(_ line: String) async throws -> CommandFailure {
    do {
      _ = try await session.run(line)
    } catch {
      return error
    }
    throw NoFailure(line: line)
  }

  struct NoFailure: Error { let line: String }
}
