// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Cases from other systems, cases of other units, and administrators of a part.
@Suite(.serialized) struct ForeignCaseTests {
  @Test(arguments: Backend.available)
  func `an imported case keeps a due date through a supplement, moved by the days of waiting`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importCases("BS-1,1.001612,524-mc,2023-11-01,2023-11-10,,processing")
    let code = try CaseReference(parsing: "BS-1")
    let waiting = try await bench.lan.supplement(code, reason: text("Thiếu bản sao"))
    #expect(waiting.file.due == nil)
    try bench.at("2023-11-08 09:00")
    // Two working days were waited (7 and 8 November): Friday 10 November becomes Tuesday 14.
    let complete = try await bench.lan.resume(code)
    #expect(try complete.file.due == due("2023-11-14"))
    #expect(try complete.file.promised == due("2023-11-14"))
    #expect(try complete.file.statutoryDue == due("2023-11-10"))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a forwarded case is seen by the unit that has it now`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("chau", .clerk, at: "21040")
    try await bench.lan.receive(Tried.threeDays)
    #expect(await refusalOf { _ = try await bench.office("chau").story(of: 1) } != nil)
    _ = try await bench.lan.forward(1, to: UnitCode(rawValue: "21040"))
    #expect(try await bench.office("chau").story(of: 1).file.name == "H1")
    try bench.at("2023-11-20 08:00")
    #expect(try await bench.office("chau").overdue().map(\.file.name) == ["H1"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an administrator of one commune sets nothing beyond it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("xa", .administrator, at: "21040")
    let office = bench.office("xa")
    func officer(_ login: String, _ unit: String, scope: UnitCode? = nil) -> Officer {
      Officer(login: Login(rawValue: login), name: login, role: .clerk, unit: UnitCode(rawValue: unit), scope: scope)
    }
    try await office.save(officer("moi", "21040"))
    await expect(.outsideScope(.root)) { try await office.save(officer("moi", "21040", scope: .root)) }
    await expect(.outsideScope(UnitCode(rawValue: "524-mc"))) { try await office.save(officer("lan", "21040")) }
    await expect(.outsideScope(.root)) { _ = try await office.importProcedures([]) }
  }
}
