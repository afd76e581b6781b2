// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The secret for the second code of a slip, by which its owner may rate from home for a week: for the visit in which
  /// the case was last served, today. Each slip gets one of its own, and the one printed last holds.
  ///
  /// It is good for nothing until `notePrinted` says that the slip exists. Nil where no public address is set, or where
  /// the case was not served today.
  package func ratingLink(_ reference: CaseReference) async throws(OfficeError) -> RatingLink? {
    try await asking { desk, page throws(OfficeError) in
      guard let pages = try page.storedText(of: .publicPages) else { return nil }
      let file = try desk.file(reference, on: page)
      guard let visit = try page.lastVisit(of: file.id), visit.opened.day == desk.today,
        try page.prompt(of: visit.id)?.isAnswered != true
      else { return nil }
      let token = Token.random()
      return RatingLink(
        visit: visit.id, token: token, address: pages.withoutTrailingSlash + "/r/" + token.text)
    }
  }
}

/// Where the owner of a slip may rate the visit from home.
package struct RatingLink: Hashable, Sendable {
  let visit: VisitID
  let token: Token
  /// What the code on the slip says.
  package let address: String
}

extension Writing {
  /// Lets the secret of a slip that was printed hold; one that was answered meanwhile keeps the old one.
  func keep(_ link: RatingLink, at now: Instant) throws(OfficeError) {
    guard try prompt(of: link.visit)?.isAnswered != true else { return }
    try setLink(link.token, of: link.visit, at: now)
  }
}

extension String {
  /// An address to which a path is added.
  package var withoutTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
