// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// `motcua serve` as a process of its own on a port of its own, which can be killed and started again in its place.
actor WebServing {
  /// `http://127.0.0.1:PORT`, the same after a restart.
  nonisolated let address: String
  private let start: @Sendable (_ port: Int) throws -> Child
  private var child: Child
  private var lifeline: Lifeline?

  /// Starts the server on the books of a program, with its clock and variables, and waits until it is ready.
  init(_ motcua: Motcua, _ arguments: [String] = []) async throws {
    var one = motcua
    one.format = nil
    one.officer = nil
    let server = one
    try await self.init { port in
      try Child(
        Executable.path(), ["serve"] + server.line + ["--port", String(port)] + arguments,
        variables: server.environment, in: server.folder)
    }
  }

  /// Starts any server that says on standard error where it listens.
  init(_ start: @escaping @Sendable (_ port: Int) throws -> Child) async throws {
    self.start = start
    child = try start(0)
    lifeline = try Lifeline(of: child.identifier)
    do {
      address = try await Self.address(said: child)
      try await Self.ready(child, address)
    } catch {
      child.kill()
      _ = await child.ended()
      lifeline?.cut()
      throw error
    }
  }

  /// The number that the system gave it.
  nonisolated var port: Int { Int(address.split(separator: ":").last ?? "") ?? 0 }
  var isRunning: Bool { child.isRunning }
  var errors: String { child.errors }
  /// Its process, to read its memory and open files from `/proc`.
  var process: Int32 { child.identifier }

  /// Ends it as a power cut would.
  @discardableResult
  func kill() async -> Child.Ended {
    child.kill()
    let ended = await child.ended()
    cutLifeline()
    return ended
  }

  private func cutLifeline() {
    lifeline?.cut()
    lifeline = nil
  }

  /// Starts it again on the same port, having killed it where it still ran.
  func restart() async throws {
    await kill()
    child = try start(port)
    lifeline = try Lifeline(of: child.identifier)
    try await Self.ready(child, address)
  }

  /// Asks it to end, and says how it did and how long it took.
  @discardableResult
  func stop(by number: Int32 = SIGTERM) async -> (ended: Child.Ended, took: Duration) {
    let clock = ContinuousClock.now
    child.signal(number)
    let ended = await child.ended(within: .seconds(30))
    let took = ContinuousClock.now - clock
    cutLifeline()
    return (ended, took)
  }

  /// A network cable that is pulled: connections stay, nothing comes back, until `thaw`.
  func freeze() { child.signal(SIGSTOP) }

  func thaw() { child.signal(SIGCONT) }

  private static func address(said child: Child) async throws -> String {
    for _ in 0..<3_000 where child.isRunning {
      if let found = child.errors.firstMatch(of: /https?:\/\/[0-9.]+:[0-9]+/) { return String(found.output) }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw WebServingFailure("the server never said where it listens:\n\(child.errors)")
  }

  private static func ready(_ child: Child, _ address: String) async throws {
    for _ in 0..<1_500 where child.isRunning {
      if let answer = try? await fetch(address + "/readyz"), answer.status == 200 { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw WebServingFailure("the server at \(address) is not ready:\n\(child.errors)")
  }
}

/// Does something with a server, which is gone afterwards whatever happened.
nonisolated(nonsending) func withServing<Result>(
  _ motcua: Motcua, _ arguments: [String] = [], _ body: (WebServing) async throws -> Result
) async throws -> Result {
  let serving = try await WebServing(motcua, arguments)
  do {
    let result = try await body(serving)
    await serving.kill()
    return result
  } catch {
    await serving.kill()
    throw error
  }
}

struct WebServingFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
