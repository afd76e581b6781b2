// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving

extension Desk {
  /// What makes Lan a clerk of the administrator's unit.
  static let lan = #"dat canbo lan --ten "Nguyễn Thị Lan" --vaitro canbo --donvi 524-mc"#
  /// What makes Hòa its manager.
  static let hoa = #"dat canbo hoa --ten "Phó Chủ tịch Hòa" --vaitro lanhdao --donvi 524-mc"#

  /// What the administrator's unit needs to sign papers.
  static let signer = #"thethuc 524-mc --nguoiky "Trần Hòa" --chucvu "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH""#

  /// Gives an officer a PIN, as somebody does who sits at another shell.
  func setPIN(_ digits: String, of login: String) async throws {
    let morning = try Instant(local: "2023-11-06 08:00")
    let books = try await scratch.openBooks(startingAt: morning)
    let office = Office(books: books, clock: .fixed(morning), login: Login(rawValue: "quantri"))
    try await office.setPIN(PIN(parsing: digits), of: Login(rawValue: login))
    await books.close()
  }

  /// The lines that an officer's history keeps.
  func history(of login: String) -> String {
    (try? String(contentsOfFile: motcua.home.file("state/motcua/history-\(login)"), encoding: .utf8)) ?? ""
  }
}
