// SPDX-License-Identifier: GPL-3.0-or-later

/// How a kind of paragraph looks; lengths and sizes in points.
struct WordLook {
  var size: Double
  var isBold = false
  var isItalic = false
  var alignment = WordAlignment.left
  var before = 0.0
  var after = 0.0
  /// Where all its lines begin, and how much further in the first one does.
  var indent = 0.0
  var firstLine = 0.0
  var line = WordLine.times(1)
  var staysWithNext = false
  /// How thick the rule around it, or only above it, is.
  var border = WordBorder.none
}

enum WordAlignment: String {
  case left, center, right
  case justified = "both"
}

/// The height of lines: a multiple of what the font asks for, or so many points whatever stands in them.
enum WordLine {
  case times(Double)
  case exactly(Double)
}

enum WordBorder {
  case none
  case above(Double)
  case around(Double)
}

extension WordLook {
  /// What stands in `w:pPr` after the paragraph's style, in the order of the schema.
  var paragraphProperties: [XMLElement] {
    var properties: [XMLElement] = staysWithNext ? [XMLElement("w:keepNext"), XMLElement("w:keepLines")] : []
    if let borders { properties.append(borders) }
    properties.append(spacing)
    if indent > 0 || firstLine > 0 {
      properties.append(
        XMLElement("w:ind", ["w:left": WordUnit.twips(indent), "w:firstLine": WordUnit.twips(firstLine)]))
    }
    properties.append(XMLElement("w:jc", value: alignment.rawValue))
    return properties
  }

  /// What stands in `w:rPr`; the complex scripts' twins too, so that no letter falls out of the style.
  var runProperties: [XMLElement] {
    var properties: [XMLElement] = []
    if isBold { properties += [XMLElement("w:b"), XMLElement("w:bCs")] }
    if isItalic { properties += [XMLElement("w:i"), XMLElement("w:iCs")] }
    let size = WordUnit.halfPoints(size)
    return properties + [XMLElement("w:sz", value: size), XMLElement("w:szCs", value: size)]
  }

  private var spacing: XMLElement {
    let (height, rule) =
      switch line {
      case .times(let factor): (WordUnit.lineParts(factor), "auto")
      case .exactly(let points): (WordUnit.twips(points), "exact")
      }
    return XMLElement(
      "w:spacing",
      [
        "w:before": WordUnit.twips(before), "w:after": WordUnit.twips(after), "w:line": height, "w:lineRule": rule,
      ])
  }

  private var borders: XMLElement? {
    switch border {
    case .none: nil
    case .above(let width): XMLElement("w:pBdr", [.border("w:top", width: width)])
    case .around(let width):
      XMLElement(
        "w:pBdr",
        [
          .border("w:top", width: width, space: 2), .border("w:left", width: width, space: 4),
          .border("w:bottom", width: width, space: 2), .border("w:right", width: width, space: 4),
        ])
    }
  }
}
