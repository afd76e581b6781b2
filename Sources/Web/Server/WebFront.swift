// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import Logging

/// Everything that stands around the routes: what every request goes through, and the routes for operations.
package struct WebFront: Sendable {
  package let settings: WebSettings
  package let metrics: WebMetrics
  package let drain: Drain
  package let streams: EventStream
  package let logger: Logger
  let refusalPage: RefusalPage
  let obstacle: @Sendable () async -> String?

  /// - Parameters:
  ///   - settings: how the server is reached and what it takes.
  ///   - logger: where the log goes; requests at `info`.
  ///   - refusalPage: the page that says why there is no other.
  ///   - obstacle: why requests cannot be served now, asked by `/readyz`; nil where they can.
  package init(
    settings: WebSettings, logger: Logger, refusalPage: @escaping RefusalPage = Refusing.plainPage,
    obstacle: @escaping @Sendable () async -> String? = { nil }
  ) {
    self.settings = settings
    self.logger = logger
    self.refusalPage = refusalPage
    self.obstacle = obstacle
    metrics = WebMetrics()
    drain = Drain()
    streams = EventStream(drain: drain, metrics: metrics)
  }

  /// The router with all that goes before the routes, those for operations, and the ones that are added.
  package func router(_ add: (Router<WebContext>) -> Void) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    let known = KnownRoutes()
    router.add(middleware: Watching(ground: WebContext.Ground(settings), metrics: metrics, logger: logger))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: Refusing(routes: known, logger: logger, page: refusalPage))
    router.add(middleware: BodyLimit())
    router.add(middleware: Freshness())
    HealthRoutes(settings: settings, metrics: metrics, drain: drain, obstacle: obstacle).add(to: router)
    AssetRoutes.add(to: router)
    add(router)
    known.learn(router)
    return router
  }
}
