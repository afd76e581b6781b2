// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import Synchronization

/// A server-sent event.
package struct ServerEvent: Equatable, Sendable {
  package let name: String
  package let data: String
  package let id: String?

  package init(_ name: String, data: String, id: String? = nil) {
    self.name = name
    self.data = data
    self.id = id
  }

  /// As it goes over the wire; every line of the data is marked as such.
  var text: String {
    let lines = data.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
    return (id.map { "id: \($0)\n" } ?? "") + "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}

/// Where events for one reader are put; it holds one of each name, so that a slow reader never makes it grow.
package final class EventOutlet: Sendable {
  private struct State {
    var events: [ServerEvent] = []
    var beats = false
    var hasEnded = false
    var reader: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  init() {}

  /// Hands over an event; one of the same name that is not yet on its way is replaced.
  package func send(_ event: ServerEvent) {
    wake { state in
      state.events.removeAll { $0.name == event.name }
      // Names are few; should a route invent them, the oldest gives way.
      if state.events.count >= 8 { state.events.removeFirst() }
      state.events.append(event)
    }
  }

  package func end() { wake { $0.hasEnded = true } }

  func beat() { wake { $0.beats = true } }

  /// What is to be written next; nil at the end. Only one reader may ask.
  func next() async -> ByteBuffer? {
    while true {
      if let (text, hasEnded) = take() { return text.isEmpty && hasEnded ? nil : ByteBuffer(string: text) }
      await withTaskCancellationHandler {
        await withCheckedContinuation { reader in
          let isDue = state.withLock { state in
            if !state.events.isEmpty || state.beats || state.hasEnded { return true }
            state.reader = reader
            return false
          }
          if isDue { reader.resume() }
        }
      } onCancel: {
        end()
      }
    }
  }

  private func take() -> (text: String, hasEnded: Bool)? {
    state.withLock { state in
      guard !state.events.isEmpty || state.beats || state.hasEnded else { return nil }
      var text = state.events.map(\.text).joined()
      if text.isEmpty, state.beats, !state.hasEnded { text = ": \n\n" }
      state.events = []
      state.beats = false
      return (text, state.hasEnded)
    }
  }

  private func wake(_ change: (inout State) -> Void) {
    let reader = state.withLock { state in
      change(&state)
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume()
  }
}
