// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// What stands in the top margin of a page: the number from page 2, and why the paper does not count.
struct PageFurniture {
  let typesetter: Typesetter
  let measures: PaperMeasures
  let mark: String?

  func inks(onPage page: Int) throws(PaperFailure) -> [Ink] {
    try numberInks(page) + markInks()
  }

  private func numberInks(_ page: Int) throws(PaperFailure) -> [Ink] {
    guard page > 1 else { return [] }
    let number = try typesetter.set("\(page)", .regular(measures.pageNumber))
    return number.inks(centredIn: measures.text, y: measures.top - number.height - Self.gap)
  }

  /// Boxed, in bold, and nearer to the edge than anything else.
  private func markInks() throws(PaperFailure) -> [Ink] {
    guard let mark else { return [] }
    let line = try typesetter.setFitted(
      mark, .bold(measures.mark), width: measures.textWidth - 4 * Self.gap, smallest: 6)
    let width = line.width + 4 * Self.gap
    let box = Box(
      x: measures.text.centre - width / 2, y: measures.markTop, width: width, height: line.height + 4)
    return line.inks(centredIn: measures.text, y: box.y + 2) + box.inks(thickness: 1.5)
  }

  private static let gap = 4.0
}
