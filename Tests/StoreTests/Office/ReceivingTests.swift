// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Taking a case in: numbers, codes, due dates, and what is not taken.
@Suite(.serialized) struct ReceivingTests {
  @Test(arguments: Backend.available)
  func `short numbers count from one without gaps, also over what was refused`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    var numbers: [String] = []
    for round in 0..<4 {
      numbers.append(try await bench.lan.receive(Tried.threeDays).file.name)
      if round == 1 {
        await expect(.contactMissing) {
          _ = try await bench.lan.receive(
            Reception(procedure: ProcedureCode(rawValue: Tried.threeDays), owner: Owner(name: "Lê Ba")))
        }
      }
      numbers.append(try await bench.minh.receive(Tried.sameDay).file.name)
    }
    #expect(numbers == (1...8).map { "H\($0)" })
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two counters at once on connections of their own leave no gap and share no number`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    let other = try await bench.connectAgain()
    let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
      for (login, books) in [("lan", bench.books), ("minh", other)] {
        group.addTask {
          var numbers: [Int] = []
          for _ in 0..<12 {
            let file = try await bench.office(login, on: books).receive(Tried.threeDays).file
            numbers.append(file.number?.number ?? 0)
          }
          return numbers
        }
      }
      return try await group.reduce([], +)
    }
    #expect(numbers.sorted() == Array(1...24))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `numbers start anew with the year`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-29 08:00")
    let last = try await bench.lan.receive(Tried.threeDays).file
    try bench.at("2024-01-02 08:00")
    let first = try await bench.lan.receive(Tried.threeDays).file
    #expect([last.number?.withYear, first.number?.withYear] == ["H1/2023", "H1/2024"])
    try await expectClean(bench)
  }

  // Friday 26/4/2024, then 29/4–1/5 off; the Saturday 4/5 is worked: Thursday 2, Friday 3, Saturday 4.
  @Test(arguments: Backend.available)
  func `the due date counts from receipt over days off and a make-up Saturday`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2024-04-26 09:00")
    let file = try await bench.lan.receive(Tried.threeDays).file
    #expect(file.statutoryDue == (try due("2024-05-04")))
    #expect(file.due == file.statutoryDue)
    #expect(file.promised == file.statutoryDue)
    #expect(file.isProvisional == false)
    #expect(file.ruleSet == "ND61-2018")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case received on a Sunday counts from the next working day`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-05 09:00")
    let counted = try await bench.lan.receive(Tried.threeDays).file
    let sameDay = try await bench.lan.receive(Tried.sameDay).file
    // Monday 6/11 is the first day, not counted; 7, 8, 9.
    #expect(counted.due == (try due("2023-11-09")))
    #expect(sameDay.due?.day == (try day("2023-11-06")))
    try await expectClean(bench)
  }

  // Mon 2/10/2023 15:30, past the cut-off of 15:00.
  @Test(arguments: Backend.available)
  func `a same-day case after three o'clock is due the next working day`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 15:30")
    #expect(try await bench.lan.receive(Tried.sameDay).file.due?.day == (try day("2023-10-03")))
  }

  @Test(arguments: Backend.available)
  func `a procedure without a published limit gets no due date and says so`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let outcome = try await bench.lan.receive(Tried.noLimit)
    #expect(outcome.file.due == nil)
    #expect(outcome.warnings == [.noLimit(ProcedureCode(rawValue: Tried.noLimit))])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a due date in a year without a calendar is provisional`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2031-12-22 08:00")
    let outcome = try await bench.administrator.receive(Tried.tenDays)
    #expect(outcome.file.isProvisional)
    #expect(outcome.file.due != nil)
    #expect(outcome.warnings == [.provisional(years: [2031, 2032])])
    await #expect(throws: OfficeError.self) {
      try await bench.administrator.deadline(from: bench.clock.now, TimeLimit(parsing: "5nlv"))
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what cannot be received is refused with its reason, and nothing is stored`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 10:00")
    let before = try await bench.books.check(head: nil).chains
    await expect(.receivedInFuture(try local("2023-11-06 10:01"), now: bench.clock.now)) {
      try await bench.lan.receive(Tried.threeDays, late: LateEntry("2023-11-06 10:01"))
    }
    await expect(.contactMissing) {
      _ = try await bench.lan.receive(
        Reception(procedure: ProcedureCode(rawValue: Tried.threeDays), owner: Owner(name: "Lê Ba")))
    }
    guard case .unknownProcedure("9.999999", let known) = await refusalOf({ try await bench.lan.receive("9.999999") })
    else {
      Issue.record("an unknown procedure was taken")
      return
    }
    #expect(known.contains(Tried.threeDays))
    await expect(.needsOfficer) { try await bench.citizen.receive(Tried.threeDays) }
    await expect(.unknownOfficer("ai", known: ["binh", "hoa", "lan", "minh", "quantri"])) {
      try await bench.office("ai").receive(Tried.threeDays)
    }
    #expect(try await bench.books.check(head: nil).chains == before)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a same-day case needs no contact`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let reception = Reception(procedure: ProcedureCode(rawValue: Tried.sameDay), owner: Owner(name: "Lê Ba"))
    #expect(try await bench.lan.receive(reception).file.stage == .received)
  }

  @Test(arguments: Backend.available)
  func `somebody who left is refused by name`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let unit = UnitCode(rawValue: "524-mc")
    let login = Login(rawValue: "lan")
    try await bench.administrator.save(
      Officer(login: login, name: "Lan", role: .clerk, unit: unit, isActive: false))
    await expect(.officerInactive(login)) { try await bench.lan.receive(Tried.threeDays) }
  }
}
