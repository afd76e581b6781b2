// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Which units are places, so that papers can be dated there, and what the places are called.
@Suite struct UnitPlaceTests {
  private func unit(_ name: String, _ kind: String) -> Unit {
    Unit(code: UnitCode(rawValue: "x"), name: name, kind: kind)
  }

  @Test(arguments: [
    ("Tỉnh Quảng Ngãi", "tỉnh", "Quảng Ngãi"), ("Huyện Bình Sơn", "huyện", "Bình Sơn"),
    ("Xã Bình Sơn", "xã", "Bình Sơn"), ("Bình Trung", "xã", "Bình Trung"), ("Thị trấn Châu Ổ", "thị trấn", "Châu Ổ"),
    ("Châu Ổ", "thị trấn", "Châu Ổ"), ("Thành phố Quảng Ngãi", "Thành Phố", "Quảng Ngãi"),
    ("Thị xã Đức Phổ", "thị xã", "Đức Phổ"), ("PHƯỜNG LÊ HỒNG PHONG", "phường", "LÊ HỒNG PHONG"),
    ("Quận 1", "quận", "1"), ("Đặc khu Lý Sơn", "đặc khu", "Lý Sơn"), ("xa Binh Minh", "xã", "Binh Minh"),
    ("Xãm Cũ", "xã", "Xãm Cũ"), ("Bình Xã", "xã", "Bình Xã"),
  ])
  func `a place is called by its name without its level`(_ name: String, _ kind: String, _ place: String) {
    #expect(unit(name, kind).isPlace)
    #expect(unit(name, kind).placeName == place)
  }

  @Test(arguments: [
    ("Bộ phận Một cửa huyện Bình Sơn", "bộ phận"), ("Sở Tư pháp", "sở"), ("Huyện Bình Sơn", ""),
    ("Xã Bình Sơn", "xã hội"), ("Phòng Tư pháp", "phòng"),
  ])
  func `a desk or a department is no place, whatever its name`(_ name: String, _ kind: String) {
    #expect(!unit(name, kind).isPlace)
    #expect(unit(name, kind).placeName == nil)
  }
}
