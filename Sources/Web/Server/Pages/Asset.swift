// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// A file that is sent as it stands: style sheets, programs of pages, pictures. They are part of the program.
package struct Asset: Sendable {
  package let name: String
  package let page: ReadyPage
  let kind: PageKind

  /// The page as it is kept for good, behind an address with its version.
  private let lasting: ReadyPage
  /// The version in addresses: `/assets/public.css?v=…`.
  package let version: String
  private let versionQuery: String

  init(_ name: String, _ bytes: [UInt8], kind: PageKind = .open, more: HTTPFields = [:]) {
    self.name = name
    self.kind = kind
    let type = Self.type(of: name)
    page = ReadyPage(bytes, type: type, kind: kind, more: more)
    lasting = ReadyPage(
      bytes, type: type, kind: kind, caching: "public, max-age=31536000, immutable", more: more)
    version = String(page.etag.dropFirst().prefix(12))
    versionQuery = "?v=" + version
  }

  package var address: String { "/assets/\(name)?v=\(version)" }

  /// Kept for good only by whoever asks for this very version.
  package func response(to request: Request) -> Response {
    let isVersioned = request.head.path?.hasSuffix(versionQuery) ?? false
    return (isVersioned ? lasting : page).response(to: request)
  }

  package static func named(_ name: some StringProtocol) -> Asset? { byName[String(name)] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "webmanifest": "application/manifest+json"
    case "json": "application/json; charset=utf-8"
    default: "text/plain; charset=utf-8"
    }
  }
}
