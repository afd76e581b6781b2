// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The page about honest ratings finds what was planted in the demonstration, and nothing else.
struct PlantedHonestyTests {
  @Test func `each odd month of a commune is found, and the dishonest commune in every month`() async throws {
    // An ordinary commune, then those with something to find: 21043, 21040, 21055, 21082 and 21088.
    let bench = try await DemonstrationBench(.sqlite, volume: 1, units: [2, 1, 6, 14, 16])
    let leader = bench.office("lanhdao")
    var found: [String: [String]] = [:]
    for ordinal in 2022 * 12..<2024 * 12 {
      let month = LocalMonth(ordinal: ordinal)
      for page in try await leader.honesty(during: .month(month)).pages where !page.found.isEmpty {
        found["\(page.unit) \(month.iso)"] = page.found.map(\.flag.rawValue)
      }
    }
    #expect(found.removeValue(forKey: "21055 2023-08") == ["rapid"])
    #expect(found.removeValue(forKey: "21040 2023-05") == ["burst"])
    #expect(found.removeValue(forKey: "21082 2022-10") == ["closed_hours"])
    #expect(found.keys.filter { $0.hasPrefix("21088 ") }.count == 24)
    for (place, flags) in found {
      #expect(place.hasPrefix("21088 "), "\(place): \(flags)")
      #expect(flags == ["burst", "closed_hours"], "\(place)")
    }
    #expect(try await bench.books.check(head: nil).problems == [])
  }
}
