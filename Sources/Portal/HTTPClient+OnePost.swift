// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import NIOCore
import NIOSSL

extension HTTPClient {
  /// A client for a single post: its own connection, no second attempt, no redirect, at least TLS 1.2.
  static func forOnePost(trusting authorities: Authorities?, patience: TimeAmount) -> HTTPClient {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    tls.shutdownTimeout = .seconds(1)
    if let authorities { tls.trustRoots = .certificates(authorities.certificates) }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow, timeout: .init(connect: patience))
    configuration.httpVersion = .http1Only
    configuration.maximumUsesPerConnection = 1
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }
}
