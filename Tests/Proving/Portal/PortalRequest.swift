// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore

/// A request as a `PortalServer` read it.
package struct PortalRequest: Hashable, Sendable {
  package let method: String
  package let path: String
  /// In the order of the lines, names in lower case.
  package let headers: [Header]
  package let body: [UInt8]

  package struct Header: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// Every value of a header, whatever the case of its name.
  package subscript(_ name: String) -> [String] {
    headers.filter { $0.name == name.lowercased() }.map(\.value)
  }

  package var text: String { String(decoding: body, as: UTF8.self) }
}

extension PortalRequest {
  /// Takes one request with a `Content-Length` from the front of a buffer; nil, and nothing taken, before its last byte.
  init?(takingFrom buffer: inout ByteBuffer) {
    let bytes = buffer.readableBytesView
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ").map(String.init) ?? []
    let headers = lines.dropFirst().map(Header.init(line:))
    let length = headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    guard words.count == 3, bytes.endIndex - end.upperBound >= length else { return nil }
    let body = Array(bytes[end.upperBound..<end.upperBound + length])
    buffer.moveReaderIndex(forwardBy: end.upperBound - bytes.startIndex + length)
    self.init(method: words[0], path: words[1], headers: headers, body: body)
  }
}

extension PortalRequest.Header {
  fileprivate init(line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1)
    name = parts[0].lowercased()
    value = parts.count == 2 ? parts[1].drop { $0 == " " }.description : ""
  }
}
