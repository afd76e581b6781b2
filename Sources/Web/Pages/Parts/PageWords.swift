// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import OneStop
import Wording

/// The words of the pages in one language; templates say `{{w.skip}}`.
struct PageWords: MustacheParent, Sendable {
  let language: Language

  var formats: Formats { Formats(language: language) }

  func child(named name: String) -> Any? { PageLabel(rawValue: name).map(callAsFunction) }

  func callAsFunction(_ label: PageLabel) -> String { label.text(language) }

  func say(_ sentence: PageSentence) -> String { sentence.sentence(formats) }
}
