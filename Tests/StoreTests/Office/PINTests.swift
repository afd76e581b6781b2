// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Showing who one is by a PIN.
@Suite(.serialized) struct PINTests {
  private static let lan = Login(rawValue: "lan")
  private static let binh = Login(rawValue: "binh")

  private func pin(_ digits: String) throws -> PIN { try PIN(parsing: digits) }

  @Test(arguments: ["", "123", "1234567890123", "12a4", "１２３４", " 1234", "-123"])
  func `a PIN is 4 to 12 plain digits`(_ word: String) {
    #expect(throws: InvalidPIN.self) { try PIN(parsing: word) }
  }

  @Test func `a PIN does not show itself`() throws {
    var dumped = ""
    dump(try pin("2580"), to: &dumped)
    for text in [dumped, "\(try pin("2580"))", String(reflecting: try pin("2580"))] {
      #expect(!text.contains("2580"), "\(text)")
    }
  }

  @Test func `the hash is scrypt with the parameters it claims`() async throws {
    let bench = try await OfficeBench(.sqlite)
    // Python: hashlib.scrypt(b"1234", salt=b"muoi", n=16384, r=8, p=1, dklen=32)
    #expect(
      try await bench.books.hash(pin("1234"), salt: "muoi")
        == "a31e15d9b0056025ff681c6810f32eb19866df22a21e3a9e64e6eb1e545349b1")
  }

  @Test(arguments: Backend.available)
  func `without a PIN the name is enough`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    #expect(try await bench.citizen.signIn(Self.lan).login == Self.lan)
    #expect(try await bench.citizen.signIn(Self.lan, pin: pin("9999")).login == Self.lan)
    #expect(try await bench.citizen.hasPIN(Self.lan) == false)
    guard
      case .unknownOfficer("ai", _)? = await refusalOf({
        _ = try await bench.citizen.signIn(Login(rawValue: "ai"))
      })
    else {
      Issue.record("somebody unknown signed in")
      return
    }
    try await bench.administrator.save(
      Officer(login: Self.lan, name: "Lan", role: .clerk, unit: UnitCode(rawValue: "524-mc"), isActive: false))
    await expect(.officerInactive(Self.lan)) { _ = try await bench.citizen.signIn(Self.lan) }
  }

  @Test(arguments: Backend.available)
  func `with a PIN it must be shown, and changing one's own takes the old one`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.setPIN(pin("1234"), of: Self.lan)
    #expect(try await bench.citizen.hasPIN(Self.lan))
    await expect(.pinNeeded(Self.lan)) { _ = try await bench.citizen.signIn(Self.lan) }
    await expect(.pinWrong(left: 4)) { _ = try await bench.citizen.signIn(Self.lan, pin: pin("1235")) }
    #expect(try await bench.citizen.signIn(Self.lan, pin: pin("1234")).name == "Cán bộ lan")
    await expect(.pinNeeded(Self.lan)) { try await bench.lan.setPIN(pin("5678"), of: Self.lan) }
    await expect(.pinWrong(left: 4)) { try await bench.lan.setPIN(nil, of: Self.lan, current: pin("5678")) }
    try await bench.lan.setPIN(pin("567890"), of: Self.lan, current: pin("1234"))
    await expect(.pinWrong(left: 4)) { _ = try await bench.citizen.signIn(Self.lan, pin: pin("1234")) }
    #expect(try await bench.citizen.signIn(Self.lan, pin: pin("567890")).login == Self.lan)
    try await bench.lan.setPIN(nil, of: Self.lan, current: pin("567890"))
    #expect(try await bench.citizen.signIn(Self.lan).login == Self.lan)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `five wrong ones in a row lock the account for five minutes, the right one included`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.setPIN(pin("1234"), of: Self.lan)
    for left in [4, 3] {
      await expect(.pinWrong(left: left)) { _ = try await bench.citizen.signIn(Self.lan, pin: pin("0000")) }
    }
    _ = try await bench.citizen.signIn(Self.lan, pin: pin("1234"))
    let other = try await bench.connectAgain()
    for left in [4, 3, 2, 1] {
      await expect(.pinWrong(left: left)) {
        _ = try await bench.office(nil, on: left % 2 == 0 ? bench.books : other).signIn(Self.lan, pin: pin("0000"))
      }
    }
    let until = try local("2023-11-06 08:05")
    for digits in ["0000", "1234"] {
      await expect(.pinLocked(until: until)) { _ = try await bench.citizen.signIn(Self.lan, pin: pin(digits)) }
    }
    await expect(.pinLocked(until: until)) { _ = try await bench.citizen.signIn(Self.lan) }
    bench.wait(minutes: 5)
    await expect(.pinWrong(left: 4)) { _ = try await bench.citizen.signIn(Self.lan, pin: pin("0000")) }
    #expect(try await bench.citizen.signIn(Self.lan, pin: pin("1234")).login == Self.lan)
    await other.close()
  }

  @Test(arguments: Backend.available)
  func `guesses made at once are all counted`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.setPIN(pin("1234"), of: Self.lan)
    let others = [try await bench.connectAgain(), try await bench.connectAgain(), bench.books]
    let refusals = await withTaskGroup(of: Refusal?.self) { group in
      for number in 0..<6 {
        group.addTask {
          await refusalOf {
            _ = try await bench.office(nil, on: others[number % 3]).signIn(Self.lan, pin: PIN(parsing: "000\(number)"))
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let wrong = refusals.compactMap { if case .pinWrong(let left)? = $0 { left } else { nil } }
    #expect(wrong.sorted() == [1, 2, 3, 4])
    #expect(refusals.count { if case .pinLocked? = $0 { true } else { false } } == 2)
  }

  @Test(arguments: Backend.available)
  func `administrators give and take the PINs of those in their scope, nobody else does`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.hire("tinh", .administrator, scope: "524")
    await expect(.needsRole(.administrator)) { try await bench.hoa.setPIN(pin("1234"), of: Self.lan) }
    try await bench.office("tinh").setPIN(pin("1234"), of: Self.lan)
    await expect(.pinNeeded(Self.lan)) { _ = try await bench.citizen.signIn(Self.lan) }
    try await bench.office("tinh").setPIN(nil, of: Self.lan)
    #expect(try await bench.citizen.signIn(Self.lan).login == Self.lan)
    await expect(.outsideScope(.root)) {
      try await bench.office("tinh").setPIN(pin("1234"), of: Login(rawValue: "quantri"))
    }
    guard
      case .unknownOfficer? = await refusalOf({
        try await bench.administrator.setPIN(pin("1234"), of: Login(rawValue: "ai"))
      })
    else {
      Issue.record("a PIN was given to nobody")
      return
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a new PIN opens an account that was locked`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.administrator.setPIN(pin("1234"), of: Self.binh)
    for _ in 1...5 { _ = await refusalOf { _ = try await bench.citizen.signIn(Self.binh, pin: pin("0000")) } }
    try await bench.administrator.setPIN(pin("4321"), of: Self.binh)
    #expect(try await bench.citizen.signIn(Self.binh, pin: pin("4321")).login == Self.binh)
  }

  @Test(arguments: Backend.available)
  func `the journal says that a PIN was set, and nothing of it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.setPIN(pin("86420"), of: Self.lan)
    try await bench.lan.setPIN(nil, of: Self.lan, current: pin("86420"))
    let stored = try await bench.query("SELECT count(*) FROM officer_pin")
    #expect(stored == [["0"]])
    try await bench.lan.setPIN(pin("86420"), of: Self.lan)
    let secrets = try await bench.query("SELECT salt, hash FROM officer_pin").flatMap { $0 } + ["86420"]
    let entries = try await bench.query("SELECT subject, body FROM journal WHERE verb = 'pin' ORDER BY sequence")
    #expect(entries.map { $0[0] } == ["officer:lan", "officer:lan", "officer:lan"])
    #expect(entries.map { $0[1].contains("removed") } == [false, true, false])
    for entry in try await bench.query("SELECT body FROM journal").flatMap({ $0 }) {
      for secret in secrets { #expect(!entry.contains(secret)) }
    }
    #expect(try await bench.lan.actionsToday().map(\.verb) == [.pin, .pin, .pin])
    await expect(.nothingToUndo) { _ = try await bench.lan.undo() }
    try await expectClean(bench)
  }
}
