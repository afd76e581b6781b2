// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import OneStop
import Wording

/// `motcua outbox`: posts what waits for the portal, for a timer or as a service of its own.
struct OutboxProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "Gửi văn bản đang chờ lên Cổng. Posts the notices that wait for the portal; --watch goes on.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Chạy mãi, đến lượt thì gửi. Goes on, posting whatever becomes due.")
  var watch = false

  /// How often a watching program looks for what has become due.
  private static let interval = Duration.seconds(15)

  @MainActor
  func run() async throws {
    let opening = try Opening(common)
    let session = try await opening.session(readingOnly: false)
    let work = Task { await post(session) }
    let signals = StopSignals { work.cancel() }
    let code = await work.value
    signals.end()
    await opening.close()
    throw ExitCode(code)
  }

  /// Ends with 0 once everything is posted, with 1 when something is left.
  @MainActor
  private func post(_ session: Session) async -> Int32 {
    var said = ""
    while true {
      var isLeft = true
      do throws(CommandFailure) {
        guard let address = try await session.portalAddress() else { throw CommandFailure(.noPortal, session.formats) }
        try await session.post(to: address) { StandardError.write($0.sentence(session.formats) + "\n") }
        isLeft = try await !session.outboxIsEmpty()
        said = ""
      } catch {
        // What goes on being wrong is said once.
        if said != error.message { StandardError.write(error.message + "\n") }
        said = error.message
      }
      guard watch, (try? await Task.sleep(for: Self.interval)) != nil else { return isLeft ? 1 : 0 }
    }
  }
}
