// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension DeadlineExplanation {
  /// The titles of the four columns of `dayRows`.
  package static func dayTitles(_ formats: Formats) -> [String] {
    switch formats.language {
    case .vi: ["Ngày", "Thứ", "Việc", "Đã tính"]
    case .en: ["Date", "Weekday", "What", "Counted"]
    }
  }

  /// One row a day: date, weekday, what the day did, how many days or hours are counted after it.
  package func dayRows(_ formats: Formats) -> [[String]] {
    steps.map { step in
      [
        formats.day(step.day), step.day.weekday.name(formats), step.words(formats),
        formats.amount(step.countedSoFar),
      ]
    }
  }

  /// The same as text: two spaces of indent, columns in line, the counts on the right.
  package func dayLines(_ formats: Formats) -> [String] {
    let rows = dayRows(formats)
    let widths = (0..<4).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { DisplayWidth.padded($1, to: widths[$0], $0 == 3 ? .trailing : .leading) }
      return "  " + cells.joined(separator: "  ")
    }
  }
}

extension DeadlineStep {
  /// What the day did to the count.
  fileprivate func words(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnamese
    case .en: english
    }
  }

  private var vietnamese: String {
    switch kind {
    case .received: "ngày nhận"
    case .starts: "tính như nhận ngày này"
    case .counted: isOrdinary ? "tính" : "tính, \(dayKind.vietnameseName)"
    case .makeUp: "tính, \(dayKind.vietnameseName)"
    case .weekend, .dayOff, .closedLocally: "không tính, \(dayKind.vietnameseName)"
    case .paused: "không tính, chờ bổ sung"
    case .restarted: "bổ sung xong, tính lại từ đầu"
    case .moved where dayKind.isWorking: "không có buổi làm việc"
    case .moved: "ngày cuối là \(dayKind.vietnameseName): dời hạn"
    case .due: isOrdinary ? "hạn trả" : "hạn trả, \(dayKind.vietnameseName)"
    }
  }

  private var english: String {
    switch kind {
    case .received: "received"
    case .starts: "counts as received on this day"
    case .counted: isOrdinary ? "counted" : "counted, \(dayKind.englishName)"
    case .makeUp: "counted, \(dayKind.englishName)"
    case .weekend, .dayOff, .closedLocally: "not counted, \(dayKind.englishName)"
    case .paused: "not counted, supplement awaited"
    case .restarted: "supplement came, begins anew"
    case .moved where dayKind.isWorking: "no session"
    case .moved: "last day, \(dayKind.englishName): moves on"
    case .due: isOrdinary ? "due" : "due, \(dayKind.englishName)"
    }
  }

  private var isOrdinary: Bool { dayKind == .working }
}
