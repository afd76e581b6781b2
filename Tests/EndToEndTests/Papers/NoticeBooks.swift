// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store
import Testing

/// Books of the district's desk on 28/11/2023 with late cases, each with an apology drafted by Lan and, unless told
/// otherwise, approved by Hòa at 08:00; H1 is the first. The program opens them an hour later.
struct NoticeBooks: Sendable {
  let scratch: Scratch
  let clock: MovableClock

  init(_ count: Int, approved: Bool = true, owner: @Sendable (Int) -> Owner = Self.owner) async throws {
    scratch = try await Backend.sqlite.scratch()
    clock = MovableClock(try Instant(local: "2023-11-06 08:00"))
    let owners = (1...count).map(owner)
    try await Room.preparations.during { [scratch, clock] in
      let books = try await scratch.openBooks(startingAt: clock.now)
      try await books.hold()
      try await Self.hire(books, clock)
      try await Self.fill(books, clock, owners, approved: approved)
      try await books.release(commit: true)
      await books.close()
    }
  }

  @Sendable static func owner(_ number: Int) -> Owner {
    Owner(name: "Nguyễn Thị Ánh \(number)", phone: "0905\(100_000 + number)", address: "Thôn \(number), xã Bình Trung")
  }

  private static func office(_ login: String, _ books: SQLBooks, _ clock: MovableClock) -> Office {
    Office(books: books, clock: clock.officeClock, login: Login(rawValue: login))
  }

  private static func hire(_ books: SQLBooks, _ clock: MovableClock) async throws {
    let administrator = office("quantri", books, clock)
    let desk = UnitCode(rawValue: "524-mc")
    for (login, name, role) in [("lan", "Nguyễn Thị Lan", Role.clerk), ("hoa", "Trần Hòa", .manager)] {
      try await administrator.save(Officer(login: Login(rawValue: login), name: name, role: role, unit: desk))
    }
    try await administrator.save(.signed(by: "524-mc", on: clock.now.day))
  }

  private static func fill(
    _ books: SQLBooks, _ clock: MovableClock, _ owners: [Owner], approved: Bool
  ) async throws {
    for owner in owners {
      _ = try await office("lan", books, clock).receive(
        Reception(procedure: ProcedureCode(rawValue: "2.000620"), owner: owner, channel: .post))
    }
    clock.now = try Instant(local: "2023-11-28 08:00")
    for number in owners.indices {
      _ = try await office("lan", books, clock).apologise(
        .number(number + 1, year: nil), reason: FreeText(parsing: "Chờ xác minh nguồn gốc đất"),
        newDay: LocalDay(parsing: "2023-12-15"))
      if approved { _ = try await office("hoa", books, clock).approve(number + 1) }
    }
  }

  func motcua(by officer: String = "hoa", at time: String = "2023-11-28 09:00") throws -> Motcua {
    var motcua = try Motcua(books: scratch.location, now: time)
    motcua.officer = officer
    motcua.format = nil
    motcua.variables["LC_ALL"] = "C.UTF-8"
    return motcua
  }
}

extension Motcua {
  /// The names of what stands in a folder below the one it runs in.
  func files(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
  }

  func path(_ name: String) -> String { folder + "/" + name }
}
