// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Session {
  /// Complaints as a list; without a period what is not handled yet.
  func list(_ stories: [ComplaintStory], _ period: Period?) -> Report {
    guard !stories.isEmpty else {
      let sentence =
        period.map {
          let shown = formats.period($0)
          return text("Không nhận phản ánh, kiến nghị nào trong \(shown).", "No complaints were received in \(shown).")
        } ?? text("Không có phản ánh, kiến nghị nào chờ xử lý.", "No complaints wait to be handled.")
      return Report("complaints", asOf: now, period: period, heading: [sentence])
    }
    var table = Table([
      .init(text("Số", "No."), .code), .init(text("Loại", "Kind")), .init(text("Nhận", "Received"), .day, rank: 1),
      .init(text("Hạn", "Due"), .day), .init(text("Tình trạng", "State")), .init(text("Kết quả", "Outcome"), rank: 3),
      .init(text("Hồ sơ", "Case"), .code, rank: 2), .init(text("Đơn vị", "Unit"), .code, rank: 4),
    ])
    for story in stories {
      let complaint = story.complaint
      table.append([
        complaint.number.description, complaint.kind.name(formats), formats.day(complaint.received),
        formats.day(complaint.due), story.state.name(formats), complaint.outcome?.name(formats) ?? "",
        story.caseName ?? "", complaint.unit.rawValue,
      ])
    }
    return Report(
      "complaints", asOf: now, period: period, table: table, rows: stories.map(\.row),
      opens: stories.map { "pa \($0.complaint.number) --donvi \(Quoting.word($0.complaint.unit.rawValue))" })
  }
}

extension ComplaintStory {
  /// What may stand in a list: nothing in anybody's own words, and no person.
  var row: JSONObject {
    [
      "complaint": .string(complaint.number.description), "unit": .string(complaint.unit.rawValue),
      "kind": .string(complaint.kind.rawValue), "channel": .string(complaint.channel.rawValue),
      "received": JSONValue(complaint.received), "due": JSONValue(complaint.due),
      "firstDue": JSONValue(complaint.firstDue), "provisional": .bool(complaint.isProvisional),
      "state": .string(state.rawValue), "outcome": JSONValue(complaint.outcome?.rawValue),
      "handled": JSONValue(complaint.handled?.at), "case": JSONValue(caseName),
      "attitude": words == nil ? .null : .bool(complaint.isAboutAttitude),
    ]
  }

  /// The same with everything the asker may read.
  var fullRow: JSONObject {
    var row = row
    row.set("text", JSONValue(words?.text))
    row.set("citizen", JSONValue(words?.citizen))
    row.set("phone", JSONValue(words?.phone))
    row.set("officer", JSONValue(words?.officer?.rawValue))
    row.set("reason", JSONValue(words?.reason))
    row.set("done", JSONValue(words?.done))
    return row
  }

  @MainActor
  func lines(_ session: Session) -> [String] {
    let formats = session.formats
    let kind = complaint.kind.name(formats).capitalizedFirst
    let (received, due) = (formats.day(complaint.received), formats.day(complaint.due))
    let (channel, state) = (complaint.channel.name(formats), state.name(formats))
    let unit = Printable.line(complaint.unit.rawValue)
    let head = session.text(
      "\(kind) \(complaint.number), \(unit): nhận \(received) (\(channel)), hạn \(due), \(state).",
      "\(kind) \(complaint.number), \(unit): received \(received) (\(channel)), due \(due), \(state).")
    guard let words else {
      return [head] + outcomeLines(session)
        + [
          session.text(
            "Nội dung chỉ lãnh đạo không bị phản ánh được đọc.", "Only managers whom it is not about read it.")
        ]
    }
    return [head] + subjectLines(words, session) + [Printable.line(words.text)] + outcomeLines(session)
  }

  @MainActor
  private func subjectLines(_ words: ComplaintWords, _ session: Session) -> [String] {
    var lines: [String] = []
    if let caseName {
      lines.append(session.text("Về hồ sơ \(Printable.line(caseName)).", "About case \(Printable.line(caseName))."))
    }
    if complaint.isAboutAttitude {
      let officer = words.officer.map(\.rawValue) ?? session.text("không rõ là ai", "not known whose")
      lines.append(session.text("Về thái độ phục vụ: \(officer).", "About attitude: \(officer)."))
    }
    let person = [words.citizen, words.phone].compactMap(\.self).map(Printable.line).joined(separator: ", ")
    if !person.isEmpty {
      lines.append(session.text("Người phản ánh: \(person).", "From: \(person)."))
    }
    return lines
  }

  @MainActor
  private func outcomeLines(_ session: Session) -> [String] {
    var lines: [String] = []
    if complaint.prolonged != nil {
      let first = session.formats.day(complaint.firstDue)
      let why = words?.reason.map { ": " + Printable.line($0) } ?? ""
      lines.append(session.text("Đã gia hạn (hạn đầu \(first))\(why).", "Prolonged (first due \(first))\(why)."))
    }
    if let handled = complaint.handled, let outcome = complaint.outcome {
      let day = session.formats.day(handled.at.day)
      let done = words?.done.map { " " + Printable.line($0) } ?? ""
      lines.append(
        session.text(
          "Đã xử lý \(day): \(outcome.name(session.formats)).\(done)",
          "Handled \(day): \(outcome.name(session.formats)).\(done)"))
    }
    return lines
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
