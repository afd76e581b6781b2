// SPDX-License-Identifier: GPL-3.0-or-later

/// Hearing of what others did to the books, so that a tablet or a public page need not ask again and again.
package protocol Listening: Sendable {
  /// Yields when listening has begun, and from then on soon after something was committed, by this or any other process.
  ///
  /// Several changes may be one yield, and a yield may come for a change of no interest: read the books to know. The
  /// stream ends with the task that reads it, or with the books.
  func changes() -> AsyncStream<Void>
}
