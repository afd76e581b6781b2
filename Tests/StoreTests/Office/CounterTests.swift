// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Which counters there are, and what is said when one opens.
@Suite(.serialized) struct CounterTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  private func declare(
    _ number: Int, _ name: String = "", isActive: Bool = true, at unit: String = "524-mc", in bench: OfficeBench
  ) async throws {
    try await bench.administrator.save(
      Counter(unit: UnitCode(rawValue: unit), number: CounterNumber(number), name: name, isActive: isActive))
  }

  @Test(arguments: Backend.available)
  func `a unit that declares its counters opens no others`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(77)])
    _ = try await bench.lan.close()
    try await declare(1, at: "21040", in: bench)
    _ = try await bench.lan.open([CounterNumber(77)])
    try await declare(1, "Hộ tịch", in: bench)
    try await declare(3, "Đất đai", in: bench)
    let (two, three) = (try CounterNumber(2), try CounterNumber(3))
    await expect(.unknownCounter(two, known: [try CounterNumber(1), three])) {
      _ = try await bench.minh.open([three, two])
    }
    #expect(try await bench.query("SELECT count(*) FROM attendance WHERE officer = 'minh'") == [["0"]])
    #expect(try await bench.minh.open([three]).map(\.counter) == [three])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a closed counter stays on the list and cannot be opened until it is used again`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    let three = try CounterNumber(3)
    try await declare(1, in: bench)
    try await declare(3, "Đất đai", in: bench)
    try await declare(3, "Đất đai", isActive: false, in: bench)
    #expect(
      try await bench.lan.counters() == [
        Counter(unit: Self.desk, number: try CounterNumber(1)),
        Counter(unit: Self.desk, number: three, name: "Đất đai", isActive: false),
      ])
    await expect(.unknownCounter(three, known: [try CounterNumber(1)])) { _ = try await bench.lan.open([three]) }
    try await declare(3, "Địa chính", in: bench)
    _ = try await bench.lan.open([three])
    #expect(try await bench.lan.counters().map(\.name) == ["", "Địa chính"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the counters of another unit are listed inside one's scope`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let (commune, nowhere) = (UnitCode(rawValue: "21040"), UnitCode(rawValue: "khong-co"))
    try await declare(1, "Một cửa xã", at: "21040", in: bench)
    try await declare(3, "Hộ tịch", in: bench)
    try await bench.hire("xa", .clerk, at: "21040")
    #expect(try await bench.administrator.counters(of: commune).map(\.name) == ["Một cửa xã"])
    #expect(try await bench.administrator.counters(of: Self.desk).map(\.name) == ["Hộ tịch"])
    #expect(try await bench.office("xa").counters().map(\.name) == ["Một cửa xã"])
    #expect(try await bench.office("xa").counters(of: commune).map(\.name) == ["Một cửa xã"])
    await expect(.outsideScope(Self.desk)) { _ = try await bench.office("xa").counters(of: Self.desk) }
    guard case .unknownUnit("khong-co", _)? = await refusalOf({ _ = try await bench.lan.counters(of: nowhere) }) else {
      Issue.record("counters of no unit")
      return
    }
  }

  @Test(arguments: Backend.available)
  func `once every counter is closed any number is fine again`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await declare(1, isActive: false, in: bench)
    #expect(try await bench.lan.open([CounterNumber(9)]).count == 1)
  }

  @Test(arguments: Backend.available)
  func `counters are declared by administrators, inside their scope, and the journal says so`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    let counter = Counter(unit: Self.desk, number: try CounterNumber(3), name: "Hộ tịch")
    await expect(.needsRole(.administrator)) { try await bench.hoa.save(counter) }
    try await bench.hire("xa", .administrator, at: "21040")
    await expect(.outsideScope(Self.desk)) { try await bench.office("xa").save(counter) }
    let nowhere = UnitCode(rawValue: "khong-co")
    guard
      case .unknownUnit("khong-co", _)? = await refusalOf({
        try await bench.administrator.save(Counter(unit: nowhere, number: try CounterNumber(3)))
      })
    else {
      Issue.record("a counter of no unit was declared")
      return
    }
    #expect(try await bench.lan.counters() == [])
    try await bench.administrator.save(counter)
    #expect(
      try await bench.query("SELECT verb, subject FROM journal WHERE unit = '524-mc'")
        == [["settings", "counter:524-mc/3"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `opening says whether a tablet asks there and whether it is a further counter`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.pairTablet(at: 3)
    let first = try await bench.lan.open([CounterNumber(3)])
    #expect(first.map(\.hasTablet) == [true])
    #expect(first.map(\.isFurther) == [false])
    let again = try await bench.lan.open([CounterNumber(3)])
    #expect(again.map(\.isFurther) == [false], "the same counter is not a further one")
    let second = try await bench.lan.open([CounterNumber(4)])
    #expect(second.map(\.hasTablet) == [false])
    #expect(second.map(\.isFurther) == [true])
    #expect(try await bench.minh.open([CounterNumber(1), CounterNumber(2)]).map(\.isFurther) == [false, true])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `of counters opened at once the one named last is where things happen`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(4), CounterNumber(3)])
    #expect(try await bench.lan.surroundings().counters.map(\.rawValue) == [4, 3])
    #expect(try await bench.lan.guide()?.counter == (try CounterNumber(3)))
  }

  @Test(arguments: Backend.available)
  func `a revoked tablet asks nowhere`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    var device = try await bench.pairTablet(at: 3)
    device.revoked = bench.clock.now
    let revoked = device
    try await bench.books.write { page throws(OfficeError) in try page.save(revoked) }
    #expect(try await bench.lan.open([CounterNumber(3)]).map(\.hasTablet) == [false])
    try await bench.pairTablet(at: 3)
    #expect(try await bench.lan.open([CounterNumber(3)]).map(\.hasTablet) == [true])
    #expect(try await bench.query("SELECT count(*) FROM device") == [["2"]])
  }
}
