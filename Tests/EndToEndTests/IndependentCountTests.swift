// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// Figures of an imported file against a count that nobody here wrote: SQLite's own import and group-by.
struct IndependentCountTests {
  private static let units = ["524-mc", "21040", "21043", "21046"]

  @Test(arguments: Backend.available)
  func `figures by unit, month and channel are those that another program counts`(_ backend: Backend) async throws {
    let motcua = try Motcua(books: try await backend.scratch().location, now: "2024-01-05 08:00")
    try rows(20_000).write(toFile: motcua.home.file("dg.csv"), atomically: false, encoding: .utf8)
    #expect(try await motcua.run("nap dg dg.csv").answers()[0]["rows"][0]["added"] == 20_000)
    let period = "1/1/2022-31/12/2023"
    for (word, group) in [("donvi", "unit"), ("thang", "substr(time, 1, 7)"), ("kenh", "channel")] {
      let said = try await motcua.run("hl \(period) theo \(word)").answers()[0]["rows"].items
      var figures: [String: [Int]] = [:]
      for row in said {
        let key = try #require(row["key"].text)
        figures[Self.channels[key] ?? key] = [Int(row["rated"].number ?? 0), Int(row["satisfied"].number ?? 0)]
      }
      let counted = try await count(by: group, in: motcua.home)
      #expect(figures == counted, "\(word)")
    }
  }

  /// What files call the sources.
  private static let channels = ["link": "web", "keyed": "counter"]

  /// Two years of ratings at random, the same in every run.
  private func rows(_ count: Int) -> String {
    var random = SeededGenerator(seed: 5)
    var text = "id,time,unit,procedure,level,channel\n"
    for number in 1...count {
      let day = LocalDay(daysSinceEpoch: Int.random(in: 18_993..<19_723, using: &random))
      let unit = Self.units[Int.random(in: 0..<4, using: &random)]
      let level = max(1, 5 - Int.random(in: 0..<25, using: &random) / 6)
      let channel = ["kiosk", "web", "paper", "counter"][Int.random(in: 0..<4, using: &random)]
      text += "R\(number),\(day.iso)T09:00:00+07:00,\(unit),1.001612,\(level),\(channel)\n"
    }
    return text
  }

  /// How many there are and how many of them are 4 or 5, by group.
  private func count(by group: String, in home: TemporaryFolder) async throws -> [String: [Int]] {
    let query = """
      SELECT \(group), count(*), sum(CASE WHEN CAST(level AS INTEGER) >= 4 THEN 1 ELSE 0 END) FROM rating GROUP BY 1
      """
    let arguments = [":memory:", ".import --csv dg.csv rating", query]
    let ended = try await Child("/usr/bin/sqlite3", arguments, variables: [:], in: home.path).ended()
    #expect(ended.code == 0, "\(ended.errors)")
    var counts: [String: [Int]] = [:]
    for line in ended.text.split(separator: "\n") {
      let fields = line.split(separator: "|")
      counts[String(fields[0])] = try fields.dropFirst().map { try #require(Int($0)) }
    }
    return counts
  }
}
