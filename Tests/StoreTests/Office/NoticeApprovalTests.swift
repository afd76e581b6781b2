// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// From draft to number to portal: who may, in which order, and how notices are numbered.
@Suite(.serialized) struct NoticeApprovalTests {
  private static let unit = UnitCode(rawValue: "524-mc")

  /// Books with so many cases, each with a draft by Lan.
  private func drafted(
    _ backend: Backend, _ count: Int = 1, at start: String = "2023-11-06 08:00",
    _ change: (inout Unit) -> Void = { _ in }
  ) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: start)
    var unit = try #require(try await bench.administrator.surroundings().units[Self.unit])
    change(&unit)
    try await bench.administrator.save(unit)
    for number in 1...count {
      try await bench.lan.receive(Tried.tenDays, channel: .online)
      _ = try await bench.lan.apologise(
        .number(number, year: nil), reason: text("Quá tải"), newDay: day("2024-01-31"))
    }
    return bench
  }

  @Test(arguments: Backend.available)
  func `who drafts does not approve, and approving is for managers`(_ backend: Backend) async throws {
    let bench = try await drafted(backend)
    await expect(.needsRole(.manager)) { _ = try await bench.minh.approve(1) }
    try await bench.lan.receive(Tried.tenDays)
    _ = try await bench.hoa.apologise(2, reason: text("Quá tải"), newDay: day("2024-01-31"))
    await expect(.approverDrafted(2)) { _ = try await bench.hoa.approve(2) }
    #expect(try await bench.binh.approve(2).notice.approved?.officer.rawValue == "binh")
    await expect(.noticeState(2, .issued)) { _ = try await bench.hoa.approve(2) }
    await expect(.unknownNotice(9, known: [1, 2])) { _ = try await bench.hoa.approve(9) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the database itself refuses that one person drafts and approves`(_ backend: Backend) async throws {
    let bench = try await drafted(backend)
    let failure = await #expect(throws: SQLFailure.self) {
      try await bench.tamper("UPDATE notice SET approved_by = drafted_by, approved_at = drafted_at")
    }
    #expect(failure?.kind == .checkViolation)
    #expect(failure?.constraint == "two_persons")
  }

  @Test(arguments: Backend.available)
  func `the desk's register counts in order and pads below ten`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 11)
    var letterhead = Letterhead.signed(by: Self.unit.rawValue, on: bench.clock.now.day)
    letterhead.symbol = "UBND"
    try await bench.administrator.save(letterhead)
    var numbers: [String?] = []
    for draft in [3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11] {
      numbers.append(try await bench.hoa.approve(draft).notice.number)
    }
    #expect(numbers == (1...11).map { ($0 < 10 ? "0" : "") + "\($0)/PXL-UBND" })
    await expect(.noticeState(3, .issued)) { _ = try await bench.lan.number(3, "12/PXL") }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two managers approving at once share no number and leave no gap`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 12)
    let other = try await bench.connectAgain()
    let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
      for (login, books, first) in [("hoa", bench.books, 1), ("binh", other, 2)] {
        group.addTask {
          var numbers: [String] = []
          for draft in stride(from: first, through: 12, by: 2) {
            numbers.append(try await bench.office(login, on: books).approve(draft).notice.number ?? "")
          }
          return numbers
        }
      }
      return try await group.reduce([], +)
    }
    #expect(numbers.sorted() == (1...12).map { ($0 < 10 ? "0" : "") + "\($0)/PXL" })
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the register starts anew with the year`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 2)
    #expect(try await bench.hoa.approve(1).notice.number == "01/PXL")
    try bench.at("2024-01-02 08:00")
    #expect(try await bench.hoa.approve(2).notice.number == "01/PXL")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `numbers of the agency's registry are typed in, once a year each, with gaps`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 3) { $0.numbering = .registry }
    await expect(.noticeState(1, .draft)) { _ = try await bench.lan.number(1, "05/TB-UBND") }
    for draft in 1...3 { #expect(try await bench.hoa.approve(draft).notice.state == .approved) }
    await expect(.invalidNumber("05-TB")) { _ = try await bench.lan.number(1, "05-TB") }
    let issued = try await bench.lan.number(1, "05/TB-UBND")
    #expect(issued.notice.state == .issued)
    #expect(issued.file.promised == (try due("2024-01-31")))
    await expect(.numberTaken("05/TB-UBND")) { _ = try await bench.lan.number(2, "05/TB-UBND") }
    #expect(try await bench.lan.number(2, "09/TB-UBND").notice.number == "09/TB-UBND")
    try bench.at("2024-01-03 08:00")
    #expect(try await bench.lan.number(3, "05/TB-UBND").notice.number == "05/TB-UBND")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a unit with a register of its own takes no number from outside`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 1) { $0.numbering = .registry }
    _ = try await bench.hoa.approve(1)
    var unit = try #require(try await bench.administrator.surroundings().units[Self.unit])
    unit.numbering = .register
    try await bench.administrator.save(unit)
    await expect(.numberFromRegister(Self.unit)) { _ = try await bench.lan.number(1, "05/TB-UBND") }
  }

  @Test(arguments: Backend.available)
  func `a day that is no longer possible is not approved`(_ backend: Backend) async throws {
    let bench = try await drafted(backend)
    try bench.at("2024-01-31 08:00")
    let today = try day("2024-01-31")
    await expect(.newDayNotAfterToday(today, today: today, nearest: try day("2024-02-01"))) {
      _ = try await bench.hoa.approve(1)
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `publishing comes after issuing, once`(_ backend: Backend) async throws {
    let bench = try await drafted(backend)
    await expect(.noticeState(1, .draft)) { _ = try await bench.lan.publish(1) }
    _ = try await bench.hoa.approve(1)
    #expect(try await bench.lan.publish(1).notice.published?.officer.rawValue == "lan")
    await expect(.noticeState(1, .published)) { _ = try await bench.lan.publish(1) }
    #expect(try await bench.lan.notices([.published]).map(\.notice.draft) == [1])
    #expect(try await bench.lan.notices([.draft, .issued]).isEmpty)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a withdrawn notice keeps its number, which is not given again`(_ backend: Backend) async throws {
    let bench = try await drafted(backend, 3)
    #expect(try await bench.minh.retract(3, reason: text("Nhầm")).notice.state == .withdrawn)
    _ = try await bench.hoa.approve(1)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.retract(1, reason: text("Nhầm")) }
    let withdrawn = try await bench.hoa.retract(1, reason: text("Sai tên"))
    #expect(withdrawn.notice.state == .withdrawn)
    #expect(withdrawn.notice.number == "01/PXL")
    await expect(.noticeState(1, .withdrawn)) { _ = try await bench.hoa.retract(1, reason: text("Nhầm")) }
    await expect(.noticeState(1, .withdrawn)) { _ = try await bench.lan.publish(1) }
    #expect(try await bench.hoa.approve(2).notice.number == "02/PXL")
    try await expectClean(bench)
  }
}
