// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import NIOCore
import OneStop

/// Posts by HTTPS/1.1, one connection for each message, and follows no redirect.
package struct HTTPSPortal: Portal {
  private let address: WebAddress
  private let token: String?
  private let trust: String?
  private let patience: TimeAmount

  /// - Parameters:
  ///   - address: where every message goes.
  ///   - token: sent as `Authorization: Bearer …` when there is one; no failure ever repeats it.
  ///   - trust: path of a PEM file with the certificates to trust instead of the system's; read at every post.
  ///   - patience: seconds from the start of a post to the last header of the answer, from 1 to 3,600.
  package init(_ address: WebAddress, token: String? = nil, trust: String? = nil, patience: Int = 20) {
    self.address = address
    self.token = token
    self.trust = trust
    self.patience = .seconds(Int64(min(max(patience, 1), 3_600)))
  }

  /// - Throws: what the status or the network said. A connection that closes before an answer is `.unreachable`, one
  ///   that closes in the middle of the headers `.garbled`; a task that is cancelled ends at once with `.silent`,
  ///   because nobody knows what the portal did with the message.
  package func post(_ message: PortalMessage) async throws(PortalFailure) {
    let authorities = try trust.map(Authorities.init(readingFrom:))
    let client = HTTPClient.forOnePost(trusting: authorities, patience: patience)
    defer { retire(client) }
    if let failure = await answer(to: request(for: message), from: client) { throw failure }
  }

  private func request(for message: PortalMessage) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: address.text)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
    request.headers.add(name: "Idempotency-Key", value: message.key)
    request.headers.add(name: "User-Agent", value: "motcua")
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    request.body = .bytes(ByteBuffer(string: message.body))
    return request
  }

  /// Nothing when the portal took the message, otherwise why not.
  private func answer(to request: HTTPClientRequest, from client: HTTPClient) async -> PortalFailure? {
    do {
      let answer = try await client.execute(request, timeout: patience)
      await answer.body.drop()
      return PortalFailure(answer, hiding: token)
    } catch {
      return PortalFailure(thrown: error)
    }
  }

  /// Closes a client while nobody waits.
  ///
  /// A client shuts down only after the connection it has begun to make, up to its connect timeout. Awaiting that would
  /// keep a cancelled post waiting too. What stays open meanwhile is one socket.
  private func retire(_ client: HTTPClient) {
    Task {
      do { try await client.shutdown() } catch { assertionFailure("a client was shut down twice: \(error)") }
    }
  }
}
