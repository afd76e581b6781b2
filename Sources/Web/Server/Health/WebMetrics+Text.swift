// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension WebMetrics {
  /// The figures as Prometheus reads them.
  package func text() -> String {
    let state = snapshot()
    var lines = ["# TYPE motcua_requests_total counter"]
    for (route, count) in state.requests.sorted(by: {
      ($0.key.pattern, $0.key.status) < ($1.key.pattern, $1.key.status)
    }) {
      lines.append(
        "motcua_requests_total{route=\"\(Self.label(route.pattern))\",status=\"\(route.status)xx\"} \(count)")
    }
    lines += Self.histogram(state)
    for counter in Counter.allCases {
      lines += ["# TYPE \(counter.rawValue) counter", "\(counter.rawValue) \(state.counters[counter] ?? 0)"]
    }
    for gauge in Gauge.allCases {
      lines += ["# TYPE \(gauge.rawValue) gauge", "\(gauge.rawValue) \(state.gauges[gauge] ?? 0)"]
    }
    lines += ["# TYPE process_resident_memory_bytes gauge", "process_resident_memory_bytes \(Self.residentBytes)"]
    let uptime = Int((ContinuousClock.now - start).components.seconds)
    lines += ["# TYPE motcua_uptime_seconds gauge", "motcua_uptime_seconds \(uptime)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func histogram(_ state: State) -> [String] {
    let name = "motcua_request_duration_seconds"
    var lines = ["# TYPE \(name) histogram"]
    var sum = 0
    for (bound, count) in zip(bounds.map { "\($0)" } + ["+Inf"], state.durations) {
      sum += count
      lines.append("\(name)_bucket{le=\"\(bound)\"} \(sum)")
    }
    return lines + ["\(name)_sum \(state.seconds)", "\(name)_count \(sum)"]
  }

  private static func label(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  /// The second number of `statm` is the pages in memory.
  private static var residentBytes: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let words = text.split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }
}
