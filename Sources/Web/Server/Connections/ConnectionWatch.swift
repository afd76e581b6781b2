// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Sees to it that no connection takes longer, or sends more, than it may.
///
/// A head must be there within its time of connecting, a body within its time of the head, however slowly either
/// drips. A client that does not read what it asked for is left after a while. Whoever is answered before its body is
/// complete is told that the connection ends, since the rest of the body would be taken for the next request.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let settings: WebSettings
  private let roster: ConnectionRoster
  private var seat: ConnectionSeat?
  private var number = 0
  /// When the connection ends unless something happens; nil while the house itself is at work.
  private var deadline: NIODeadline?
  private var stalled: NIODeadline?
  private var timer: Scheduled<Void>?
  private var inProgress = 0
  private var isReading = false
  private var bodyBytes = 0
  private var isStream = false
  private var isLeaving = false

  /// How long a client may take to read some of what it asked for.
  private static let patience = TimeAmount.seconds(30)
  /// How long what is left of a body is thrown away, so that the answer to it can still be read.
  private static let farewell = TimeAmount.seconds(2)

  init(settings: WebSettings, roster: ConnectionRoster) {
    self.settings = settings
    self.roster = roster
  }

  // MARK: - Coming and going

  func handlerAdded(context: ChannelHandlerContext) {
    let seat = ConnectionSeat(context.channel)
    self.seat = seat
    number = roster.enter(seat)
    setDeadline(.seconds(Int64(settings.headSeconds)), context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  private func leave() {
    timer?.cancel()
    timer = nil
    guard seat != nil else { return }
    seat = nil
    roster.leave(number)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // Whoever stops talking while events flow has gone; others may still read what they asked for.
    if isStream, case ChannelEvent.inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  // MARK: - Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      inProgress += 1
      isReading = true
      bodyBytes = 0
      setDeadline(.seconds(Int64(settings.bodySeconds)), context)
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      // Twice the limit and a bit: enough for whoever stops when it is told.
      if bodyBytes > 2 * settings.maxBody + 65_536 {
        context.close(promise: nil)
        return
      }
    case .end:
      isReading = false
      deadline = nil
      seat?.isWaiting.store(false, ordering: .relaxed)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where isReading && inProgress == 1:
      isLeaving = true
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .end:
      context.write(data, promise: promise)
      finishRequest(context)
    default: context.write(data, promise: promise)
    }
  }

  private func finishRequest(_ context: ChannelHandlerContext) {
    inProgress = max(0, inProgress - 1)
    guard inProgress == 0 else { return }
    isStream = false
    seat?.isWaiting.store(true, ordering: .relaxed)
    setDeadline(isLeaving ? Self.farewell : .seconds(Int64(settings.idleSeconds)), context)
  }

  /// Tells the watch that the answer under way is a stream of events.
  static func markStream(_ channel: any Channel) {
    channel.pipeline.handler(type: ConnectionWatch.self).whenSuccess { $0.isStream = true }
  }

  // MARK: - Time

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      stalled = nil
    } else {
      stalled = .now() + Self.patience
      schedule(Self.patience, context)
    }
    context.fireChannelWritabilityChanged()
  }

  private func setDeadline(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    let deadline = NIODeadline.now() + time
    // A timer that runs is not moved at each request; it looks again when it is due.
    let isSooner = self.deadline.map { deadline < $0 } ?? false
    self.deadline = deadline
    if isSooner {
      timer?.cancel()
      timer = nil
    }
    schedule(time, context)
  }

  private func schedule(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    guard timer == nil, context.channel.isActive || inProgress == 0 else { return }
    timer = context.eventLoop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: time) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    timer = nil
    guard let next = [deadline, stalled].compactMap({ $0 }).min() else { return }
    let now = NIODeadline.now()
    if next <= now { return context.close(promise: nil) }
    schedule(next - now, context)
  }
}

@available(*, unavailable)
extension ConnectionWatch: Sendable {}
