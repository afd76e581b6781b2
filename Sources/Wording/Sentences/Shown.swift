// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Words from people and files on one line, harmless for a terminal, cut off where they would fill the screen.
func shown(_ text: String) -> String { DisplayWidth.truncated(Printable.line(text), to: 160) }

/// As `shown`, in quotation marks.
func quoted(_ text: String) -> String { "\"\(shown(text))\"" }

/// At most ten names, the rest as `…`.
func shown(_ names: [String]) -> String {
  let some = names.prefix(10).map { shown($0) }
  return (names.count > 10 ? some + ["…"] : some).joined(separator: ", ")
}

/// A unit's code; everything, where no unit is meant.
func shown(_ unit: UnitCode, _ formats: Formats) -> String {
  guard unit == .root else { return shown(unit.rawValue) }
  switch formats.language {
  case .vi: return "toàn bộ"
  case .en: return "everything"
  }
}

extension String {
  /// The text with a capital at its beginning; the rest stays as it is.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small letter at its beginning.
  package var uncapitalised: String { prefix(1).lowercased() + dropFirst() }

  /// The text with a space for each tab, which no paper can show.
  var inOneSpacing: String { replacing("\t", with: " ") }

  /// The text without the full stops and spaces at its end, for a sentence that adds its own.
  var withoutFullStop: String {
    var text = self
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return text
  }
}
