// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

extension QRCode {
  /// The code with its quiet zone as a grey PNG, for documents that take pictures only.
  ///
  /// Fewer than 1 pixel for a module is taken for 1, more than 64 for 64.
  package func png(pixelsPerModule: Int) throws(PaperFailure) -> [UInt8] {
    let scale = min(max(pixelsPerModule, 1), 64)
    let side = Int32((width + 2 * Self.quietZone) * scale)
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, side, side)
    defer { cairo_surface_destroy(surface) }
    try Cairo.check(cairo_surface_status(surface))
    drawHoles(on: surface, scale: scale)
    let sink = ByteSink()
    try Cairo.check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure))
    return sink.bytes
  }

  /// The alpha of such a surface becomes the grey of the PNG: full is white, none is black.
  private func drawHoles(on surface: OpaquePointer?, scale: Int) {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgba(context, 0, 0, 0, 1)
    cairo_paint(context)
    cairo_set_operator(context, CAIRO_OPERATOR_CLEAR)
    cairo_scale(context, Double(scale), Double(scale))
    for run in runs {
      let (x, y) = (run.columns.lowerBound + Self.quietZone, run.row + Self.quietZone)
      cairo_rectangle(context, Double(x), Double(y), Double(run.columns.count), 1)
    }
    cairo_fill(context)
    cairo_surface_flush(surface)
  }
}
