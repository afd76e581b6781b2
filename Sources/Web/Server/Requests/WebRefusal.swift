// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import Wording

/// An answer other than the one that was asked for, with the reason in both languages.
package struct WebRefusal: WebError, Equatable {
  package let status: HTTPResponse.Status
  package let vi: String
  package let en: String
  package var headers: HTTPFields

  package init(_ status: HTTPResponse.Status, vi: String, en: String, headers: HTTPFields = [:]) {
    self.status = status
    self.vi = vi
    self.en = en
    self.headers = headers
  }

  package var refusal: WebRefusal { self }

  package func sentence(_ language: Language) -> String { language == .vi ? vi : en }
}

/// An error that routes may throw: it knows what is said to whoever asked.
package protocol WebError: Error {
  var refusal: WebRefusal { get }
}

extension WebRefusal {
  package static let notFound = Self(.notFound, vi: "Không có trang này.", en: "There is no such page.")
  package static let tooLarge = Self(.contentTooLarge, vi: "Nội dung gửi lên quá dài.", en: "The body is too long.")
  package static let unreadable = Self(
    .badRequest, vi: "Không đọc được nội dung gửi lên.", en: "What was sent cannot be read.")
  package static let broken = Self(
    .internalServerError, vi: "Máy chủ gặp lỗi. Xin thử lại sau.", en: "The server failed. Please try again later.")

  /// The books do not answer, or the server is about to stop.
  package static func unavailable(retryAfter seconds: Int = 5) -> Self {
    Self(
      .serviceUnavailable, vi: "Chưa phục vụ được. Xin thử lại sau.", en: "Not available now. Please try again later.",
      headers: [.retryAfter: String(max(1, seconds))])
  }

  package static func tooMany(retryAfter wait: Duration) -> Self {
    let seconds = max(1, Int(wait.components.seconds) + (wait.components.attoseconds > 0 ? 1 : 0))
    return Self(
      .tooManyRequests, vi: "Quá nhiều lần. Xin thử lại sau \(seconds) giây.",
      en: "Too many tries. Please try again in \(seconds) s.", headers: [.retryAfter: String(seconds)])
  }

  static func notAllowed(_ methods: [String]) -> Self {
    Self(
      .methodNotAllowed, vi: "Địa chỉ này không nhận cách gọi đó.", en: "This address does not take that method.",
      headers: [.allow: methods.joined(separator: ", ")])
  }

  /// What a status of the framework means in words.
  static func of(_ status: HTTPResponse.Status) -> Self {
    switch status {
    case .notFound: notFound
    case .contentTooLarge: tooLarge
    case .serviceUnavailable: unavailable()
    case let status where status.kind == .serverError: broken
    case let status:
      Self(status, vi: "Yêu cầu không hợp lệ.", en: "The request is not valid.")
    }
  }
}
