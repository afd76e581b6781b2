// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore

/// A portal on 127.0.0.1 that does to each request what its script says.
///
/// ```swift
/// try await PortalServer.serving([.status(503), .taken()]) { server in
///   // motcua posts to server.url, trusting server.trust
///   #expect(server.requests.count == 2)
/// }
/// ```
package final class PortalServer: Sendable {
  package let port: Int
  /// The PEM file with which a client trusts this server.
  package let trust: String

  private let certificate: PortalCertificate
  private let log: PortalLog
  private let listener: any Channel
  private let visitors: PortalVisitors

  /// - Parameters:
  ///   - script: one answer for each request in order, then the last one again and again.
  ///   - greeting: how connections begin.
  ///   - port: 0 for any that is free.
  ///   - certificate: one of its own instead of the one that suits the greeting.
  /// - Throws: `ToolFailure` with what `openssl` said, or what the network said where the port is taken.
  package init(
    _ script: [PortalAnswer], greeting: PortalGreeting = .trusted, port: Int = 0, certificate: PortalCertificate? = nil
  ) async throws {
    let certificate = if let certificate { certificate } else { try await greeting.certificate }
    (log, visitors) = (PortalLog(script), PortalVisitors())
    let door = PortalListener(
      greeting: greeting, tls: try greeting.context(with: certificate), log: log, visitors: visitors)
    listener = try await door.open(port: port)
    self.port = listener.localAddress?.port ?? 0
    self.certificate = certificate
    trust = certificate.authority
  }

  /// Serves while `body` runs, and stops however it ends.
  package static func serving<Result>(
    _ script: [PortalAnswer], greeting: PortalGreeting = .trusted,
    _ body: (PortalServer) async throws -> Result
  ) async throws -> Result {
    let server = try await PortalServer(script, greeting: greeting)
    do {
      let result = try await body(server)
      try await server.stop()
      return result
    } catch {
      try await server.stop()
      throw error
    }
  }

  /// Where to post; of the two names in the certificate, the address.
  package var url: String { "https://127.0.0.1:\(port)/api/notices?from=motcua" }
  /// What was posted, in the order in which it arrived.
  package var requests: [PortalRequest] { log.requests }
  /// How many bytes of `flood` bodies the machine took from the server so far.
  package var bodyBytes: Int { log.bodyBytes }
  /// How many connections are open now.
  package var connections: Int { log.open }

  /// From the next request on, another script.
  package func nowAnswers(_ script: PortalAnswer...) { log.setScript(script) }

  /// Stops listening and cuts every connection; nobody answers at the port afterwards.
  package func stop() async throws {
    try await listener.close()
    await visitors.dismiss()
  }

  /// A server again at the same port and with the same certificate, after `stop()`.
  package func reopened(_ script: PortalAnswer...) async throws -> PortalServer {
    try await PortalServer(script, port: port, certificate: certificate)
  }
}
