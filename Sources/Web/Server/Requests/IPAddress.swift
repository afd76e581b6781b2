// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOCore

/// An address of either family; one of version 4 is kept as version 6 writes it (`::ffff:a.b.c.d`).
package struct IPAddress: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  package init?(_ word: some StringProtocol) {
    let word = String(word)
    var four = in_addr()
    if inet_pton(AF_INET, word, &four) == 1 {
      self.init(version4: UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, word, &six) == 1 else { return nil }
    self.init(six)
  }

  package init?(_ socket: SocketAddress?) {
    switch socket {
    case .v4(let address): self.init(version4: UInt32(bigEndian: address.address.sin_addr.s_addr))
    case .v6(let address): self.init(address.address.sin6_addr)
    default: return nil
    }
  }

  private init(version4: UInt32) {
    high = 0
    low = 0xFFFF_0000_0000 | UInt64(version4)
  }

  private init(_ six: in6_addr) {
    (high, low) = withUnsafeBytes(of: six) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  package var isVersion4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// Whose share of a limit it draws on: a subscriber of version 6 has a whole /64.
  package var subscriber: UInt64 { isVersion4 ? low : high }
}

/// A network, such as `10.0.0.0/8`, or a single address.
package struct AddressRange: Hashable, Sendable {
  private let first: IPAddress
  private let highMask: UInt64
  private let lowMask: UInt64

  package init?(_ word: String) {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let address = IPAddress(parts[0]) else { return nil }
    let width = address.isVersion4 && !parts[0].contains(":") ? 32 : 128
    var bits = width
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...width).contains(given) else { return nil }
      bits = given
    }
    bits += 128 - width
    highMask = Self.mask(min(bits, 64))
    lowMask = Self.mask(max(bits - 64, 0))
    first = address
  }

  package static let loopback = ["127.0.0.0/8", "::1/128"].compactMap { AddressRange($0) }

  package func contains(_ address: IPAddress) -> Bool {
    (address.high ^ first.high) & highMask == 0 && (address.low ^ first.low) & lowMask == 0
  }

  private static func mask(_ bits: Int) -> UInt64 { bits == 0 ? 0 : ~0 << UInt64(64 - bits) }
}

extension [AddressRange] {
  package func contains(_ address: IPAddress?) -> Bool {
    guard let address else { return false }
    return contains { $0.contains(address) }
  }
}
