// SPDX-License-Identifier: GPL-3.0-or-later

/// A workbook (.xlsx) that somebody else made: finds its sheets, texts and number formats.
struct Workbook {
  /// How much a part may unpack to.
  private enum Limit {
    static let directory = 4 * 1_048_576
    static let styles = 32 * 1_048_576
    static let texts = 512 * 1_048_576
    static let sheet = 1_024 * 1_048_576
  }

  private let archive: ZipReader
  private let relations: PartRelations
  private let sheets = WorkbookSheets()

  /// - Throws: `otherArchive` for a zip that holds no workbook, `binary` for one in Excel's own form, and what is
  ///   wrong with it otherwise.
  init(_ source: borrowing ByteSource) throws(WorkbookFault) {
    archive = try ZipReader(source)
    guard let path = try Self.relations(of: "", in: archive).path("officeDocument") else { throw .otherArchive }
    guard !path.hasSuffix(".bin") else { throw .binary }
    guard path.hasSuffix(".xml"), let part = try archive.part(path, limit: Limit.directory) else { throw .otherArchive }
    relations = try Self.relations(of: path, in: archive)
    try XMLReader.read(part, sheets)
  }

  /// The rows of the first sheet that people see, or of the one with this name.
  func rows(of name: String?) throws(WorkbookFault) -> Worksheet {
    let path = try path(of: name)
    let texts = SharedTexts()
    if let part = try part("sharedStrings", limit: Limit.texts) { try XMLReader.read(part, texts) }
    let styles = WorkbookStyles()
    if let part = try part("styles", limit: Limit.styles) { try XMLReader.read(part, styles) }
    guard let part = try archive.part(path, limit: Limit.sheet) else { throw .damaged }
    return try Worksheet(part, texts: texts, styles: styles, since1904: sheets.since1904)
  }

  private func path(of name: String?) throws(WorkbookFault) -> String {
    for sheet in sheets.all where sheet.isVisible && (name == nil || sheet.name == name) {
      let relation = relations.all.first { $0.id == sheet.relation }
      guard let relation else { throw .damaged }
      // A sheet may hold nothing but a chart.
      if relation.kind == "worksheet" { return relation.path }
    }
    guard !sheets.all.isEmpty else { throw .otherArchive }
    throw name.map { .unknownSheet($0) } ?? .noSheet
  }

  private func part(_ kind: String, limit: Int) throws(WorkbookFault) -> ZipPart? {
    guard let path = relations.path(kind) else { return nil }
    guard let part = try archive.part(path, limit: limit) else { throw .damaged }
    return part
  }

  private static func relations(of part: String, in archive: ZipReader) throws(WorkbookFault) -> PartRelations {
    let steps = part.split(separator: "/")
    let path = (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    let relations = PartRelations(of: part)
    if let part = try archive.part(path, limit: Limit.directory) { try XMLReader.read(part, relations) }
    return relations
  }
}
