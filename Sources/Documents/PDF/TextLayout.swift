// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo

/// A text broken into lines. All measures are in points.
final class TextLayout {
  private let layout: OpaquePointer
  /// Of the longest line, without the space that alignment adds.
  let width: Double
  let height: Double
  /// The width in which the lines are aligned.
  let frame: Double

  /// Lines break at the width; without one there is one line, however long.
  init?(_ text: String, _ style: TextStyle, width: Double?, in fonts: FontSet) {
    guard let layout = pango_layout_new(fonts.context) else { return nil }
    self.layout = layout
    Self.apply(style, to: layout)
    pango_layout_set_attributes(layout, fonts.attributes)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    if let width { pango_layout_set_width(layout, Int32(width * Self.unit)) }
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    self.width = Double(extents.width) / Self.unit
    height = Double(extents.height) / Self.unit
    frame = width ?? self.width
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Letters that no face has.
  var unknownLetters: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

  var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

  /// The lines from the top, each where its alignment puts it.
  var lines: [TextLine] {
    guard let place = pango_layout_get_iter(layout) else { return [] }
    defer { pango_layout_iter_free(place) }
    var lines: [TextLine] = []
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(place) else { break }
      var box = PangoRectangle()
      pango_layout_iter_get_line_extents(place, nil, &box)
      let baseline = pango_layout_iter_get_baseline(place)
      lines.append(
        TextLine(
          layout: self, pointer: line, x: Double(box.x) / Self.unit, width: Double(box.width) / Self.unit,
          ascent: Double(baseline - box.y) / Self.unit, height: Double(box.height) / Self.unit))
    } while pango_layout_iter_next_line(place) != 0
    return lines
  }

  private static func apply(_ style: TextStyle, to layout: OpaquePointer) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, PaperFace.family)
    pango_font_description_set_weight(font, style.face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, style.face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(font, style.size * unit)
    pango_layout_set_font_description(layout, font)
    pango_layout_set_indent(layout, Int32(style.indent * unit))
    pango_layout_set_justify(layout, style.alignment == .justified ? 1 : 0)
    pango_layout_set_alignment(layout, style.alignment.pango)
  }

  /// Pango counts in 1,024ths of a point.
  private static let unit = Double(PANGO_SCALE)
}

/// One line of a text.
struct TextLine {
  /// Keeps the line alive.
  let layout: TextLayout
  let pointer: UnsafeMutablePointer<PangoLayoutLine>
  /// From the left edge of the layout.
  let x: Double
  let width: Double
  /// From the line's top down to its baseline.
  let ascent: Double
  let height: Double
}

extension TextStyle.Alignment {
  fileprivate var pango: PangoAlignment {
    switch self {
    case .leading, .justified: PANGO_ALIGN_LEFT
    case .centre: PANGO_ALIGN_CENTER
    case .trailing: PANGO_ALIGN_RIGHT
    }
  }
}
