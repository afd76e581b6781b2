// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension UnitYears {
  /// Numbers notices as the unit's register and receipts would, and writes them down.
  func number(_ stories: [NoticeStory], in unit: inout DemonstrationUnit) {
    let drafted = stories.enumerated().sorted {
      ($0.element.drafted.at, $0.offset) < ($1.element.drafted.at, $1.offset)
    }
    .map(\.element)
    var numbers = NoticeNumbers(numbering: profile.numbering, random: random("registry"))
    let inOrder = drafted.indices.sorted { order(drafted[$0].issued, $0) < order(drafted[$1].issued, $1) }
    var given: [Int: String] = [:]
    for place in inOrder {
      if let issued = drafted[place].issued {
        given[place] = numbers.next(in: issued.at.day.year, symbol(issued.at.day))
      }
    }
    for (place, story) in drafted.enumerated() {
      let notice = write(story, draft: place + 1, number: given[place], in: &unit)
      unit.notices.append(notice)
    }
    hand(drafted, in: &unit)
    if !drafted.isEmpty { unit.serials.append(DemonstrationSerial(.draft, last: drafted.count)) }
    unit.serials += numbers.serials(symbol)
  }

  private func order(_ stamp: Stamp?, _ place: Int) -> (Instant, Int) {
    (stamp?.at ?? Instant(milliseconds: .max), place)
  }

  private func symbol(_ day: LocalDay) -> String { setting.rules(on: day)?.noticeSymbol ?? "PXL" }

  /// Writes what became of a notice, step by step, and returns it as it is in the end.
  private func write(
    _ story: NoticeStory, draft: Int, number: String?, in unit: inout DemonstrationUnit
  ) -> ApologyNotice {
    var notice = ApologyNotice(
      unit: unit.unit, draft: draft, caseID: story.caseID, author: story.author, oldDue: story.oldDue,
      newDay: story.newDay, drafted: story.drafted, isSecondPromise: story.isSecond)
    unit.entries.append(entry(.apologise, notice, story.drafted, texts: [.reason: story.reason]))
    guard let approved = story.approved else { return notice }
    notice.approved = approved
    if story.issued == approved { issue(&notice, story, number) }
    unit.entries.append(entry(.approve, notice, approved))
    if let issued = story.issued {
      if issued != approved {
        issue(&notice, story, number)
        unit.entries.append(entry(.number, notice, issued))
      }
      unit.entries.append(promised(notice, story, issued == approved ? .approve : .number, issued))
    }
    if let published = story.published {
      notice.published = published
      unit.entries.append(entry(.publish, notice, published))
    }
    if let withdrawn = story.withdrawn {
      notice.withdrawn = withdrawn
      unit.entries.append(entry(.retract, notice, withdrawn, texts: [.note: story.withdrawnBecause]))
    }
    return notice
  }

  private func issue(_ notice: inout ApologyNotice, _ story: NoticeStory, _ number: String?) {
    notice.issued = story.issued
    notice.number = number
    notice.timeliness = story.timeliness
    notice.letterhead = setting.letterheads[story.author]
  }

  private func entry(
    _ verb: Verb, _ notice: ApologyNotice, _ stamp: Stamp, texts: [PrivateField: String] = [:]
  ) -> DemonstrationEntry {
    DemonstrationEntry(
      at: stamp.at, officer: stamp.officer.rawValue, verb: verb, subject: notice.subject,
      record: ChangeRecord(notice: notice), texts: texts)
  }

  /// From the issue on the citizen has been told the new day.
  private func promised(
    _ notice: ApologyNotice, _ story: NoticeStory, _ verb: Verb, _ stamp: Stamp
  ) -> DemonstrationEntry {
    DemonstrationEntry(
      at: stamp.at, officer: stamp.officer.rawValue, verb: verb, subject: "case:\(story.caseID.rawValue)",
      record: ChangeRecord(file: story.fileAtIssue, facts: ["notice": notice.number ?? String(notice.draft)]))
  }

  /// Numbers the receipts of what was handed over.
  private func hand(_ stories: [NoticeStory], in unit: inout DemonstrationUnit) {
    var handed: [(draft: Int, way: DeliveryWay, delivered: Instant, entered: Stamp)] = []
    for (place, story) in stories.enumerated() {
      handed += story.deliveries.map { (place + 1, $0.way, $0.delivered, $0.entered) }
    }
    handed.sort { ($0.entered.at, $0.draft) < ($1.entered.at, $1.draft) }
    var last: [(year: Int, number: Int)] = []
    for one in handed {
      let year = one.entered.at.day.year
      if last.last?.year != year { last.append((year, 0)) }
      last[last.count - 1].number += 1
      let receipt = last[last.count - 1].number
      let delivery = NoticeDelivery(
        unit: unit.unit, draft: one.draft, way: one.way, delivered: one.delivered, entered: one.entered,
        reference: one.way == .post ? DeliveryReference(rawValue: "MP-\(year)-\(receipt)") : nil, receipt: receipt)
      unit.deliveries.append(delivery)
      unit.entries.append(
        DemonstrationEntry(
          at: one.entered.at, officer: one.entered.officer.rawValue, verb: .tell,
          subject: "notice:\(unit.unit)/\(one.draft)", record: ChangeRecord(delivery: delivery)))
    }
    unit.serials += last.map { DemonstrationSerial(.noticeReceipt(year: $0.year), last: $0.number) }
  }
}

/// The numbers notices are issued under: the desk's own without gaps, the registry's with those of other papers between.
private struct NoticeNumbers {
  let numbering: Numbering
  var random: SeededGenerator
  private var years: [(year: Int, last: Int)] = []

  init(numbering: Numbering, random: SeededGenerator) {
    self.numbering = numbering
    self.random = random
  }

  mutating func next(in year: Int, _ symbol: String) -> String {
    if years.last?.year != year { years.append((year, 0)) }
    years[years.count - 1].last += numbering == .register ? 1 : random.number(2...9)
    let number = years[years.count - 1].last
    return (number < 10 ? "0" : "") + "\(number)/" + (numbering == .register ? symbol : "TB-UBND")
  }

  func serials(_ symbol: (LocalDay) -> String) -> [DemonstrationSerial] {
    guard numbering == .register else { return [] }
    return years.compactMap { year in
      guard let day = try? LocalDay(year: year.year, month: 1, day: 1) else { return nil }
      return DemonstrationSerial(.notice(year: year.year, symbol: symbol(day)), last: year.last)
    }
  }
}
