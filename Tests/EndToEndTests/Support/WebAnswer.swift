// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import Foundation
import NIOCore

/// What a server answered to somebody who is no browser.
struct WebAnswer: Sendable {
  let status: Int
  /// By their names in lower case.
  let headers: [String: String]
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: JSON { get throws { try JSON(body) } }
}

/// Asks a server for something; redirections are followed, nothing is kept.
func fetch(
  _ address: String, _ method: String = "GET", headers: [String: String] = [:], body: Data? = nil,
  within limit: Duration = .seconds(20)
) async throws -> WebAnswer {
  var request = HTTPClientRequest(url: address)
  request.method = .init(rawValue: method)
  request.headers.add(contentsOf: .init(headers.map { ($0, $1) }))
  if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
  let timeout = TimeAmount.milliseconds(Int64(limit / .milliseconds(1)))
  let response = try await HTTPClient.shared.execute(request, timeout: timeout)
  let bytes = try await response.body.collect(upTo: 256 * 1_024 * 1_024)
  let names = response.headers.map { ($0.name.lowercased(), $0.value) }
  return WebAnswer(
    status: Int(response.status.code), headers: Dictionary(names) { $0 + ", " + $1 },
    body: Data(bytes.readableBytesView))
}
