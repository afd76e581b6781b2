// SPDX-License-Identifier: GPL-3.0-or-later

/// Where redacted notices are posted: the province's portal, or anything that takes them for it.
package protocol Portal: Sendable {
  /// Posts one message and returns once the portal has said that it took it (2xx).
  /// - Throws: why it did not, or why nobody knows whether it did; posting again with the same key is safe.
  func post(_ message: PortalMessage) async throws(PortalFailure)
}

/// One redacted notice on its way out.
package struct PortalMessage: Hashable, Sendable {
  /// The same for every attempt, so that the portal stores the notice once.
  package let key: String
  /// The notice as JSON.
  package let body: String

  package init(key: String, body: String) {
    self.key = key
    self.body = body
  }
}

/// Why a message did not arrive, or may not have.
package enum PortalFailure: Error, Hashable, Sendable {
  /// Nobody answers there: unknown name, refused, no trusted certificate, cut off. What the network said, in English.
  case unreachable(String)
  /// No answer within the time that is waited.
  case silent
  /// An answer that is not HTTP.
  case garbled
  /// 3xx: the address has changed, and a redacted notice is not sent wherever an answer points.
  case moved(to: String?)
  /// 4xx but 408 and 429.
  case rejected(status: Int)
  /// 5xx, 408, 429: later; after so many seconds, where the portal says so.
  case troubled(status: Int, retryAfter: Int?)

  /// Whether trying again later may help: all but a refusal of this very message (400, 409, 413, 415, 422).
  package var mayPass: Bool {
    guard case .rejected(let status) = self else { return true }
    return ![400, 409, 413, 415, 422].contains(status)
  }

  /// Whether another message would fare no better now: nobody answers, or the address or the token is wrong.
  package var concernsEveryMessage: Bool {
    switch self {
    case .garbled: false
    case .unreachable, .silent, .moved, .troubled: true
    case .rejected: mayPass
    }
  }
}
