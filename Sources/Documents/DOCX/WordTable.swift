// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of fixed columns, as wide as the text.
struct WordTable {
  /// In points.
  let columns: [Double]
  var border = 0.0
  /// Free space inside every cell, at its left and right, in points.
  var padding = 0.0
  var rows: [WordRow] = []

  func element(on sheet: WordSheet) -> XMLElement {
    let grid = XMLElement("w:tblGrid", columns.map { XMLElement("w:gridCol", ["w:w": WordUnit.twips($0)]) })
    return XMLElement("w:tbl", [properties, grid] + rows.map { $0.element(columns: columns, on: sheet) })
  }

  /// In the order of the schema.
  private var properties: XMLElement {
    let width = columns.reduce(0, +)
    var properties = [
      XMLElement("w:tblW", ["w:w": WordUnit.twips(width), "w:type": "dxa"]),
      XMLElement("w:tblInd", ["w:w": "0", "w:type": "dxa"]),
    ]
    if border > 0 { properties.append(borders) }
    properties.append(XMLElement("w:tblLayout", ["w:type": "fixed"]))
    properties.append(XMLElement("w:tblCellMar", margins))
    return XMLElement("w:tblPr", properties)
  }

  private var borders: XMLElement {
    let sides: [XMLName] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
    return XMLElement("w:tblBorders", sides.map { .border($0, width: border) })
  }

  private var margins: [XMLElement] {
    let sides: [XMLName] = ["w:left", "w:right"]
    return sides.map { XMLElement($0, ["w:w": WordUnit.twips(padding), "w:type": "dxa"]) }
  }
}

/// A row, which is never split over two pages.
struct WordRow {
  var cells: [WordCell]
  /// True for a head that every page begins with.
  var isHead = false

  fileprivate func element(columns: [Double], on sheet: WordSheet) -> XMLElement {
    let properties = [XMLElement("w:cantSplit")] + (isHead ? [XMLElement("w:tblHeader")] : [])
    let cells = zip(cells, columns).map { $0.element(width: $1, on: sheet) }
    return XMLElement("w:tr", [XMLElement("w:trPr", properties)] + cells)
  }
}

/// A cell, which holds one paragraph at least.
struct WordCell {
  var paragraphs: [WordParagraph] = []
  var isCentredVertically = false

  fileprivate func element(width: Double, on sheet: WordSheet) -> XMLElement {
    var properties = [XMLElement("w:tcW", ["w:w": WordUnit.twips(width), "w:type": "dxa"])]
    if isCentredVertically { properties.append(XMLElement("w:vAlign", value: "center")) }
    let paragraphs = paragraphs.isEmpty ? [WordParagraph(.gap)] : paragraphs
    return XMLElement("w:tc", [XMLElement("w:tcPr", properties)] + paragraphs.map { $0.element(on: sheet) })
  }
}
