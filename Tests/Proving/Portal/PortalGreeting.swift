// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOSSL

/// How a `PortalServer` meets a connection, before any request.
package enum PortalGreeting: Sendable {
  /// With a certificate that its authority vouches for.
  case trusted
  /// With a certificate that ended yesterday.
  case expired
  /// With a certificate for portal.example.
  case otherHost
  /// With TLS 1.1 at most.
  case oldTLS
  /// Without TLS, and closes with a word of plain HTTP.
  case plain
  /// Takes the connection and never says a word.
  case mute
  /// Its queue is full: the machine takes no connection.
  case deaf
}

extension PortalGreeting {
  /// The certificate with which a server keeps what the greeting says.
  var certificate: PortalCertificate {
    get async throws {
      switch self {
      case .trusted, .oldTLS, .plain, .mute, .deaf: try await .usual
      case .expired: try await PortalCertificate(.expired)
      case .otherHost: try await PortalCertificate(.otherHost)
      }
    }
  }

  private var hasTLS: Bool {
    switch self {
    case .trusted, .expired, .otherHost, .oldTLS: true
    case .plain, .mute, .deaf: false
    }
  }

  /// The server's side of TLS, or nil where there is none.
  func context(with certificate: PortalCertificate) throws -> NIOSSLContext? {
    guard hasTLS else { return nil }
    let chain = try NIOSSLCertificate.fromPEMFile(certificate.chain).map(NIOSSLCertificateSource.certificate)
    let key = try NIOSSLPrivateKey(file: certificate.key, format: .pem)
    var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
    tls.shutdownTimeout = .milliseconds(200)
    if case .oldTLS = self { (tls.minimumTLSVersion, tls.maximumTLSVersion) = (.tlsv1, .tlsv11) }
    return try NIOSSLContext(configuration: tls)
  }
}
