// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing

@testable import Web

/// A clock that stands until it is moved.
final class StandingClock: Sendable {
  private let time = Mutex(ContinuousClock.now)

  var now: ContinuousClock.Instant { time.withLock { $0 } }
  func move(_ duration: Duration) { time.withLock { $0 += duration } }
}

struct LimitTests {
  @Test func `a burst is let through, then one at a time`() throws {
    let clock = StandingClock()
    let buckets = TokenBuckets<String>(Rate(burst: 3, perMinute: 6), now: { clock.now })
    for _ in 1...3 { #expect(buckets.take("a") == nil) }
    // Six a minute: one in ten seconds.
    #expect(buckets.take("a") == .seconds(10))
    #expect(buckets.take("b") == nil)
    clock.move(.seconds(10))
    #expect(buckets.take("a") == nil)
    #expect(buckets.take("a") == .seconds(10))
    clock.move(.seconds(3_600))
    for _ in 1...3 { #expect(buckets.take("a") == nil) }
    #expect(buckets.take("a") != nil)
  }

  @Test func `keys without end are not kept without end`() {
    let buckets = TokenBuckets<Int>(Rate(burst: 1, perMinute: 1), remembering: 100)
    for key in 0..<10_000 { #expect(buckets.take(key) == nil) }
    #expect(buckets.remembered <= 100)
    #expect(buckets.take(9_999) != nil)
  }

  @Test func `refusals say how long to wait, in whole seconds`() throws {
    let clock = StandingClock()
    let buckets = TokenBuckets<Int>(Rate(burst: 1, perMinute: 40), now: { clock.now })
    try buckets.spend(1)
    let refusal = try #require(throws: WebRefusal.self) { try buckets.spend(1) }
    #expect(refusal.status == .tooManyRequests)
    #expect(refusal.headers[.retryAfter] == "2")
  }

  @Test func `an address that asks without end keeps nobody else out`() {
    let clock = StandingClock()
    let limit = SharedLimit(
      own: Rate(burst: 2, perMinute: 1), spare: Rate(burst: 5, perMinute: 1), ceiling: Rate(burst: 20, perMinute: 1),
      now: { clock.now })
    func asks(_ address: String, _ times: Int) -> Int {
      (1...times).filter { _ in (try? limit.spend(by: Self.client(address))) != nil }.count
    }
    // Its own two and the spare five.
    #expect(asks("198.51.100.1", 50) == 7)
    #expect(asks("198.51.100.2", 2) == 2)
    // All of one subscriber's addresses are one.
    #expect(asks("2001:db8::1", 2) + asks("2001:db8::2", 2) == 2)
    // Nine are left below the ceiling of twenty.
    #expect((10...30).map { asks("198.51.100.\($0)", 1) }.reduce(0, +) == 9)
  }

  private static func client(_ address: String) -> Client {
    Client(peer: IPAddress(address), headers: [:], settings: WebSettings())
  }
}
