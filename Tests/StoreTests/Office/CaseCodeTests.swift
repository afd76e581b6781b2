// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The codes that dossiers carry: issued here, or brought along.
@Suite(.serialized) struct CaseCodeTests {
  private let agency = "000.00.53.H48"

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend)
    var unit = try #require(
      try await bench.administrator.surroundings().units[UnitCode(rawValue: "524-mc")])
    unit.agencyCode = agency
    try await bench.administrator.save(unit)
    return bench
  }

  @Test(arguments: Backend.available)
  func `an agency's codes name the day and count on it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let first = try await bench.lan.receive(Tried.threeDays).file
    let second = try await bench.lan.receive(Tried.threeDays).file
    try bench.at("2023-11-07 08:00")
    let third = try await bench.lan.receive(Tried.threeDays).file
    #expect(
      [first, second, third].map(\.name) == ["\(agency)-231106-0001", "\(agency)-231106-0002", "\(agency)-231107-0001"])
    #expect([first, second, third].map { $0.number?.description } == ["H1", "H2", "H3"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a code from another system is kept as it is, and only once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let usual = try await bench.lan.receive(Tried.threeDays, code: "H15.50.05.13-261008-0975")
    #expect(usual.file.code?.rawValue == "H15.50.05.13-261008-0975")
    #expect(usual.warnings == [])
    let odd = try await bench.lan.receive(Tried.threeDays, code: "BS/12")
    #expect(odd.warnings == [.unusualCode(CaseCode(rawValue: "BS/12"))])
    await expect(.caseCodeTaken(CaseCode(rawValue: "BS/12"))) {
      try await bench.minh.receive(Tried.threeDays, code: "BS/12")
    }
    #expect(try await bench.lan.story(of: .code(CaseCode(rawValue: "BS/12"))).file == odd.file)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a code that came from another system is not issued again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays, code: "\(agency)-231106-0001")
    #expect(try await bench.lan.receive(Tried.threeDays).file.name == "\(agency)-231106-0002")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a misspelt case is refused with the open ones beside it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays)
    guard case .unknownCase("H7", let known) = await refusalOf({ _ = try await bench.lan.story(of: 7) }) else {
      Issue.record("H7 was found")
      return
    }
    #expect(Set(known) == ["H1", "\(agency)-231106-0001"])
  }

  @Test(arguments: Backend.available)
  func `a number of several years means the case that is not finished`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-29 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.deliver(1)
    try bench.at("2024-01-03 08:00")
    let living = try await bench.lan.receive(Tried.threeDays).file
    #expect(try await bench.lan.story(of: 1).file == living)
    #expect(try await bench.lan.story(of: .number(1, year: 2023)).file.stage == .delivered)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case of another unit is out of a clerk's sight`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.hire("thu", .clerk, at: "21040")
    try await bench.lan.receive(Tried.threeDays, code: "BS/1")
    await expect(.unknownCase("BS/1", known: [])) {
      _ = try await bench.office("thu").story(of: .code(CaseCode(rawValue: "BS/1")))
    }
    await expect(.outsideScope(UnitCode(rawValue: "524-mc"))) {
      var reception = Reception(Tried.threeDays)
      reception.unit = UnitCode(rawValue: "524-mc")
      _ = try await bench.office("thu").receive(reception)
    }
  }
}
