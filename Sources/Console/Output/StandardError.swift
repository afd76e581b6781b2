// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Everything that is not a result goes here.
package enum StandardError {
  package static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// Results, and nothing else.
package enum StandardOutput {
  /// Writes all of it, or says that it could not be written: the reader may have gone.
  package static func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
