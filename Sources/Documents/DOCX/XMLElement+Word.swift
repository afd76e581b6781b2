// SPDX-License-Identifier: GPL-3.0-or-later

extension XMLElement {
  /// An element with nothing but `w:val`, as most of a DOCX is made of.
  init(_ name: XMLName, value: String) { self.init(name, ["w:val": value]) }

  /// One side of a border, and how far from the text it stands, in points.
  static func border(_ side: XMLName, width: Double, space: Int = 0) -> XMLElement {
    XMLElement(
      side,
      [
        "w:val": "single", "w:sz": WordUnit.eighths(width), "w:space": String(space), "w:color": "000000",
      ])
  }
}
