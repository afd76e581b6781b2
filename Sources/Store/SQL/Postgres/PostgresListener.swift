// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres
import Foundation

/// Listens, on a connection of its own, to what writers announce with their commits.
///
/// Where the server goes away it is asked for again, ever more seldom; whoever listens is told when it is back, because
/// something may have been missed.
struct PostgresListener {
  /// What announcements are called on the server; each database has its own.
  static let channel = "motcua"

  let url: String

  func run(_ watch: ChangeWatch) {
    var pause = 250
    while !watch.isOver {
      if let link = try? connect() {
        pause = 250
        watch.tell()
        hear(link, for: watch)
        watch.interrupt()
      }
      watch.rest(.milliseconds(pause))
      pause = min(pause * 2, 15_000)
    }
  }

  private func connect() throws(SQLFailure) -> PostgresLink {
    let link = try PostgresLink.connect(to: url, patience: Patience())
    _ = try link.execute("LISTEN \(Self.channel)")
    return link
  }

  private func hear(_ link: PostgresLink, for watch: ChangeWatch) {
    while !watch.isOver, !link.isLost {
      guard waitForSocket(PQsocket(link.handle), POLLIN, upTo: .milliseconds(250)) else { continue }
      link.listen()
      if link.hasHeard() { watch.tell() }
    }
  }
}
