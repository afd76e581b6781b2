// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Whoever has the whole content of sealed books still cannot tell which visit a ballot came from.
///
/// The attacker puts ballots and answered visits in every order that content and row metadata offer and matches them
/// rank by rank. If ballots say nothing about visits, every such matching is one of all equally likely ones: hits have
/// mean Σn²/N and a variance known exactly (n: ballots of a level, N: all), and levels do not correlate. A leak of the
/// order would lie some 25 deviations above; 5.5 is crossed by chance once in 20,000 runs at most.
@Suite(.serialized) struct UnlinkabilityTests {
  private static let bound = 5.5
  private static let seed: UInt64 = 20_231_106

  @Test(arguments: Backend.available)
  func `matching ballots with visits by any order does no better than guessing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 07:30")
    let truth = try await busyDay(bench, visits: 180)
    let before = try await Attack(bench, ballots: "open_answer", truth)
    #expect(before.strongest.deviations > 20, "the attack finds what is there to be found")
    try bench.at("2023-11-07 07:00")
    try await bench.citizen.sealEarlierDays()
    let attack = try await Attack(bench, ballots: "ballot", truth)
    #expect(attack.strongest.deviations < Self.bound, "seed \(Self.seed): \(attack.strongest)")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nothing that names a visit or a moment stands in a ballot`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 07:30")
    _ = try await busyDay(bench, visits: 12)
    let secrets = try await bench.query("SELECT link_hash, kiosk_hash FROM prompt").flatMap { $0 }
    try bench.at("2023-11-07 07:00")
    try await bench.citizen.sealEarlierDays()
    let table = try await Table("ballot", bench)
    let columns: Set = ["id", "unit", "day", "source", "scale", "level", "reasons", "flags"]
    #expect(Set(table.names).subtracting(Table.metadata) == columns)
    #expect(Set(table.column("id")).isDisjoint(with: secrets))
    #expect(Set(table.column("xmin")).count <= 1, "one transaction for all ballots of a day")
    let journal = try await bench.query(
      "SELECT verb, count(*) FROM journal WHERE unit <> '' GROUP BY verb ORDER BY verb")
    #expect(journal.map { $0[0] } == ["open", "seal", "visit"], "answers leave no entries of their own")
    #expect(journal.first { $0[0] == "seal" } == ["seal", "1"])
  }

  /// A day at two counters: people ask something, most press a level, some change their mind. Returns the level of
  /// each answered visit.
  private func busyDay(_ bench: OfficeBench, visits: Int) async throws -> [String: Int] {
    var random = SeededGenerator(seed: Self.seed)
    var truth: [String: Int] = [:]
    _ = try await bench.lan.open([CounterNumber(1)])
    _ = try await bench.minh.open([CounterNumber(2)])
    for number in 1...visits {
      bench.wait(seconds: Int.random(in: 60...150, using: &random))
      try await (Bool.random(using: &random) ? bench.lan : bench.minh).guide()
      guard Int.random(in: 0..<10, using: &random) > 0 else { continue }
      let token = try await bench.citizen.show(VisitID(unit: UnitCode(rawValue: "524-mc"), number: number))
      bench.wait(seconds: Int.random(in: 3...40, using: &random))
      let taps = Int.random(in: 0..<6, using: &random) == 0 ? 2 : 1
      for tap in 1...taps {
        let level = Satisfaction.allCases[Int.random(in: 0..<5, using: &random)]
        try await bench.citizen.answer(token, level, sequence: Int64(tap))
        truth[String(number)] = level.level
      }
    }
    return truth
  }
}

/// All rank matchings between two tables.
private struct Attack {
  struct Match: CustomStringConvertible {
    let description: String
    let deviations: Double
  }

  private(set) var strongest = Match(description: "none", deviations: 0)

