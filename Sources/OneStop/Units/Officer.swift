// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who signs in and works with the books (cán bộ, công chức).
package struct Officer: Hashable, Codable, Sendable {
  package let login: Login
  package var name: String
  package var role: Role
  /// Where the officer works; a unit that has ended stands for its successor.
  package var unit: UnitCode
  /// What the officer may see: a unit and all below it, or everything.
  package var scope: UnitCode
  package var isActive: Bool

  package init(
    login: Login, name: String, role: Role, unit: UnitCode, scope: UnitCode? = nil, isActive: Bool = true
  ) {
    self.login = login
    self.name = name
    self.role = role
    self.unit = unit
    self.scope = scope ?? unit
    self.isActive = isActive
  }
}

/// What an officer may do: each role may do what the one before it may.
package enum Role: String, Codable, Sendable, CaseIterable, Comparable {
  case clerk
  case manager
  case administrator

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .clerk: 0
    case .manager: 1
    case .administrator: 2
    }
  }
}

/// The name an officer signs in with.
package struct Login: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// - Throws: `InvalidLogin` unless it is 1 to 40 letters, digits, dots, underscores or hyphens.
  package init(parsing word: String) throws(InvalidLogin) {
    let name = word.tidied.lowercased()
    guard (1...40).contains(name.count), name.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) })
    else { throw InvalidLogin(word: word) }
    rawValue = name
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word that cannot be a login name.
package struct InvalidLogin: Error, Hashable, Sendable {
  package let word: String
}
