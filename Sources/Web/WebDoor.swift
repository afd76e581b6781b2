// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import Logging
import OneStop
import ServiceLifecycle
import Wording

/// The second door of an office, beside the shell: tablets at the counters, ratings from home, public pages.
package struct WebDoor: Sendable {
  private let office: Office
  private let bell: Bell
  private let board: Board

  /// - Parameters:
  ///   - office: the office, with nobody signed in.
  ///   - logger: where it is said that the books do not answer.
  package init(_ office: Office, logger: Logger) {
    self.office = office
    bell = Bell(office.books)
    board = Board(office, bell: bell, logger: logger)
  }

  /// What runs beside the server.
  package var services: [any Service] { [bell, board] }

  /// The page that says why there is no other, with the office's name and what is published.
  package func refusal(_ refusal: WebRefusal, _ language: Language, _ requestID: String) -> String {
    board.site.refusal(refusal, language, requestID)
  }

  package func add(to router: Router<WebContext>, behind front: WebFront) {
    KioskRoutes(office: office, bell: bell, board: board, front: front).add(to: router)
    HomeRoutes(office: office, board: board).add(to: router)
    PublicRoutes(office: office, board: board, front: front).add(to: router)
  }
}
