// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Dispatch
import Foundation
import Logging
import OneStop
import Store
import Web
import Wording

/// `motcua serve`: the kiosk and the public pages, on the same books as the shells.
struct ServeProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Phục vụ kiosk và trang công khai. Serves the kiosk and the public pages.",
    discussion: WebSetting.listing)

  @OptionGroup var common: CommonOptions

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp(visibility: .hidden))
  var settings: [String] = []

  /// How long after the signal to stop the program is gone, whatever still hangs.
  private static let patience = DispatchTimeInterval.milliseconds(4_000)

  @MainActor
  func run() async throws {
    let opening = try Opening(common)
    let settings = try settings(opening.formats.language)
    let (books, clock) = try await opening.served()
    let logger = Logger(label: "motcua", factory: { _ in LineLog(level: settings.logLevel) })
    let door = WebDoor(Office(books: books, clock: clock, login: nil), logger: logger)
    let front = WebFront(
      settings: settings, logger: logger, refusalPage: door.refusal, obstacle: { await Self.obstacle(books) })
    _ = front.drain.onBegin {
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { Foundation.exit(0) }
    }
    let server = WebServer(
      front: front, services: door.services, onStart: { address, port in tell(settings, address, port) }
    ) { router in door.add(to: router, behind: front) }
    var code: Int32 = 0
    do throws(WebFailure) {
      try await server.run()
    } catch {
      StandardError.write(error.sentence(opening.formats.language) + "\n")
      code = 1
    }
    await opening.close()
    throw ExitCode(code)
  }

  private func settings(_ language: Language) throws -> WebSettings {
    do throws(InvalidSetting) {
      return try WebSettings(flags: settings, environment: ProcessInfo.processInfo.environment)
    } catch {
      StandardError.write(error.sentence(language) + "\n")
      throw ExitCode(2)
    }
  }

  /// Whether the books answer, asked by whatever watches the server.
  private static func obstacle(_ books: SQLBooks) async -> String? {
    do throws(OfficeError) {
      _ = try await books.read { page throws(OfficeError) in try page.isDemonstration() }
      return nil
    } catch {
      return "books"
    }
  }

  private func tell(_ settings: WebSettings, _ address: String, _ port: Int) {
    let host = address.contains(":") ? "[\(address)]" : address
    StandardError.write("\(settings.isSecure ? "https" : "http")://\(host):\(port)\n")
  }
}
