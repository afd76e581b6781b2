// SPDX-License-Identifier: GPL-3.0-or-later

/// Which unit belongs to which cluster when. A desk belongs to the cluster of the unit it stands below, unless it has
/// one of its own.
struct ClusterMap: Sendable {
  private let units: UnitTree
  private let memberships: [UnitCode: [ClusterMembership]]
  /// How each cluster is spelt, by the key of its name: as in the membership that began last.
  private let spellings: [String: String]

  init(_ memberships: [ClusterMembership], units: UnitTree) {
    self.units = units
    self.memberships = Dictionary(grouping: memberships, by: \.unit)
    let byStart = memberships.sorted { ($0.from?.iso ?? "", $0.cluster) < ($1.from?.iso ?? "", $1.cluster) }
    spellings = Dictionary(byStart.map { ($0.key, $0.cluster) }, uniquingKeysWith: { $1 })
  }

  /// The names of all clusters.
  var names: [String] { spellings.values.sorted() }

  /// A cluster's name as it is spelt here; nil for one that is not known.
  func spelling(of name: String) -> String? { spellings[Folding.nameKey(name)] }

  /// The cluster of a unit on a day; empty for none.
  func cluster(of unit: UnitCode, on day: LocalDay) -> String {
    var seen: Set<UnitCode> = []
    var next: UnitCode? = unit
    while let code = next, seen.insert(code).inserted {
      if let member = memberships[code]?.first(where: { $0.holds(on: day) }) {
        return spellings[member.key] ?? member.cluster
      }
      next = units[code]?.parent
    }
    return ""
  }

  /// The period cut where a membership begins or ends: within a part every unit stays where it is.
  func parts(of period: Period) -> [Period] {
    let starts = memberships.values.joined().flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap(\.self) }
    let cuts = Set(starts.filter { period.from < $0 && $0 <= period.through }).sorted()
    let firsts = [period.from] + cuts
    let lasts = cuts.map { $0.adding(days: -1) } + [period.through]
    return zip(firsts, lasts).compactMap { try? Period(from: $0, through: $1) }
  }
}
