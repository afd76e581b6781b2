// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A page with everything that goes with it, made once and sent many times.
package struct ReadyPage: Sendable {
  package let body: ByteBuffer
  /// In quotation marks, from the bytes themselves.
  package let etag: String
  package let modified: String?
  private let headers: HTTPFields
  private let shortHeaders: HTTPFields

  /// - Parameters:
  ///   - bytes: what is sent.
  ///   - type: its content type.
  ///   - kind: what the page may do.
  ///   - caching: how long it may be kept; asked for again each time unless said otherwise.
  ///   - modified: since when it is so, in seconds since 1970.
  ///   - more: further fields, such as the language.
  package init(
    _ bytes: some Sequence<UInt8>, type: String = "text/html; charset=utf-8", kind: PageKind = .open,
    caching: String = "no-cache", modified: Int? = nil, more: HTTPFields = [:]
  ) {
    body = ByteBuffer(bytes: bytes)
    let etag = "\"" + Self.digest(body) + "\""
    var fields = HTTPFields()
    for field in kind.fields where !more.contains(field.name) { fields.append(field) }
    fields.append(HTTPField(name: .cacheControl, value: caching))
    fields.append(HTTPField(name: .eTag, value: etag))
    if let modified { fields.append(HTTPField(name: .lastModified, value: HTTPDate.text(modified))) }
    for field in more { fields.append(field) }
    self.etag = etag
    self.modified = modified.map { HTTPDate.text($0) }
    shortHeaders = fields
    fields.append(HTTPField(name: .contentType, value: type))
    fields.append(HTTPField(name: .contentLength, value: String(body.readableBytes)))
    headers = fields
  }

  package func response(to request: Request) -> Response {
    if request.headers.contains(.ifNoneMatch) || request.headers.contains(.ifModifiedSince),
      Freshness.isFresh(request, etag: etag, modified: modified)
    {
      return .unchanged(shortHeaders)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  /// The first half of SHA-256, as hex: enough to tell versions apart, short enough for addresses.
  private static func digest(_ body: ByteBuffer) -> String {
    SHA256.hash(data: body.readableBytesView).prefix(16).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
