// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store
import Testing

/// What the journal proves, and what never stands in it.
@Suite(.serialized) struct JournalTests {
  private static let names = ["Phạm Thị Mỹ Dung", "0912345678", "Xóm Đình", "Võ Đại Lượng", "lạc mất sổ đỏ"]
  private static let unit = UnitCode(rawValue: "524-mc")

  /// A small working day and the morning after, with everything that can be checked in it.
  private func worked(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let owner = Owner(
      name: Self.names[0], phone: Self.names[1], address: Self.names[2], submitter: Self.names[3])
    _ = try await bench.lan.receive(Reception(procedure: ProcedureCode(rawValue: Tried.tenDays), owner: owner))
    _ = try await bench.lan.supplement(1, reason: text("Chủ hộ \(Self.names[4])"))
    _ = try await bench.lan.resume(1)
    _ = try await bench.lan.apologise(1, reason: text("Vì \(Self.names[4])"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    try await bench.lan.deliver(1)
    let prompted = try await bench.query("SELECT max(number) FROM prompt").first?.first
    let visit = VisitID(unit: Self.unit, number: try #require(prompted.flatMap(Int.init)))
    try await bench.citizen.answer(bench.citizen.show(visit), 4, sequence: 1)
    try await bench.lan.receive(Tried.threeDays, owner: Self.names[0], late: LateEntry("2023-11-06 07:45"))
    try await bench.lan.deliver(2)
    _ = try await bench.lan.rate(2, 5)
    try bench.at("2023-11-07 07:30")
    try await bench.citizen.sealEarlierDays()
    try await expectClean(bench)
    return bench
  }

  /// What is found after a change that is dropped again, so that one book serves for many.
  private func problems(_ bench: OfficeBench, after change: String) async throws -> [CheckReport.Problem] {
    try await bench.books.hold()
    #expect(try await bench.tamper(change) > 0, "\(change)")
    let found = try await problems(bench)
    try await bench.books.release(commit: false)
    return found
  }

  private func problems(_ bench: OfficeBench, head: String? = nil) async throws -> [CheckReport.Problem] {
    try await bench.books.check(head: head).problems
  }

  @Test(arguments: Backend.available)
  func `chains are one for each unit and one for what belongs to none`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    let chains = try await bench.books.check(head: nil).chains
    #expect(chains.map(\.unit.rawValue) == ["", "524-mc"])
    #expect(Set(chains.map(\.origin)).count == 1)
    for chain in chains { #expect(try await problems(bench, head: chain.head) == []) }
  }

  @Test(arguments: Backend.available)
  func `no name, number, address or free text stands in it`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    let texts = try await bench.query("SELECT text FROM private_text").flatMap { $0 }
    for name in Self.names { #expect(texts.contains { $0.contains(name) }, "the test wrote \(name)") }
    let entries = try await bench.query("SELECT subject || ' ' || officer || ' ' || body FROM journal").flatMap { $0 }
    for entry in entries {
      for name in Self.names + ["Mất điện"] {
        #expect(!entry.localizedCaseInsensitiveContains(name), "\(entry)")
      }
    }
  }

  @Test(arguments: Backend.available)
  func `an altered entry is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper(
      "UPDATE journal SET body = replace(body, 'received', 'resolved') WHERE verb = 'receive' AND sequence = 1")
    #expect(try await problems(bench).contains(.brokenLink(unit: Self.unit, sequence: 1)))
  }

  @Test(arguments: Backend.available)
  func `no part of an entry can be changed unnoticed`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    let changes = [
      "at = at + 1", "officer = 'minh'", "verb = 'visit'", "subject = 'x'", "previous = ''", "hash = previous",
    ]
    for change in changes {
      let found = try await problems(
        bench, after: "UPDATE journal SET \(change) WHERE unit = '524-mc' AND sequence = 3")
      #expect(found.contains(.brokenLink(unit: Self.unit, sequence: 3)), "\(change)")
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a removed entry is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper("DELETE FROM journal WHERE unit = '524-mc' AND sequence = 2")
    #expect(try await problems(bench).contains(.gap(unit: Self.unit, after: 1)))
  }

  @Test(arguments: Backend.available)
  func `an end cut off with its head is found by the head that was printed`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    let printed = try #require(try await bench.books.check(head: nil).chains.last).head
    try await bench.tamper(
      "DELETE FROM journal WHERE unit = '524-mc' AND sequence = (SELECT max(sequence) FROM journal WHERE unit = '524-mc')"
    )
    #expect(try await problems(bench).contains { if case .gap(Self.unit, _) = $0 { true } else { false } })
    try await bench.tamper(
      """
      UPDATE head SET sequence = sequence - 1, hash = (SELECT hash FROM journal WHERE unit = '524-mc'
        ORDER BY sequence DESC LIMIT 1) WHERE unit = '524-mc'
      """)
    #expect(try await problems(bench).allSatisfy { if case .gap = $0 { false } else { true } })
    #expect(try await problems(bench, head: printed).contains(.headNotFound(printed)))
  }

  @Test(arguments: Backend.available)
  func `an altered text is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper("UPDATE private_text SET text = 'Lê Ai' WHERE field = 'owner' AND text LIKE 'Phạm%'")
    let found = try await problems(bench)
    #expect(found.contains(.alteredText(subject: "case:524-mc/2023/1", field: "owner")))
  }

  @Test(arguments: Backend.available)
  func `an erased person leaves the chain valid`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    #expect(try await bench.tamper("DELETE FROM private_text WHERE subject = 'case:524-mc/2023/1'") >= 4)
    try await expectClean(bench)
    let story = try await bench.lan.story(of: 1)
    #expect(story.owner == nil)
    #expect(story.history.contains { $0.record.commitments != nil })
    #expect(try await bench.lan.noticePaper(1).owner == nil)
  }

  @Test(arguments: Backend.available)
  func `altered ballots and answers are found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper("UPDATE ballot SET level = 5")
    let found = try await problems(bench)
    #expect(found.contains(.alteredBallots(unit: Self.unit, day: "2023-11-06")))
    #expect(found.contains { if case .tally(_, _, "tally_day", _, _) = $0 { true } else { false } })
  }

  @Test(arguments: Backend.available)
  func `an added ballot is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper(
      "INSERT INTO ballot (id, unit, day, source, scale, level, reasons) VALUES ('x', '524-mc', '2023-11-06', 'kiosk', 'sipas5', 5, '[]')"
    )
    #expect(try await problems(bench).contains(.alteredBallots(unit: Self.unit, day: "2023-11-06")))
  }

