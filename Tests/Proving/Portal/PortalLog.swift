// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// What a `PortalServer` shall say next and what it has seen so far, shared by its connections.
final class PortalLog: Sendable {
  private struct State {
    var script: [PortalAnswer]
    var requests: [PortalRequest] = []
    var bodyBytes = 0
    var open = 0
  }

  private let state: Mutex<State>

  init(_ script: [PortalAnswer]) { state = Mutex(State(script: script)) }

  var requests: [PortalRequest] { state.withLock(\.requests) }
  var bodyBytes: Int { state.withLock(\.bodyBytes) }
  var open: Int { state.withLock(\.open) }

  /// Notes a request and returns the answer whose turn it is; the last one stays.
  func answer(to request: PortalRequest) -> PortalAnswer {
    state.withLock { state in
      state.requests.append(request)
      return state.script.count > 1 ? state.script.removeFirst() : state.script.first ?? .nothing
    }
  }

  func setScript(_ script: [PortalAnswer]) { state.withLock { $0.script = script } }

  func wroteBody(_ bytes: Int) { state.withLock { $0.bodyBytes += bytes } }

  func connections(changeBy number: Int) { state.withLock { $0.open += number } }
}
