// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The files of which a DOCX consists, around its text.
struct WordPackage {
  let title: String
  let made: Instant
  let text: XMLElement
  let parts: WordParts

  var archive: ZipArchive {
    var archive = ZipArchive(made: made)
    archive.add("[Content_Types].xml", contentTypes.document)
    archive.add(
      "_rels/.rels", Self.relations([("r1", "\(Self.office)officeDocument", "word/document.xml"), properties]))
    archive.add("docProps/core.xml", WordProperties(title: title, made: made).element.document)
    archive.add("word/document.xml", text.document)
    archive.add(
      "word/_rels/document.xml.rels",
      Self.relations(parts.parts.map { ($0.relation, Self.office + $0.kind.relation, $0.file) }))
    for part in parts.parts { archive.add("word/" + part.file, part.bytes, isPacked: part.kind != .picture) }
    return archive
  }

  private var contentTypes: XMLElement {
    let endings = [("rels", Self.package + "relationships+xml"), ("xml", "application/xml"), ("png", "image/png")]
    let named = parts.parts.compactMap { part in part.kind.contentType.map { ("/word/" + part.file, $0) } }
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let files =
      [("/word/document.xml", main), ("/docProps/core.xml", Self.package + "core-properties+xml")] + named
    return XMLElement(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      endings.map { XMLElement("Default", ["Extension": $0.0, "ContentType": $0.1]) }
        + files.map { XMLElement("Override", ["PartName": $0.0, "ContentType": $0.1]) })
  }

  private typealias Relation = (id: String, type: String, target: String)

  private static func relations(_ relations: [Relation]) -> [UInt8] {
    XMLElement(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      relations.map { XMLElement("Relationship", ["Id": $0.id, "Type": $0.type, "Target": $0.target]) }
    ).document
  }

  private var properties: Relation {
    (
      "r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    )
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "application/vnd.openxmlformats-package."
}
