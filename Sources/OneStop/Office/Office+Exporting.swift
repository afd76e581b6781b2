// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Hands the rows that are asked for to `take`, one by one, in one view of the books that keeps nobody from writing.
  ///
  /// Who may bring such rows in may take them out: managers cases, ratings and totals of their scope, administrators
  /// the calendar, the procedures and the units.
  package func export<T: Sendable>(
    _ request: ExportRequest, _ take: @escaping @Sendable (ExportRows) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    try await asking(as: request.kind.role) { desk, page throws(OfficeError) in
      try take(try desk.rows(request, on: page))
    }
  }

  /// Writes down that rows which name people were taken out: which, how many, and the hash of the file they are in, by
  /// which a file that turns up elsewhere is known again.
  package func noteExport(_ request: ExportRequest, rows: Int, file hash: String) async throws(OfficeError) {
    guard request.kind.isPersonal else { return }
    try await working(as: request.kind.role) { desk, page throws(OfficeError) in
      var facts = ["kind": request.kind.rawValue, "rows": String(rows), "file": hash]
      facts["unit"] = (request.unit ?? desk.officer.scope).rawValue
      facts["from"] = request.period?.from.iso
      facts["to"] = request.period?.through.iso
      try page.record(
        .exporting, "export:\(request.kind.rawValue)", ChangeRecord(facts: facts), in: desk.officer.unit,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}

extension Desk {
  fileprivate func rows(_ request: ExportRequest, on page: any Reading) throws(OfficeError) -> ExportRows {
    let (kind, span) = (request.kind, request.span)
    let scope = try scope(narrowedTo: request.unit)
    switch kind {
    case .cases:
      let count = try page.exportedCaseCount(in: scope, during: span)
      return ExportRows(kind, count: count) { take throws(OfficeError) in
        try page.eachExportedCase(in: scope, during: span) { take($0.cells) }
      }
    case .ratings:
      let count = try page.exportedRatingCount(in: scope, during: span)
      let unsealed = try page.unsealedAnswerCount(in: scope, during: span)
      return ExportRows(kind, count: count, unsealed: unsealed) { take throws(OfficeError) in
        try page.eachExportedRating(in: scope, during: span) { take($0.cells) }
      }
    case .criteria:
      let states = try page.criterionStates(in: scope).filter { span.contains($0.asOf) }
      return ExportRows(kind, states.map(\.cells))
    case .totals: return ExportRows(kind, try page.publishedTotals(in: scope, during: span).map(\.cells))
    case .calendar: return ExportRows(kind, try calendar(in: scope, during: span, on: page).map(\.cells))
    case .procedures: return ExportRows(kind, try page.procedures().map(\.cells))
    case .units:
      return ExportRows(kind, units.all.filter { scope.contains($0.code) }.sorted { $0.code < $1.code }.map(\.cells))
    case .clusters:
      return ExportRows(kind, try page.clusterMemberships().filter { scope.contains($0.unit) }.map(\.cells))
    }
  }

  /// The days of the whole country, and those of the units.
  private func calendar(
    in scope: Set<UnitCode>, during span: Period, on page: any Reading
  ) throws(OfficeError) -> [CalendarEntry] {
    try page.calendarEntries().filter { entry in
      span.contains(entry.day) && (entry.unit.map { scope.contains(UnitCode(rawValue: $0)) } ?? true)
    }
  }
}
