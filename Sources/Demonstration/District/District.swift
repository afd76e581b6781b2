// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The district of the demonstration: the units of the seeds, with everything about their work invented.
enum District {
  static let district = UnitCode(rawValue: "524")
  static let desk = UnitCode(rawValue: "524-mc")
  static let province = UnitCode(rawValue: "tinh-quang-ngai")

  /// What the district published of its desk for 2023, the only true figures here: ratings, and those of levels 4 and 5.
  static let published = (rated: 4_769, satisfied: 4_740)
  /// The desk's year before, invented: a bit lower.
  static let yearBefore = (rated: 4_412, satisfied: 4_358)

  static let desks: [UnitProfile] = [deskProfile] + communes.enumerated().map { profile(of: $1, at: $0) }

  private static let deskProfile = UnitProfile(
    code: desk, place: "Bình Sơn", cases: (4_250, 4_500), response: (0.63, 0.65), bad: (0.012, 0.006),
    late: (0.047, 0.04), clerks: ["lan", "minh", "thuy", "hung", "nga", "phuc"].map(Login.init(rawValue:)),
    manager: Login(rawValue: "quanly"), deputy: Login(rawValue: "phophong"), tablets: 4, character: .ordinary,
    numbering: .register, slips: (160, 180))

  /// A commune as it is written down here: code, place, cases of 2023, response in percent, tablets.
  private struct Commune {
    let code: String
    let place: String
    let cases: Int
    let response: Int
    let tablets: Int

    init(_ code: String, _ place: String, _ cases: Int, _ response: Int, _ tablets: Int) {
      (self.code, self.place, self.cases, self.response, self.tablets) = (code, place, cases, response, tablets)
    }
  }

  private static let communes = [
    Commune("21040", "Châu Ổ", 860, 58, 2), Commune("21043", "Bình Thuận", 320, 34, 1),
    Commune("21046", "Bình Thạnh", 340, 41, 1), Commune("21049", "Bình Đông", 290, 22, 0),
    Commune("21052", "Bình Chánh", 370, 47, 1), Commune("21055", "Bình Nguyên", 400, 44, 1),
    Commune("21058", "Bình Khương", 230, 18, 0), Commune("21061", "Bình Trị", 300, 37, 0),
    Commune("21064", "Bình An", 52, 24, 0), Commune("21067", "Bình Hải", 330, 29, 0),
    Commune("21070", "Bình Dương", 350, 45, 1), Commune("21073", "Bình Phước", 320, 26, 0),
    Commune("21079", "Bình Hòa", 290, 31, 0), Commune("21082", "Bình Trung", 400, 43, 1),
    Commune("21085", "Bình Minh", 340, 20, 0), Commune("21088", "Bình Long", 310, 52, 0),
    Commune("21091", "Bình Thanh", 280, 33, 0), Commune("21100", "Bình Chương", 270, 15, 0),
    Commune("21103", "Bình Hiệp", 320, 39, 0), Commune("21106", "Bình Mỹ", 290, 28, 0),
    Commune("21109", "Bình Tân Phú", 380, 36, 1), Commune("21112", "Bình Châu", 460, 30, 1),
  ]

  private static func profile(of commune: Commune, at index: Int) -> UnitProfile {
    let response = Double(commune.response) / 100
    let character: UnitProfile.Character =
      switch commune.code {
      case "21088": .dishonest
      case "21052": .improving
      default: .ordinary
      }
    let bad = 0.015 + 0.004 * Double(index % 7)
    let late = 0.028 + 0.004 * Double(index % 5)
    var profile = UnitProfile(
      code: UnitCode(rawValue: commune.code), place: commune.place,
      cases: (commune.cases * 24 / 25, commune.cases), response: (response * 0.9, response),
      bad: character == .ordinary ? (bad * 1.15, bad) : character == .improving ? (0.15, 0.035) : (0, 0),
      late: character == .improving ? (0.11, 0.03) : character == .dishonest ? (0.09, 0.1) : (late * 1.1, late),
      clerks: [Login(rawValue: "cb-\(commune.code)")], manager: Login(rawValue: "ct-\(commune.code)"),
      deputy: Login(rawValue: "pct-\(commune.code)"), tablets: commune.tablets, character: character,
      numbering: index % 4 == 3 ? .registry : .register,
      slips: commune.tablets == 0 && commune.cases > 100 ? (20, 24) : (0, 0))
    profile.oddity = oddities[commune.code]
    return profile
  }

  /// What the page about honest ratings is to find beside the dishonest unit: each in one month of one commune.
  private static let oddities: [String: UnitProfile.Oddity] = [
    "21055": UnitProfile.Oddity(kind: .mashing, year: 2023, month: 8),
    "21040": UnitProfile.Oddity(kind: .crowd, year: 2023, month: 5),
    "21082": UnitProfile.Oddity(kind: .noon, year: 2022, month: 10),
  ]
}
