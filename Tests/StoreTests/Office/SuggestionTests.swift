// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What is offered while somebody types.
@Suite(.serialized) struct SuggestionTests {
  private func names(_ office: Office, _ digits: String = "", limit: Int = 10) async throws -> [String] {
    try await office.suggestedCases(startingWith: digits, limit: limit).map(\.name)
  }

  @Test(arguments: Backend.available)
  func `what was in hand today comes first, then what is ready, then the newest`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-03 08:00")
    for _ in 1...12 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    for number in [2, 11] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    try await bench.lan.deliver(5)
    _ = try await bench.lan.end(6, as: .withdrawn, reason: nil)
    try bench.at("2023-11-06 08:00")
    _ = try await bench.minh.supplement(3, reason: text("Thiếu đơn"))
    _ = try await bench.minh.resolve(1)
    #expect(try await names(bench.minh) == ["H1", "H3", "H11", "H2", "H12", "H10", "H9", "H8", "H7", "H4"])
    #expect(try await names(bench.lan) == ["H11", "H2", "H1", "H12", "H10", "H9", "H8", "H7", "H4", "H3"])
    #expect(try await names(bench.minh, "1") == ["H1", "H11", "H12", "H10"])
    #expect(try await names(bench.lan, "1") == ["H11", "H1", "H12", "H10"])
    #expect(try await names(bench.lan, "12") == ["H12"])
    #expect(try await names(bench.lan, "5") == [], "delivered")
    #expect(try await names(bench.lan, limit: 3) == ["H11", "H2", "H1"])
    #expect(try await names(bench.minh, limit: 1) == ["H1"])
    for digits in ["0", "01", "1234567", "x", "-1", "１"] { #expect(try await names(bench.lan, digits) == []) }
    #expect(try await bench.lan.suggestedCases(limit: 0) == [])
  }

