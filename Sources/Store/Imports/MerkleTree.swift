// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation

/// A hash tree over rows in their order (RFC 6962 §2.1: leaves prefixed 0, nodes 1), grown a row at a time, so that
/// any single row of a file can be proved from the root that stands in the journal.
struct MerkleTree {
  /// Roots of the complete subtrees so far, the largest first, with their heights.
  private var peaks: [(height: Int, hash: [UInt8])] = []

  mutating func append(_ leaf: String) {
    var node = Self.hash([0], Array(leaf.utf8))
    var height = 0
    while let last = peaks.last, last.height == height {
      peaks.removeLast()
      node = Self.hash([1], last.hash + node)
      height += 1
    }
    peaks.append((height, node))
  }

  /// The root in hex; that of no rows is the hash of nothing.
  var root: String {
    guard var node = peaks.last?.hash else { return SHA256.hash(data: Data()).hex }
    for peak in peaks.dropLast().reversed() { node = Self.hash([1], peak.hash + node) }
    return node.hex
  }

  private static func hash(_ prefix: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(data: prefix)
    hasher.update(data: bytes)
    return Array(hasher.finalize())
  }
}
