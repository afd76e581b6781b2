// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import OneStop

extension PortalFailure {
  /// What went wrong before there was an answer, in a few words and without what was sent.
  init(thrown error: any Error) {
    switch error {
    case is CancellationError, ChannelError.connectTimeout: self = .silent
    case is HTTPParserError, is ByteToMessageDecoderError: self = .garbled
    case let error as HTTPClientError: self.init(error)
    case let error as NIOConnectionError: self.init(error)
    case let error as SocketAddressError.UnknownHost: self = .unreachable(NetworkWords.unknown(error))
    case let error as IOError: self = .unreachable(NetworkWords.of(errno: error.errnoCode))
    case let error as NIOSSLError: self = .unreachable(NetworkWords.of(error))
    case let error as NIOSSLExtraError: self = .unreachable(NetworkWords.of(error))
    default: self = .unreachable("the network failed")
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .deadlineExceeded, .connectTimeout, .tlsHandshakeTimeout, .readTimeout, .writeTimeout,
      .getConnectionFromPoolTimeout, .cancelled:
      self = .silent
    case .remoteConnectionClosed, .uncleanShutdown:
      self = .unreachable(NetworkWords.closed)
    default:
      self = .unreachable(error.shortDescription.lowercased())
    }
  }

  /// A name that has addresses fails the way the last of them did.
  private init(_ error: NIOConnectionError) {
    guard let cause = error.connectionErrors.last?.error ?? error.dnsAError ?? error.dnsAAAAError else {
      self = .silent
      return
    }
    self.init(thrown: cause)
  }
}
