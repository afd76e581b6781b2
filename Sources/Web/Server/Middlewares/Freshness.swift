// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// Answers 304 where the client already has the version that would be sent.
struct Freshness: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    guard response.status == .ok, request.method == .get || request.method == .head,
      Self.isFresh(request, etag: response.headers[.eTag], modified: response.headers[.lastModified])
    else { return response }
    var headers = response.headers
    for name in [HTTPField.Name.contentLength, .contentType, .contentEncoding] { headers[name] = nil }
    return .unchanged(headers)
  }

  /// Whether what a client keeps is the version named; a tag counts more than a date.
  static func isFresh(_ request: Request, etag: String?, modified: String?) -> Bool {
    if let tags = request.headers[.ifNoneMatch] {
      guard let etag else { return false }
      return tags.split(separator: ",").contains { tag in
        let tag = tag.drop { $0 == " " }.prefix { $0 != " " }
        return tag == "*" || strong(tag) == strong(etag[...])
      }
    }
    guard let since = request.headers[.ifModifiedSince], let modified else { return false }
    if since == modified { return true }
    guard let since = HTTPDate.seconds(since), let modified = HTTPDate.seconds(modified) else { return false }
    return modified <= since
  }

  private static func strong(_ tag: Substring) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
}

extension Response {
  /// 304 has no body and says nothing of one's length.
  static func unchanged(_ headers: HTTPFields) -> Response {
    var response = Response(status: .notModified, headers: headers)
    response.headers[.contentLength] = nil
    return response
  }
}
