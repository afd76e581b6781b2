// SPDX-License-Identifier: GPL-3.0-or-later

/// A slice of a paper over the full width that stands on one page: a line, a row, a closing.
struct Strip {
  /// In points.
  var height: Double
  /// Free above it, unless it begins a page.
  var gap = 0.0
  /// Whether it stands on the page of the strip that follows.
  var staysWithNext = false
  var inks: [Ink]
  /// What must stand above it where it begins a page.
  var head: StripHead?
  /// What it needs besides where it ends a page.
  var inksAtPageEnd: [Ink] = []
}

/// The head of a table, shared by all its rows.
final class StripHead {
  let strip: Strip

  init(_ strip: Strip) { self.strip = strip }
}

extension Array where Element == Strip {
  /// The strips of running text: no first or last line of a paragraph stands alone at the edge of a page.
  func withoutOrphans() -> [Strip] {
    var strips = self
    if count > 1 { (strips[0].staysWithNext, strips[count - 2].staysWithNext) = (true, true) }
    return strips
  }

  func staying() -> [Strip] {
    var strips = self
    for place in strips.indices { strips[place].staysWithNext = true }
    return strips
  }
}
