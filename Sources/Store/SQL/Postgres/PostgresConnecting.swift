// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres
import Foundation

extension PostgresLink {
  /// Connects and sets what the books rely on; gives up after `connect_timeout`, 10 s where the URL sets none.
  static func connect(to url: String, patience: Patience) throws(SQLFailure) -> PostgresLink {
    guard let handle = start(url) else { throw SQLFailure(.cannotOpen, "no memory for a connection") }
    let link = PostgresLink(owning: handle)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    // Only a verbose message tells the reason's code while connecting.
    PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    try link.finishConnecting()
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    try link.settle(patience)
    return link
  }

  private static func start(_ url: String) -> OpaquePointer? {
    // What the URL says wins over what stands before it. A server that vanished is noticed within half a minute, where
    // the system would ask after it only after hours.
    let names = ["fallback_application_name", "keepalives_idle", "keepalives_interval", "keepalives_count", "dbname"]
    let settings = ["motcua", "15", "5", "3", url]
    return withWireTexts(names.map { .text($0) } + [.null]) { keywords in
      withWireTexts(settings.map { .text($0) } + [.null]) { values in PQconnectStartParams(keywords, values, 1) }
    }
  }

  private func finishConnecting() throws(SQLFailure) {
    guard PQstatus(handle) != CONNECTION_BAD else { throw refusal() }
    let deadline = ContinuousClock.now + timeout
    var event = POLLOUT
    while true {
      guard waitForSocket(PQsocket(handle), event, upTo: deadline - .now) else {
        throw SQLFailure(.cannotOpen, "the server did not answer in time")
      }
      switch PQconnectPoll(handle) {
      case PGRES_POLLING_OK: return
      case PGRES_POLLING_READING: event = POLLIN
      case PGRES_POLLING_WRITING: event = POLLOUT
      default: throw refusal()
      }
    }
  }

  private var timeout: Duration {
    guard let options = PQconninfo(handle) else { return .seconds(10) }
    defer { PQconninfoFree(options) }
    var option = options
    while let keyword = option.pointee.keyword {
      if String(cString: keyword) == "connect_timeout", let text = option.pointee.val {
        return Int(String(cString: text)).flatMap { $0 > 0 ? .seconds($0) : nil } ?? .seconds(10)
      }
      option += 1
    }
    return .seconds(10)
  }

  /// Why there is no connection; the server's code stands in the verbose message: `FATAL:  28P01: …`.
  private func refusal() -> SQLFailure {
    let words = libpqMessage(handle)
    let code = words.firstMatch(of: #/: {2}([0-9A-Z]{5}): /#)?.output.1
    let isAboutTheUser = code?.hasPrefix("28") ?? (PQconnectionNeedsPassword(handle) == 1)
    let message = words.replacing(#/; LOCATION: .*/#, with: "").replacing(#/: {2}[0-9A-Z]{5}: /#, with: ": ")
    return SQLFailure(isAboutTheUser ? .authentication : .cannotOpen, message)
  }

  /// - Throws: `.cannotOpen` also for books that are not kept in UTF-8.
  private func settle(_ patience: Patience) throws(SQLFailure) {
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else {
      throw SQLFailure(.cannotOpen, "the database's encoding is \(encoding ?? "unknown"), not UTF8")
    }
    let milliseconds = max(1, patience.limit.milliseconds)
    _ = try execute(
      """
      SET client_encoding = 'UTF8'; SET standard_conforming_strings = on; SET TimeZone = 'UTC';
      SET DateStyle = 'ISO'; SET synchronous_commit = on; SET lock_timeout = \(milliseconds);
      SET cursor_tuple_fraction = 1
      """)
  }
}

extension Duration {
  /// Whole milliseconds, at most what C's `int` holds.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    let whole = min(seconds, Int64(Int32.max) / 1_000 - 1) * 1_000
    return Int32(clamping: whole + attoseconds / 1_000_000_000_000_000)
  }
}

/// Waits until a socket can be read or written; false once the time is up.
func waitForSocket(_ socket: Int32, _ event: Int32, upTo limit: Duration) -> Bool {
  let deadline = ContinuousClock.now + limit
  while true {
    let rest = max(.zero, deadline - .now)
    var descriptor = pollfd(fd: socket, events: Int16(event), revents: 0)
    let ready = poll(&descriptor, 1, rest.milliseconds)
    if ready > 0 { return true }
    if ready == 0 || errno != EINTR { return false }
  }
}
