// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOCore
import NIOSSL

/// Short English reasons for what the libraries below tell with codes, types and source lines.
enum NetworkWords {
  static let closed = "connection closed before an answer"

  static func of(errno code: CInt) -> String {
    switch code {
    case ECONNREFUSED: "connection refused"
    case ECONNRESET, EPIPE, ECONNABORTED: closed
    case ENETUNREACH, ENETDOWN: "no network"
    case EHOSTUNREACH, EHOSTDOWN: "no route to the host"
    case ETIMEDOUT: "the host does not answer"
    default: "network error \(code)"
    }
  }

  /// A name server that fails is not the same as a name it does not know.
  static func unknown(_ error: SocketAddressError.UnknownHost) -> String {
    error.errorCode == Int(EAI_AGAIN) ? "host name cannot be looked up now" : "unknown host name"
  }

  static func of(_ error: NIOSSLExtraError) -> String {
    error == .failedToValidateHostname ? "certificate is for another host" : "TLS failed"
  }

  static func of(_ error: NIOSSLError) -> String {
    switch error {
    case .handshakeFailed(let cause): of(handshake: cause)
    case .uncleanShutdown: closed
    case .unableToValidateCertificate, .noCertificateToValidate: "certificate is not trusted"
    default: "TLS failed"
    }
  }

  /// BoringSSL tells its reasons as upper-case names inside a line of numbers and file names.
  private static func of(handshake cause: BoringSSLError) -> String {
    guard case .sslError(let stack) = cause else { return "connection closed during the TLS handshake" }
    if stack.contains(.eofDuringHandshake) { return "connection closed during the TLS handshake" }
    let names = stack.compactMap { $0.description.firstMatch(of: /OPENSSL_internal:([A-Z0-9_]+)/)?.output.1 }
    guard let name = names.first else { return "TLS handshake failed" }
    return reasons[String(name)] ?? "TLS handshake failed, \(name.lowercased().replacing("_", with: " "))"
  }

  private static let reasons = [
    "CERTIFICATE_VERIFY_FAILED": "certificate is not trusted or not valid today",
    "TLSV1_ALERT_PROTOCOL_VERSION": "TLS version is too old",
    "UNSUPPORTED_PROTOCOL": "TLS version is too old",
    "WRONG_VERSION_NUMBER": "answers without TLS",
    "HTTP_REQUEST": "answers without TLS",
  ]
}
