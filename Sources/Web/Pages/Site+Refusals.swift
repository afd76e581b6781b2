// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Site {
  /// The page that says why there is no other, for `WebFront`.
  package func refusal(_ refusal: WebRefusal, _ language: Language, _ requestID: String) -> String {
    let words = PageWords(language: language)
    let slots: Slots = [
      "links": [Slots](), "home": PageAddress.overview.path(language), "requestNumber": requestID,
      "code": String(refusal.status.code),
    ]
    let draft = Draft(
      status: refusal.status, title: refusal.sentence(language), template: "message", slots: slots, isPrivate: true)
    return page(draft, words).text
  }
}
