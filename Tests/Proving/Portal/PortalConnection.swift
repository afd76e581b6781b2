// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore

/// One connection of a `PortalServer`: gathers a request, then plays the answer whose turn it is.
final class PortalConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let log: PortalLog
  private let greeting: PortalGreeting
  private var received = ByteBuffer()
  private var dripping: RepeatedTask?

  init(_ log: PortalLog, greeting: PortalGreeting) { (self.log, self.greeting) = (log, greeting) }

  func channelActive(context: ChannelHandlerContext) { log.connections(changeBy: 1) }

  func channelInactive(context: ChannelHandlerContext) {
    log.connections(changeBy: -1)
    dripping?.cancel()
  }

  /// Clients that do not trust the server, or go away, are what it is for.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received.writeImmutableBuffer(unwrapInboundIn(data))
    if greeting == .plain { return sayPlainly(context: context) }
    while let request = PortalRequest(takingFrom: &received) {
      play(log.answer(to: request), context: context)
    }
  }

  private func play(_ answer: PortalAnswer, context: ChannelHandlerContext) {
    if !answer.opening.isEmpty { write(answer.opening, context: context) }
    switch answer {
    case .hangUp, .cutOff: context.close(promise: nil)
    case .drip: drip(context: context)
    case .flood(_, let bytes): flood(bytes, context: context)
    case .taken, .status, .redirect, .raw, .nothing: break
    }
  }

  /// What web servers say to TLS at a port without it.
  private func sayPlainly(context: ChannelHandlerContext) {
    write(Array("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".utf8), context: context)
    context.close(promise: nil)
  }

  private func write(_ bytes: [UInt8], context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
  }

  private func drip(context: ChannelHandlerContext) {
    let channel = context.channel
    dripping = context.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
      channel.writeAndFlush(ByteBuffer(string: "a"), promise: nil)
    }
  }

  /// Writes a piece only when the one before has left, so that `PortalLog.bodyBytes` tells how much was wanted.
  private func flood(_ bytes: Int, context: ChannelHandlerContext) {
    let piece = min(bytes, 16_384)
    guard piece > 0 else { return }
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenSuccess { [log] in
      log.wroteBody(piece)
      self.flood(bytes - piece, context: context)
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(repeating: 32, count: piece)), promise: written)
  }
}
