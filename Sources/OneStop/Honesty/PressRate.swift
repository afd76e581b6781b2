// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How many ratings an office is used to, hour by hour: how many within a minute are still chance depends on that.
package struct PressRate: Hashable, Sendable {
  /// One hour of the day: presses of a year in it, and how many of them a minute has.
  private struct Hour: Hashable {
    let yearly: Double
    let perMinute: Double
  }

  private let hours: [Hour]
  /// Which share of the presses each counter has.
  private let counters: [String: Double]

  /// An office nothing is known of: the least numbers hold.
  package static let unknown = PressRate(hours: [:], counters: [:], days: 0, sessions: [])

  /// - Parameters:
  ///   - hours: presses by hour of the day, `07` for 7:00 to 8:00.
  ///   - counters: presses by counter.
  ///   - days: over how many working days they were counted.
  ///   - sessions: the hours of a usual day.
  package init(hours: [String: Int], counters: [String: Int], days: Int, sessions: [OfficeHours.Session]) {
    let days = Double(max(days, 1))
    self.hours = hours.compactMap { key, presses in
      guard presses > 0, let hour = Int(key) else { return nil }
      let daily = Double(presses) / days
      return Hour(yearly: daily * Self.workingDays, perMinute: daily * 60 / Self.openSeconds(of: hour, sessions))
    }
    .sorted { ($0.yearly, $0.perMinute) < ($1.yearly, $1.perMinute) }
    let all = Double(max(counters.values.reduce(0, +), 1))
    self.counters = counters.mapValues { Double($0) / all }
  }

  /// Working days of a year.
  private static let workingDays = 250.0

  /// How long the office is open in an hour of the day; hours hardly open count as ten minutes.
  private static func openSeconds(of hour: Int, _ sessions: [OfficeHours.Session]) -> Double {
    let open = sessions.reduce(0) { sum, session in
      let start = max(session.start.secondsFromMidnight, hour * 3_600)
      let end = min(session.end.secondsFromMidnight, (hour + 1) * 3_600)
      return sum + max(0, end - start)
    }
    return Double(open == 0 ? 3_600 : max(600, open))
  }

  /// From how many within a minute chance no longer explains it, at the office as a whole.
  package var officeBurst: Int { threshold(atLeast: HonestyRules.leastBurst.office, share: 1) }

  /// The same at one counter.
  package func burst(at counter: String) -> Int {
    threshold(atLeast: HonestyRules.leastBurst.counter, share: counters[counter] ?? 0)
  }

  /// The smallest number that fewer than `burstsByChance` minutes a year reach: every press begins a minute, and the
  /// others in it are Poisson.
  private func threshold(atLeast least: Int, share: Double) -> Int {
    var number = least
    while number < 1_000, expected(number, share: share) >= HonestyRules.burstsByChance { number += 1 }
    return number
  }

  private func expected(_ number: Int, share: Double) -> Double {
    hours.reduce(0) { $0 + $1.yearly * share * Self.tail(from: number - 1, mean: $1.perMinute * share) }
  }

  /// P(X ≥ k) for Poisson X.
  private static func tail(from k: Int, mean: Double) -> Double {
    guard k > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    // Summed from the rare end, so that nothing is lost in a difference from 1.
    var term = exp(-mean + Double(k) * log(mean) - lgamma(Double(k) + 1))
    var sum = 0.0
    var next = k
    while term > sum * 1e-12 || Double(next) < mean {
      sum += term
      next += 1
      term *= mean / Double(next)
    }
    return min(1, sum)
  }
}
