// SPDX-License-Identifier: GPL-3.0-or-later

/// A limit for people who cannot be told apart but by their address, behind which a whole office may sit.
///
/// Each address has a share of its own. Beyond that it draws on what is left over for all, so that an address alone
/// never keeps anyone out; nor does one that asks without end, since it cannot use up the shares of others. All of them
/// together have a ceiling.
package final class SharedLimit: Sendable {
  private let own: TokenBuckets<UInt64>
  private let spare: TokenBuckets<Int>
  private let ceiling: TokenBuckets<Int>

  package init(
    own: Rate, spare: Rate, ceiling: Rate, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.own = TokenBuckets(own, now: now)
    self.spare = TokenBuckets(spare, remembering: 2, now: now)
    self.ceiling = TokenBuckets(ceiling, remembering: 2, now: now)
  }

  package func spend(by client: Client) throws(WebRefusal) {
    if let wait = own.take(client.address?.subscriber ?? 0), spare.take(0) != nil { throw .tooMany(retryAfter: wait) }
    try ceiling.spend(0)
  }
}
