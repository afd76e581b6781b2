// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Dimension: Named {
  package var vietnameseName: String {
    switch self {
    case .moment: "Thời điểm"
    case .field: "Lĩnh vực"
    case .procedure: "Thủ tục"
    case .counter: "Quầy"
    case .officer: "Cán bộ"
    case .hour: "Giờ"
    case .delay: "Tình trạng hẹn trả"
    case .apology: "Xin lỗi"
    }
  }

  package var englishName: String {
    switch self {
    case .moment: "Moment"
    case .field: "Field"
    case .procedure: "Procedure"
    case .counter: "Counter"
    case .officer: "Officer"
    case .hour: "Hour"
    case .delay: "Punctuality"
    case .apology: "Apology"
    }
  }
}

extension Grouping: Named {
  package var vietnameseName: String {
    switch self {
    case .whole: "Toàn bộ"
    case .unit: "Đơn vị"
    case .cluster: "Cụm thi đua"
    case .source: "Kênh"
    case .month: "Tháng"
    case .quarter: "Quý"
    case .dimension(let dimension): dimension.vietnameseName
    }
  }

  package var englishName: String {
    switch self {
    case .whole: "Whole"
    case .unit: "Unit"
    case .cluster: "Cluster"
    case .source: "Channel"
    case .month: "Month"
    case .quarter: "Quarter"
    case .dimension(let dimension): dimension.englishName
    }
  }
}

extension Grouping {
  /// What a key of this grouping is called; nil where it is data with a name of its own: units, fields, procedures,
  /// officers.
  package func keyName(_ key: String, _ formats: Formats) -> String? {
    switch self {
    case .whole, .unit: nil
    case .cluster: key.isEmpty ? (formats.language == .vi ? "ngoài các cụm" : "in no cluster") : nil
    case .source: RatingSource(rawValue: key)?.name(formats) ?? Channel(rawValue: key)?.name(formats)
    case .month: (try? LocalMonth(parsing: key)).map { formats.month($0) }
    case .quarter: Self.quarter(key).map { formats.period($0) }
    case .dimension(let dimension): dimension.keyName(key, formats)
    }
  }

  /// `2023-q2`, as the books write it.
  private static func quarter(_ key: String) -> Period? {
    let parts = key.split(separator: "-q")
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]), (1...4).contains(number),
      LocalDay.acceptedYears.contains(year)
    else { return nil }
    return .quarter(number, year: year)
  }
}

extension Dimension {
  fileprivate func keyName(_ key: String, _ formats: Formats) -> String? {
    if key.isEmpty { return unknownName(formats) }
    if key == TallyKeys.several { return severalName(formats) }
    return switch self {
    case .moment: Moment(rawValue: key)?.name(formats)
    case .hour: hourName(key, formats)
    case .delay: Punctuality(rawValue: key)?.name(formats)
    case .apology: ApologyState(rawValue: key)?.name(formats)
    case .counter: formats.language == .vi ? "Quầy \(shown(key))" : "Counter \(shown(key))"
    case .field, .procedure, .officer: nil
    }
  }

  /// What was not late has no apology either, so the empty key means both.
  private func unknownName(_ formats: Formats) -> String {
    switch (self, formats.language) {
    case (.apology, .vi): "không trễ hoặc không rõ"
    case (.apology, .en): "not late or unknown"
    case (_, .vi): "không rõ"
    case (_, .en): "unknown"
    }
  }

  private func severalName(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: "nhiều"
    case .en: "several"
    }
  }

  private func hourName(_ key: String, _ formats: Formats) -> String? {
    guard let hour = Int(key), (0...23).contains(hour) else { return nil }
    return formats.language == .vi ? "\(formats.padded(hour)) giờ" : "\(formats.padded(hour)):00"
  }
}
