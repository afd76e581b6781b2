// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// What the server counts about itself; nothing about anybody who used it.
package final class WebMetrics: Sendable {
  package enum Gauge: String, CaseIterable, Sendable {
    case eventStreams = "motcua_event_streams"
    case kiosks = "motcua_kiosks_connected"
    case connections = "motcua_connections"
  }

  package enum Counter: String, CaseIterable, Sendable {
    case answersStored = "motcua_answers_stored_total"
    case answersRefused = "motcua_answers_refused_total"
    case limited = "motcua_requests_limited_total"
  }

  struct Route: Hashable {
    let pattern: String
    /// 2 for 2xx, and so on.
    let status: Int
  }

  struct State {
    var requests: [Route: Int] = [:]
    /// How many took no longer than each bound, and all of them.
    var durations = [Int](repeating: 0, count: WebMetrics.bounds.count + 1)
    var seconds = 0.0
    var gauges: [Gauge: Int] = [:]
    var counters: [Counter: Int] = [:]
  }

  /// In seconds.
  static let bounds = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

  package let start = ContinuousClock.now
  private let state = Mutex(State())

  package init() {}

  func count(route: String, status: Int, duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let time = Double(seconds) + Double(attoseconds) / 1e18
    let place = Self.bounds.firstIndex { time <= $0 } ?? Self.bounds.count
    state.withLock { state in
      state.requests[Route(pattern: route, status: status / 100), default: 0] += 1
      state.durations[place] += 1
      state.seconds += time
      if status == 429 { state.counters[.limited, default: 0] += 1 }
    }
  }

  package func add(_ number: Int = 1, to gauge: Gauge) { state.withLock { $0.gauges[gauge, default: 0] += number } }

  package func add(_ number: Int = 1, to counter: Counter) {
    state.withLock { $0.counters[counter, default: 0] += number }
  }

  package func value(of gauge: Gauge) -> Int { state.withLock { $0.gauges[gauge] ?? 0 } }

  func snapshot() -> State { state.withLock { $0 } }
}
