// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Dispatch
import Foundation

/// What the terminal and the system tell a program that a person types to; whoever ends it gets their terminal back as
/// it was.
@MainActor
final class TerminalSignals {
  private var sources: [any DispatchSourceSignal] = []

  init(interrupt: @escaping @MainActor () -> Void, resize: @escaping @MainActor () -> Void) {
    on(SIGINT, interrupt)
    on(SIGWINCH, resize)
    for number in [SIGTERM, SIGHUP] {
      on(number) {
        KeyReader.endActive()
        rl_deprep_terminal()
        exit(128 + number)
      }
    }
  }

  private func on(_ number: Int32, _ body: @escaping @MainActor () -> Void) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated(body) }
    source.resume()
    sources.append(source)
  }
}
