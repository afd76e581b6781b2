// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheets of a workbook, and how it counts its days.
final class WorkbookSheets: XMLHandler {
  struct Sheet {
    let name: String
    let relation: String
    let isVisible: Bool
  }

  private(set) var all: [Sheet] = []
  private(set) var since1904 = false

  func open(_ tag: XMLTag, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch tag {
    case "workbookPr":
      since1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      guard let name = attributes["name"], let relation = attributes[local: "id"] else { return }
      guard all.count < PartRelations.limit, name.utf8.count < 1_024, relation.utf8.count < 256 else {
        throw .tooLarge
      }
      all.append(Sheet(name: name, relation: relation, isVisible: (attributes["state"] ?? "visible") == "visible"))
    default: break
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
  func close(_ tag: XMLTag) -> Bool { false }
}
