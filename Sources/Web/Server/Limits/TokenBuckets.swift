// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// How often something may be done: at once, and on average.
package struct Rate: Sendable {
  package let burst: Double
  package let perSecond: Double

  package init(burst: Int, perMinute: Int) {
    self.burst = Double(burst)
    perSecond = Double(perMinute) / 60
  }
}

/// Lets each key do something so often, and keeps no more than a bounded number of keys in mind.
///
/// Keys are kept in two generations. When the younger is full it becomes the older, and what was the older is
/// forgotten: who has not come for that long has a full bucket anyhow, or there are too many to tell apart.
package final class TokenBuckets<Key: Hashable & Sendable>: Sendable {
  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  private struct State {
    var young: [Key: Bucket] = [:]
    var old: [Key: Bucket] = [:]
  }

  private let rate: Rate
  private let capacity: Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let state = Mutex(State())

  package init(
    _ rate: Rate, remembering count: Int = 20_000, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.rate = rate
    capacity = max(1, count / 2)
    self.now = now
  }

  /// Takes one token; returns how long to wait where there is none.
  package func take(_ key: Key) -> Duration? {
    let now = now()
    return state.withLock { state in
      var bucket = state.young[key] ?? state.old[key] ?? Bucket(tokens: rate.burst, filled: now)
      let passed = (now - bucket.filled) / .seconds(1)
      bucket.tokens = min(rate.burst, bucket.tokens + max(0, passed) * rate.perSecond)
      bucket.filled = now
      let isThere = bucket.tokens >= 1
      if isThere { bucket.tokens -= 1 }
      if state.young[key] == nil, state.young.count >= capacity { (state.old, state.young) = (state.young, [:]) }
      state.young[key] = bucket
      return isThere ? nil : .seconds((1 - bucket.tokens) / rate.perSecond)
    }
  }

  /// Takes one token or refuses.
  package func spend(_ key: Key) throws(WebRefusal) {
    if let wait = take(key) { throw .tooMany(retryAfter: wait) }
  }

  var remembered: Int { state.withLock { $0.young.count + $0.old.count } }
}