  init(_ bench: OfficeBench, ballots name: String, _ truth: [String: Int]) async throws {
    let ballots = try await Table(name, bench)
    let levels = ballots.orders.mapValues { order in order.compactMap { Int(ballots.column("level")[$0]) } }
    for name in ["visit", "prompt"] {
      let visits = try await Table(name, bench).keeping { truth[$0] != nil }
      for (column, order) in visits.orders {
        let real = order.compactMap { truth[visits.column("number")[$0]] }
        for (guessed, guess) in levels {
          try #require(guess.count == real.count)
          for (way, guess) in [("", guess), (" backwards", guess.reversed())] {
            try note("\(name).\(column) by \(guessed)\(way)", real, guess)
          }
        }
      }
    }
  }

  private mutating func note(_ name: String, _ real: [Int], _ guess: [Int]) throws {
    for (statistic, value) in [("hits", Chance.hits(real, guess)), ("correlation", Chance.correlation(real, guess))]
    where abs(value) > strongest.deviations {
      strongest = Match(description: "\(statistic) of \(name): \(value)", deviations: abs(value))
    }
  }
}

/// How far a matching lies from what chance gives, in standard deviations.
private enum Chance {
  static func hits(_ real: [Int], _ guess: [Int]) -> Double {
    let all = Double(real.count)
    let counts = (1...5).map { level in Double(real.count { $0 == level }) }
    let squares = counts.reduce(0) { $0 + $1 * $1 }
    let cubes = counts.reduce(0) { $0 + $1 * $1 * $1 }
    let variance = (squares * squares - 2 * all * cubes + all * all * squares) / (all * all * (all - 1))
    let hits = Double(zip(real, guess).count { $0 == $1 })
    return (hits - squares / all) / variance.squareRoot()
  }

  /// Of a random matching, the correlation coefficient has mean 0 and variance 1 / (N − 1).
  static func correlation(_ real: [Int], _ guess: [Int]) -> Double {
    let all = Double(real.count)
    let mean = Double(real.reduce(0, +)) / all
    let spread = real.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let common = zip(real, guess).reduce(0) { $0 + (Double($1.0) - mean) * (Double($1.1) - mean) }
    return common / spread * (all - 1).squareRoot()
  }
}

/// A table as the attacker has it: every column, the order of rows, and what the engine notes about each row.
private struct Table {
  static let metadata: Set<String> = ["rowid", "ctid", "xmin"]

  let names: [String]
  private var rows: [[String]]

  init(_ name: String, _ bench: OfficeBench) async throws {
    switch bench.scratch.backend {
    case .sqlite:
      let columns = try await bench.query("SELECT name FROM pragma_table_info('\(name)')").flatMap { $0 }
      let hasRowID = name != "ballot"
      names = columns + (hasRowID ? ["rowid"] : [])
    case .postgres:
      names =
        try await bench.query(
          "SELECT CAST(attname AS text) FROM pg_attribute WHERE attrelid = CAST($1 AS regclass) AND attnum > 0",
          [.text(name)]
        ).flatMap { $0 } + ["ctid", "xmin"]
    }
    let list = names.map { Self.metadata.contains($0) ? "CAST(\($0) AS text)" : $0 }.joined(separator: ", ")
    rows = try await bench.query("SELECT \(list) FROM \(name)")
  }

  func keeping(_ isWanted: (String) -> Bool) -> Table {
    var table = self
    let numbers = column("number")
    table.rows = rows.indices.filter { isWanted(numbers[$0]) }.map { rows[$0] }
    return table
  }

  func column(_ name: String) -> [String] {
    guard let index = names.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  /// The rows as they come, and by each column that is not the answer itself; numbers inside texts count as numbers.
  var orders: [String: [Int]] {
    var orders = ["place": Array(rows.indices)]
    for name in names where !["level", "reasons", "sequence"].contains(name) {
      let keys = column(name).map(Self.sortable)
      orders[name] = rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
    return orders
  }

  private static func sortable(_ word: String) -> String {
    word.replacing(/\d+/) { String(repeating: "0", count: max(0, 20 - $0.output.count)) + $0.output }
  }
}
