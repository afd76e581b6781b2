// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation

/// A connection on which any bytes can be sent, well formed or not. Its calls wait on a thread of their own.
final class Wire: Sendable {
  private let descriptor: Int32

  init(port: Int, receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
    }
    guard result == 0 else {
      Foundation.close(descriptor)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { Foundation.close(descriptor) }

  /// Sends as much as the server takes.
  @discardableResult
  func send(_ bytes: some Sequence<UInt8> & Sendable) async -> Bool {
    await Self.onThread { [descriptor] in
      var rest = Array(bytes)[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { return false }
        rest = rest.dropFirst(sent)
      }
      return true
    }
  }

  @discardableResult
  func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  func halfClose() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads until the server closes, `end` has come, or the time is over.
  /// - Returns: what came, and whether the server closed.
  func read(until end: String? = nil, within seconds: Double = 5) async -> (text: String, isClosed: Bool) {
    await Self.onThread { [descriptor] in
      let last = Date().addingTimeInterval(seconds)
      var all: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 65_536)
      while true {
        let rest = last.timeIntervalSinceNow
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard rest > 0, poll(&watched, 1, Int32(rest * 1_000) + 1) > 0 else { break }
        let count = recv(descriptor, &part, part.count, 0)
        guard count > 0 else { return (String(decoding: all, as: UTF8.self), true) }
        all += part[..<count]
        let text = String(decoding: all, as: UTF8.self)
        if let end, text.contains(end) { return (text, false) }
      }
      return (String(decoding: all, as: UTF8.self), false)
    }
  }

  /// The status of the answer to what is sent; nil where the server closed without one.
  static func status(port: Int, sending bytes: [UInt8]) async throws -> Int? {
    let wire = try Wire(port: port)
    await wire.send(bytes)
    let answer = await wire.read(until: "\r\n\r\n").text
    return answer.hasPrefix("HTTP/1.1 ") ? Int(answer.dropFirst(9).prefix(3)) : nil
  }

  private static func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: work()) }
    }
  }
}
