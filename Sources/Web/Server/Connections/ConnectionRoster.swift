// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import Synchronization

/// A connection as the roster sees it.
final class ConnectionSeat: Sendable {
  let channel: any Channel
  /// Whether it waits for a request, or for the rest of one, and nobody works for it.
  let isWaiting = Atomic(true)

  init(_ channel: any Channel) { self.channel = channel }
}

/// Who is connected. When there are too many, the one that has waited longest makes room.
///
/// So hundreds of connections that send nothing keep nobody out: whoever asks something is never among the waiting for
/// long.
final class ConnectionRoster: Sendable {
  private struct State {
    var last = 0
    var seats: [Int: ConnectionSeat] = [:]
  }

  private let limit: Int
  private let metrics: WebMetrics
  private let state = Mutex(State())

  init(limit: Int, metrics: WebMetrics) {
    self.limit = limit
    self.metrics = metrics
  }

  /// - Returns: the number under which the seat leaves.
  func enter(_ seat: ConnectionSeat) -> Int {
    metrics.add(1, to: .connections)
    let (number, leaver) = state.withLock { state -> (Int, ConnectionSeat?) in
      state.last += 1
      let number = state.last
      guard state.seats.count >= limit else {
        state.seats[number] = seat
        return (number, nil)
      }
      let oldest = state.seats.filter { $0.value.isWaiting.load(ordering: .relaxed) }.keys.min()
      guard let oldest else { return (number, seat) }
      state.seats[number] = seat
      return (number, state.seats.removeValue(forKey: oldest))
    }
    leaver?.channel.close(promise: nil)
    return number
  }

  func leave(_ number: Int) {
    metrics.add(-1, to: .connections)
    state.withLock { _ = $0.seats.removeValue(forKey: number) }
  }
}
