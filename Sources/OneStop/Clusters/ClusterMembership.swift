// SPDX-License-Identifier: GPL-3.0-or-later

/// That a unit belongs to a cluster (cụm, khối thi đua) between two days: units of one cluster are compared with one
/// another.
package struct ClusterMembership: Hashable, Sendable {
  /// The cluster's name, which is what it is known by.
  package let cluster: String
  package let unit: UnitCode
  /// Nil for since ever.
  package let from: LocalDay?
  /// The last day; nil for until further notice.
  package let to: LocalDay?

  package init(cluster: String, unit: UnitCode, from: LocalDay? = nil, to: LocalDay? = nil) {
    self.cluster = cluster
    self.unit = unit
    self.from = from
    self.to = to
  }

  /// The name without what varies in typing: `Cụm 1` and `CỤM  1` are one cluster.
  var key: String { Folding.nameKey(cluster) }

  /// What there is one membership for.
  var place: String { "\(unit) \(from?.iso ?? "")" }

  func holds(on day: LocalDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  func overlaps(_ other: ClusterMembership) -> Bool {
    let startsBefore = from.map { from in other.to.map { from <= $0 } ?? true } ?? true
    let endsAfter = to.map { to in other.from.map { $0 <= to } ?? true } ?? true
    return startsBefore && endsAfter
  }
}

extension ClusterMembership {
  package static let columns = [
    ImportColumn("cluster", "cụm", "khối", "cụm thi đua", "khối thi đua", required: true),
    ImportColumn("unit", "đơn vị", "mã đơn vị", required: true), ImportColumn("from", "từ ngày"),
    ImportColumn("to", "đến ngày"),
  ]

  package init(_ row: ImportRow, in context: ImportContext) throws(InvalidRow) {
    guard let cluster = try row.text("cluster") else { throw row.invalid("cluster", .missing) }
    let unit = try context.unit(row)
    let (from, to) = (try row.day("from"), try row.day("to"))
    if let from, let to, to < from { throw row.invalid("to", .endsBeforeStart) }
    self.init(cluster: cluster, unit: unit, from: from, to: to)
  }

  package var cells: [DataCell] { [.text(cluster), .text(unit.rawValue), DataCell(from), DataCell(to)] }
}
