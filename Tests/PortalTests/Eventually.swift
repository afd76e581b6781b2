// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Waits until something is so, for up to twenty seconds, and records an issue when it is not.
func eventually(_ isSo: () -> Bool, at place: SourceLocation = #_sourceLocation) async throws {
  for _ in 1...1_000 where !isSo() { try await Task.sleep(for: .milliseconds(20)) }
  #expect(isSo(), sourceLocation: place)
}