  private static let miscounts = [
    "UPDATE tally_day SET c5 = c5 + 1", "UPDATE visit_day SET answered = 0",
    "UPDATE tally_month SET c5 = c5 + 1 WHERE dimension = 'hour'",
    "DELETE FROM visit_month WHERE dimension = 'officer'", "UPDATE keyed_rating SET level = 1",
    "UPDATE prompt SET answered = 0",
  ]

  @Test(arguments: Backend.available)
  func `a count that does not follow from its rows is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    for change in Self.miscounts {
      let found = try await problems(bench, after: change)
      #expect(found.contains { if case .tally = $0 { true } else { false } }, "\(change)")
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a keyed rating changed together with its counts is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper("UPDATE keyed_rating SET level = 1")
    for table in ["tally_day", "tally_month"] {
      try await bench.tamper("UPDATE \(table) SET c1 = c5, c5 = 0 WHERE source = 'keyed'")
    }
    #expect(
      try await problems(bench)
        == [.tally(unit: Self.unit, period: "2023-11-06", what: "keyed_rating", rows: 1, tally: 1)])
  }

  @Test(arguments: Backend.available)
  func `a case that is not as its last entry left it is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    let changes = [
      "statutory_day = '2023-12-31'", "received = received - 1", "stage = 'received'", "procedure = '1.001193'",
      "backdated = 1", "promised_day = NULL",
    ]
    for change in changes {
      let found = try await problems(bench, after: "UPDATE case_row SET \(change) WHERE number = 1")
      #expect(found == [.alteredCase("H1")], "\(change)")
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a notice that is not as its last entry left it is found`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    try await bench.tamper("UPDATE notice SET number = '77/PXL'")
    #expect(try await problems(bench).contains(.alteredNotice("01/PXL")))
  }

  @Test(arguments: Backend.available)
  func `an officer's actions of today are told in order`(_ backend: Backend) async throws {
    let bench = try await worked(backend)
    #expect(try await bench.lan.actionsToday().isEmpty)
    try bench.at("2023-11-06 18:00")
    #expect(
      try await bench.lan.actionsToday().map(\.verb)
        == [.receive, .supplement, .resume, .apologise, .deliver, .receive, .deliver, .rate])
  }
}
