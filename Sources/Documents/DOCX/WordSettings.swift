// SPDX-License-Identifier: GPL-3.0-or-later

/// What holds for the whole of a DOCX.
enum WordSettings {
  static let document = XMLElement(
    "w:settings", ["xmlns:w": WordDocument.namespace],
    [
      XMLElement("w:defaultTabStop", value: "567"),
      XMLElement("w:characterSpacingControl", value: "doNotCompress"),
      XMLElement(
        "w:compat",
        [
          // Or a line end inside a justified paragraph would spread the words before it over the whole line.
          XMLElement("w:doNotExpandShiftReturn"),
          // Word 2013 and later; without it Word opens the file in compatibility mode, and shifts tables to the left.
          XMLElement(
            "w:compatSetting",
            ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"]),
        ]),
    ]
  ).document
}
