// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Clusters of units: loaded from files, and figures put together from their units.
@Suite(.serialized) struct ClusterTests {
  private let year = Period.year(2023)

  private func member(_ cluster: String, _ unit: String, _ from: String? = nil, _ to: String? = nil) throws
    -> ClusterMembership
  {
    ClusterMembership(
      cluster: cluster, unit: UnitCode(rawValue: unit), from: try from.map(day), to: try to.map(day))
  }

  /// Châu Ổ in the first cluster; Bình Thuận there until June, in the second from July; Bình Thạnh in the second.
  private func members() throws -> [ClusterMembership] {
    [
      try member("Cụm 1", "21040"), try member("Cụm 1", "21043", nil, "2023-06-30"),
      try member("Cụm 2", "21043", "2023-07-01"), try member("Cụm 2", "21046"),
    ]
  }

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    #expect(try await bench.administrator.importClusters(members()).added == 4)
    return bench
  }

  private func lines(_ report: SatisfactionReport) -> [String] {
    report.rows.map { "\($0.key): \($0.isHidden ? "*" : "\($0.share.satisfied)")/\($0.share.rated)" }
  }

  @Test(arguments: Backend.available)
  func `a unit counts where it was at the time, and units without a cluster by themselves`(_ backend: Backend)
    async throws
  {
    let bench = try await bench(backend)
    try await bench.importRatings(
      ratingRows([0, 0, 2, 8, 30], on: "2023-03-10", unit: "21040", prefix: "a")
        + ratingRows([0, 0, 1, 9, 10], on: "2023-06-30", unit: "21043", prefix: "b")
        + ratingRows([0, 0, 0, 10, 20], on: "2023-07-01", unit: "21043", prefix: "c")
        + ratingRows([0, 5, 0, 5, 40], on: "2023-10-10", unit: "21046", prefix: "d")
        + ratingRows([0, 0, 0, 2, 10], on: "2023-10-10", prefix: "e"))
    let office = bench.office("truong")
    let report = try await office.satisfaction(during: year, by: .cluster)
    #expect(lines(report) == [": 12/12", "Cụm 1: 57/60", "Cụm 2: 75/80"])
    #expect(report.total.share == Share(satisfied: 144, rated: 152))
    let half = try Period(from: day("2023-06-15"), through: day("2023-07-15"))
    #expect(lines(try await office.satisfaction(during: half, by: .cluster)) == ["Cụm 1: 19/20", "Cụm 2: 30/30"])
    let second = try await office.breakdown(of: .cluster, key: "Cụm 2", during: year)
    #expect(lines(second.report) == ["2023-07: 30/30", "2023-10: 45/50"])
    #expect(second.report.total.share == Share(satisfied: 75, rated: 80))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `cases count by the same rule`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importCases(
      "A-1,1.001612,21040,2023-03-01,2023-03-06,2023-03-03,returned",
      "A-2,1.001612,21043,2023-06-26,2023-06-29,2023-06-30,returned",
      "A-3,1.001612,21043,2023-06-28,2023-07-03,2023-07-03,returned",
      "A-4,1.001612,524-mc,2023-06-28,2023-07-03,2023-07-04,returned")
    let report = try await bench.office("truong").punctuality(during: year, by: .cluster)
    #expect(
      report.rows.map { "\($0.key) \($0.statutory.early) \($0.statutory.onTime) \($0.statutory.late)" } == [
        " 0 0 1", "Cụm 1 1 0 1", "Cụm 2 0 1 0",
      ])
    #expect(report.total.statutory == PunctualityTally(early: 1, onTime: 1, late: 2))
    let first = try await bench.office("truong").punctuality(of: .cluster, key: "Cụm 1", during: year)
    #expect(first.rows.map(\.key) == ["2023-03", "2023-06"])
    #expect(first.total.statutory == PunctualityTally(early: 1, late: 1))
  }

  @Test(arguments: Backend.available)
  func `a desk belongs to the cluster of the unit above it, unless it has its own`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importRatings(
      ratingRows([0, 0, 0, 0, 20], prefix: "a") + ratingRows([0, 0, 0, 0, 30], unit: "21040", prefix: "b"))
    _ = try await bench.administrator.importClusters([member("Khối huyện", "524")])
    #expect(lines(try await bench.administrator.satisfaction(during: year, by: .cluster)) == ["Khối huyện: 50/50"])
    _ = try await bench.administrator.importClusters([member("Cụm 1", "21040")])
    #expect(
      lines(try await bench.administrator.satisfaction(during: year, by: .cluster)) == [
        "Cụm 1: 30/30", "Khối huyện: 20/20",
      ])
  }

  @Test(arguments: Backend.available)
  func `the same file again changes nothing; another spelling is the same cluster`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let journal = try await bench.query("SELECT count(*) FROM journal")
    #expect(try await bench.administrator.importClusters(members()).unchanged == 4)
    #expect(try await bench.query("SELECT count(*) FROM journal") == journal)
    #expect(try await bench.administrator.clusterNames() == ["Cụm 1", "Cụm 2"])
    _ = try await bench.administrator.importClusters([member("CỤM  2", "21049", "2023-09-01")])
    #expect(try await bench.administrator.clusterNames() == ["CỤM  2", "Cụm 1"], "as it was spelt last")
    #expect(try await bench.administrator.importClusters([member("Cụm 2", "21049", "2023-09-01")]).changed == 1)
    #expect(try await bench.administrator.clusterNames() == ["Cụm 1", "Cụm 2"])
  }

  @Test(arguments: Backend.available)
  func `nobody is in two clusters on one day`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let office = bench.administrator
    let town = UnitCode(rawValue: "21040")
    await expect(.clusterOverlap(town, "Cụm 1", "Cụm 2")) {
      _ = try await office.importClusters([member("Cụm 2", "21040", "2023-09-01")])
    }
    #expect(try await bench.query("SELECT count(*) FROM cluster_member") == [["4"]], "nothing was kept")
    let conflict = ImportConflict(names: ["21049 "], count: 1, isWithBooks: false)
    await expect(.importConflict(conflict)) {
      _ = try await office.importClusters([member("Cụm 1", "21049"), member("Cụm 2", "21049")])
    }
    await expect(.needsRole(.administrator)) { _ = try await bench.hoa.importClusters([member("Cụm 2", "21049")]) }
    _ = try await office.importClusters([
      member("Cụm 1", "21040", nil, "2023-08-31"), member("Cụm 2", "21040", "2023-09-01"),
    ])
    #expect(try await office.importClusters([member("Cụm 3", "21052")], isTrial: true).added == 1)
    #expect(try await bench.query("SELECT count(*) FROM cluster_member") == [["5"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a file of memberships comes back as it went`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let rows = [["Cụm 1", "21040", "", "2023-06-30"], ["Cụm \"2\", xã", "21040", "2023-07-01", ""]]
    #expect(try await bench.load(.clusters, rows).added == 2)
    #expect(
      try await bench.lines(.clusters) == ["Cụm 1,21040,,2023-06-30", "\"Cụm \"\"2\"\", xã\",21040,2023-07-01,"])
  }

  /// 5 and 50 pressed in the first cluster, 40 and 30 in the second. By unit the 5 are hidden, and the 30 with them;
  /// 55 less 50 would give the 5 away, and 125 less 70 the 55.
  @Test(arguments: Backend.available)
  func `a cluster's sum does not give a small unit away`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.administrator.importClusters([
      member("Cụm 1", "21040"), member("Cụm 1", "21043"), member("Cụm 2", "21046"), member("Cụm 2", "21049"),
    ])
    for (unit, count) in [("21040", 5), ("21043", 50), ("21046", 40), ("21049", 30)] {
      try await bench.importRatings(ratingRows([0, 0, 0, 1, count - 1], unit: unit, channel: "kiosk", prefix: unit))
    }
    let office = bench.administrator
    #expect(
      lines(try await office.satisfaction(during: year, by: .unit)) == [
        "21040: */5", "21043: 50/50", "21046: 40/40", "21049: */30",
      ])
    #expect(lines(try await office.satisfaction(during: year, by: .cluster)) == ["Cụm 1: */55", "Cụm 2: */70"])
    let inside = try await office.comparison(during: year, cluster: "cụm 1")
    #expect(inside.report.rows.map(\.isHidden) == [true, true])
    #expect(inside.report.total.isHidden)
    #expect(inside.groups.allSatisfy { $0.position == nil && $0.difference == nil && $0.rank == nil })
  }

  @Test(arguments: Backend.available)
  func `without clusters and without ratings there is nothing to show`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let empty = try await bench.lan.satisfaction(during: year, by: .cluster)
    #expect(empty.rows.isEmpty && empty.total.share.rate == nil)
    #expect(try await bench.lan.punctuality(during: year, by: .cluster).rows.isEmpty)
    try await bench.importRatings(ratingRows([0, 0, 0, 0, 12]))
    #expect(lines(try await bench.lan.satisfaction(during: year, by: .cluster)) == [": 12/12"])
  }
}
