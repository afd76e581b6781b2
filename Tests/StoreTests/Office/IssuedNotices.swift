// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

extension OfficeBench {
  static let desk = UnitCode(rawValue: "524-mc")
  static let town = UnitCode(rawValue: "21040")

  /// Receives a case and drafts a notice for it, by default to Friday 29/12/2023.
  @discardableResult
  func draftNotice(
    _ procedure: String = Tried.tenDays, code: String? = nil, newDay: String = "2023-12-29", form: NoticeForm? = nil,
    by clerk: String = "lan"
  ) async throws -> ApologyNotice {
    let office = office(clerk)
    let file = try await office.receive(procedure, code: code, channel: .online).file
    let number = try #require(file.number)
    return try await office.apologise(
      .number(number.number, year: number.year), reason: text("Chờ ý kiến của xã"), newDay: day(newDay), form: form
    ).notice
  }

  /// Receives a case, drafts a notice for it and lets a manager approve it.
  @discardableResult
  func issueNotice(
    _ procedure: String = Tried.tenDays, code: String? = nil, newDay: String = "2023-12-29", form: NoticeForm? = nil,
    by clerk: String = "lan", and manager: String = "hoa"
  ) async throws -> ApologyNotice {
    let draft = try await draftNotice(procedure, code: code, newDay: newDay, form: form, by: clerk).draft
    return try await office(manager).approve(draft).notice
  }

  /// Lets the agency's registry number the desk's notices from now on.
  func numberByRegistry() async throws {
    var unit = try #require(try await administrator.surroundings().units[Self.desk])
    unit.numbering = .registry
    try await administrator.save(unit)
  }

  /// The town's own people, who see the town alone: clerk `nga` and manager `phuc`.
  func hireTown() async throws {
    try await hire("nga", .clerk, at: Self.town.rawValue)
    try await hire("phuc", .manager, at: Self.town.rawValue)
    try await letSign(Self.town.rawValue)
  }
}
