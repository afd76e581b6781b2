// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension JSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .number(let number): try value.encode(number)
    case .string(let string): try value.encode(string)
    case .array(let array): try value.encode(array)
    case .object(let object): try value.encode(object)
    }
  }

  init(_ bytes: Data) throws { self = try JSONDecoder().decode(JSON.self, from: bytes) }

  /// As a program reads it, names in order.
  var bytes: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self)
    }
  }

  var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(dictionaryLiteral members: (String, JSON)...) { self = .object(Dictionary(members) { $1 }) }
  init(arrayLiteral items: JSON...) { self = .array(items) }
}
