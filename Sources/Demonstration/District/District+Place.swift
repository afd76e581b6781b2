// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The departments that handle what the desks receive.
enum Department: String, CaseIterable {
  case land = "524-dd"
  case environment = "524-tnmt"
  case justice = "524-tp"
  case finance = "524-tckh"
  case construction = "524-ktht"
  case labour = "524-ld"
  case education = "524-gd"

  var code: UnitCode { UnitCode(rawValue: rawValue) }

  var name: String {
    switch self {
    case .land: "Chi nhánh Văn phòng Đăng ký đất đai huyện Bình Sơn"
    case .environment: "Phòng Tài nguyên và Môi trường huyện Bình Sơn"
    case .justice: "Phòng Tư pháp huyện Bình Sơn"
    case .finance: "Phòng Tài chính - Kế hoạch huyện Bình Sơn"
    case .construction: "Phòng Kinh tế và Hạ tầng huyện Bình Sơn"
    case .labour: "Phòng Lao động - Thương binh và Xã hội huyện Bình Sơn"
    case .education: "Phòng Giáo dục và Đào tạo huyện Bình Sơn"
    }
  }

  /// Who signs there.
  var head: String { self == .land ? "GIÁM ĐỐC" : "TRƯỞNG PHÒNG" }
}

extension District {
  /// No agency has this identifier: what these codes name cannot be anybody's dossier.
  static let agencyCode = "000.00.00.H48"

  /// The place as it is on the first working day of 2022, made of the units of the seeds.
  static func place(among seeds: [Unit], opened: Instant, seed: UInt64) -> DemonstrationPlace {
    var people = People(seed: seed)
    let own = seeds.compactMap(changed)
    let departments = Department.allCases.map { department in
      Unit(
        code: department.code, name: department.name, kind: "phòng", parent: district,
        validTo: seeds.first { $0.code == district }?.validTo)
    }
    return DemonstrationPlace(
      units: own + departments, officers: officers(&people),
      counters: desks.flatMap(counters), devices: desks.flatMap { devices($0, opened: opened, seed: seed) },
      letterheads: letterheads(on: opened.day, &people), publicUnit: district, opened: opened)
  }

  private static func changed(_ unit: Unit) -> Unit? {
    guard let profile = desks.first(where: { $0.code == unit.code }) else { return nil }
    var unit = unit
    unit.numbering = profile.numbering
    if profile.isDesk { unit.agencyCode = agencyCode }
    return profile.isDesk || profile.numbering == .registry ? unit : nil
  }

  private static func officers(_ people: inout People) -> [Officer] {
    var officers = [
      Officer(login: Login(rawValue: "lanhdao"), name: people.name(), role: .manager, unit: district)
    ]
    for profile in desks {
      for manager in [profile.manager, profile.deputy] {
        officers.append(Officer(login: manager, name: people.name(), role: .manager, unit: profile.code))
      }
      for clerk in profile.clerks {
        officers.append(Officer(login: clerk, name: people.name(), role: .clerk, unit: profile.code))
      }
    }
    return officers
  }

  private static func counters(_ profile: UnitProfile) -> [Counter] {
    (1...profile.counters).compactMap { try? CounterNumber($0) }.map { Counter(unit: profile.code, number: $0) }
  }

  private static func devices(_ profile: UnitProfile, opened: Instant, seed: UInt64) -> [Device] {
    var random = SeededGenerator(seed: seed, "tablets \(profile.code)")
    return (1...profile.counters).prefix(profile.tablets).compactMap { try? CounterNumber($0) }.map {
      Device(id: random.token(), unit: profile.code, counter: $0, name: "Máy \($0)", paired: opened)
    }
  }

  private static func letterheads(on day: LocalDay, _ people: inout People) -> [Letterhead] {
    var letterheads: [Letterhead] = []
    for profile in desks {
      var letterhead = Letterhead(unit: profile.code, validFrom: day)
      letterhead.position =
        profile.isDesk ? ["TRƯỞNG BỘ PHẬN"] : ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      letterhead.signer = people.name()
      letterhead.place = profile.place
      letterheads.append(letterhead)
    }
    for department in Department.allCases {
      var letterhead = Letterhead(unit: department.code, validFrom: day)
      letterhead.position = [department.head]
      letterhead.signer = people.name()
      letterhead.place = "Bình Sơn"
      letterheads.append(letterhead)
    }
    return letterheads
  }
}

extension UnitProfile {
  var counters: Int { isDesk ? 6 : place == "Châu Ổ" ? 2 : 1 }

  /// Who sits at a counter.
  func clerk(at counter: Int) -> Login { clerks[(counter - 1) % clerks.count] }
}
