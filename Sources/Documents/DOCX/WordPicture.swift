// SPDX-License-Identifier: GPL-3.0-or-later

/// A square picture that stands in a line like a letter.
struct WordPicture {
  /// The relation that leads to its file.
  let relation: String
  /// From 1, once in a document.
  let number: Int
  /// What is said of it to who cannot see it.
  let description: String
  /// In points.
  let side: Double

  var run: XMLElement {
    let inline = XMLElement(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XMLElement("wp:extent", ["cx": WordUnit.metric(side), "cy": WordUnit.metric(side)]),
        XMLElement("wp:docPr", ["id": String(number), "name": "QR \(number)", "descr": description]),
        XMLElement(
          "a:graphic", ["xmlns:a": Self.drawing], [XMLElement("a:graphicData", ["uri": Self.picture], [shape])]),
      ])
    return XMLElement("w:r", [XMLElement("w:drawing", [inline])])
  }

  private var shape: XMLElement {
    XMLElement(
      "pic:pic", ["xmlns:pic": Self.picture],
      [
        XMLElement(
          "pic:nvPicPr",
          [
            XMLElement("pic:cNvPr", ["id": String(number), "name": "QR \(number)"]), XMLElement("pic:cNvPicPr"),
          ]),
        XMLElement(
          "pic:blipFill",
          [
            XMLElement("a:blip", ["r:embed": relation]), XMLElement("a:stretch", [XMLElement("a:fillRect")]),
          ]),
        XMLElement("pic:spPr", [place, XMLElement("a:prstGeom", ["prst": "rect"], [XMLElement("a:avLst")])]),
      ])
  }

  private var place: XMLElement {
    XMLElement(
      "a:xfrm",
      [
        XMLElement("a:off", ["x": "0", "y": "0"]),
        XMLElement("a:ext", ["cx": WordUnit.metric(side), "cy": WordUnit.metric(side)]),
      ])
  }

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}
