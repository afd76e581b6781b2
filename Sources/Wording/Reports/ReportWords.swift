// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// How the sentences of one report say its place, its time and its numbers.
struct ReportWords {
  let formats: Formats
  let place: String
  let when: String
  private var marks: [ReportFigure: String] = [:]
  /// The numbers as they are first said, each once.
  private(set) var cited: [ReportNumber] = []

  init(_ report: DeskReport, _ sentences: [ReportSentence], _ formats: Formats) {
    self.formats = formats
    place = report.place(formats)
    when = report.when(formats)
    for number in sentences.flatMap(\.numbers) where marks[number.figure] == nil {
      cited.append(number)
      marks[number.figure] = " [\(cited.count)]"
    }
  }

  func text(_ sentence: ReportSentence) -> String {
    switch formats.language {
    case .vi: sentence.vietnamese(self)
    case .en: sentence.english(self)
    }
  }

  /// The sign that leads to the figure's id below the text.
  func mark(_ number: ReportNumber) -> String { marks[number.figure] ?? "" }

  func count(_ number: ReportNumber) -> String { formats.officialCount(number.part) }

  func whole(_ number: ReportNumber) -> String { formats.officialCount(number.whole ?? 0) }

  func percent(_ number: ReportNumber) -> String { formats.percentage(number.part, of: number.whole ?? 0) }

  /// `30 hồ sơ (73,2%)`; nothing to share, no share.
  func share(_ number: ReportNumber) -> String {
    let cases =
      formats.language == .vi
      ? "\(count(number)) hồ sơ" : formats.counted(number.part, "case", "cases")
    return number.part == 0 ? cases : "\(cases) (\(percent(number)))"
  }

  /// `kịp thời 30 hồ sơ (73,2%)`, `không có hồ sơ nào kịp thời`.
  func apology(_ number: ReportNumber, _ how: String) -> String {
    guard number.part == 0 else {
      return formats.language == .vi
        ? "\(how) \(share(number))\(mark(number))" : "\(how): \(share(number))\(mark(number))"
    }
    return (formats.language == .vi ? "không có hồ sơ nào \(how)" : "none \(how)") + mark(number)
  }

  /// `a, b và c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + (formats.language == .vi ? " và " : " and ") + last
  }
}

extension DeskReport {
  /// `Bộ phận Một cửa huyện Bình Sơn`, with what is below it where that is in the numbers.
  func place(_ formats: Formats) -> String {
    switch (unit, formats.language) {
    case (let unit?, .vi): shown(unit.deskName) + (isWide ? " và các đơn vị trực thuộc" : "")
    case (let unit?, .en): shown(unit.deskName) + (isWide ? " and the units below it" : "")
    case (nil, .vi): "các đơn vị có trong sổ"
    case (nil, .en): "all units in the books"
    }
  }

  /// `Trong năm 2023`, `Từ ngày 01/03/2023 đến ngày 15/03/2023`.
  func when(_ formats: Formats) -> String {
    let name = formats.period(period)
    switch formats.language {
    case .en: return "In \(name)"
    case .vi:
      if period.from == period.through { return "Trong ngày \(name)" }
      guard period.isWholeMonths else {
        return "Từ ngày \(formats.day(period.from)) đến ngày \(formats.day(period.through))"
      }
      return "Trong \(name)"
    }
  }
}
