// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import Synchronization

/// The open connections of a `PortalServer`, so that it can cut them when it stops.
final class PortalVisitors: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  func welcome(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    channels.withLock { $0[id] = channel }
    channel.closeFuture.whenComplete { _ in self.channels.withLock { $0[id] = nil } }
  }

  /// Closes them all and waits until they are closed.
  func dismiss() async {
    for channel in channels.withLock({ Array($0.values) }) {
      channel.close(promise: nil)
      // However it closes, it is closed.
      try? await channel.closeFuture.get()
    }
  }
}
