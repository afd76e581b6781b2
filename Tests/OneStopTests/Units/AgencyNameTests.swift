// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct AgencyNameTests {
  @Test(arguments: [
    ("Xã Bình Sơn", "xã", "Ủy ban nhân dân xã Bình Sơn", "Bình Sơn"),
    ("Bình Thuận", "xã", "Ủy ban nhân dân xã Bình Thuận", "Bình Thuận"),
    ("Châu Ổ", "thị trấn", "Ủy ban nhân dân thị trấn Châu Ổ", "Châu Ổ"),
    ("Thị trấn Châu Ổ", "thị trấn", "Ủy ban nhân dân thị trấn Châu Ổ", "Châu Ổ"),
    ("Huyện Bình Sơn", "huyện", "Ủy ban nhân dân huyện Bình Sơn", "Bình Sơn"),
    ("Bộ phận Một cửa huyện Bình Sơn", "bộ phận", "Bộ phận Một cửa huyện Bình Sơn", nil),
    ("Phòng Kinh tế", "", "Phòng Kinh tế", nil),
  ])
  func `a place speaks through its People's Committee, a desk in its own name`(
    name: String, kind: String, agency: String, place: String?
  ) {
    let unit = Unit(code: UnitCode(rawValue: "x"), name: name, kind: kind)
    #expect(unit.agencyName == agency)
    #expect(unit.placeName == place)
  }
}
