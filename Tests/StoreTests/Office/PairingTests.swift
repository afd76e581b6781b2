// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// How a tablet comes to ask at a counter, and how it stops.
@Suite(.serialized) struct PairingTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  private func three() throws -> CounterNumber { try CounterNumber(3) }

  @Test(arguments: Backend.available)
  func `a code pairs one tablet, once, and of its key only a hash is kept`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let offered = try await bench.hoa.offerPairing(at: try three())
    #expect(offered.code.digits.count == 8 && offered.pairing.exit.digits.count == 4)
    #expect(try await bench.hoa.devices() == [])
    let paired = try await bench.citizen.pair(try PairingCode(parsing: offered.code.shown))
    #expect(paired.exit == offered.pairing.exit)
    #expect(paired.unitName == "Bộ phận Một cửa huyện Bình Sơn")
    #expect(try await bench.hoa.devices().map(\.counter) == [try three()])
    await expect(.unknownPairing) { _ = try await bench.citizen.pair(offered.code) }
    let kept = try await bench.query("SELECT key_hash FROM device").flatMap { $0 }
    #expect(kept.count == 1 && kept[0] != paired.key.text && kept[0].count == 64)
    let verbs = try await bench.query("SELECT verb, officer FROM journal WHERE verb = 'pair'")
    #expect(verbs == [["pair", "hoa"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a code lasts ten minutes, and ends when another is given for the counter`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let late = try await bench.hoa.offerPairing(at: try three())
    bench.wait(seconds: 600)
    await expect(.unknownPairing) { _ = try await bench.citizen.pair(late.code) }
    let replaced = try await bench.hoa.offerPairing(at: try three())
    let other = try await bench.hoa.offerPairing(at: try CounterNumber(4))
    let last = try await bench.hoa.offerPairing(at: try three())
    bench.wait(seconds: 599)
    await expect(.unknownPairing) { _ = try await bench.citizen.pair(replaced.code) }
    _ = try await bench.citizen.pair(other.code)
    _ = try await bench.citizen.pair(last.code)
    #expect(try await bench.hoa.devices().map(\.counter.rawValue) == [3, 4])
  }

  @Test(arguments: Backend.available)
  func `too many wrong codes within ten minutes end every open one`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    func miss(_ times: Int, butFor code: PairingCode) async throws {
      var missed = 0
      for number in 10_000_000... where missed < times {
        let guess = try PairingCode(parsing: String(number))
        guard guess != code else { continue }
        await expect(.unknownPairing) { _ = try await bench.citizen.pair(guess) }
        missed += 1
        if missed == times { return }
      }
    }
    let first = try await bench.hoa.offerPairing(at: try three())
    try await miss(PairingCode.allowedMisses - 1, butFor: first.code)
    _ = try await bench.citizen.pair(first.code)
    bench.wait(seconds: 600)
    let second = try await bench.hoa.offerPairing(at: try three())
    try await miss(PairingCode.allowedMisses - 1, butFor: second.code)
    bench.wait(seconds: 599)
    try await miss(1, butFor: second.code)
    await expect(.unknownPairing) { _ = try await bench.citizen.pair(second.code) }
    #expect(try await bench.query("SELECT count(*) FROM pairing") == [["0"]])
  }

  @Test(arguments: Backend.available)
  func `a new tablet takes the place of the one before it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let (old, beside) = (try await Tablet(bench, at: 3), try await Tablet(bench, at: 4))
    let new = try await Tablet(bench, at: 3)
    await expect(.unknownDevice) { _ = try await old.view() }
    #expect(try await new.view().device.counter == (try three()))
    #expect(try await beside.view().device.counter.rawValue == 4)
    #expect(try await bench.hoa.devices().count == 2)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a key that was taken back opens nothing from that moment on`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let tablet = try await Tablet(bench, at: 3)
    #expect(try await bench.lan.open([try three()]).map(\.hasTablet) == [true])
    #expect(try await bench.hoa.unpair(try three()).counter == (try three()))
    await expect(.unknownDevice) { _ = try await tablet.view() }
    await expect(.unknownDevice) { try await tablet.tap(5, nil) }
    await expect(.noTablet(try three())) { _ = try await bench.hoa.unpair(try three()) }
    #expect(
      try await bench.query("SELECT verb FROM journal WHERE verb IN ('pair', 'unpair') ORDER BY sequence")
        == [["pair"], ["unpair"]])
    let asked = try #require(try await bench.lan.guide())
    #expect(!asked.byTablet)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `managers pair at counters of their own unit that it has declared`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.offerPairing(at: try three()) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.unpair(try three()) }
    await expect(.needsOfficer) { _ = try await bench.citizen.offerPairing(at: try three()) }
    try await bench.administrator.save(Counter(unit: Self.desk, number: try CounterNumber(1)))
    await expect(.unknownCounter(try three(), known: [try CounterNumber(1)])) {
      _ = try await bench.hoa.offerPairing(at: try three())
    }
    _ = try await Tablet(bench, at: 1)
    try await bench.hire("xuan", .manager, at: "21040")
    let elsewhere = try await Tablet(bench, at: 1, by: "xuan")
    #expect(try await elsewhere.view().device.unit.rawValue == "21040")
    #expect(try await bench.hoa.devices().map(\.unit) == [Self.desk])
  }

  @Test func `a code is eight digits, however they are written`() throws {
    #expect(try PairingCode(parsing: "4827 1936").digits == "48271936")
    #expect(try PairingCode(parsing: "4827-1936").shown == "4827 1936")
    for wrong in ["", "4827193", "482719366", "4827193a", "４８２７１９３６", "-4827193"] {
      #expect(throws: InvalidPairingCode.self) { try PairingCode(parsing: wrong) }
    }
  }
}
