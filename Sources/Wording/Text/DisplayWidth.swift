// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes, character by character as a person sees them.
package enum DisplayWidth {
  package enum Alignment: Hashable, Sendable {
    case leading, trailing, centre
  }

  /// The columns of `text`; control characters count nothing, so make the text `Printable` first.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// 0, 1 or 2: the widest scalar of the character; the emoji variation selector makes two columns.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains("\u{FE0F}") { return 2 }
    return scalars.map(\.columns).max() ?? 0
  }

  /// The text filled with spaces to `width` columns; a longer one stays as it is.
  package static func padded(_ text: String, to width: Int, _ alignment: Alignment = .leading) -> String {
    let missing = max(0, width - of(text))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .centre: missing / 2
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }

  /// At most `width` columns of the text, cut between characters, `…` standing for what was cut off.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var columns = 0
    for character in text {
      columns += of(character)
      guard columns < width else { break }
      kept.append(character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }
}
