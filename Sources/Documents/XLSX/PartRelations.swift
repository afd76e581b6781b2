// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of a package is which: the relations that one part names to others.
final class PartRelations: XMLHandler {
  struct Relation {
    let id: String
    let kind: String
    let path: String
  }

  static let limit = 4_096

  private let folder: [Substring]
  private(set) var all: [Relation] = []

  /// - Parameter part: the part whose relations these are; targets are told from its folder.
  init(of part: String) {
    folder = part.split(separator: "/").dropLast()
  }

  /// The path of the first part of a kind, such as `styles`; the last word of its type tells the kind, which the two
  /// editions of the standard give different addresses.
  func path(_ kind: String) -> String? {
    all.first { $0.kind == kind }?.path
  }

  func open(_ tag: XMLTag, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard "Relationship" ~= tag, attributes["TargetMode"] != "External" else { return }
    guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else { return }
    guard all.count < Self.limit, target.utf8.count < 1_024, id.utf8.count < 256 else { throw .tooLarge }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    all.append(Relation(id: id, kind: kind, path: resolved(target)))
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
  func close(_ tag: XMLTag) -> Bool { false }

  /// Targets may be absolute, and may climb.
  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
