// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import NIOHTTP1
import OneStop

extension PortalFailure {
  /// What an answer means; nil when the portal took the message (2xx).
  /// - Parameters:
  ///   - answer: its status and headers.
  ///   - token: a secret that an address to move to must not repeat.
  init?(_ answer: HTTPClientResponse, hiding token: String?) {
    let status = Int(answer.status.code)
    switch status {
    case 200...299: return nil
    case 300...399: self = .moved(to: answer.headers.location(hiding: token))
    case 408, 429, 500...599: self = .troubled(status: status, retryAfter: answer.headers.secondsToWait)
    case 400...499: self = .rejected(status: status)
    default: self = .garbled
    }
  }
}

extension HTTPHeaders {
  /// `Location` in printable ASCII, at most 200 characters.
  fileprivate func location(hiding token: String?) -> String? {
    guard let raw = first(name: "Location") else { return nil }
    let printable = String(String.UnicodeScalarView(raw.unicodeScalars.filter { (" "..."~").contains($0) }))
    if let token, printable.contains(token) { return nil }
    return printable.isEmpty ? nil : String(printable.prefix(200))
  }

  /// `Retry-After` when it is a number of seconds up to a day; a date is left to the caller's own waiting times.
  fileprivate var secondsToWait: Int? {
    guard let word = first(name: "Retry-After"), word.wholeMatch(of: /[0-9]{1,5}/) != nil else { return nil }
    return Int(word).flatMap { $0 <= 86_400 ? $0 : nil }
  }
}
