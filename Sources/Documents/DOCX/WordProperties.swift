// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a DOCX says about itself.
struct WordProperties {
  let title: String
  let made: Instant

  var element: XMLElement {
    let time = ["xsi:type": "dcterms:W3CDTF"] as XMLElement.Attributes
    return XMLElement(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ],
      [
        XMLElement("dc:title", text: title), XMLElement("dc:language", text: "vi-VN"),
        XMLElement("dcterms:created", time, text: inUTC), XMLElement("dcterms:modified", time, text: inUTC),
      ])
  }

  /// Seven hours back, clocks in Vietnam show what clocks in Greenwich do now.
  private var inUTC: String {
    let shown = made.adding(seconds: -7 * 3_600)
    return shown.iso8601.dropLast("+07:00".count) + "Z"
  }
}
