// SPDX-License-Identifier: GPL-3.0-or-later

/// The number formats of a workbook: which style makes a date of a number.
final class WorkbookStyles: XMLHandler {
  private enum Place {
    case elsewhere, formats, cells
  }

  private static let limit = 65_536

  private var place = Place.elsewhere
  private var codes: [Int: CellForm] = [:]
  private var styles: [Int] = []
  private var forms: [CellForm] = []

  /// The form that a cell with this style has; cells without one, or with one that does not exist, are numbers.
  func form(_ style: Int) -> CellForm {
    forms.indices.contains(style) ? forms[style] : .number
  }

  func open(_ tag: XMLTag, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch tag {
    case "numFmts": place = .formats
    case "cellXfs": place = .cells
    case "numFmt" where place == .formats:
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      codes[id] = CellForm(code: code)
      guard codes.count <= Self.limit else { throw .tooLarge }
    case "xf" where place == .cells:
      styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      guard styles.count <= Self.limit else { throw .tooLarge }
    default: break
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}

  func close(_ tag: XMLTag) -> Bool {
    switch tag {
    case "numFmts", "cellXfs": place = .elsewhere
    case "styleSheet": forms = styles.map { codes[$0] ?? CellForm(builtIn: $0) }
    default: break
    }
    return false
  }
}
