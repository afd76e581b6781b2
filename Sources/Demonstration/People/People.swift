// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Invented people: believable names, and ways to reach them that cannot be anybody's.
struct People {
  private var random: SeededGenerator

  init(seed: UInt64, of unit: UnitCode? = nil) {
    random = SeededGenerator(seed: seed, "people \(unit?.rawValue ?? "")")
  }

  mutating func name() -> String {
    let surname = random.one(of: Self.surnames)
    return random.happens(0.5)
      ? "\(surname) \(random.one(of: Self.middlesOfMen)) \(random.one(of: Self.men))"
      : "\(surname) \(random.one(of: Self.middlesOfWomen)) \(random.one(of: Self.women))"
  }

  /// Somebody of a place; with a way to reach them where the paper asks for one.
  mutating func owner(of place: String, withContact: Bool) -> Owner {
    var owner = Owner(name: name())
    guard withContact || random.happens(0.15) else { return owner }
    owner.phone = phone()
    if withContact { owner.address = address(in: place) }
    if withContact, random.happens(0.06) { owner.submitter = name() }
    return owner
  }

  /// No Vietnamese number begins with four zeros.
  private mutating func phone() -> String {
    func digits(_ number: Int) -> String { String(String(1_000 + number).dropFirst()) }
    return "0000 \(digits(random.number(0...999))) \(digits(random.number(0...999)))"
  }

  private mutating func address(in place: String) -> String {
    place == "Châu Ổ"
      ? "Tổ dân phố \(random.number(1...6)), thị trấn Châu Ổ" : "Thôn \(random.one(of: Self.villages)), xã \(place)"
  }

  private static let surnames = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Võ", "Võ", "Huỳnh", "Đỗ",
    "Bùi", "Đặng", "Phan", "Ngô", "Trương", "Hồ", "Đinh", "Tạ", "Lương", "Cao", "Từ", "Kiều",
  ]
  private static let middlesOfMen = [
    "Văn", "Văn", "Minh", "Quốc", "Thanh", "Ngọc", "Đình", "Tấn", "Hữu", "Công", "Xuân",
  ]
  private static let middlesOfWomen = ["Thị", "Thị", "Thị Thu", "Thị Mỹ", "Thị Kim", "Thị Ngọc", "Thị Hồng", "Thanh"]
  private static let men = [
    "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hòa", "Hùng", "Khánh", "Lâm", "Long", "Nam", "Phong", "Phúc", "Quang",
    "Sơn", "Thắng", "Thịnh", "Tín", "Toàn", "Trung", "Tuấn", "Việt", "Vinh",
  ]
  private static let women = [
    "Anh", "Ánh", "Chi", "Diễm", "Dung", "Hà", "Hạnh", "Hiền", "Hoa", "Huệ", "Lan", "Liên", "Loan", "Mai", "Nga",
    "Ngân",
    "Nhung", "Oanh", "Phương", "Thảo", "Thủy", "Trang", "Tuyết", "Yến",
  ]
  private static let villages = ["Đông", "Tây", "Nam", "Bắc", "Trung", "1", "2", "3", "4", "5", "Thượng", "Hạ"]
}
