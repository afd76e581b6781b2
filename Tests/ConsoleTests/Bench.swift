// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
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
  /// What commands showed while they were at work.
  let watched = Watched()

  init(_ login: String = "quantri", _ language: Language = .vi, format: OutputFormat = .table) async throws {
    office = try await OfficeBench(.sqlite, at: "2023-11-06 08:00")
    session = Self.session(of: login, office, language, format)
    session.show = { [watched] text in watched.take(text) }
    _ = try await office.administrator.receive(Tried.tenDays)
    try await office.tamper("UPDATE serial SET value = 208 WHERE name = 'case'")
    for owner in ["Trần Văn Ánh", "Lê Thị Hòa"] { try await office.administrator.receive(Tried.tenDays, owner: owner) }
  }

  /// A session of somebody else with the same books.
  func session(of login: String) -> Session { Self.session(of: login, office, .vi, .table) }

  private static func session(
    of login: String, _ office: OfficeBench, _ language: Language, _ format: OutputFormat
  ) -> Session {
    Session(
      books: office.books, clock: office.clock.officeClock, login: Login(rawValue: login),
      formats: Formats(language: language), format: format, answersYes: true)
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

  /// Imports ratings pressed on one day: so many of each level, from 1 to 5.
  func rate(
    _ levels: [Int], _ procedure: String = "", on day: String = "2023-10-10", unit: String = "524-mc",
    channel: String = "paper"
  ) async throws {
    let folder = try TemporaryFolder("ratings")
    let file = folder.file("ratings.csv")
    var text = "id,time,unit,procedure,level,channel\n"
    for (index, count) in levels.enumerated() {
      for number in 0..<count {
        text += "\(procedure)-\(unit)-\(day)-\(channel)-\(index)-\(number),\(day)T09:00:00+07:00,\(unit),"
        text += "\(procedure),\(index + 1),\(channel)\n"
      }
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try await run("nap dg \(file)")
  }

  /// Keeps what is shown; takes no more once `limit` texts have come.
  @MainActor
  final class Watched {
    var texts: [String] = []
    var limit = Int.max

    func take(_ text: String) -> Bool {
      texts.append(text)
      return texts.count < limit
    }
  }

  struct NoFailure: Error { let line: String }
}
