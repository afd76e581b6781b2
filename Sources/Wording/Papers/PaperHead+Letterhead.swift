// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension PaperHead {
  /// The head of a unit's paper, as its letterhead says.
  init(_ letterhead: Letterhead, number: String, date: String) {
    self.init(
      parentAgency: letterhead.parentAgency.map(Self.lines),
      agency: Self.lines(letterhead.agency ?? letterhead.unit.rawValue), number: number,
      placeAndDate: "\(letterhead.place ?? "………"), \(date)")
  }

  /// In capitals, a committee on a line of its own above its place.
  static func lines(_ agency: String) -> String {
    agency.uppercased().replacing("ỦY BAN NHÂN DÂN ", with: "ỦY BAN NHÂN DÂN\n")
  }
}
