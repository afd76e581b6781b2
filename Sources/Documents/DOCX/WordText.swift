// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as a paragraph holds it: a run, in which tabs and line ends are elements.
enum WordText {
  /// One run; its letters look as the paragraph's style says.
  static func run(_ text: String) -> XMLElement {
    var children: [XMLElement] = []
    var rest = text.unicodeScalars[...]
    while let place = rest.firstIndex(where: isSpecial) {
      append(rest[..<place], to: &children)
      children.append(XMLElement(rest[place] == "\t" ? "w:tab" : "w:br"))
      let isPair = rest[place...].starts(with: ["\r", "\n"])
      rest = rest[place...].dropFirst(isPair ? 2 : 1)
    }
    append(rest, to: &children)
    return XMLElement("w:r", children)
  }

  private static func append(_ part: Substring.UnicodeScalarView, to children: inout [XMLElement]) {
    guard !part.isEmpty else { return }
    children.append(XMLElement("w:t", ["xml:space": "preserve"], text: String(part)))
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}
