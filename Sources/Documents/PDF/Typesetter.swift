// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Sets the texts of one paper, and refuses letters that would not show.
struct Typesetter {
  let fonts: FontSet
  /// Where an unprintable letter may have come from.
  let values: [Paper.Value]

  /// The text in lines that break at the width, in points; without one in one line, however long.
  /// - Throws: `unprintableLetter` for the first letter that no face has or nobody would see.
  func set(_ text: String, _ style: TextStyle, width: Double? = nil) throws(PaperFailure) -> TextLayout {
    let key = TextCache.Key(text: text.inNFC, style: style, width: width)
    if let layout = fonts.cache[key] { return layout }
    let layout = try setAnew(key)
    fonts.cache[key] = layout
    return layout
  }

  private func setAnew(_ key: TextCache.Key) throws(PaperFailure) -> TextLayout {
    try check(key.text)
    guard let layout = TextLayout(key.text, key.style, width: key.width, in: fonts) else {
      throw .engine("pango made no layout")
    }
    guard layout.unknownLetters == 0 else { throw .engine("pango has no glyph in: \(key.text)") }
    return layout
  }

  /// Lines of nearly the same length, the upper ones rather longer, instead of a full one and a rest.
  func setBalanced(_ text: String, _ style: TextStyle, width: Double) throws(PaperFailure) -> TextLayout {
    let full = try set(text, style, width: width)
    guard full.lineCount > 1 else { return full }
    var (narrow, wide) = (full.width / 2, width)
    while wide - narrow > Self.coarseness {
      let middle = (narrow + wide) / 2
      let tried = try set(text, style, width: middle)
      if tried.lineCount == full.lineCount && tried.width <= middle { wide = middle } else { narrow = middle }
    }
    return try set(text, style, width: min(width, wide * Self.leaning))
  }

  /// How exactly the balance is sought, in points.
  private static let coarseness = 4.0
  /// Room for a word of the lower line, so that ỦY BAN NHÂN DÂN stays together.
  private static let leaning = 1.1

  /// One line, in smaller letters where it would be longer than the width; in the smallest it may be longer.
  func setFitted(
    _ text: String, _ style: TextStyle, width: Double, smallest: Double
  ) throws(PaperFailure) -> TextLayout {
    let natural = try set(text, style)
    guard natural.width > width else { return natural }
    var smaller = style
    smaller.size = max(smallest, style.size * width / natural.width)
    return try set(text, smaller)
  }

  private func check(_ text: String) throws(PaperFailure) {
    for scalar in text.unicodeScalars where scalar != "\n" && !fonts.canPrint(scalar) {
      throw .unprintableLetter(scalar, field(with: scalar))
    }
  }

  private func field(with scalar: Unicode.Scalar) -> PaperField? {
    values.first { $0.text.inNFC.unicodeScalars.contains(scalar) }?.field
  }
}
