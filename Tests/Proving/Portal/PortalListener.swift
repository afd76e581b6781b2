// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOPosix
import NIOSSL

/// How a `PortalServer` comes to its connections.
struct PortalListener: Sendable {
  let greeting: PortalGreeting
  let tls: NIOSSLContext?
  let log: PortalLog
  let visitors: PortalVisitors

  func open(port: Int) async throws -> any Channel {
    let isDeaf = greeting == .deaf
    let queue: Int32 = isDeaf ? 1 : 256
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: queue)
      .serverChannelOption(.autoRead, value: !isDeaf)
      // A small buffer, so that what a flood could write is close to what was read.
      .childChannelOption(.socketOption(.so_sndbuf), value: 16_384)
      .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try welcome(channel) } }
      .bind(host: "127.0.0.1", port: port).get()
    if isDeaf, let address = listener.localAddress { await fillQueue(at: address) }
    return listener
  }

  private func welcome(_ channel: any Channel) throws {
    visitors.welcome(channel)
    let pipeline = channel.pipeline.syncOperations
    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
    try pipeline.addHandler(PortalConnection(log, greeting: greeting))
  }

  /// Connects until nobody is let in any more: Linux then drops what knocks, as a firewall does.
  private func fillQueue(at address: SocketAddress) async {
    for _ in 1...8 {
      let attempt = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connectTimeout(.milliseconds(200)).connect(to: address)
      guard let channel = try? await attempt.get() else { return }
      visitors.welcome(channel)
    }
  }
}
