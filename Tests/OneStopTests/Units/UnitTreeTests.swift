// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// Units below one another, and those that followed when government changed on 1/7/2025.
@Suite struct UnitTreeTests {
  private func tree() throws -> UnitTree {
    func unit(_ code: String, parent: String? = nil, until: String? = nil, from: String? = nil, next: String? = nil)
      throws -> Unit
    {
      Unit(
        code: UnitCode(rawValue: code), name: code, parent: parent.map(UnitCode.init(rawValue:)),
        validFrom: try from.map(LocalDay.init(parsing:)), validTo: try until.map(LocalDay.init(parsing:)),
        successor: next.map(UnitCode.init(rawValue:)))
    }
    return UnitTree([
      try unit("tinh"), try unit("524", parent: "tinh", until: "2025-06-30"),
      try unit("524-mc", parent: "524", until: "2025-06-30", next: "xa"),
      try unit("21040", parent: "524", until: "2025-06-30", next: "xa"),
      try unit("xa", parent: "tinh", from: "2025-07-01"),
      try unit("vong-1", until: "2025-06-30", next: "vong-2"), try unit("vong-2", until: "2025-06-30", next: "vong-1"),
    ])
  }

  private func codes(_ units: Set<UnitCode>) -> [String] { units.map(\.rawValue).sorted() }

  @Test func `a scope is a unit and all below it`() throws {
    let tree = try tree()
    #expect(codes(tree.scope(of: UnitCode(rawValue: "524"))) == ["21040", "524", "524-mc"])
    #expect(codes(tree.scope(of: UnitCode(rawValue: "xa"))) == ["xa"])
    #expect(tree.scope(of: .root).count == 7)
  }

  @Test func `a unit that has ended stands for its successor`() throws {
    let tree = try tree()
    let desk = UnitCode(rawValue: "524-mc")
    #expect(tree.acting(for: desk, on: try day("2025-06-30"))?.code == desk)
    #expect(tree.acting(for: desk, on: try day("2025-07-01"))?.code.rawValue == "xa")
    #expect(tree.acting(for: UnitCode(rawValue: "524"), on: try day("2025-07-01")) == nil)
    #expect(tree.acting(for: UnitCode(rawValue: "vong-1"), on: try day("2025-07-01")) == nil)
    #expect(tree.acting(for: UnitCode(rawValue: "xa"), on: try day("2025-06-30")) == nil)
  }

  @Test func `a circle is seen before it closes`() throws {
    let tree = try tree()
    let (top, desk) = (UnitCode(rawValue: "tinh"), UnitCode(rawValue: "524-mc"))
    #expect(tree.closesCircle(top, under: desk))
    #expect(tree.closesCircle(desk, under: desk))
    #expect(tree.closesCircle(desk, under: top) == false)
  }

  @Test func `a role may do what the one before it may`() {
    #expect(Role.clerk < .manager && Role.manager < .administrator)
    #expect(Role.allCases.sorted() == [.clerk, .manager, .administrator])
  }

  @Test(arguments: ["", "524 mc", "a/b", String(repeating: "x", count: 41)])
  func `such words are no unit codes`(_ word: String) {
    #expect(throws: InvalidUnitCode(word: word)) { try UnitCode(parsing: word) }
  }

  @Test func `counters are 1 to 99`() throws {
    #expect(try CounterNumber(parsing: "99").rawValue == 99)
    for word in ["0", "100", "-1", "a", "1,5"] {
      #expect(throws: InvalidCounter(word: word)) { try CounterNumber(parsing: word) }
    }
  }

  @Test func `logins are kept in small letters`() throws {
    #expect(try Login(parsing: " Lan.Anh ").rawValue == "lan.anh")
    #expect(throws: InvalidLogin(word: "lan anh")) { try Login(parsing: "lan anh") }
  }
}
