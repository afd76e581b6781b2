// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// How papers name a unit: `Ủy ban nhân dân xã Bình Sơn` for a place, the unit's own name for a desk or department.
struct AgencyName {
  private let unit: Unit

  init(_ unit: Unit) { self.unit = unit }

  /// Whether the unit is a place with a People's Committee.
  var isPlace: Bool { Self.places.contains(Folding.folded(unit.kind)) }

  var full: String {
    let name = Printable.line(unit.name)
    guard isPlace else { return name }
    let kind = Printable.line(unit.kind).lowercased()
    return "Ủy ban nhân dân " + (beginsWithKind ? name.uncapitalised : "\(kind) \(name)")
  }

  /// `Bình Sơn` of `Xã Bình Sơn`; nil where the unit is not a place.
  var place: String? {
    guard isPlace else { return nil }
    let name = Printable.line(unit.name)
    guard beginsWithKind else { return name }
    let kindWords = unit.kind.split(separator: " ").count
    return name.split(separator: " ").dropFirst(kindWords).joined(separator: " ")
  }

  /// Where people collect results: the desk itself, or the desk of a People's Committee.
  var desk: String { isPlace ? "Bộ phận Một cửa của \(full)" : full }

  private var beginsWithKind: Bool { Folding.folded(unit.name).hasPrefix(Folding.folded(unit.kind) + " ") }

  /// Folded names of the levels of government.
  private static let places: Set = [
    "tinh", "thanh pho", "huien", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu",
  ]
}
