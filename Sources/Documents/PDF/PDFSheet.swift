// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

/// A PDF under way, kept in memory.
final class PDFSheet {
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private var pages = 0

  init(_ measures: PaperMeasures) throws(PaperFailure) {
    guard
      let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, measures.width, measures.height)
    else { throw .engine("cairo made no PDF") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .engine("cairo made no context")
    }
    (self.surface, self.context) = (surface, context)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Names the file. Without a date of its own Cairo would write today's, and no two files would be the same.
  func describe(_ paper: Paper) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, paper.title.inNFC)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, paper.made.iso8601)
  }

  /// The size of the pages that follow.
  func resize(_ measures: PaperMeasures) {
    cairo_pdf_surface_set_size(surface, measures.width, measures.height)
  }

  func draw(_ inks: [Ink], top: Double) {
    for ink in inks { ink.draw(on: context, top: top) }
  }

  func endPage() {
    cairo_show_page(context)
    pages += 1
  }

  func finish() throws(PaperFailure) -> PrintedPDF {
    try Cairo.check(cairo_status(context))
    cairo_surface_finish(surface)
    try Cairo.check(cairo_surface_status(surface))
    return PrintedPDF(bytes: sink.bytes, pages: pages)
  }
}
