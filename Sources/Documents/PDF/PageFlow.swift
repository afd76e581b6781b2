// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Fills pages from top to bottom with the strips of one paper.
final class PageFlow {
  private let sheet: PDFSheet
  private let measures: PaperMeasures
  private let furniture: PageFurniture
  /// Strips that wait for the one they must stay with.
  private var waiting: [Strip] = []
  private var y: Double
  private var page = 1
  private var last: Strip?

  /// Begins the first page.
  init(_ sheet: PDFSheet, _ measures: PaperMeasures, _ furniture: PageFurniture) throws(PaperFailure) {
    (self.sheet, self.measures, self.furniture) = (sheet, measures, furniture)
    y = measures.top
    try decorate()
  }

  func add(_ strip: Strip) throws(PaperFailure) {
    waiting.append(strip)
    if !strip.staysWithNext { try flush() }
  }

  /// Ends the last page.
  func finish() throws(PaperFailure) {
    try flush()
    endPage()
  }

  /// All on this page, or all on the next; what is taller than a page goes strip by strip.
  private func flush() throws(PaperFailure) {
    defer { waiting = [] }
    guard waiting.allSatisfy({ fitsOnFreshPage([$0]) }) else {
      throw .engine("a name or another text that may not be divided is longer than a page")
    }
    if fits(waiting) { return waiting.forEach(draw) }
    if last != nil && fitsOnFreshPage(waiting) {
      try turn()
      return waiting.forEach(draw)
    }
    for strip in waiting {
      if last != nil && !fits([strip]) { try turn() }
      draw(strip)
    }
  }

  private func fits(_ strips: [Strip]) -> Bool {
    last == nil
      ? fitsOnFreshPage(strips) : y + strips.reduce(0) { $0 + $1.gap + $1.height } <= measures.textBottom + Self.slack
  }

  private func fitsOnFreshPage(_ strips: [Strip]) -> Bool {
    guard let first = strips.first else { return true }
    let above = measures.top + (first.head?.strip.height ?? 0) - first.gap
    return above + strips.reduce(0) { $0 + $1.gap + $1.height } <= measures.textBottom + Self.slack
  }

  private func draw(_ strip: Strip) {
    if last != nil {
      y += strip.gap
    } else if let head = strip.head?.strip {
      put(head)
    }
    put(strip)
    last = strip
  }

  private func put(_ strip: Strip) {
    sheet.draw(strip.inks, top: y)
    y += strip.height
  }

  private func turn() throws(PaperFailure) {
    endPage()
    (y, page, last) = (measures.top, page + 1, nil)
    try decorate()
  }

  private func endPage() {
    if let last { sheet.draw(last.inksAtPageEnd, top: y - last.height) }
    sheet.endPage()
  }

  private func decorate() throws(PaperFailure) {
    sheet.draw(try furniture.inks(onPage: page), top: 0)
  }

  /// Sums of lines may come out a hair above what they should be.
  private static let slack = 0.01
}
