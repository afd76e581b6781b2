// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Something to wait for, once: from a synchronous closure or from a test.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() {
    semaphore.signal()
  }

  func wait() {
    semaphore.wait()
  }

  func opened() async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        self.semaphore.wait()
        continuation.resume()
      }
    }
  }
}
