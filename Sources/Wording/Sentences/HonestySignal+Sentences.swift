// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension HonestySignal {
  /// Found, not found, or nothing known.
  package func outcome(_ formats: Formats) -> String {
    switch (finding, formats.language) {
    case (.found, .vi): "CÓ"
    case (.found, .en): "YES"
    case (.notFound, .vi): "không"
    case (.notFound, .en): "no"
    case (.noData, _): Formats.noData
    }
  }

  /// The counts and the test behind it, or why there are none; `name` is what the clerk is called.
  package func detail(_ name: String?, _ formats: Formats) -> String {
    if case .noData(let lack) = finding { return lack.sentence(flag, formats) }
    let counts = "\(formats.count(count ?? 0))/\(formats.count(base ?? 0))"
    let share = formats.percentage(count ?? 0, of: base ?? 0)
    let who = name.map { ", \($0)" } ?? ""
    return formats.language == .vi
      ? vietnamese(counts, share, who, formats) : english(counts, share, who, formats)
  }

  private func vietnamese(_ counts: String, _ share: String, _ who: String, _ formats: Formats) -> String {
    switch flag {
    case .rapid, .burst, .closedHours, .unsolicited, .raised: "\(counts) lượt"
    case .replay: "\(formats.count(count ?? 0)) lần"
    case .excess: "\(counts) ngày, thừa \(formats.count(Int(value ?? 0))) lượt"
    case .prompting where officer == nil: "trả lời \(formats.points(value ?? 0)) mà hài lòng tăng"
    case .prompting: "mời \(counts) (\(share))\(who)"
    case .flatAgainstDelay: "\(counts) lượt trễ chê, p \(formats.chance(value ?? 1))"
    case .hourProfile: "\(counts) lượt (\(share))\(who)"
    case .counterVsQR: "chênh \(formats.points(value ?? 0))"
    }
  }

  private func english(_ counts: String, _ share: String, _ who: String, _ formats: Formats) -> String {
    switch flag {
    case .rapid, .burst, .closedHours, .unsolicited, .raised: "\(counts) ratings"
    case .replay: formats.counted(count ?? 0, "time", "times")
    case .excess: "\(counts) days, \(formats.count(Int(value ?? 0))) ratings too many"
    case .prompting where officer == nil: "response \(formats.points(value ?? 0)) while satisfaction rises"
    case .prompting: "asked \(counts) (\(share))\(who)"
    case .flatAgainstDelay: "\(counts) late ones unhappy, p \(formats.chance(value ?? 1))"
    case .hourProfile: "\(counts) ratings (\(share))\(who)"
    case .counterVsQR: "difference \(formats.points(value ?? 0))"
    }
  }

  /// From where on something is found.
  package func threshold(_ formats: Formats) -> String {
    switch flag {
    case .rapid, .burst, .closedHours, .unsolicited, .replay, .raised, .excess: ">0"
    case .prompting where officer == nil: formats.language == .vi ? "giảm rõ" : "clearly less"
    case .prompting: "<" + formats.percentage(95, of: 100, decimals: 0)
    case .flatAgainstDelay: "p <" + formats.percentage(1, of: 100, decimals: 0)
    case .hourProfile: ">" + formats.percentage(30, of: 100, decimals: 0)
    case .counterVsQR: formats.language == .vi ? "hơn rõ" : "clearly more"
    }
  }
}

extension HonestySignal.Lack {
  fileprivate func sentence(_ flag: HonestyFlag, _ formats: Formats) -> String {
    switch (self, formats.language) {
    case (.noRatings, .vi): "chưa có lượt đánh giá"
    case (.noRatings, .en): "no ratings"
    case (.noMoments, .vi): "không biết giờ bấm của các lượt này"
    case (.noMoments, .en): "nobody knows when these were pressed"
    case (.noVisits, .vi): "chưa có lượt tiếp"
    case (.noVisits, .en): "no visits"
    case (.few(let need, let have), .vi):
      "cần \(formats.count(need)) \(Self.counted(flag, .vi)), mới có \(formats.count(have))"
    case (.few(let need, let have), .en):
      "needs \(formats.count(need)) \(Self.counted(flag, .en)), has \(formats.count(have))"
    }
  }

  private static func counted(_ flag: HonestyFlag, _ language: Language) -> String {
    switch (flag, language) {
    case (.prompting, .vi): "lượt tiếp"
    case (.prompting, .en): "visits"
    case (.flatAgainstDelay, .vi): "lượt trễ"
    case (.flatAgainstDelay, .en): "late ones"
    case (.counterVsQR, .vi): "lượt mỗi bên"
    case (.counterVsQR, .en): "ratings on each side"
    case (_, .vi): "lượt"
    case (_, .en): "ratings"
    }
  }
}

extension Formats {
  /// A probability to two digits that count: `0,00062`; what is smaller than can be shown, as below the smallest.
  func chance(_ value: Double) -> String {
    guard value >= 0.000_005 else { return "<" + decimal(1, decimals: 5) }
    var decimals = 2
    while decimals < 5, value < 0.095 {
      let unit = (0..<(decimals - 1)).reduce(1.0) { unit, _ in unit / 10 }
      if value >= unit { break }
      decimals += 1
    }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return decimal(Int((min(value, 1) * scale).rounded()), decimals: decimals)
  }
}
