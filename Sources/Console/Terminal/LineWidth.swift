// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The columns a line takes on the terminal.
enum LineWidth {
  static func of(_ text: String) -> Int { DisplayWidth.of(text) }

  /// The columns of a prompt: what stands between readline's two marks is invisible.
  static func of(prompt: String) -> Int {
    var shown = ""
    var isHidden = false
    for character in prompt.unicodeScalars {
      switch character {
      case "\u{1}": isHidden = true
      case "\u{2}": isHidden = false
      default: if !isHidden { shown.unicodeScalars.append(character) }
      }
    }
    return DisplayWidth.of(shown)
  }
}
