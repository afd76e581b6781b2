// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The same words in both languages of the shell.
struct Said: Hashable, Sendable {
  let vi: String
  let en: String

  init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// What a person reads in a language.
  func text(_ language: Language) -> String { language == .vi ? vi : en }
}
