// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore

/// What watches over the server: does it live, can it serve, what does it do.
struct HealthRoutes: Sendable {
  let settings: WebSettings
  let metrics: WebMetrics
  let drain: Drain
  /// Why the server cannot serve now; nil where it can.
  let obstacle: @Sendable () async -> String?

  func add(to router: Router<WebContext>) {
    router.get("/healthz") { _, _ in Self.plain(.ok, "ok\n") }
    router.get("/readyz") { request, context in await ready(request, context) }
    router.get("/metrics") { request, context in
      guard settings.metricsReaders.contains(context.client(of: request).address) else { throw WebRefusal.notFound }
      return Self.plain(.ok, metrics.text(), type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }

  private func ready(_ request: Request, _ context: WebContext) async -> Response {
    let reason = drain.hasBegun ? "draining" : await obstacle()
    guard let reason else { return Self.plain(.ok, "ready\n") }
    let mayKnow = settings.metricsReaders.contains(context.client(of: request).address)
    return Self.plain(
      .serviceUnavailable, mayKnow ? "not ready: \(reason.oneLine)\n" : "not ready\n", more: [.retryAfter: "5"])
  }

  private static func plain(
    _ status: HTTPResponse.Status, _ text: String, type: String = "text/plain; charset=utf-8", more: HTTPFields = [:]
  ) -> Response {
    var headers = more
    headers[.contentType] = type
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
