// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Units, procedures and officers beside one another. Expected p-values, limits and bounds: SciPy 1.10 (`fisher_exact`,
/// `binom.ppf`) and statsmodels 0.13 (`multipletests`).
@Suite(.serialized) struct RankingTests {
  private let year = Period.year(2023)

  /// 198 of 200, 176 of 200, 95 of 100 and 20 of 25.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    try await bench.importRatings(
      ratingRows([0, 2, 0, 100, 98], prefix: "a")
        + ratingRows([4, 10, 10, 100, 76], unit: "21040", procedure: Tried.threeDays, prefix: "b")
        + ratingRows([0, 5, 0, 45, 50], unit: "21043", procedure: Tried.tenDays, prefix: "c")
        + ratingRows([0, 5, 0, 10, 10], unit: "21046", procedure: Tried.tenDays, prefix: "d"))
    return bench
  }

  private func group(_ key: String, in comparison: GroupComparison) throws -> ComparedGroup {
    try #require(comparison.groups.first { $0.row.key == key })
  }

  @Test(arguments: Backend.available)
  func `units are compared with the rest, placed in the funnel and ranked`(_ backend: Backend) async throws {
    let comparison = try await bench(backend).office("truong").comparison(during: year)
    let keys = ["524-mc", "21040", "21043", "21046"]
    let groups = try keys.map { try group($0, in: comparison) }
    #expect(groups.map(\.position) == [.above998, .below95, .inside, .inside])
    #expect(groups[0].limits == [179...193, 174...196])
    #expect(groups.map(\.rank) == [1, 3, 2, nil])
    #expect(groups.map { $0.difference?.isClear } == [true, true, false, nil])
    for (group, expected) in zip(groups, [2.46927260e-05, 7.93869704e-04, 5.13793661e-01]) {
      #expect(abs(try #require(group.difference).adjusted - expected) < expected * 1e-8)
    }
    #expect(abs(try #require(groups[0].difference).p - 8.230908651477561e-06) < 1e-14)
    let rest = 198.0 / 200 - 291.0 / 325
    #expect(abs(try #require(groups[0].difference).fromRest - rest) < 1e-12)
  }

  @Test(arguments: Backend.available)
  func `within a cluster only its units count`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.administrator.importClusters([
      ClusterMembership(cluster: "Cụm 1", unit: UnitCode(rawValue: "21040")),
      ClusterMembership(cluster: "Cụm 1", unit: UnitCode(rawValue: "21043")),
    ])
    let office = bench.office("truong")
    let comparison = try await office.comparison(during: year, cluster: "CỤM 1")
    #expect(comparison.cluster == "Cụm 1")
    #expect(comparison.report.total.share == Share(satisfied: 271, rated: 300))
    #expect(comparison.groups.map(\.row.key) == ["21040", "21043"])
    for group in comparison.groups {
      let difference = try #require(group.difference)
      #expect(abs(difference.p - 0.062332335838349934) < 1e-12)
      #expect(abs(abs(difference.fromRest) - 0.07) < 1e-12)
      #expect(!difference.isClear)
    }
    let procedures = try await office.comparison(during: year, by: .dimension(.procedure), cluster: "Cụm 1")
    #expect(procedures.report.rows.map { "\($0.key) \($0.share.rated)" } == ["1.001612 200", "2.000620 100"])
    await expect(.unknownCluster("Cụm 9", known: ["Cụm 1"])) {
      _ = try await office.comparison(during: year, cluster: "Cụm 9")
    }
    #expect(try await office.comparison(during: year).hasClusters)
  }

  @Test(arguments: Backend.available)
  func `procedures are ranked, what is not known as one is not`(_ backend: Backend) async throws {
    let comparison = try await bench(backend).office("truong").comparison(during: year, by: .dimension(.procedure))
    #expect(comparison.groups.map(\.row.key) == ["", Tried.threeDays, Tried.tenDays])
    #expect(comparison.groups.map(\.rank) == [nil, 2, 1])
    #expect(comparison.groups[0].position == nil && comparison.groups[0].difference == nil)
  }

  /// 40 and 30 ratings of two officers, 29 of a third.
  @Test(arguments: Backend.available)
  func `officers are for managers, from thirty ratings on, and never ranked`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for (login, satisfied) in [("lan", 38), ("minh", 20), ("hoa", 19)] {
      try await bench.tamper(
        """
        INSERT INTO tally_month (unit, month, dimension, key, source, import, c1, c2, c3, c4, c5)
        VALUES ('524-mc', '2023-10', 'officer', $1, 'keyed', 0, 0, $2, 0, 0, $3)
        """, [.text(login), .integer(login == "lan" ? 2 : 10), .integer(Int64(satisfied))])
    }
    let officers = Grouping.dimension(.officer)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.comparison(during: year, by: officers) }
    let comparison = try await bench.hoa.comparison(during: year, by: officers)
    #expect(comparison.groups.map(\.row.key) == ["hoa", "lan", "minh"])
    #expect(comparison.groups.map(\.row.isHidden) == [true, false, false])
    #expect(comparison.groups.allSatisfy { $0.rank == nil })
    #expect(comparison.groups.map { $0.difference == nil } == [true, false, false])
    let days = try Period(from: day("2023-10-02"), through: day("2023-10-20"))
    await expect(.needsWholeMonths(days)) { _ = try await bench.hoa.comparison(during: days, by: officers) }
  }

  @Test(arguments: Backend.available)
  func `other groups are not compared`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    for grouping in [Grouping.whole, .month, .cluster, .dimension(.hour)] {
      await expect(.notCompared(grouping)) { _ = try await bench.hoa.comparison(during: year, by: grouping) }
    }
    await expect(.unknownCluster("Cụm 1", known: [])) {
      _ = try await bench.hoa.comparison(during: year, cluster: "Cụm 1")
    }
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
      _ = try await bench.hoa.comparison(during: year, unit: UnitCode(rawValue: "21040"))
    }
  }

  /// Châu Ổ ended on 30/6/2025, xã Bình Sơn began the day after: no day saw both.
  @Test(arguments: Backend.available)
  func `units that never were at one time are not one scope`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2025-11-03 08:00")
    try await bench.importRatings(
      ratingRows([0, 0, 0, 5, 40], on: "2025-03-10", unit: "21040", prefix: "a")
        + ratingRows([0, 0, 0, 5, 40], on: "2025-09-10", unit: "xa-binh-son", prefix: "b"))
    let (town, commune) = (UnitCode(rawValue: "21040"), UnitCode(rawValue: "xa-binh-son"))
    await expect(.differentScopes(town, commune, changed: try day("2025-07-01"))) {
      _ = try await bench.administrator.comparison(during: .year(2025))
    }
    let after = try await bench.administrator.comparison(during: .quarter(3, year: 2025))
    #expect(after.groups.map(\.row.key) == ["xa-binh-son"])
    #expect(after.groups[0].rank == nil, "alone there is no rank")
    #expect(after.groups[0].difference == nil, "and no rest")
  }

  @Test(arguments: Backend.available)
  func `empty books, one rating, and a total from elsewhere compare nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    #expect(try await bench.hoa.comparison(during: year).groups.isEmpty)
    #expect(try await bench.hoa.comparison(during: .year(1995)).groups.isEmpty)
    try await bench.importRatings(ratingRows([0, 0, 0, 0, 1]))
    let one = try await bench.hoa.comparison(during: year)
    #expect(one.groups.count == 1)
    #expect(one.groups.allSatisfy { $0.difference == nil && $0.rank == nil })
    let total = PublishedTotal(
      unit: UnitCode(rawValue: "524-mc"), procedure: nil, period: .year(2022), levels: nil, satisfied: 4740,
      rated: 4769,
      publishedPercent: nil, source: "Báo cáo")
    _ = try await bench.hoa.importTotals([total])
    let elsewhere = try await bench.hoa.comparison(during: .year(2022))
    #expect(elsewhere.groups.map { $0.position } == [nil])
  }
}
