// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation

/// A hash tree over rows in their order (RFC 6962 §2.1: leaves prefixed 0, nodes 1), grown a row at a time, so that
/// any single row of a file can be proved from the root that stands in the journal.
struct MerkleTree {
  /// Roots of the complete subtrees so far, the largest first, with their heights.
  private var peaks: [(height: Int, hash: SHA256Digest)] = []

  mutating func append(_ leaf: String) {
    var leaf = leaf
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    var node = leaf.withUTF8 { Self.hash(0, UnsafeRawBufferPointer($0), nothing) }
    var height = 0
    while let last = peaks.last, last.height == height {
      peaks.removeLast()
      node = Self.joined(last.hash, node)
      height += 1
    }
    peaks.append((height, node))
  }

  /// The root in hex; that of no rows is the hash of nothing.
  var root: String {
    guard var node = peaks.last?.hash else { return SHA256.hash(data: Data()).hex }
    for peak in peaks.dropLast().reversed() { node = Self.joined(peak.hash, node) }
    return node.hex
  }

  private static func joined(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    left.withUnsafeBytes { left in right.withUnsafeBytes { right in hash(1, left, right) } }
  }

  private static func hash(
    _ prefix: UInt8, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> SHA256Digest {
    var hasher = SHA256()
    withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: first)
    hasher.update(bufferPointer: second)
    return hasher.finalize()
  }
}
