// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore

/// Answers that go on: events as they happen, and a sign of life in between.
package struct EventStream: Sendable {
  let drain: Drain
  let metrics: WebMetrics
  let heartbeat: Duration

  package init(drain: Drain, metrics: WebMetrics, heartbeat: Duration = .seconds(10)) {
    self.drain = drain
    self.metrics = metrics
    self.heartbeat = heartbeat
  }

  /// A response that ends when the client goes, when the server stops, or when `feed` returns.
  ///
  /// - Parameters:
  ///   - context: of the request that is answered.
  ///   - feed: hands events to the outlet; cancelled when nobody reads any more.
  /// - Returns: the response.
  package func response(
    _ context: WebContext, feed: @escaping @Sendable (EventOutlet) async -> Void
  ) -> Response {
    Response(
      status: .ok, headers: Self.headers,
      body: ResponseBody { [self] writer in
        let outlet = EventOutlet()
        try await attend(outlet, context) {
          try await run(outlet, feed, &writer)
        }
        try await writer.finish(nil)
      })
  }

  private static let headers: HTTPFields = [
    .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .known("X-Accel-Buffering"): "no",
  ]

  /// Ends the outlet when the client or the server goes.
  private func attend(_ outlet: EventOutlet, _ context: WebContext, _ work: () async throws -> Void) async throws {
    metrics.add(1, to: .eventStreams)
    defer { metrics.add(-1, to: .eventStreams) }
    let ticket = drain.onBegin { outlet.end() }
    defer { drain.forget(ticket) }
    context.channel.closeFuture.whenComplete { _ in outlet.end() }
    ConnectionWatch.markStream(context.channel)
    try await work()
  }

  private func run(
    _ outlet: EventOutlet, _ feed: @escaping @Sendable (EventOutlet) async -> Void,
    _ writer: inout any ResponseBodyWriter
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        await feed(outlet)
        outlet.end()
      }
      group.addTask { [heartbeat] in
        while (try? await Task.sleep(for: heartbeat)) != nil { outlet.beat() }
      }
      while let bytes = await outlet.next() { try await writer.write(bytes) }
    }
  }
}
