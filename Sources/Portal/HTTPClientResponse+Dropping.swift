// SPDX-License-Identifier: GPL-3.0-or-later

import AsyncHTTPClient
import NIOCore

extension HTTPClientResponse.Body {
  /// The most bytes of a body that are read.
  private static let limit = 65_536

  /// Reads what the portal adds to its status and forgets it: at most 64 KiB, for at most a second.
  ///
  /// The status is the answer. The rest is read so that an honest portal can end its sentence before the connection
  /// closes; how it ends changes nothing.
  func drop() async {
    await withTaskGroup { group in
      group.addTask { await readAndForget() }
      group.addTask { try? await Task.sleep(for: .seconds(1)) }
      await group.next()
      group.cancelAll()
    }
  }

  private func readAndForget() async {
    var room = Self.limit
    var parts = makeAsyncIterator()
    while room > 0, let part = try? await parts.next() { room -= part.readableBytes }
  }
}
