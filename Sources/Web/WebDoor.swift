// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import OneStop
import ServiceLifecycle

/// The second door of an office, beside the shell: tablets at the counters, ratings from home, public pages.
package struct WebDoor: Sendable {
  private let front: WebFront
  private let bell: Bell
  private let board: Board
  private let office: Office

  /// - Parameters:
  ///   - office: the office, with nobody signed in.
  ///   - front: what stands around the routes.
  package init(_ office: Office, front: WebFront) {
    self.front = front
    self.office = office
    bell = Bell(office.books)
    board = Board(office, bell: bell, logger: front.logger)
  }

  /// What runs beside the server.
  package var services: [any Service] { [bell, board] }

  package func add(to router: Router<WebContext>) {
    KioskRoutes(office: office, bell: bell, board: board, front: front).add(to: router)
    HomeRoutes(office: office, board: board).add(to: router)
    PublicRoutes(office: office, board: board, front: front).add(to: router)
  }
}
