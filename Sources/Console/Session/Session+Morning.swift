// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// What a day should not begin without: cases, and for managers alarms, complaints and people to
  /// call back.
  func morningLines() async throws(OfficeError) -> [String] {
    let cases = try await dueNextLines()
    let alarms = try await alarmLines()
    return try await cases + alarms + reminderLines()
  }

  /// What is overdue and what is due soon; nothing for clerks.
  private func reminderLines() async throws(OfficeError) -> [String] {
    let reminders = try await office.reminders()
    var lines: [String] = []
    if reminders.overdueComplaints + reminders.dueComplaints > 0 {
      let (overdue, due) = (formats.count(reminders.overdueComplaints), formats.count(reminders.dueComplaints))
      lines.append(
        text(
          "Phản ánh, kiến nghị: \(overdue) quá hạn, \(due) đến hạn trong 3 ngày làm việc (pa).",
          "Complaints: \(overdue) overdue, \(due) due within 3 working days (complaints)."))
    }
    if reminders.overdueWishes + reminders.waitingWishes > 0 {
      let (overdue, waiting) = (formats.count(reminders.overdueWishes), formats.count(reminders.waitingWishes))
      lines.append(
        text(
          "Công dân xin gọi lại: \(overdue) quá hạn, \(waiting) đang chờ (gopy).",
          "Citizens to call back: \(overdue) overdue, \(waiting) waiting (remarks)."))
    }
    return lines
  }

  /// That bad ratings have become too many, for managers alone.
  private func alarmLines() async throws(OfficeError) -> [String] {
    let alarms = try await office.openAlarms()
    guard !alarms.isEmpty else { return [] }
    return [
      text(
        "\(formats.count(alarms.count)) cảnh báo đánh giá xấu chưa ai nhận: cb.",
        "Alarms about bad ratings that nobody has acknowledged: \(formats.count(alarms.count)) (alarms).")
    ]
  }

  /// Cases due on the next working day, and those whose owners must be told today
  /// that it will not be kept (Decree 61/2018/NĐ-CP art. 19.9).
  private func dueNextLines() async throws(OfficeError) -> [String] {
    let (day, cases) = try await office.dueNext()
    guard !cases.isEmpty else { return [] }
    let shown = formats.day(day)
    let names = Self.names(cases.map(\.file))
    let due = text(
      "Đến hạn \(shown): \(formats.count(cases.count)) hồ sơ (\(names)).",
      "Due on \(shown): \(names) (\(formats.count(cases.count))).")
    let untold = cases.filter { $0.canApologise && ($0.apology == .missing || $0.apology == .draft) }
    guard !untold.isEmpty else { return [due] }
    return [
      due
        + text(
          " Hồ sơ nào không kịp thì hôm nay là hạn cuối gửi văn bản xin lỗi (xinloi).",
          " Today is the last day to apologise for what cannot be kept (apologise).")
    ]
  }

  /// The first few by name.
  private static func names(_ files: [CaseFile]) -> String {
    let shown = files.prefix(5).map(\.shortName).joined(separator: ", ")
    return files.count > 5 ? shown + ", …" : shown
  }
}
