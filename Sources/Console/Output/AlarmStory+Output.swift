// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension AlarmStory {
  /// What happened, what is usual, and by which rule it was noticed.
  @MainActor
  func lines(_ session: Session) -> [String] {
    let formats = session.formats
    let title = session.text("Cảnh báo", "Alarm")
    return [
      "\(title) \(alarm.number) – \(Printable.line(unitName)) – \(formats.day(alarm.day)) – \(alarm.state.name(formats))",
      counted(session), usual(session),
    ] + rule(session)
  }

  @MainActor
  private func counted(_ session: Session) -> String {
    let formats = session.formats
    let (from, through) = (formats.day(alarm.since), formats.day(alarm.day))
    let (all, bad) = (formats.count(alarm.ratings), formats.count(alarm.bad))
    let days =
      from == through
      ? session.text("Ngày \(through)", "On \(through)")
      : session.text("Từ \(from) đến \(through)", "From \(from) to \(through)")
    let usual = Int((Double(alarm.ratings) * alarm.baseline.p0).rounded())
    let expected = usual == 0 ? session.text("chưa tới 1", "less than 1") : formats.count(usual)
    return session.text(
      "\(days): \(all) lượt, \(bad) không hài lòng (mức 1–2); bình thường: \(expected).",
      "\(days): \(all) ratings, \(bad) dissatisfied (levels 1–2); usual: \(expected).")
  }

  @MainActor
  private func usual(_ session: Session) -> String {
    let (formats, baseline) = (session.formats, alarm.baseline)
    let share = formats.percentage(baseline.bad, of: baseline.ratings)
    let (all, bad) = (formats.count(baseline.ratings), formats.count(baseline.bad))
    let floor = formats.percentage(WatchBaseline.floor.bad, of: WatchBaseline.floor.ratings)
    let least = baseline.isBelowFloor ? session.text("; lấy ít nhất \(floor)", "; at least \(floor) is assumed") : ""
    let period = formats.period(baseline.period)
    return session.text(
      "Bình thường ở đây (\(period)): \(bad) trên \(all) lượt, \(share)\(least).",
      "Usual here (\(period)): \(bad) of \(all), \(share)\(least).")
  }

  @MainActor
  private func rule(_ session: Session) -> [String] {
    switch alarm.rule {
    case .cusum(let step, let threshold):
      return cusum(BernoulliCUSUM(step: step, threshold: threshold), session)
    case .scan(let last, let bad):
      let (last, bad) = (session.formats.count(last), session.formats.count(bad))
      return [
        session.text(
          "Cách nhận ra (một ngày xấu): \(bad) không hài lòng trong \(last) lượt liền nhau; nếu mọi việc như thường, xác "
            + "suất để \(last) lượt có từng ấy là dưới 0,1%.",
          "The rule (one bad day): \(bad) dissatisfied among \(last) ratings in a row; as long as all is as usual, the "
            + "probability of so many in \(last) is below 0.1%.")
      ]
    }
  }

  @MainActor
  private func cusum(_ cusum: BernoulliCUSUM, _ session: Session) -> [String] {
    let formats = session.formats
    let (rise, limit) = (formats.count(cusum.step - 1), formats.count(cusum.threshold))
    let usual = cusum.meanRatingsToAlarm(p: alarm.baseline.p0)
    let worse = cusum.meanRatingsToAlarm(p: alarm.baseline.p0 * Double(BernoulliCUSUM.increase))
    let months = (usual / Double(max(1, alarm.baseline.ratingsPerYear)) * 12).nearest
    let (long, short) = (formats.count(usual.nearest), formats.count(worse.nearest))
    return [
      session.text(
        "Cách nhận ra (cộng dồn): mỗi lượt không hài lòng cộng \(rise), mỗi lượt khác trừ 1, không dưới 0; tới \(limit) "
          + "thì báo.",
        "The rule (running sum): each dissatisfied rating adds \(rise), every other takes 1 away, never below 0; at "
          + "\(limit) there is an alarm."),
      session.text(
        "Nếu mọi việc như thường thì báo nhầm trung bình một lần trong \(long) lượt (khoảng \(months) tháng); nếu không "
          + "hài lòng tăng gấp ba thì báo sau trung bình \(short) lượt.",
        "As long as all is as usual it cries wolf once in \(long) ratings on average (about \(months) months); when "
          + "dissatisfaction triples it speaks after \(short) on average."),
    ]
  }

  /// The days that led there.
  @MainActor
  func table(_ session: Session) -> Table {
    let hasSum = stretches.contains { $0.sum != nil }
    var columns: [Table.Column] = [
      .init(session.text("Từ", "From"), .day), .init(session.text("Đến", "To"), .day),
      .init(session.text("Lượt", "Ratings"), .integer), .init(session.text("Không hài lòng", "Dissatisfied"), .integer),
    ]
    if hasSum { columns.append(.init(session.text("Cộng dồn", "Sum"), .integer)) }
    var table = Table(columns)
    for stretch in stretches {
      let sum = hasSum ? [stretch.sum.map(session.formats.count) ?? ""] : []
      table.append(
        [
          session.formats.day(stretch.period.from), session.formats.day(stretch.period.through),
          session.formats.count(stretch.ratings), session.formats.count(stretch.bad),
        ] + sum)
    }
    return table
  }

  /// What must be known to read it, and what became of it.
  @MainActor
  func notes(_ session: Session) -> [String] {
    let formats = session.formats
    var notes = [
      session.text(
        "Trong một ngày các lượt không có thứ tự: coi như lượt xấu rải đều. Ngày ít lượt được gộp cho đủ "
          + "\(AlarmStretch.fewest) lượt.",
        "Within a day ratings have no order: bad ones are taken as spread evenly. Days are put together until they "
          + "have \(AlarmStretch.fewest) ratings.")
    ]
    if hasChanged {
      let (all, bad) = (formats.count(ratings), formats.count(bad))
      notes.append(
        session.text(
          "Sổ đã đổi sau cảnh báo (nhập bù, nạp thêm, sửa hoặc loại): nay là \(all) lượt, \(bad) không hài lòng.",
          "The books have changed since (late slips, imports, corrections): now \(all) ratings, \(bad) dissatisfied."))
    }
    if let seen = alarm.acknowledged {
      let (who, when) = (Printable.line(seen.officer.rawValue), formats.instant(seen.at))
      notes.append(session.text("\(who) nhận lúc \(when).", "Acknowledged by \(who), \(when)."))
    }
    if let closed = alarm.closed {
      let (who, when) = (Printable.line(closed.officer.rawValue), formats.instant(closed.at))
      notes.append(
        session.text("\(who) đóng lúc \(when): ", "Closed by \(who), \(when): ") + Printable.line(comment ?? ""))
    } else {
      let number = alarm.number
      notes.append(
        session.text(
          "Làm tiếp: cb nhan \(number), rồi cb dong \(number) --lydo \"…\".",
          "Next: alarms acknowledge \(number), then alarms close \(number) --reason \"…\"."))
    }
    return notes
  }

  var row: JSONObject {
    var row = alarm.row
    row.set("name", .string(unitName))
    row.set("comment", JSONValue(comment))
    if case .cusum(let step, let threshold) = alarm.rule {
      let cusum = BernoulliCUSUM(step: step, threshold: threshold)
      let p0 = alarm.baseline.p0
      row.set("ratingsToFalseAlarm", .number(cusum.meanRatingsToAlarm(p: p0)))
      row.set("ratingsToAlarm", .number(cusum.meanRatingsToAlarm(p: p0 * Double(BernoulliCUSUM.increase))))
    }
    row.set("changed", .bool(hasChanged))
    row.set("path", .array(stretches.map { .object($0.json) }))
    return row
  }
}

extension AlarmStretch {
  fileprivate var json: JSONObject {
    [
      "from": JSONValue(period.from), "to": JSONValue(period.through), "ratings": .int(ratings), "bad": .int(bad),
      "sum": JSONValue(sum),
    ]
  }
}

extension Double {
  /// The nearest whole number; what is too large for one becomes the largest.
  fileprivate var nearest: Int { Int(exactly: rounded()) ?? .max }
}
