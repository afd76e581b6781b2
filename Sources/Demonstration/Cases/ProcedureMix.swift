// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Which procedures people ask a unit for, and how often: everyday ones many times, each other one now and then.
struct ProcedureMix: Sendable {
  let procedures: [Procedure]
  private let bounds: [Double]

  init(of profile: UnitProfile, among all: [Procedure]) {
    let weights = profile.isDesk ? Self.atDesk : Self.inCommune
    let usual = profile.isDesk ? 0.35 : 0.12
    var chosen: [Procedure] = []
    var bounds: [Double] = []
    for procedure in all {
      let isSentOn = !profile.isDesk && Self.landFromCommunes.contains(procedure.code.rawValue)
      guard profile.isDesk ? procedure.isOfDistrict : procedure.isOfCommune || isSentOn else { continue }
      chosen.append(procedure)
      let weight = isSentOn ? 0.5 : weights[procedure.code.rawValue] ?? usual
      bounds.append((bounds.last ?? 0) + weight)
    }
    procedures = chosen
    self.bounds = bounds
  }

  func one(_ random: inout SeededGenerator) -> Procedure {
    let point = random.share() * (bounds.last ?? 0)
    return procedures[bounds.firstIndex { point < $0 } ?? 0]
  }

  /// Papers about land that communes take in for the district.
  private static let landFromCommunes = ["1.012784", "1.012786", "1.012790", "1.012769"]

  private static let atDesk: [String: Double] = [
    "2.000815": 19, "2.000884": 5, "2.000635": 6, "1.001612": 9, "2.000720": 4, "1.001266": 2, "1.001570": 1,
    "2.000575": 1, "1.012784": 8, "1.012786": 4, "1.012790": 4, "1.012769": 5, "1.012815": 3, "1.012783": 3.5,
    "1.012814": 3, "1.011441": 9, "1.011443": 8, "1.000798": 5, "2.000381": 1.5, "1.013225": 6, "1.013226": 1,
    "1.013229": 1.2, "1.008455": 1.5, "1.005092": 2, "2.002481": 1.5, "2.000748": 2.5, "2.000992": 0.7,
    "2.001008": 0.7, "2.000843": 1, "2.000620": 0.8, "2.000181": 0.7, "1.010723": 0.8,
  ]

  private static let inCommune: [String: Double] = [
    "2.000815": 34, "2.000884": 8, "2.000635": 8, "1.001193": 7, "1.000656": 3, "1.000894": 2.5, "1.004873": 6,
    "2.001035": 5, "1.004884": 1.2, "1.004859": 2, "1.001776": 3, "1.001699": 1, "1.001731": 0.7, "1.011607": 1,
    "1.011608": 0.8, "1.010833": 0.8, "1.010803": 0.5, "1.004222": 4, "1.004194": 3.5, "1.002755": 0.8,
    "1.010038": 0.8, "1.003677": 0.6, "2.001159": 0.6, "2.000908": 1,
  ]
}

extension Procedure {
  /// `huyện`, `huyện, xã`, `huyện (Chi nhánh VPĐKĐĐ)`, `huyện/trường`.
  var isOfDistrict: Bool { level.hasPrefix("huyện") }

  /// `xã`, `huyện, xã`, `xã → huyện`; not `huyện (từ 1/7/2025: xã)`.
  var isOfCommune: Bool { level.hasPrefix("xã") || level.hasPrefix("huyện, xã") }

  /// Who works on a case after the unit that received it.
  func handlers(after profile: UnitProfile) -> [UnitCode] {
    guard !isSameDay else { return [] }
    guard profile.isDesk else {
      if level.hasPrefix("xã → huyện → tỉnh") { return [Department.labour.code, District.province] }
      if level.hasPrefix("xã → huyện") { return [Department.labour.code] }
      return isOfCommune ? [] : [District.desk, Department.land.code]
    }
    return departments.map(\.code)
  }

  private var departments: [Department] {
    switch field {
    case "Đất đai":
      if level.contains("VPĐKĐĐ") { return [.land] }
      return code.rawValue == "1.012814" ? [.environment, .land] : [.environment]
    case "Đăng ký biện pháp bảo đảm": return [.land]
    case "Môi trường": return [.environment]
    case "Hộ tịch", "Chứng thực": return [.justice]
    case "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)": return [.finance]
    case "Giáo dục và đào tạo": return [.education]
    default: return [.construction]
    }
  }

  /// How much more often than usual its limit is missed.
  var lateness: Double {
    switch field {
    case "Đất đai": 1.9
    case "Hoạt động xây dựng", "Quy hoạch xây dựng, kiến trúc", "Môi trường": 1.6
    case "Bảo trợ xã hội", "Giảm nghèo", "Người có công": 1.3
    default: 0.6
    }
  }
}
