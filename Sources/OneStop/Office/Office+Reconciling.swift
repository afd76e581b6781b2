// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Report II.06a of some whole months, by field and by the first due date.
  package func reportII06a(
    during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> ReportII06aFigure {
    try await asking { desk, page throws(OfficeError) in
      let days = try desk.reportPeriod(period)
      let cases = try desk.reportCases(in: desk.scope(narrowedTo: unit), during: period, on: page)
      return ReportII06aFigure(
        report: ReportII06a(cases, in: days), scopeName: desk.scopeName(unit), asOf: desk.now)
    }
  }

  /// Compares the province's II.06a, its list of cases, or both with the books; for managers. Nothing is stored.
  /// - Throws: a refusal for parts of months, and for a period in which the books have no case at all.
  package func reconcile(
    _ province: ProvinceFigures, during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> Reconciliation {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      let days = try desk.reportPeriod(period)
      let scope = try desk.scope(narrowedTo: unit)
      var cases = try desk.reportCases(in: scope, during: period, on: page)
      guard !cases.isEmpty else { throw .refused(.noCasesInPeriod(period)) }
      let here = Set(cases.map(\.file.codeInFiles))
      let codes = (province.cases ?? []).compactMap(\.code).filter { !here.contains($0) }
      let fields = try page.fields()
      var elsewhere: [CaseCode: UnitCode] = [:]
      for file in try page.files(codes: Set(codes)) {
        if scope.contains(file.unit) {
          cases.append(ReportCase(file: file, field: fields[file.procedure] ?? ""))
        } else {
          elsewhere[file.codeInFiles] = file.unit
        }
      }
      let reconciling = Reconciling(period: days, ours: cases, elsewhere: elsewhere, fields: fields, scope: scope)
      return reconciling.reconcile(province, scopeName: desk.scopeName(unit), asOf: desk.now)
    }
  }

  /// What rows of the province's list are read against; for managers.
  package func reconciliationContext() async throws(OfficeError) -> (ImportContext, [RuleSet]) {
    try await importContext(.cases)
  }
}

extension Desk {
  fileprivate func reportPeriod(_ period: Period) throws(OfficeError) -> ReportPeriod {
    guard period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    return ReportPeriod(period, now: now)
  }

  fileprivate func reportCases(
    in scope: Set<UnitCode>, during period: Period, on page: any Reading
  ) throws(OfficeError) -> [ReportCase] {
    let fields = try page.fields()
    return try page.reportFiles(in: scope, during: period).map { file in
      ReportCase(file: file, field: fields[file.procedure] ?? "")
    }
  }

  fileprivate func scopeName(_ unit: UnitCode?) -> String { units[unit ?? officer.scope]?.name ?? "" }
}

extension Reading {
  /// The field of every procedure.
  fileprivate func fields() throws(OfficeError) -> [ProcedureCode: String] {
    Dictionary(try procedures().map { ($0.code, $0.field) }, uniquingKeysWith: { $1 })
  }
}

extension ProvinceCase {
  var code: CaseCode? {
    switch self {
    case .read(let one): one.file.code
    case .unknown(let code, _): code
    }
  }
}
