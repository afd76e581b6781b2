// SPDX-License-Identifier: GPL-3.0-or-later

/// How official papers name a unit; they are always in Vietnamese.
extension Unit {
  /// `Ủy ban nhân dân xã Bình Sơn` for a place, the unit's own name for a desk or a department.
  package var agencyName: String {
    guard isPlace else { return name }
    let place = nameBeginsWithKind ? name.prefix(1).lowercased() + name.dropFirst() : "\(kind.lowercased()) \(name)"
    return "Ủy ban nhân dân " + place
  }

  /// Where people collect results: the desk itself, or the desk of a People's Committee.
  package var deskName: String { isPlace ? "Bộ phận Một cửa của \(agencyName)" : agencyName }
}
