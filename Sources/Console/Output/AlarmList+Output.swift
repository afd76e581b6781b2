// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Alarm {
  /// Bad ones and all that were counted: `11 / 702 từ 14/08/2023`.
  @MainActor
  func counts(_ session: Session) -> String {
    let (bad, all) = (session.formats.count(bad), session.formats.count(ratings))
    let start = session.formats.day(since)
    return session.text("\(bad) / \(all) lượt từ \(start)", "\(bad) of \(all) since \(start)")
  }

  var row: JSONObject {
    var row: JSONObject = [
      "unit": .string(unit.rawValue), "number": .int(number), "state": .string(state.rawValue),
      "day": JSONValue(day), "since": JSONValue(since), "ratings": .int(ratings), "bad": .int(bad),
      "rule": .string(rule.kind.rawValue),
    ]
    switch rule {
    case .cusum(let step, let threshold):
      row.set("step", .int(step))
      row.set("threshold", .int(threshold))
    case .scan(let last, let bad):
      row.set("last", .int(last))
      row.set("threshold", .int(bad))
    }
    row.set("version", .int(version))
    row.set("baseline", .object(baseline.json))
    row.set("raised", JSONValue(raised))
    row.set("acknowledgedBy", JSONValue(acknowledged?.officer.rawValue))
    row.set("acknowledged", JSONValue(acknowledged?.at))
    row.set("closedBy", JSONValue(closed?.officer.rawValue))
    row.set("closed", JSONValue(closed?.at))
    return row
  }
}

extension WatchBaseline {
  var json: JSONObject {
    [
      "from": JSONValue(period.from), "to": JSONValue(period.through), "ratings": .int(ratings), "bad": .int(bad),
      "p0": .number(p0),
    ]
  }
}

extension AlarmList {
  /// Which units are watched, and why others are not.
  @MainActor
  func watchLines(_ session: Session) -> [String] {
    guard !watches.isEmpty else {
      return [
        session.text(
          "Chưa có lượt đánh giá nào trong năm nay và ba năm trước nên chưa theo dõi đơn vị nào.",
          "There are no ratings of this year and the three before, so no unit is watched.")
      ]
    }
    let watched = watches.filter { if case .watched = $0.state { true } else { false } }.count
    let rest = watches.compactMap { $0.obstacle(session) }
    let number = session.formats.count(watched)
    let first = watched == 0 ? [] : [session.text("Đang theo dõi \(number) đơn vị.", "Units watched: \(number).")]
    guard !rest.isEmpty else { return first }
    let shown = rest.prefix(Self.named).joined(separator: "; ")
    let more = rest.count - Self.named
    let others = more > 0 ? session.text("; và \(more) đơn vị khác", "; and \(more) more") : ""
    return first + [session.text("Chưa theo dõi được: ", "Not watched: ") + shown + others + "."]
  }

  private static let named = 3

  var total: JSONObject {
    var (watched, unwatched): ([JSONValue], [JSONValue]) = ([], [])
    for watch in watches {
      let (reason, baseline) = watch.reason
      guard let reason else {
        watched.append(.string(watch.unit.rawValue))
        continue
      }
      var row: JSONObject = ["unit": .string(watch.unit.rawValue), "reason": .string(reason)]
      row.set("from", JSONValue(baseline.period.from))
      row.set("to", JSONValue(baseline.period.through))
      row.set("ratings", .int(baseline.ratings))
      unwatched.append(.object(row))
    }
    return ["watched": .array(watched), "unwatched": .array(unwatched), "needed": .int(WatchBaseline.enough)]
  }
}

extension UnitWatch {
  /// Why the unit is not watched, as machines read it; nil where it is.
  fileprivate var reason: (String?, WatchBaseline) {
    switch state {
    case .watched(let baseline): (nil, baseline)
    case .tooFew(let baseline): ("too_few", baseline)
    case .tooManyBad(let baseline): ("too_many_bad", baseline)
    }
  }

  @MainActor
  fileprivate func obstacle(_ session: Session) -> String? {
    let unit = Printable.line(name)
    switch state {
    case .watched: return nil
    case .tooFew(let baseline):
      let (have, need) = (session.formats.count(baseline.ratings), session.formats.count(WatchBaseline.enough))
      let period = session.formats.period(baseline.period)
      return session.text(
        "\(unit) (\(period) có \(have) lượt, cần \(need))", "\(unit) (\(have) ratings in \(period), \(need) needed)")
    case .tooManyBad(let baseline):
      let share = session.formats.percentage(baseline.bad, of: baseline.ratings)
      return session.text(
        "\(unit) (vốn đã có \(share) không hài lòng)", "\(unit) (\(share) are dissatisfied as it is)")
    }
  }
}
