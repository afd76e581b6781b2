// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The address behind the second code of a slip, where its owner may rate from home for a week: of the visit in which
  /// the case was last served, today. Each slip has a secret of its own, and the one printed last holds.
  ///
  /// Nil where no public address is set, or where the case was not served today.
  package func ratingAddress(_ reference: CaseReference) async throws(OfficeError) -> String? {
    try await working { desk, page throws(OfficeError) in
      guard let pages = try page.storedText(of: .publicPages) else { return nil }
      let file = try desk.lockedFile(reference, on: page)
      guard let visit = try page.lastVisit(of: file.id), visit.opened.day == desk.today,
        try page.prompt(of: visit.id)?.isAnswered != true
      else { return nil }
      let token = Token.random()
      try page.setLink(token, of: visit.id, at: desk.now)
      return pages.withoutTrailingSlash + "/r/" + token.text
    }
  }
}

extension String {
  /// An address to which a path is added.
  package var withoutTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
