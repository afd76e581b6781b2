// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// Gives each request a name, counts it and writes one line about it.
///
/// The line and the counters carry the pattern of the route, never the path: paths hold tokens and codes. Neither
/// addresses nor queries nor browsers are written down.
struct Watching: RouterMiddleware {
  let ground: WebContext.Ground
  let metrics: WebMetrics
  let logger: Logger

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var context = context
    context.ground = ground
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
    if let given = request.headers[.xRequestID],
      ground.settings.proxies.contains(IPAddress(context.channel.remoteAddress)),
      (8...64).contains(given.utf8.count), given.utf8.allSatisfy(Self.isPlain)
    {
      return given
    }
    return String(Self.mixed(Self.seed &+ Self.count.add(1, ordering: .relaxed).newValue), radix: 36)
  }

  private static let seed = UInt64.random(in: 0...UInt64.max)
  private static let count = Atomic<UInt64>(0)

  /// Makes of numbers in a row ones that look like none (SplitMix64); no two become the same.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
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
      "route": "\(route)", "status": "\(response.status.code)", "us": "\(Int64(duration / .microseconds(1)))",
      "id": "\(context.requestID)",
    ]
    if let bytes = response.body.contentLength { metadata["bytes"] = "\(bytes)" }
    logger.info("request", metadata: metadata)
  }

  /// A client may invent methods; logs and counters do not repeat them.
  private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
