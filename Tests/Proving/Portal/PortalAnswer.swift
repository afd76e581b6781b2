// SPDX-License-Identifier: GPL-3.0-or-later

/// What a `PortalServer` does once it has read a request.
package enum PortalAnswer: Hashable, Sendable {
  case taken(_ status: Int = 201)
  case status(_ status: Int, headers: [String: String] = [:])
  case redirect(to: String)
  /// These bytes and nothing else, and the connection stays open.
  case raw(_ bytes: [UInt8])
  /// Never answers.
  case nothing
  /// Closes without a word.
  case hangUp
  /// These words, and closes.
  case cutOff(_ words: String)
  /// These words at once, then a letter a second without end: a header that never ends, unless the words end the headers.
  case drip(_ words: String = "HTTP/1.1 201 Created\r\nX-Slow: ")
  /// A status, and a body as long as this.
  case flood(_ status: Int, bytes: Int)
}

extension PortalAnswer {
  /// The bytes that are written at once.
  var opening: [UInt8] {
    switch self {
    case .taken(let status): Self.head(status)
    case .status(let status, let headers): Self.head(status, headers)
    case .redirect(let address): Self.head(307, ["Location": address])
    case .raw(let bytes): bytes
    case .nothing, .hangUp: []
    case .drip(let words), .cutOff(let words): Array(words.utf8)
    case .flood(let status, let bytes): Self.head(status, ["Content-Length": "\(bytes)"])
    }
  }

  private static func head(_ status: Int, _ headers: [String: String] = [:]) -> [UInt8] {
    let headers = headers.merging(["Content-Length": "0"]) { given, _ in given }
    let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return Array((["HTTP/1.1 \(status) Said"] + lines + ["", ""]).joined(separator: "\r\n").utf8)
  }
}
