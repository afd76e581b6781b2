// SPDX-License-Identifier: GPL-3.0-or-later

import Logging

/// How the server is reached, whom it trusts, and how much it takes from one client.
package struct WebSettings: Sendable {
  package var address = "127.0.0.1"
  /// 0 means any free port.
  package var port = 8080
  /// PEM files; both or neither.
  package var certificate: String?
  package var key: String?
  /// Only requests from these may say for whom they come.
  package var proxies = AddressRange.loopback
  /// Who may read the figures of the server itself.
  package var metricsReaders = AddressRange.loopback
  package var maxBody = 64 * 1_024
  package var maxHeader = 16 * 1_024
  /// Seconds for the head of a request, and for its body, to arrive.
  package var headSeconds = 10
  package var bodySeconds = 20
  package var idleSeconds = 60
  package var maxConnections = 4_096
  package var logLevel = Logger.Level.info

  package init() {}

  package var isSecure: Bool { certificate != nil }
}
