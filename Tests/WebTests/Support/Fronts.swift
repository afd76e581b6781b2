// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization

@testable import Web

/// Keeps what was logged, as one text.
final class LogBook: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  func logger(_ level: Logger.Level = .info) -> Logger {
    Logger(label: "test") { _ in Handler(book: self, logLevel: level) }
  }

  private struct Handler: LogHandler {
    let book: LogBook
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
      let words = all.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      book.lines.withLock { $0.append("\(event.level) \(event.message) \(words)") }
    }
  }
}

/// A front with a few routes such as the pages and the kiosk have.
struct TestFront {
  let front: WebFront
  let book = LogBook()

  init(_ change: (inout WebSettings) -> Void = { _ in }, obstacle: @escaping @Sendable () async -> String? = { nil }) {
    var settings = WebSettings()
    settings.port = 0
    change(&settings)
    front = WebFront(settings: settings, logger: book.logger(settings.logLevel), obstacle: obstacle)
  }

  struct Answer: Decodable, Sendable {
    let level: Int
    let comment: String?
  }

  struct Odd: Error {}

  static let page = ReadyPage("<!doctype html><title>x</title>".utf8, modified: 784_111_777)

  @Sendable static func add(_ router: Router<WebContext>, _ front: WebFront) {
    router.get("/") { request, _ in page.response(to: request) }
    router.get("/r/:token") { _, context in try context.part("token") }
    router.post("/r/:token") { request, context in try await request.form(context)["level"] ?? "-" }
    router.get("/find") { request, _ in try request.query()["ma"] ?? "-" }
    router.post("/api/answers") { request, context in
      let answer = try await request.json(Answer.self, context)
      return "\(answer.level) \(answer.comment ?? "-")"
    }
    router.get("/odd") { _, _ -> String in throw Odd() }
    router.get("/later") { _, _ -> String in throw WebRefusal.unavailable(retryAfter: 7) }
    router.get("/who") { request, context in "\(context.client(of: request).isSecure)" }
    router.get("/slow") { _, _ in
      try await Task.sleep(for: .milliseconds(700))
      return "done"
    }
    router.get("/large") { _, _ in String(repeating: "x", count: 50_000_000) }
    router.get("/events") { _, context in
      front.streams.response(context) { outlet in
        outlet.send(ServerEvent("state", data: "1"))
        while (try? await Task.sleep(for: .seconds(60))) != nil {}
      }
    }
  }

  var application: Application<RouterResponder<WebContext>> {
    get throws(WebFailure) {
      try WebServer(front: front) { [front] router in Self.add(router, front) }.application()
    }
  }

  /// Asks the router without a socket.
  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, _ fields: HTTPFields = [:], body: String? = nil
  ) async throws -> TestResponse {
    try await application.test(.router) { client in
      try await client.executeRequest(
        uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}
