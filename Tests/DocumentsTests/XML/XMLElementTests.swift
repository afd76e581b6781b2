// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct XMLElementTests {
  @Test func `elements, attributes and texts are written in their order`() {
    let element = XMLElement(
      "w:p",
      [
        XMLElement("w:pPr"), XMLElement("w:jc", ["w:val": "both", "w:x": "1"]),
        XMLElement("w:t", ["xml:space": "preserve"], text: " Ánh "), XMLElement("w:t", text: ""),
      ])
    let expected = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:p><w:pPr/><w:jc w:val="both" w:x="1"/><w:t xml:space="preserve"> Ánh </w:t><w:t></w:t></w:p>
      """
    #expect(Self.text(element) == expected)
  }

  @Test(arguments: [
    ("<w:p>&amp;\"'", "&lt;w:p&gt;&amp;amp;&quot;'"), ("]]>", "]]&gt;"),
    ("a\tb\nc\rd\r\ne", "a&#9;b&#10;c&#13;d&#13;&#10;e"),
    ("a\u{0}b\u{1}c\u{B}d\u{1F}e\u{FFFE}f\u{FFFF}g", "abcdefg"), ("Nguye\u{302}\u{303}n Thi\u{323}", "Nguyễn Thị"),
    ("🙂👩‍👧 \u{202E}abc\u{7F}\u{85}", "🙂👩‍👧 \u{202E}abc\u{7F}\u{85}"),
  ])
  func `what a person wrote stays text, in an element and in an attribute`(_ text: String, _ written: String) {
    let element = XMLElement("a", ["b": text], [XMLElement("c", text: text)])
    let expected = "<a b=\"\(written)\"><c>\(written)</c></a>"
    #expect(Array(Self.body(element).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `a letter and its mark are composed even when what stood between them is dropped`() {
    let written = Self.body(XMLElement("a", text: "Thi\u{1}\u{323}"))
    #expect(Array(written.unicodeScalars) == Array("<a>Th\u{1ECB}</a>".unicodeScalars))
  }

  private static func text(_ element: XMLElement) -> String { String(decoding: element.document, as: UTF8.self) }

  private static func body(_ element: XMLElement) -> String {
    String(text(element).unicodeScalars.drop { $0 != "\n" }.dropFirst())
  }
}
