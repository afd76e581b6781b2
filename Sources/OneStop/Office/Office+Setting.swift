// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  package func setting(_ setting: Setting) async throws(OfficeError) -> Int {
    try await asking { _, page throws(OfficeError) in try page.value(of: setting) }
  }

  /// Changes what holds for everybody; for administrators whose scope is everything.
  package func set(_ setting: Setting, to value: Int) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      guard setting.range.contains(value) else { throw .refused(.settingOutOfRange(setting, value)) }
      try page.lock(.root)
      try page.save(setting, value)
      try page.record(
        .settings, "setting:\(setting.rawValue)", ChangeRecord(facts: [setting.rawValue: String(value)]), in: .root,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}

extension Office {
  /// What was set; nil while nothing is.
  package func setting(_ setting: TextSetting) async throws(OfficeError) -> String? {
    try await asking { _, page throws(OfficeError) in try page.storedText(of: setting) }
  }

  /// Sets or, with nil, removes an address; for administrators whose scope is everything.
  package func set(_ setting: TextSetting, to address: WebAddress?) async throws(OfficeError) {
    try await set(setting, text: address?.text)
  }

  /// Says which unit's figures, with those of the units below, are public; nil for all units.
  package func setPublicUnit(_ code: UnitCode?) async throws(OfficeError) {
    try await asking(as: .administrator) { desk, page throws(OfficeError) in
      if let code, desk.units[code] == nil {
        throw .refused(.unknownUnit(code.rawValue, known: desk.units.all.map(\.code.rawValue)))
      }
      // What is out already could be subtracted from what would come.
      guard try page.releases().isEmpty else { throw .refused(.alreadyPublic) }
    }
    try await set(.publicUnit, text: code?.rawValue)
  }

  private func set(_ setting: TextSetting, text: String?) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      try page.save(setting, text)
      try page.record(
        .settings, "setting:\(setting.rawValue)", ChangeRecord(facts: [setting.rawValue: text ?? ""]),
        in: .root, by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}

extension Reading {
  /// What was set, or else what is usual.
  func value(of setting: Setting) throws(OfficeError) -> Int { try storedValue(of: setting) ?? setting.usual }
}
