// SPDX-License-Identifier: GPL-3.0-or-later

/// The files beside the text of a DOCX, and how the text refers to them.
struct WordParts {
  private(set) var parts: [Part] = []

  /// Adds a file and returns the name of the relation that leads to it.
  mutating func add(_ kind: Kind, _ bytes: [UInt8]) -> String {
    let number = parts.count { $0.kind == kind } + 1
    let relation = "r\(parts.count + 1)"
    parts.append(Part(kind: kind, file: kind.file(number), relation: relation, bytes: bytes))
    return relation
  }

  func count(of kind: Kind) -> Int { parts.count { $0.kind == kind } }

  struct Part {
    let kind: Kind
    /// Its path below `word/`.
    let file: String
    let relation: String
    let bytes: [UInt8]
  }

  enum Kind {
    case styles, settings, header, picture

    fileprivate func file(_ number: Int) -> String {
      switch self {
      case .styles: "styles.xml"
      case .settings: "settings.xml"
      case .header: "header\(number).xml"
      case .picture: "media/code\(number).png"
      }
    }
  }
}

extension WordParts.Kind {
  /// What a relation of the kind is called, after the common beginning.
  var relation: String {
    switch self {
    case .styles: "styles"
    case .settings: "settings"
    case .header: "header"
    case .picture: "image"
    }
  }

  /// What the file is, unless its ending says so.
  var contentType: String? {
    switch self {
    case .styles, .settings, .header: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(relation)+xml"
    case .picture: nil
    }
  }
}
