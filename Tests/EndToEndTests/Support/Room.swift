// SPDX-License-Identifier: GPL-3.0-or-later

/// Room for a number of things at a time: whoever wants one more waits. Each window, program and book of a test has
/// files of its own, and Foundation's Process may crash where a thousand are open.
actor Room {
  static let windows = Room(for: 16)
  static let programs = Room(for: 16)
  static let preparations = Room(for: 4)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(for limit: Int) { free = limit }

  /// Does something while there is room for it.
  nonisolated(nonsending) func during<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    await enter()
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
