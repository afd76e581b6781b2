// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import NIOCore

/// For whom a request comes, as far as it can be believed.
package struct Client: Equatable, Sendable {
  /// Nil where there is no address, as on a socket in the file system.
  package let address: IPAddress?
  /// Whether it came encrypted as far as the first machine of ours.
  package let isSecure: Bool

  /// Believes what a trusted proxy says about where a request came from, and nobody else.
  package init(peer: IPAddress?, headers: HTTPFields, settings: WebSettings) {
    guard settings.proxies.contains(peer) else {
      address = peer
      isSecure = settings.isSecure
      return
    }
    let hops = headers[values: .xForwardedFor].flatMap { $0.split(separator: ",") }
    // Each proxy adds on the right; the first from there that is no proxy of ours is whom we do not know better.
    var nearest = peer
    for hop in hops.reversed() {
      guard let address = IPAddress(Self.bare(hop)) else {
        nearest = nil
        break
      }
      nearest = address
      if !settings.proxies.contains(address) { break }
    }
    address = nearest
    isSecure = settings.isSecure || headers[.xForwardedProto]?.lowercased() == "https"
  }

  /// Some proxies write ports and brackets.
  private static func bare(_ hop: Substring) -> Substring {
    let hop = hop.drop { $0 == " " }.prefix { $0 != " " }
    if hop.first == "[" { return hop.dropFirst().prefix { $0 != "]" } }
    return hop.filter { $0 == ":" }.count == 1 ? hop.prefix { $0 != ":" } : hop
  }
}

extension HTTPField.Name {
  package static let xForwardedFor = known("X-Forwarded-For")
  package static let xForwardedProto = known("X-Forwarded-Proto")
  package static let xRequestID = known("X-Request-Id")

  /// A name that is written here, and therefore valid.
  static func known(_ name: String) -> Self { Self(name) ?? .accept }
}
