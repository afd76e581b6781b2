// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import Logging

/// Gives each request a name, counts it and writes one line about it.
///
/// The line and the counters carry the pattern of the route, never the path: paths hold tokens and codes. Neither
/// addresses nor queries nor browsers are written down.
struct Watching: RouterMiddleware {
  let settings: WebSettings
  let metrics: WebMetrics
  let logger: Logger

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var context = context
    context.settings = settings
    context.requestID = name(of: request, context)
    var response = try await next(request, context)
    response.headers.append(HTTPField(name: .xRequestID, value: context.requestID))
    let duration = ContinuousClock.now - start
    let route = context.endpointPath ?? "-"
    metrics.count(route: route, status: response.status.code, duration: duration)
    if logger.logLevel <= .info { write(request, route, response, duration, context) }
    return response
  }

  /// The name a trusted proxy gave, if it is one; else a new one, short enough to need no memory of its own.
  private func name(of request: Request, _ context: WebContext) -> String {
    if let given = request.headers[.xRequestID], settings.proxies.contains(IPAddress(context.channel.remoteAddress)),
      (8...64).contains(given.utf8.count), given.utf8.allSatisfy(Self.isPlain)
    {
      return given
    }
    return String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func write(
    _ request: Request, _ route: String, _ response: Response, _ duration: Duration, _ context: WebContext
  ) {
    var metadata: Logger.Metadata = [
      "method": "\(Self.methods.contains(request.method) ? request.method.rawValue : "OTHER")",
      "route": "\(route)", "status": "\(response.status.code)", "us": "\(duration / .microseconds(1))",
      "id": "\(context.requestID)",
    ]
    metadata["us"] = "\(Int64(duration / .microseconds(1)))"
    if let bytes = response.body.contentLength { metadata["bytes"] = "\(bytes)" }
    logger.info("request", metadata: metadata)
  }

  /// A client may invent methods; logs and counters do not repeat them.
  private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
