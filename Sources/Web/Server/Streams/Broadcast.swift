// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Tells everyone who listens the latest event of each name, and newcomers the one that was last.
package final class Broadcast: Sendable {
  private struct State {
    var last: [String: ServerEvent] = [:]
    var outlets: [ObjectIdentifier: EventOutlet] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  package func send(_ event: ServerEvent) {
    let outlets = state.withLock { state in
      state.last[event.name] = event
      return Array(state.outlets.values)
    }
    for outlet in outlets { outlet.send(event) }
  }

  /// Listens until the task is cancelled: what a stream's `feed` does.
  package func feed(_ outlet: EventOutlet) async {
    let last = state.withLock { state in
      state.outlets[ObjectIdentifier(outlet)] = outlet
      return Array(state.last.values)
    }
    for event in last { outlet.send(event) }
    while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
    state.withLock { _ = $0.outlets.removeValue(forKey: ObjectIdentifier(outlet)) }
  }
}
