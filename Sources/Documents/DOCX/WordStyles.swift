// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The part that says how every style looks, for the sheets that are in the document.
enum WordStyles {
  static func document(for formats: [PaperFormat]) -> [UInt8] {
    documents[formats] ?? make(formats)
  }

  /// The same in every file, and nearly half the work of a short one.
  private static let documents: [[PaperFormat]: [UInt8]] = {
    let sheets: [[PaperFormat]] = [[.a4], [.a5], [.a4, .a5]]
    return Dictionary(uniqueKeysWithValues: sheets.map { ($0, make($0)) })
  }()

  private static func make(_ formats: [PaperFormat]) -> [UInt8] {
    let styles = formats.map { WordSheet($0) }.flatMap { sheet in WordStyle.allCases.map { element($0, on: sheet) } }
    return XMLElement("w:styles", ["xmlns:w": WordDocument.namespace], [defaults, normal] + styles).document
  }

  /// One face for letters of all scripts: without the last two Word takes another for some of them.
  private static var defaults: XMLElement {
    let fonts = XMLElement("w:rFonts", ["w:ascii": face, "w:hAnsi": face, "w:eastAsia": face, "w:cs": face])
    let language = XMLElement("w:lang", ["w:val": "vi-VN", "w:eastAsia": "vi-VN", "w:bidi": "ar-SA"])
    return XMLElement(
      "w:docDefaults",
      [XMLElement("w:rPrDefault", [XMLElement("w:rPr", [fonts, language])]), XMLElement("w:pPrDefault")])
  }

  private static var normal: XMLElement {
    XMLElement(
      "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"],
      [XMLElement("w:name", value: "Normal"), XMLElement("w:qFormat")])
  }

  private static func element(_ style: WordStyle, on sheet: WordSheet) -> XMLElement {
    let look = sheet.look(style)
    return XMLElement(
      "w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": sheet.id(style)],
      [
        XMLElement("w:name", value: sheet.name(style)), XMLElement("w:basedOn", value: "Normal"),
        XMLElement("w:qFormat"), XMLElement("w:pPr", look.paragraphProperties),
        XMLElement("w:rPr", look.runProperties),
      ])
  }

  private static let face = "Times New Roman"
}
