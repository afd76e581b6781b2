// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages of one paper: their size, their margins, what stands at their top, and numbers of their own.
struct WordSection {
  let sheet: WordSheet
  /// Where the header begins, from the top of the sheet, in points.
  let headerTop: Double
  let headers: Headers

  /// The relations that lead to what stands in the top margin.
  struct Headers {
    let firstPage: String
    let otherPages: String
  }

  /// In the order of the schema.
  var element: XMLElement {
    XMLElement(
      "w:sectPr",
      [
        XMLElement("w:headerReference", ["w:type": "default", "r:id": headers.otherPages]),
        XMLElement("w:headerReference", ["w:type": "first", "r:id": headers.firstPage]),
        XMLElement("w:type", value: "nextPage"), size, margins, XMLElement("w:pgNumType", ["w:start": "1"]),
        XMLElement("w:titlePg"),
      ])
  }

  private var size: XMLElement {
    let (width, height) = (sheet.measures.width, sheet.measures.height)
    return XMLElement(
      "w:pgSz",
      [
        "w:w": WordUnit.twips(width), "w:h": WordUnit.twips(height),
        "w:orient": width > height ? "landscape" : "portrait",
      ])
  }

  private var margins: XMLElement {
    let measures = sheet.measures
    return XMLElement(
      "w:pgMar",
      [
        "w:top": WordUnit.twips(measures.top), "w:right": WordUnit.twips(measures.right),
        "w:bottom": WordUnit.twips(measures.bottom), "w:left": WordUnit.twips(measures.left),
        "w:header": WordUnit.twips(headerTop), "w:footer": WordUnit.twips(measures.bottom / 2), "w:gutter": "0",
      ])
  }
}
