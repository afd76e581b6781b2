// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// SHA-256 over the bytes of a file as they pass, by which a file is known again.
package final class FileDigest {
  private var hasher = SHA256()

  package init() {}

  package func add(_ bytes: ArraySlice<UInt8>) { hasher.update(data: bytes) }

  /// The hash so far, in hex.
  package var hex: String {
    hasher.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
