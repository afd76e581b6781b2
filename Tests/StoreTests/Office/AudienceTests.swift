// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Who gets which figure: by every verb that answers it, and by none otherwise.
@Suite(.serialized) struct AudienceTests {
  private static let year = Period.year(2023)

  /// Every verb that answers a figure. Those of the official indices have their own test where they are answered.
  private static func verbs(_ id: FigureID) -> [@Sendable (Office, UnitCode?) async throws -> Void] {
    let provenance: @Sendable (Office, UnitCode?) async throws -> Void = {
      _ = try await $0.provenance(of: [id], during: year, unit: $1)
    }
    switch id {
    case .top2, .mean, .net, .response, .silenceBounds: return [provenance] + satisfaction(.unit, key: "524-mc")
    case .satisfactionByDelay: return [provenance] + satisfaction(.dimension(.delay), key: "late")
    case .satisfactionByApology: return [provenance] + satisfaction(.dimension(.apology), key: "in_time")
    case .onTimeByStatute, .onTimeByPromise, .onTimeExtended, .apologyIssued:
      return [
        provenance, { _ = try await $0.punctuality(during: year, unit: $1) },
        { _ = try await $0.punctuality(of: .unit, key: "524-mc", during: year, unit: $1) },
        { _ = try await $0.grounds(ofPunctuality: year, unit: $1) },
        { _ = try await $0.grounds(ofPunctuality: year, by: .unit, key: "524-mc", unit: $1) },
      ]
    case .apologyCoverage: return [provenance, { _ = try await $0.overdue(unit: $1, during: year) }]
    default: return [provenance]
    }
  }

  private static func satisfaction(
    _ group: Grouping, key: String
  ) -> [@Sendable (Office, UnitCode?) async throws -> Void] {
    [
      { _ = try await $0.satisfaction(during: year, by: group, unit: $1) },
      { _ = try await $0.breakdown(of: group, key: key, during: year, unit: $1) },
      { _ = try await $0.grounds(ofSatisfaction: year, by: group, unit: $1) },
      { _ = try await $0.grounds(ofSatisfaction: year, by: group, key: key, unit: $1) },
    ]
  }

  @Test(arguments: Backend.available)
  func `every figure is answered to those it is for, by every verb, and to nobody else`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let town = UnitCode(rawValue: "21040")
    for id in FigureID.allCases {
      let isForManagers = id.figure.audience == .managers
      for (index, verb) in Self.verbs(id).enumerated() {
        func said(_ office: Office, _ unit: UnitCode? = nil) async -> Refusal? {
          await refusalOf { try await verb(office, unit) }
        }
        #expect(await said(bench.citizen) == .needsOfficer, "\(id) by verb \(index)")
        #expect(await said(bench.lan) == (isForManagers ? .needsRole(.manager) : nil), "\(id) by verb \(index)")
        #expect(await said(bench.hoa) == nil, "\(id) by verb \(index)")
        #expect(await said(bench.administrator) == nil, "\(id) by verb \(index)")
        #expect(await said(bench.hoa, town) == .outsideScope(town), "\(id) by verb \(index)")
      }
    }
  }

  /// Figures of colleagues are for managers, whatever the figure.
  @Test(arguments: Backend.available)
  func `no clerk sees colleagues by any way round`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let officer = Grouping.dimension(.officer)
    for verb in Self.satisfaction(officer, key: "lan") {
      #expect(await refusalOf { try await verb(bench.lan, nil) } == .needsRole(.manager))
      #expect(await refusalOf { try await verb(bench.hoa, nil) } == nil)
    }
    await expect(.groupingNotKept(officer)) {
      _ = try await bench.hoa.grounds(ofPunctuality: Self.year, by: officer, key: "lan")
    }
  }

  /// What is public are sums of releases; nothing in them has another audience.
  @Test func `what is released is for everybody`() {
    let released: [FigureID] = [
      .top2, .response, .silenceBounds, .onTimeByStatute, .onTimeByPromise, .apologyIssued,
    ]
    #expect(Set(Figure.all.filter { $0.audience == .everyone }.map(\.id)) == Set(released))
  }
}