  @Test(arguments: Backend.available)
  func `a suggestion says what the case is`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    _ = try await bench.lan.resolve(1)
    let found = try await bench.lan.suggestedCases(startingWith: "1", limit: 5)
    #expect(found.map(\.name) == ["H1"])
    #expect(found.map(\.procedure) == ["Đăng ký thành lập hộ kinh doanh"])
    #expect(found.map(\.stage) == [.resolved])
  }

  @Test(arguments: Backend.available)
  func `cases of this year that are over come last, where they are wanted`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-28 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    _ = try await bench.lan.deliver(1)
    try bench.at("2024-01-02 08:00")
    for _ in 1...12 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    try bench.at("2024-01-03 08:00")
    for number in [1, 10, 12] { _ = try await bench.hoa.end(.number(number, year: 2024), as: .withdrawn, reason: nil) }
    func all(_ digits: String, limit: Int = 10, by login: String = "lan") async throws -> [String] {
      try await bench.office(login).suggestedCases(startingWith: digits, limit: limit, onlyLiving: false)
        .map(\.number.withYear)
    }
    #expect(try await all("1") == ["H11/2024", "H12/2024", "H10/2024", "H1/2024"])
    #expect(try await all("1", limit: 2) == ["H11/2024", "H12/2024"])
    #expect(try await all("12") == ["H12/2024"])
    #expect(try await all("13") == [])
    #expect(try await all("", limit: 20).count == 12)
    #expect(try await names(bench.lan, "1") == ["H11"])
    try await bench.hire("xa", .clerk, at: "21040")
    #expect(try await all("1", by: "xa") == [])
  }

  @Test(arguments: Backend.available)
  func `a case is found by how its owner's name or its code begins`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let owners = ["Trần Văn Ánh", "Trần Văn Án", "Đặng Thị Ý", "Trần Văn Ánh"]
    for (owner, code) in zip(owners, ["H48-1", "H48-2", "H49-1", "h48-3"]) {
      try await bench.lan.receive(Tried.tenDays, owner: owner, code: code, channel: .online)
      bench.wait(minutes: 1)
    }
    _ = try await bench.lan.end(.code(CaseCode(rawValue: "H48-2")), as: .withdrawn, reason: nil)
    func found(
      _ typed: String, living: Bool = false, limit: Int = 9, by login: String = "minh"
    ) async throws -> [String] {
      try await bench.office(login).files(ownerOrCodeStartingWith: typed, onlyLiving: living, limit: limit)
        .map(\.file.name)
    }
    #expect(try await found("tran van an") == ["H48-2", "h48-3", "H48-1"], "by name, then the latest")
    #expect(try await found("TRẦN  VĂN") == ["H48-2", "h48-3", "H48-1"])
    #expect(try await found("tran van", living: true) == ["h48-3", "H48-1"])
    #expect(try await found("tran van", limit: 2) == ["H48-2", "h48-3"])
    #expect(try await found("tran van", living: true, limit: 1) == ["h48-3"])
    #expect(try await found("van") == [], "not the beginning")
    #expect(try await found("đặng thị i") == ["H49-1"])
    #expect(try await found("H48") == ["H48-1", "H48-2"])
    #expect(try await found("h48") == ["H48-1", "H48-2", "h48-3"], "as it is, and in capitals")
    #expect(try await found("h4", living: true) == ["H48-1", "H49-1", "h48-3"])
    #expect(try await found("%") == [])
    #expect(try await found("  ") == [])
    #expect(try await found("h48", limit: 0) == [])
    try await bench.hire("xa", .clerk, at: "21040")
    for living in [true, false] {
      #expect(try await found("tran", living: living, by: "xa") == [])
      #expect(try await found("H48", living: living, by: "xa") == [])
    }
    #expect(
      try await bench.lan.files(ownerOrCodeStartingWith: "dang", onlyLiving: true, limit: 1).map { $0.procedure?.code }
        == [ProcedureCode(rawValue: Tried.tenDays)])
  }

  @Test(arguments: Backend.available)
  func `cases of other units and of last year are not offered`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-28 08:00")
    try await bench.hire("xa", .clerk, at: "21040")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    #expect(try await names(bench.office("xa")) == [])
    try bench.at("2024-01-02 08:00")
    #expect(try await names(bench.lan) == [])
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    #expect(try await bench.lan.suggestedCases(limit: 5).map(\.number) == [ShortNumber(year: 2024, number: 1)])
  }

  @Test(arguments: Backend.available)
  func `procedures are counted by what was received today and stands`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-03 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try bench.at("2023-11-06 08:00")
    #expect(try await bench.lan.usesToday() == [:])
    for procedure in [Tried.threeDays, Tried.tenDays, Tried.threeDays, Tried.oneDay] {
      try await bench.lan.receive(procedure, channel: .online)
    }
    _ = try await bench.lan.undo()
    #expect(
      try await bench.lan.usesToday()
        == [ProcedureCode(rawValue: Tried.threeDays): 2, ProcedureCode(rawValue: Tried.tenDays): 1])
    #expect(try await bench.minh.usesToday() == [:])
  }

  @Test(arguments: Backend.available)
  func `a name brings back who it was: same procedure first, then the latest`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-01 08:00")
    let (three, ten) = (ProcedureCode(rawValue: Tried.threeDays), ProcedureCode(rawValue: Tried.tenDays))
    for (procedure, phone) in [(three, "1"), (three, "2"), (ten, "3")] {
      _ = try await bench.lan.receive(
        Reception(procedure: procedure, owner: Owner(name: "Trần Văn Ánh", phone: phone), channel: .online))
      bench.wait(minutes: 1)
    }
    func phone(_ name: String, _ procedure: ProcedureCode? = nil, by login: String = "minh") async throws -> String? {
      try await bench.office(login).earlierOwner(named: name, procedure: procedure)?.phone
    }
    #expect(try await phone("tran van  anh") == "3")
    #expect(try await phone("TRẦN VĂN ÁNH", three) == "2")
    #expect(try await phone("Trần Văn Ánh", ProcedureCode(rawValue: Tried.oneDay)) == "3")
    #expect(try await phone("Trần Văn") == nil)
    #expect(try await phone("  ") == nil)
    #expect(try await bench.minh.earlierOwner(named: "Trần Văn Ánh")?.name == "Trần Văn Ánh")
    _ = try await bench.lan.undo()
    #expect(try await phone("Trần Văn Ánh") == "2", "what was taken back was perhaps mistyped")
    try await bench.hire("xa", .clerk, at: "21040")
    #expect(try await phone("Trần Văn Ánh", by: "xa") == nil, "outside the scope")
    try await bench.tamper("DELETE FROM private_text WHERE subject = 'case:524-mc/2023/2'")
    #expect(try await phone("Trần Văn Ánh", three) == "1", "erased")
  }

  @Test(arguments: Backend.available)
  func `the reasons given most often come first, in the words used last`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    #expect(try await bench.lan.recentReasons() == [])
    let reasons = [
      "Chờ ý kiến cơ quan phối hợp", "chờ xác minh nguồn gốc đất", "Quá tải", "Chờ xác minh nguồn gốc đất",
      "Nhập nhầm", "Nhập nhầm",
    ]
    for (index, reason) in reasons.enumerated() {
      try await bench.lan.receive(Tried.tenDays, channel: .online)
      bench.wait(minutes: 1)
      _ = try await bench.lan.apologise(
        .number(index + 1, year: nil), reason: text(reason), newDay: day("2023-11-24"))
    }
    _ = try await bench.lan.retract(5, reason: text("Nhầm"))
    _ = try await bench.lan.retract(6, reason: text("Nhầm"))
    #expect(try await bench.lan.recentReasons() == ["Chờ xác minh nguồn gốc đất", "Quá tải"])
    #expect(try await bench.hoa.recentReasons(limit: 9).last == "Chờ ý kiến cơ quan phối hợp")
    try await bench.hire("xa", .clerk, at: "21040")
    #expect(try await bench.office("xa").recentReasons() == [])
  }
}
