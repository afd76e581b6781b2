// SPDX-License-Identifier: GPL-3.0-or-later

/// Compares one period's figures with the province's; what the office knows is given to it.
struct Reconciling {
  let period: ReportPeriod
  /// Our cases that the report may be about.
  let ours: [ReportCase]
  /// Cases of other units that stand in the province's list.
  let elsewhere: [CaseCode: UnitCode]
  /// Fields of procedures, and of all that the books know.
  let fields: [ProcedureCode: String]
  let scope: Set<UnitCode>

  func reconcile(_ province: ProvinceFigures, scopeName: String, asOf: Instant) -> Reconciliation {
    let report = ReportII06a(ours, in: period)
    var names = FieldNames(Array(fields.values) + Array(report.rows.keys))
    var remarks: [ReconciliationRemark] = []
    let table = province.rows.map { rows in rowsByField(rows, &names, &remarks) }
    let list = province.cases.map { cases in listed(cases, &remarks) }
    let theirs = table ?? ReportII06a((list?.cases ?? []).map(\.facts), in: period).rows
    let cells = Self.differing(report.rows, theirs)
    let explained = list.map { explain(by: $0) } ?? assume(theirs, cells)
    func compared(_ cells: [Cell]) -> [ReportDifference] {
      cells.map { difference($0, report.rows, theirs, explained, readings: explained.readings[$0] ?? []) }
    }
    return Reconciliation(
      ours: report, theirs: theirs, differences: compared(cells),
      balanced: compared(explained.cells.filter { !cells.contains($0) }), cases: explained.cases, remarks: remarks,
      scopeName: scopeName, asOf: asOf, readings: list == nil && !cells.isEmpty ? wholeReadings(theirs) : [])
  }

  /// A field and a column.
  struct Cell: Hashable {
    let field: String
    let column: ReportColumn
  }

  /// Cases that explain, and readings for single cells.
  struct Explained {
    var cases: [ExplainingCase] = []
    var readings: [Cell: [Set<ReportAssumption>]] = [:]

    /// Where some case stands here or there only, in order.
    var cells: [Cell] {
      let fields = Set(cases.flatMap { [$0.field, $0.theirField] }).sorted()
      return fields.flatMap { field in
        ReportColumn.allCases.filter { column in cases.contains { $0.effect(on: column, of: field) != 0 } }
          .map { Cell(field: field, column: $0) }
      }
    }
  }

  private func difference(
    _ cell: Cell, _ ours: [String: ReportCounts], _ theirs: [String: ReportCounts], _ explained: Explained,
    readings: [Set<ReportAssumption>]
  ) -> ReportDifference {
    let (our, their) = (ours[cell.field]?[cell.column] ?? 0, theirs[cell.field]?[cell.column] ?? 0)
    let places = explained.cases.indices.filter { explained.cases[$0].effect(on: cell.column, of: cell.field) != 0 }
    let effect = places.reduce(0) { $0 + explained.cases[$1].effect(on: cell.column, of: cell.field) }
    return ReportDifference(
      field: cell.field, column: cell.column, ours: our, theirs: their, cases: places,
      unexplained: our - their - effect, readings: readings)
  }

  static func differing(_ ours: [String: ReportCounts], _ theirs: [String: ReportCounts]) -> [Cell] {
    Set(ours.keys).union(theirs.keys).sorted().flatMap { field in
      ReportColumn.allCases.filter { ours[field]?[$0] ?? 0 != theirs[field]?[$0] ?? 0 }
        .map { Cell(field: field, column: $0) }
    }
  }
}

/// The names of fields as the books write them, found however a file does.
struct FieldNames {
  private var known: [String: String] = [:]

  init(_ names: [String]) {
    for name in names.sorted() where known[Folding.nameKey(name)] == nil { known[Folding.nameKey(name)] = name }
  }

  /// The books' name; a name they do not know is known from then on.
  mutating func name(_ field: String) -> (name: String, isNew: Bool) {
    let key = Folding.nameKey(field)
    if let name = known[key] { return (name, false) }
    known[key] = field
    return (field, true)
  }
}

extension Reconciling {
  /// The province's rows added up by field, with what is wrong with them.
  private func rowsByField(
    _ rows: [ProvinceRow], _ names: inout FieldNames, _ remarks: inout [ReconciliationRemark]
  ) -> [String: ReportCounts] {
    var byField: [String: ReportCounts] = [:]
    var times: [String: Int] = [:]
    for row in rows {
      remarks += row.counts.brokenSums.map { .brokenSum(field: row.field, $0, counts: row.counts) }
      guard let written = row.field else { continue }
      let (name, isNew) = names.name(written)
      if isNew { remarks.append(.unknownField(name)) }
      byField[name] = (byField[name] ?? ReportCounts()) + row.counts
      times[name, default: 0] += 1
    }
    remarks += times.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { .repeatedField($0.key, times: $0.value) }
    if let printed = rows.last(where: { $0.field == nil })?.counts {
      let sum = byField.values.reduce(ReportCounts(), +)
      for column in ReportColumn.allCases where printed[column] != sum[column] {
        remarks.append(.totalDiffers(column, printed: printed[column], rows: sum[column]))
      }
    }
    return byField
  }
}
