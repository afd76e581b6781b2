// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension CaseStory {
  /// What takes days: handing on, waiting for papers, the result, and fetching it; or another end.
  mutating func handle(_ deadlines: inout Deadlines) {
    if random.happens(0.004) { return void() }
    guard forward(&deadlines) else { return }
    let fate = random.share()
    if fate < 0.011 { return end(.withdrawn, .withdraw, reason: nil) }
    if fate < 0.024 { return end(.refused, .refuse, reason: random.one(of: Reasons.refusals)) }
    if fate < 0.0248 { return end(.stopped, .stop, reason: random.one(of: Reasons.stops)) }
    if random.happens(0.06) {
      guard supplement(&deadlines) else { return }
    }
    finish()
  }

  private mutating func void() {
    let moment = later(minutes: 40...600)
    guard reaches(moment) else { return }
    file.stage = .void
    let because = random.one(of: VoidReason.allCases)
    record(.void, at: moment, by: setting.profile.manager, facts: ["because": because.rawValue])
  }

  /// Hands the case on to whoever works on it, each with a share of the limit.
  private mutating func forward(_ deadlines: inout Deadlines) -> Bool {
    let handlers = procedure.handlers(after: setting.profile)
    for (place, unit) in handlers.enumerated() {
      let moment = later(minutes: place == 0 ? 60...400 : 500...1_500)
      guard reaches(moment) else { return false }
      if let last = file.legs.indices.last { file.legs[last].until = moment }
      let limit = share(of: procedure.limit, isLast: place == handlers.count - 1, legs: handlers.count)
      file.legs.append(
        Leg(unit: unit, from: moment, limit: limit, due: limit.flatMap { deadlines.due(from: moment, $0) }))
      file.stage = .processing
      record(.forward, at: moment)
    }
    return true
  }

  /// A day for each hand it goes through, the rest for the one that works on it.
  private func share(of limit: TimeLimit?, isLast: Bool, legs: Int) -> TimeLimit? {
    guard let limit, let amount = limit.amount, amount.wholeUnits > legs else { return nil }
    let days = isLast ? amount.wholeUnits - legs : 1
    guard let shared = try? LimitAmount(days) else { return nil }
    return switch limit {
    case .working: .working(shared)
    case .calendar: .calendar(shared)
    case .sameDay, .months, .workingHours: nil
    }
  }

  private mutating func end(_ stage: Stage, _ verb: Verb, reason: String?) {
    let moment = moment(days: random.number(1...3), after: now.day)
    guard reaches(moment) else { return }
    file.stage = stage
    if let last = file.legs.indices.last { file.legs[last].until = moment }
    record(verb, at: moment, texts: reason.map { [.reason: $0] } ?? [:])
    if stage == .refused { visit(.refused, from: moment, minutes: 3...9) }
  }

  /// Papers are missing: asked for within three working days; the rules of the case say what the wait does to its
  /// limit.
  private mutating func supplement(_ deadlines: inout Deadlines) -> Bool {
    let asked = moment(days: random.number(1...2), after: now.day)
    guard reaches(asked) else { return false }
    file.stage = .supplement
    file.pauses.append(Pause(from: asked, until: nil))
    file.due = nil
    record(.supplement, at: asked, texts: [.reason: random.one(of: Reasons.supplements)])
    visit(.supplement, from: asked, minutes: 3...8)
    let brought = moment(days: random.number(2...9), after: asked.day)
    guard reaches(brought) else { return false }
    file.stage = .processing
    file.pauses[file.pauses.count - 1] = Pause(from: asked, until: brought)
    if let limit = file.limit, let rule = setting.rules(on: file.received.day)?.supplement {
      file.due = try? deadlines.calendar.deadline(
        received: file.received, limit: limit, pauses: file.pauses, supplement: rule
      ).due
    }
    file.promised = file.due ?? file.promised
    record(.resume, at: brought)
    visit(.supplement, from: brought, minutes: 3...8)
    return true
  }

  private mutating func finish() {
    let done = result()
    if let due = file.due, Punctuality(finished: min(done, setting.end), due: due) == .late || done > due.lastMoment {
      apologise(before: done)
    }
    guard reaches(done) else { return }
    resolve(at: done)
    fetch()
  }

  /// When the result is there: mostly before the last day, often on it, sometimes after.
  private mutating func result() -> Instant {
    let start = file.pauses.last?.until?.day ?? file.received.day
    guard let due = file.due else { return moment(days: random.number(3...14), after: start) }
    let length = setting.days.count(after: start, through: due.day)
    if random.happens(lateShare) {
      var days = 1
      while days < 25, random.happens(0.72) { days += 1 }
      return moment(days: days, after: due.day)
    }
    if length <= 1 || random.happens(0.26) { return onDueDay(due) }
    return moment(days: 1 + Int(Double(length - 1) * (0.3 + 0.7 * random.share())), after: start)
  }

  private mutating func onDueDay(_ due: Due) -> Instant {
    var done = random.moment(on: due.day)
    if let time = due.time, done.time > time {
      done = Instant(due.day, time).adding(seconds: -random.number(300...1_500))
    }
    return done > now ? done : later(minutes: 10...30)
  }

  /// Most fetch it within days, some not at all for weeks.
  private mutating func fetch() {
    let wait = random.happens(0.55) ? 0 : random.happens(0.85) ? random.number(1...3) : random.number(4...18)
    let fetched = wait == 0 ? later(minutes: 15...240) : moment(days: wait, after: now.day)
    guard reaches(fetched) else { return }
    deliver(at: fetched)
    visit(.delivered, from: fetched.adding(seconds: -random.number(60...240)), through: fetched.adding(seconds: 45))
  }
}

/// What officers write, in words that tell nothing of a person.
enum Reasons {
  static let refusals = [
    "Không thuộc thẩm quyền giải quyết của huyện", "Thửa đất đang có tranh chấp, chưa đủ điều kiện giải quyết",
    "Không phù hợp quy hoạch sử dụng đất đã được phê duyệt",
  ]
  static let stops = ["Người nộp hồ sơ không bổ sung giấy tờ theo yêu cầu"]
  static let supplements = [
    "Thiếu bản sao giấy tờ về quyền sử dụng đất", "Tờ khai chưa đủ chữ ký", "Thiếu trích đo địa chính thửa đất",
    "Thiếu văn bản ủy quyền", "Bản sao giấy tờ tùy thân đã hết hạn",
  ]
  static let apologies = [
    "Chờ xác minh nguồn gốc đất", "Chờ ý kiến của cơ quan phối hợp", "Hệ thống phần mềm bị gián đoạn",
    "Số lượng hồ sơ tăng đột biến", "Cán bộ thụ lý nghỉ ốm, chưa có người thay", "Chờ kết quả đo đạc lại thửa đất",
    "Phải lấy lại ý kiến khu dân cư",
  ]
  static let retractions = ["Ghi nhầm ngày hẹn trả", "Nhầm hồ sơ"]
}
