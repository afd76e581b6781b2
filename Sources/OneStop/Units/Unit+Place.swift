// SPDX-License-Identifier: GPL-3.0-or-later

extension Unit {
  /// Whether the unit is a place with a People's Committee, and not a desk or a department.
  package var isPlace: Bool { Self.places.contains(Folding.folded(kind)) }

  /// `Bình Sơn` of `Xã Bình Sơn`; nil where the unit is not a place.
  package var placeName: String? {
    guard isPlace else { return nil }
    guard nameBeginsWithKind else { return name }
    return name.split(separator: " ").dropFirst(kind.split(separator: " ").count).joined(separator: " ")
  }

  package var nameBeginsWithKind: Bool { Folding.folded(name).hasPrefix(Folding.folded(kind) + " ") }

  /// Folded names of the levels of government.
  private static let places: Set = [
    "tinh", "thanh pho", "huien", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu",
  ]
}
