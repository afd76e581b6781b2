// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Begins to pair a tablet with a counter: gives the code that is typed on it, once, within ten minutes.
  package func offerPairing(at counter: CounterNumber) async throws(OfficeError) -> OfferedPairing {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      // As when a code is used, so that the two never wait for each other.
      try page.lock(.root)
      try page.lock(unit)
      try page.checkDeclared([counter], in: unit)
      let code = PairingCode.random()
      let pairing = Pairing(
        unit: unit, counter: counter, ends: desk.now.adding(seconds: PairingCode.life), officer: desk.officer.login,
        exit: .random())
      try page.save(pairing, code)
      return OfferedPairing(code: code, pairing: pairing)
    }
  }

  /// Pairs the tablet on which a code was typed; the tablet that asked at that counter before asks no more.
  /// - Throws: `.unknownPairing` for a code that is wrong, used or too old. Many wrong ones end those that are open.
  package func pair(_ code: PairingCode) async throws(OfficeError) -> PairedDevice {
    let now = clock.now()
    let paired: PairedDevice? = try await books.write { page throws(OfficeError) in
      guard let pairing = try page.takePairing(code, at: now) else { return nil }
      try page.lock(pairing.unit)
      if let before = try page.tablet(at: pairing.counter, in: pairing.unit) { try page.revoke(before, at: now) }
      let device = Device(unit: pairing.unit, counter: pairing.counter, name: "", paired: now)
      let key = Token.random()
      try page.save(device)
      try page.setKey(key, of: device)
      try page.record(
        .pair, "device:\(device.id)", ChangeRecord(facts: ["counter": device.counter.description]), in: device.unit,
        by: pairing.officer.rawValue, at: now)
      let name = try page.units()[device.unit]?.name ?? device.unit.rawValue
      return PairedDevice(device: device, key: key, unitName: name, exit: pairing.exit)
    }
    guard let paired else { throw .refused(.unknownPairing) }
    return paired
  }

  /// The tablets that ask at the counters of the officer's unit.
  package func devices() async throws(OfficeError) -> [Device] {
    try await asking { desk, page throws(OfficeError) in try page.devices(in: try desk.unit().code) }
  }

  /// Takes the key of a counter's tablet back: it asks no more, from the next moment on.
  package func unpair(_ counter: CounterNumber) async throws(OfficeError) -> Device {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      let unit = try desk.unit().code
      try page.lock(unit)
      guard let device = try page.tablet(at: counter, in: unit) else { throw .refused(.noTablet(counter)) }
      try page.revoke(device, at: desk.now)
      try page.record(
        .unpair, "device:\(device.id)", ChangeRecord(facts: ["counter": counter.description]), in: unit,
        by: desk.officer.login.rawValue, at: desk.now)
      return device
    }
  }
}

extension Writing {
  fileprivate func revoke(_ device: Device, at now: Instant) throws(OfficeError) {
    var device = device
    device.revoked = now
    try save(device)
  }
}
