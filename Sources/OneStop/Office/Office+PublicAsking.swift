// SPDX-License-Identifier: GPL-3.0-or-later

/// What anybody may ask without signing in.
extension Office {
  /// Late cases without a result, by their first due date; those whose procedure says something about the person are
  /// left out (Circular 01/2018/TT-VPCP art. 16.2d).
  package func publicLateCases() async throws(OfficeError) -> [PublicLateCase] {
    let now = clock.now()
    return try await books.read { page throws(OfficeError) in
      let scope = try page.publicScope(of: try page.units()).units
      let files = try page.dueFiles(in: scope, through: now.day).filter { $0.isOverdue(at: now) }
      let notices = try page.notices(of: files.map(\.id))
      var found: [PublicLateCase] = []
      for file in files {
        if let late = try page.publicLateCase(file, notices[file.id] ?? [], today: now.day) { found.append(late) }
      }
      return found.sorted { ($0.originalDue.day, $0.code) < ($1.originalDue.day, $1.code) }
    }
  }

  /// How far the case with a code has come; nil where there is none. Nothing else is told.
  package func progress(of code: CaseCode) async throws(OfficeError) -> CaseProgress? {
    try await books.read { page throws(OfficeError) in
      let files = try page.files(code: code).filter { $0.stage != .void }
      return files.first.map { CaseProgress($0.stage) }
    }
  }

  /// Procedures in force today, by field and name.
  package func publicProcedures() async throws(OfficeError) -> [Procedure] {
    let today = clock.today
    return try await books.read { page throws(OfficeError) in
      try page.procedures().filter { $0.isValid(on: today) }
    }
  }

  /// The public address of the pages, as codes on papers and posters begin; nil while none is set.
  package func publicAddress() async throws(OfficeError) -> String? {
    try await books.read { page throws(OfficeError) in try page.storedText(of: .publicPages) }
  }
}

extension Reading {
  fileprivate func publicLateCase(
    _ file: CaseFile, _ notices: [ApologyNotice], today: LocalDay
  ) throws(OfficeError) -> PublicLateCase? {
    guard let due = file.statutoryDue ?? file.due,
      let procedure = try procedure(file.procedure, on: file.received.day), !procedure.isSensitive
    else { return nil }
    let issued = notices.filter { $0.issued != nil && $0.withdrawn == nil }
    let newDay = issued.map(\.newDay).max()
    let state: PublicLateState = newDay.map { $0 < today ? .broken : .promised } ?? .missing
    return PublicLateCase(code: file.name, field: procedure.field, originalDue: due, newDay: newDay, state: state)
  }
}
