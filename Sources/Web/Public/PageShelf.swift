// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Synchronization

/// Pages that were made, kept until what they show changes: each is made once, however often it is asked for.
final class PageShelf: Sendable {
  private struct State {
    var version = -1
    var pages: PublicPages?
    var ready: [String: ReadyPage] = [:]
    var bytes = 0
  }

  /// In bytes, far more than all pages of an office; what people invent in addresses cannot take more.
  private static let room = 24 * 1_024 * 1_024

  private let board: Board
  private let state = Mutex(State())

  init(_ board: Board) { self.board = board }

  /// Everything public as it stands on the board.
  /// - Throws: 503 until the books were read for the first time.
  func pages() throws(WebRefusal) -> PublicPages {
    guard let posted = board.current else { throw .unavailable(retryAfter: 1) }
    return state.withLock { state in
      if let pages = state.pages, state.version == posted.version { return pages }
      let pages = PublicPages(
        figures: posted.figures, lateCases: posted.lateCases, procedures: posted.procedures, address: posted.address,
        changes: posted.changes, now: posted.asOf)
      state = State(version: posted.version, pages: pages)
      return pages
    }
  }

  /// A page that was made before, while nothing has changed.
  func ready(_ address: String) -> ReadyPage? {
    guard let version = board.current?.version else { return nil }
    return state.withLock { $0.version == version ? $0.ready[address] : nil }
  }

  /// Keeps a page if it is one that everybody may see alike.
  func keep(_ page: ReadyPage, at address: String, of version: Int) {
    state.withLock { state in
      guard state.version == version, state.ready[address] == nil else { return }
      let size = page.body.readableBytes + address.utf8.count
      // Whoever fills it with junk makes pages be made again, no more.
      if state.bytes + size > Self.room { (state.ready, state.bytes) = ([:], 0) }
      state.bytes += size
      state.ready[address] = page
    }
  }

  var version: Int { board.current?.version ?? -1 }
}
