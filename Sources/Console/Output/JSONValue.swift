// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A value as it is written in JSON, object keys in the order in which they were given.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let object): object.text
    }
  }

  static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .int(value) }

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .int($0) } ?? .null }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
}

/// An object whose keys keep their order.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var pairs: [Pair]

  package struct Pair: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    pairs = elements.map { Pair(key: $0, value: $1) }
  }

  mutating func set(_ key: String, _ value: JSONValue) { pairs.append(Pair(key: key, value: value)) }

  package var text: String {
    "{" + pairs.map { JSONValue.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
  }
}
