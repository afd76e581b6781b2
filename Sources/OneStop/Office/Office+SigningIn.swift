// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The officer with a login name, once they have shown their PIN where they have one. Five wrong ones in a row lock
  /// the account for five minutes; whoever is signed in does not matter.
  package func signIn(_ login: Login, pin: PIN? = nil) async throws(OfficeError) -> Officer {
    let (officer, stored) = try await books.read { page throws(OfficeError) in
      (try page.activeOfficer(login), try page.pin(of: login))
    }
    if let stored { try await prove(pin, stored) }
    return officer
  }

  package func hasPIN(_ login: Login) async throws(OfficeError) -> Bool {
    try await books.read { page throws(OfficeError) in try page.pin(of: login) != nil }
  }

  /// Sets or removes (nil) a PIN: one's own by showing the current one, that of others in their scope administrators
  /// without. The journal says that it was set, and nothing of what it is.
  package func setPIN(_ pin: PIN?, of login: Login, current: PIN? = nil) async throws(OfficeError) {
    let known = try await asking { desk, page throws(OfficeError) in
      try desk.maySetPIN(of: login, on: page)
      return try page.pin(of: login)
    }
    guard known != nil || pin != nil else { return }
    let isOwn = login == self.login
    if isOwn, let known { try await prove(current, known) }
    var new: StoredPIN?
    if let pin {
      let salt = Token.random().text
      new = StoredPIN(login: login, salt: salt, hash: try await books.hash(pin, salt: salt))
    }
    let (wanted, shown) = (new, known?.hash)
    try await working { desk, page throws(OfficeError) in
      try page.lock(.root)
      try desk.maySetPIN(of: login, on: page)
      if isOwn, try page.pin(of: login)?.hash != shown { throw .refused(.pinNeeded(login)) }
      if let wanted { try page.save(wanted) } else { try page.removePIN(of: login) }
      try page.record(
        .pin, "officer:\(login)", ChangeRecord(facts: ["pin": wanted == nil ? "removed" : "set"]), in: .root,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  /// Compares what was typed. The slow hash is computed outside any transaction, and a wrong try is committed before
  /// it is refused.
  private func prove(_ pin: PIN?, _ stored: StoredPIN) async throws(OfficeError) {
    if let until = stored.lock(at: clock.now()) { throw .refused(.pinLocked(until: until)) }
    guard let pin else { throw .refused(.pinNeeded(stored.login)) }
    let typed = try await books.hash(pin, salt: stored.salt)
    let attempt = try await books.write { page throws(OfficeError) -> PINAttempt? in
      try page.lock(.root)
      guard let before = try page.pin(of: stored.login), before.salt == stored.salt else { return nil }
      var after = before
      let attempt = after.take(typed, at: clock.now())
      if after != before { try page.save(after) }
      return attempt
    }
    switch attempt {
    case .right: return
    case .wrong(let left): throw .refused(.pinWrong(left: left))
    case .locked(let until): throw .refused(.pinLocked(until: until))
    case nil: throw .refused(.pinNeeded(stored.login))
    }
  }
}

extension Reading {
  /// The officer with a login name who may work.
  func activeOfficer(_ login: Login) throws(OfficeError) -> Officer {
    guard let officer = try officer(login) else {
      throw .refused(.unknownOfficer(login.rawValue, known: try officers().map(\.login.rawValue)))
    }
    guard officer.isActive else { throw .refused(.officerInactive(login)) }
    return officer
  }
}

extension Desk {
  fileprivate func maySetPIN(of login: Login, on page: any Reading) throws(OfficeError) {
    guard login != officer.login else { return }
    guard officer.role >= .administrator else { throw .refused(.needsRole(.administrator)) }
    guard let other = try page.officer(login) else {
      throw .refused(.unknownOfficer(login.rawValue, known: try page.officers().map(\.login.rawValue)))
    }
    for code in [other.unit, other.scope] { try mayAdminister(code) }
  }
}
