// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

/// Pango's view of a configuration, with letters placed as exactly as a printer can.
final class FontMap {
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  let attributes: OpaquePointer

  init(_ configuration: FontConfiguration) throws(PaperFailure) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .engine("pango has no FreeType")
    }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration.pointer)
    guard let context = pango_font_map_create_context(map), let attributes = pango_attr_list_new() else {
      g_object_unref(UnsafeMutableRawPointer(map))
      throw .engine("pango made no context")
    }
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    (self.map, self.context, self.attributes) = (map, context, attributes)
    Self.prepare(context)
  }

  deinit {
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// Hinted and rounded positions would show as uneven letters; the language must not come from the machine.
  private static func prepare(_ context: OpaquePointer) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }
}
