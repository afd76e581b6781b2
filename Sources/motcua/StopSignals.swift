// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation

/// Lets SIGINT and SIGTERM end a piece of work in order, instead of the process in the middle of it.
@MainActor
final class StopSignals {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler(handler: stop)
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
  }
}
