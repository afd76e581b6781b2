// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// All public pages of one moment, as values: what is published, the late cases and the procedures in force.
///
/// Make a new one when a release is published or the lists change; each page is then made at most once and kept.
package struct PublicPages: Sendable {
  package let site: Site
  let figures: PublicFigures
  let lateCases: [PublicLateCase]
  let catalogue: Catalogue
  /// As codes on papers and posters begin; nil while none is set.
  let address: String?
  /// What changed because of ratings, the latest first.
  let changes: [PublicChange]
  let now: Instant

  package init(
    figures: PublicFigures, lateCases: [PublicLateCase], procedures: [Procedure], address: String?,
    changes: [PublicChange] = [], now: Instant
  ) {
    site = Site(figures)
    self.figures = figures
    self.lateCases = lateCases
    catalogue = Catalogue(procedures)
    self.address = address
    self.changes = changes
    self.now = now
  }

  func page(_ draft: Draft, _ words: PageWords) -> Page { site.page(draft, words) }

  /// A question that has no answer, in the layout.
  func refused(_ sentence: PageSentence, _ words: PageWords, at address: PageAddress? = nil, links: [Slots] = [])
    -> Page
  {
    page(
      Draft(
        status: .badRequest, title: words.say(sentence), address: address, template: "message",
        slots: ["links": links, "home": PageAddress.overview.path(words.language)], isPrivate: true),
      words)
  }
}
