// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The server: a front, the routes behind it, and what runs beside them, until it is told to stop.
package struct WebServer: Sendable {
  private let front: WebFront
  private let routes: @Sendable (Router<WebContext>) -> Void
  private let services: [any Service]
  private let onStart: @Sendable (_ address: String, _ port: Int) -> Void

  /// - Parameters:
  ///   - front: what stands around the routes.
  ///   - services: what runs beside the server; stopped after it.
  ///   - onStart: told where the server listens once it does.
  ///   - routes: adds the routes.
  package init(
    front: WebFront, services: [any Service] = [],
    onStart: @escaping @Sendable (_ address: String, _ port: Int) -> Void = { _, _ in },
    routes: @escaping @Sendable (Router<WebContext>) -> Void
  ) {
    self.front = front
    self.services = services
    self.onStart = onStart
    self.routes = routes
  }

  /// How long requests under way may take after the signal to stop, before they are cancelled.
  private static let patience = Duration.seconds(3)

  /// Serves until SIGTERM or SIGINT: then it takes no more connections, ends the streams, finishes what is under way,
  /// and stops what runs beside it.
  package func run(stoppingOnSignals: Bool = true) async throws(WebFailure) {
    let application = try application()
    // The last is stopped first: streams end before the server waits for its connections.
    var configuration = ServiceGroupConfiguration(
      services: services + [application, front.drain],
      gracefulShutdownSignals: stoppingOnSignals ? [.sigterm, .sigint] : [], logger: quiet)
    configuration.maximumGracefulShutdownDuration = Self.patience
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as WebFailure {
      throw error
    } catch let error as IOError {
      throw .listening(front.settings, error)
    } catch is CancellationError {
      return
    } catch {
      throw WebFailure(vi: "Máy chủ dừng vì lỗi: \(error).", en: "The server stopped: \(error).")
    }
  }

  package func application() throws(WebFailure) -> Application<RouterResponder<WebContext>> {
    let settings = front.settings
    let room = max(8, min(settings.maxConnections, Self.raiseFileLimit() - 128))
    let (logger, address, onStart) = (front.logger, settings.address, onStart)
    return Application(
      router: front.router(routes), server: try builder(room: room),
      configuration: ApplicationConfiguration(
        address: .hostname(address, port: settings.port), backlog: 1_024,
        availableConnectionsDelegate: .maximum(room + 64, logger: quiet)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? settings.port
        logger.notice("listening", metadata: ["address": "\(address)", "port": "\(port)"])
        onStart(address, port)
      }, logger: quiet)
  }

  /// What the framework says is of interest only to whoever looks for a fault.
  private var quiet: Logger {
    var logger = front.logger
    if logger.logLevel > .debug { logger.logLevel = max(logger.logLevel, .warning) }
    return logger
  }

  private func builder(room: Int) throws(WebFailure) -> HTTPServerBuilder {
    let settings = front.settings
    let roster = ConnectionRoster(limit: room, metrics: front.metrics)
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionWatch(settings: settings, roster: roster)],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: settings.maxHeader, maxHeaderListSize: settings.maxHeader, maxHeaderFieldCount: 100)))
    guard let certificate = settings.certificate, let key = settings.key else { return plain }
    let tls = try Self.tls(certificate, key)
    do {
      return try .tls(plain, tlsConfiguration: tls)
    } catch {
      throw .pair
    }
  }

  private static func tls(_ certificate: String, _ key: String) throws(WebFailure) -> TLSConfiguration {
    guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
      throw .certificate(certificate)
    }
    guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw .key(key) }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    guard (try? NIOSSLContext(configuration: configuration)) != nil else { throw .pair }
    return configuration
  }

  /// A connection is a file: as many of them as the system lets this account have.
  private static func raiseFileLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    if limit.rlim_cur < limit.rlim_max {
      var raised = limit
      raised.rlim_cur = min(limit.rlim_max, 65_536)
      if raised.rlim_cur > limit.rlim_cur, setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
        limit = raised
      }
    }
    return Int(min(limit.rlim_cur, 1_000_000))
  }
}
