// SPDX-License-Identifier: GPL-3.0-or-later

/// An apology in a unit's own words, with fields in braces: `{coquan} xin lỗi {congdan}, hẹn trả vào {henlai}.`
package struct NoticeTemplate: Hashable, Sendable {
  package let text: String
  /// Words and fields in their order.
  package let parts: [Part]

  package enum Part: Hashable, Sendable {
    case words(String)
    case field(Field)
  }

  /// What may stand in braces.
  package enum Field: String, Sendable, CaseIterable {
    case agency = "coquan"
    case citizen = "congdan"
    case code = "hoso"
    case procedure = "thutuc"
    case oldDue = "hancu"
    case newDay = "henlai"
    case desk = "noitra"
    case reason = "lydo"
  }

  /// - Throws: `InvalidTemplate` for a field that does not exist, a brace without its other one, or where the new day is
  ///   missing, which the law asks for (Decree 61/2018/NĐ-CP art. 19.9).
  package init(parsing words: FreeText) throws(InvalidTemplate) {
    let parts = try Self.parts(of: words.text)
    guard parts.contains(.field(.newDay)) else { throw .missing(.newDay) }
    text = words.text
    self.parts = parts
  }

  /// The sentence with every field replaced.
  package func filled(_ value: (Field) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .field(let field): value(field)
      }
    }.joined()
  }

  private static func parts(of text: String) throws(InvalidTemplate) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { throw .openBrace }
      let name = String(rest[rest.index(after: open)..<close])
      guard let field = Field.allCases.first(where: { Folding.folded($0.rawValue) == Folding.folded(name) }) else {
        throw .unknownField(name)
      }
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.field(field))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    return parts
  }
}

/// Why a sentence cannot be used.
package enum InvalidTemplate: Error, Hashable, Sendable {
  case unknownField(String)
  case openBrace
  case missing(NoticeTemplate.Field)
}

extension NoticeTemplate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: try FreeText(parsing: text))
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
