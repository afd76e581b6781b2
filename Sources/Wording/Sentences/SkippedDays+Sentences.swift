// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SkippedDays {
  /// Lines of whole sentences, the days left out first.
  var vietnamese: [String] {
    var lines = vietnameseDays
    if let start { lines.append("Nhận ngoài giờ làm việc nên tính như nhận ngày \(short(start)).") }
    if countsAllDays { lines.append("Thời hạn này tính cả ngày nghỉ.") }
    if !makeUps.isEmpty { lines.append("Có tính ngày làm bù: \(named(makeUps)).") }
    for day in restarts { lines.append("Bổ sung xong ngày \(short(day)) nên tính lại từ đầu.") }
    if let moved, let due {
      let (last, what) = (short(moved.day), moved.dayKind.vietnameseName)
      lines.append("Ngày cuối \(last) là \(what) nên hạn dời đến ngày làm việc tiếp theo, \(short(due.day)).")
    }
    if !estimatedYears.isEmpty {
      lines.append("Tạm tính: lịch nghỉ năm \(years) chưa nạp đủ. Nạp lịch (nap lich TEP) thì hạn được tính lại.")
    }
    return lines
  }

  var english: [String] {
    var lines = englishDays
    if let start { lines.append("Received outside working hours, so it counts as received on \(short(start)).") }
    if countsAllDays { lines.append("This limit counts days off as well.") }
    if !makeUps.isEmpty { lines.append("Make-up days are counted: \(named(makeUps)).") }
    for day in restarts { lines.append("The supplement came on \(short(day)), so the count begins anew.") }
    if let moved, let due {
      let (last, what) = (short(moved.day), moved.dayKind.englishName)
      lines.append("The last day \(last) is not worked (\(what)): it moves to the next working day, \(short(due.day)).")
    }
    if !estimatedYears.isEmpty {
      lines.append("Provisional: the days off of \(years) are not all loaded. Load them with import calendar FILE.")
    }
    return lines
  }

  private var vietnameseDays: [String] {
    let receipt = receipt.map { ["\(short($0)) (ngày nhận)"] } ?? []
    let items = receipt + groups.map { vietnamese($0.reason, ranges($0.ranges)) }
    var sentences = items.isEmpty ? [] : ["Không tính: \(items.joined(separator: "; "))."]
    switch (hasHoliday, hasPause) {
    case (false, false): sentences.append("Không có ngày lễ, không tạm dừng.")
    case (false, true): sentences.append("Không có ngày lễ.")
    case (true, false): sentences.append("Không tạm dừng.")
    case (true, true): break
    }
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
  }

  private var englishDays: [String] {
    let receipt = receipt.map { ["\(short($0)) (day of receipt)"] } ?? []
    let items = receipt + groups.map { english($0.reason, ranges($0.ranges)) }
    var sentences = items.isEmpty ? [] : ["Not counted: \(items.joined(separator: "; "))."]
    switch (hasHoliday, hasPause) {
    case (false, false): sentences.append("No holidays, no pause.")
    case (false, true): sentences.append("No holidays.")
    case (true, false): sentences.append("No pause.")
    case (true, true): break
    }
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
  }

  private func vietnamese(_ reason: Reason, _ days: String) -> String {
    switch reason {
    case .weekend: "cuối tuần \(days)"
    case .holiday(let name): "\(days) (\(shown(name)))"
    case .closure(let name): "\(days) (đóng cửa tại chỗ: \(shown(name)))"
    case .pause: "chờ bổ sung \(days)"
    case .noSession: "không có buổi làm việc \(days)"
    }
  }

  private func english(_ reason: Reason, _ days: String) -> String {
    switch reason {
    case .weekend: "weekends \(days)"
    case .holiday(let name): "\(days) (\(shown(name)))"
    case .closure(let name): "\(days) (closed locally: \(shown(name)))"
    case .pause: "supplement awaited \(days)"
    case .noSession: "no session \(days)"
    }
  }
}
