// SPDX-License-Identifier: GPL-3.0-or-later

/// One paragraph, of some style, and in what it differs from it.
struct WordParagraph {
  let style: WordStyle
  var runs: [XMLElement] = []
  var staysWithNext = false
  var alignment: WordAlignment?
  /// How far in it begins and ends, in points.
  var indents: (left: Double, right: Double)?
  /// Free space above it, in points.
  var before: Double?
  /// Free space below it, in points.
  var after: Double?
  /// Ends a section: the `w:sectPr` of the pages up to here.
  var section: XMLElement?

  init(_ style: WordStyle, runs: [XMLElement] = []) {
    self.style = style
    self.runs = runs
  }

  init(_ style: WordStyle, _ text: String, staysWithNext: Bool = false) {
    self.init(style, runs: [WordText.run(text)])
    self.staysWithNext = staysWithNext
  }

  func element(on sheet: WordSheet) -> XMLElement {
    XMLElement("w:p", [XMLElement("w:pPr", properties(on: sheet))] + runs)
  }

  /// In the order of the schema, which Word insists on.
  private func properties(on sheet: WordSheet) -> [XMLElement] {
    var properties = [XMLElement("w:pStyle", value: sheet.id(style))]
    if staysWithNext { properties.append(XMLElement("w:keepNext")) }
    if let spacing { properties.append(spacing) }
    if let indents {
      properties.append(
        XMLElement("w:ind", ["w:left": WordUnit.twips(indents.left), "w:right": WordUnit.twips(indents.right)]))
    }
    if let alignment { properties.append(XMLElement("w:jc", value: alignment.rawValue)) }
    if let section { properties.append(section) }
    return properties
  }
}

extension WordParagraph {
  private var spacing: XMLElement? {
    switch (before.map(WordUnit.twips), after.map(WordUnit.twips)) {
    case (nil, nil): nil
    case (let before?, nil): XMLElement("w:spacing", ["w:before": before])
    case (nil, let after?): XMLElement("w:spacing", ["w:after": after])
    case (let before?, let after?): XMLElement("w:spacing", ["w:before": before, "w:after": after])
    }
  }
}

extension WordParagraph {
  /// A text in the middle of a width, in lines of nearly the same length.
  static func balanced(_ style: WordStyle, _ text: String, within width: Double, on sheet: WordSheet) -> WordParagraph {
    var paragraph = WordParagraph(style, text)
    let side = (width - BalancedLines(text, size: sheet.look(style).size).width(within: width)) / 2
    if side > 0 { paragraph.indents = (side, side) }
    return paragraph
  }

  /// The same with free space above it, in points, instead of its style's.
  func under(gap: Double) -> WordParagraph {
    var paragraph = self
    paragraph.before = gap
    return paragraph
  }

  /// A rule of a length, in the middle of a width.
  static func rule(_ length: Double, within width: Double) -> WordParagraph {
    var rule = WordParagraph(.rule)
    let side = max(0, (width - length) / 2)
    rule.indents = (side, side)
    return rule
  }
}
