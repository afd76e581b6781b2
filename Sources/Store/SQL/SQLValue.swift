// SPDX-License-Identifier: GPL-3.0-or-later

/// A value as both engines store it: days travel as text, instants as milliseconds, truth as integer 0 or 1.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

extension SQLValue {
  package init(_ value: Int?) {
    self = value.map { .integer(Int64($0)) } ?? .null
  }

  package init(_ value: Int64?) {
    self = value.map { .integer($0) } ?? .null
  }

  package init(_ value: Double?) {
    self = value.map { .real($0) } ?? .null
  }

  package init(_ value: String?) {
    self = value.map { .text($0) } ?? .null
  }

  /// Truth as integer 1 or 0; columns of truth are integers on both engines.
  package init(_ value: Bool?) {
    self = value.map { .integer($0 ? 1 : 0) } ?? .null
  }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .real(value) }
  package init(stringLiteral value: String) { self = .text(value) }
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral {
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}

extension SQLValue {
  /// Why neither engine could give this value back unchanged; nil for a value both can store.
  var defect: String? {
    switch self {
    case .text(let text) where text.utf8.contains(0): "text contains a NUL character"
    case .real(let number) where !number.isFinite: "a number is not finite"
    default: nil
    }
  }
}
