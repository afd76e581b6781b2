// SPDX-License-Identifier: GPL-3.0-or-later

extension Desk {
  /// The case a person named. Short numbers mean the acting unit first, then the rest of the scope; of several years
  /// the cases that are finished give way to those that are not.
  func file(_ reference: CaseReference, on page: any Reading) throws(OfficeError) -> CaseFile {
    let found = try candidates(reference, on: page)
    let living = found.filter { $0.stage.isOpen || $0.stage == .resolved || $0.number?.year == today.year }
    let matches = found.count > 1 && !living.isEmpty ? living : found
    guard let file = matches.first else {
      throw .refused(.unknownCase(reference.word, known: try page.openNames(in: scope, limit: 5_000)))
    }
    guard matches.count == 1 else {
      throw .refused(.ambiguousCase(reference.word, matches.map { $0.number?.withYear ?? $0.name }))
    }
    return file
  }

  private func candidates(_ reference: CaseReference, on page: any Reading) throws(OfficeError) -> [CaseFile] {
    switch reference {
    case .code(let code):
      return try page.files(code: code).filter { scope.contains($0.unit) || scope.contains($0.handler) }
    case .number(let number, let year):
      if let own = units.acting(for: officer.unit, on: today) {
        let found = try page.files(number: number, year: year, in: [own.code])
        let received = found.filter { $0.unit == own.code }
        if !found.isEmpty { return received.isEmpty ? found : received }
      }
      return try page.files(number: number, year: year, in: scope)
    }
  }

  /// The named case, with its unit locked so that nothing about it changes before the transaction ends.
  func lockedFile(_ reference: CaseReference, on page: any Writing) throws(OfficeError) -> CaseFile {
    let file = try file(reference, on: page)
    guard try page.lock(file.unit) else { return file }
    return try page.file(file.id) ?? file
  }

  /// The notice with a draft number: in the named unit, else in the acting one, else wherever there is just one.
  func notice(_ draft: Int, unit: UnitCode?, on page: any Reading) throws(OfficeError) -> ApologyNotice {
    if let unit {
      _ = try scope(narrowedTo: unit)
      guard let notice = try page.notice(draft, in: unit) else { throw .refused(.unknownNotice(draft, known: [])) }
      return notice
    }
    if let own = units.acting(for: officer.unit, on: today), scope.contains(own.code),
      let notice = try page.notice(draft, in: own.code)
    {
      return notice
    }
    let all = try page.notices(in: scope, states: [.draft, .approved, .issued, .published, .withdrawn])
    let found = all.filter { $0.draft == draft }
    guard found.count < 2 else { throw .refused(.ambiguousUnit("tb \(draft)", found.map(\.unit.rawValue))) }
    guard let notice = found.first else {
      throw .refused(.unknownNotice(draft, known: all.filter { $0.state != .withdrawn }.map(\.draft)))
    }
    return notice
  }

  func lockedNotice(
    _ draft: Int, unit: UnitCode?, on page: any Writing
  ) throws(OfficeError) -> (ApologyNotice, CaseFile) {
    let found = try notice(draft, unit: unit, on: page)
    try page.lock(found.unit)
    guard let notice = try page.notice(draft, in: found.unit), let file = try page.file(found.caseID) else {
      throw .unavailable(.damaged("notice \(found.subject)"))
    }
    return (notice, file)
  }
}

extension CaseFile {
  package var subject: String { "case:\(id.rawValue)" }

  /// The latest moment anything is known to have happened to it.
  var lastEvent: Instant {
    var last = received
    for pause in pauses { last = max(last, pause.until ?? pause.from) }
    for leg in legs { last = max(last, leg.from) }
    return max(last, resolved ?? last, delivered ?? last)
  }
}
