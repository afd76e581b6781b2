// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore

/// What a public address is answered with; made from values alone, so that it can be made once and kept.
package struct Page: Sendable {
  package let status: HTTPResponse.Status
  package let type: String
  package let bytes: [UInt8]
  /// Since when it says so, in seconds since 1970; nil where more than releases goes into it.
  package let modified: Int?
  package let headers: HTTPFields

  package init(
    _ bytes: some Sequence<UInt8>, type: String = Page.html, status: HTTPResponse.Status = .ok, modified: Int? = nil,
    headers: HTTPFields = [:]
  ) {
    self.status = status
    self.type = type
    self.bytes = Array(bytes)
    self.modified = modified
    self.headers = headers
  }

  package static let html = "text/html; charset=utf-8"

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// With its tag and its headers, to be kept and sent many times; the status is 200.
  package var ready: ReadyPage { ReadyPage(bytes, type: type, modified: modified, more: headers) }

  /// For pages that are made for one request: refusals, the look-up, ratings from home. Nobody keeps them.
  package var response: Response {
    var fields = headers
    fields[.contentType] = type
    return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
