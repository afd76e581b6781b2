// SPDX-License-Identifier: GPL-3.0-or-later

@testable import OneStop

/// Cases as a report sees them, told in a line each.
struct SampleCase {
  var code: String
  var received: String
  var due: String?
  var resolved: String?
  var stage: Stage = .processing
  /// The end of a case without a result.
  var ended: String?
  var channel: Channel = .counter
  var promised: String?
  var extended: String?
  var awaitedFrom: String?
  var procedure = "1.012784"
  var field = "Đất đai"

  func file() throws -> CaseFile {
    let due = try due.map { Due(day: try day($0)) }
    let until = try ended.map(local)
    return CaseFile(
      id: CaseID(rawValue: code), unit: UnitCode(rawValue: "524-mc"), code: CaseCode(rawValue: code), number: nil,
      procedure: ProcedureCode(rawValue: procedure), received: try local(received), entered: try local(received),
      channel: channel, ruleSet: "", limit: nil, statutoryDue: due,
      due: try extended.map { Due(day: try day($0)) } ?? due,
      promised: try promised.map { Due(day: try day($0)) } ?? due,
      isProvisional: false, stage: resolved == nil ? stage : .resolved,
      pauses: try awaitedFrom.map { [Pause(from: try local($0), until: nil)] } ?? [],
      legs: [Leg(unit: UnitCode(rawValue: "524-mc"), from: try local(received), until: until)],
      resolved: try resolved.map(local))
  }

  func reported() throws -> ReportCase { ReportCase(file: try file(), field: field) }
}

extension ReportPeriod {
  /// A month that is over.
  static func month(_ month: Int, _ year: Int) throws -> ReportPeriod {
    ReportPeriod(.month(try LocalMonth(year: year, month: month)), now: try local("2024-12-31 08:00"))
  }
}

extension ReportCounts {
  /// The eleven numbers, (3) to (13).
  var all: [Int] { ReportColumn.allCases.map { self[$0] } }

  init(_ counts: Int...) {
    self.init()
    for (column, count) in zip(ReportColumn.allCases, counts) { self[column] = count }
  }
}

/// A local day and time: `2024-02-05 08:00`.
func local(_ text: String) throws -> Instant {
  try Instant(parsing: text.replacing(" ", with: "T") + ":00+07:00")
}
