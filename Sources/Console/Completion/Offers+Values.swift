// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Offers {
  /// What the books know of an argument, most used today first; `before` are the words it depends on.
  func values(of argument: Argument, _ typed: String, _ before: [String]) async -> [Offer] {
    switch argument {
    case .openCase: await cases(typed, before, onlyOpen: true)
    case .anyCase: await cases(typed, before, onlyOpen: false)
    case .procedure: await procedures()
    case .unit: await units()
    case .officer: await officers()
    case .counter: await counters(before)
    case .notice: await notices(before)
    case .remark: await remarks(before)
    case .alarm: await alarms(before)
    case .day: days()
    case .limit: limits(typed)
    case .level: levels()
    case .file: FileOffers(folder: completer.folder).offers(typed)
    case .command, .grouping, .importKind, .calendarAction, .format, .tableFormat, .noticeAction, .setting, .language,
      .role, .channel, .numbering,
      .mistake, .toggle, .slips, .period, .noticeForm, .deliveryWay, .paperFile, .sheet, .slipKind, .ledgerGrouping,
      .lateFilter, .address, .matchKind, .pairWord, .counterWord, .remarkAction,
      .complaintAction, .complaintKind, .complaintChannel, .complaintOutcome, .followUpOutcome, .nobodyKnown,
      .dissatisfaction, .criteriaAction, .criteriaGrouping, .alarmAction, .indexView,
      .pointsGroup, .honestyAction, .honestyFlag:
      []
    case .caseCode, .moment, .noticeObject, .noticeDetail, .settingValue, .pairObject, .reason, .number, .freeText,
      .complaint:
      []
    }
  }

  private func cases(_ typed: String, _ before: [String], onlyOpen: Bool) async -> [Offer] {
    let named = Set(before.compactMap { try? CaseReference(parsing: $0) }.map(\.word))
    let found = await source.cases(startingWith: typed, onlyOpen: onlyOpen, limit: Completer.limit)
    return found.filter { !named.contains($0.name) }.map { found in
      Offer(
        found.name, spelling: nil, insertion: word(for: found, typed), label: found.name,
        note: "\(found.procedure) – \(found.stage.name(session.formats))")
    }
  }

  /// A case as a clerk types it: its number as digits unless an H was typed, with its year when that has passed.
  private func word(for found: FoundCase, _ typed: String) -> String {
    guard let number = found.number else { return found.name }
    guard number.year == session.now.day.year else { return number.withYear }
    return typed.isEmpty || typed.first?.isNumber == true ? String(number.number) : number.description
  }

  private func procedures() async -> [Offer] {
    guard let around = await source.surroundings() else { return [] }
    let valid = Collation.sorted(around.procedures.filter { $0.isValid(on: around.today) }) { $0.name }
    let names = Dictionary(valid.map { (Folding.folded($0.name), 1) }, uniquingKeysWith: +)
    let offers = valid.flatMap { procedure in
      let code = procedure.code.rawValue
      let note = [code, procedure.limit?.text(session.formats)].compactMap { $0 }.joined(separator: ", ")
      let isUnique = names[Folding.folded(procedure.name)] == 1
      return [
        Offer(
          code, spelling: procedure.name, insertion: isUnique ? procedure.name : code, label: procedure.name,
          note: note),
        Offer(code, spelling: code, label: code, note: procedure.name),
      ]
    }
    return offers.usedFirst(await source.usesToday())
  }

  /// Units that exist today before those that have ended, each by its name and its code.
  private func units() async -> [Offer] {
    guard let around = await source.surroundings() else { return [] }
    let sorted = Collation.sorted(around.units.all) { $0.name }
    let living = sorted.filter { $0.isValid(on: around.today) }
    let names = Dictionary(grouping: sorted) { Folding.folded($0.name) }
    let offers = (living + sorted.filter { !$0.isValid(on: around.today) }).flatMap { unit in
      let rivals = (names[Folding.folded(unit.name)] ?? []).filter { $0.code != unit.code }
      let isMeant =
        rivals.isEmpty || unit.isValid(on: around.today) && rivals.allSatisfy { !$0.isValid(on: around.today) }
      let code = unit.code.rawValue
      let ended = unit.validTo.map { session.text("đến ", "until ") + session.formats.day($0) }
      return [
        Offer(
          code, spelling: unit.name, insertion: isMeant ? unit.name : code, label: unit.name,
          note: [code, ended].compactMap { $0 }.joined(separator: ", ")),
        Offer(code, spelling: code, label: code, note: unit.name),
      ]
    }
    return offers.usedFirst(await source.usesToday())
  }

  private func officers() async -> [Offer] {
    let sorted = Collation.sorted(await source.officers()) { $0.name }
    return sorted.flatMap { officer in
      let login = officer.login.rawValue
      return [login, officer.name].map { Offer(login, spelling: $0, insertion: login, note: officer.name) }
    }
  }

  private func counters(_ before: [String]) async -> [Offer] {
    guard let around = await source.surroundings() else { return [] }
    let known = around.counters + around.declaredCounters.map(\.number).filter { !around.counters.contains($0) }
    return known.map(\.description).filter { !before.contains($0) }.map { Offer($0, spelling: $0) }
  }

  /// Notices that what is done with them allows.
  private func notices(_ before: [String]) async -> [Offer] {
    var states: Set<NoticeState> = [.draft, .approved, .issued, .published]
    switch before.last.flatMap({ NoticeAction.words.meaning(of: $0) }) {
    case .approve: states = [.draft]
    case .number: states = [.approved]
    case .publish, .post: states = [.issued]
    case .deliver: states = [.issued, .published]
    case .print: states = [.approved, .issued, .published]
    case .retract, .publicSet, nil: break
    }
    return await source.notices(states).map { one in
      let state = one.notice.state.name(session.formats)
      return Offer(
        String(one.notice.draft), spelling: String(one.notice.draft), note: "\(one.file.shortName), \(state)")
    }
  }

  /// Remarks; after `duyet` those that wait.
  private func remarks(_ before: [String]) async -> [Offer] {
    let action = before.last.flatMap { RemarkAction.words.meaning(of: $0) }
    guard action == nil || action == .review else { return [] }
    let isReviewing = action == .review
    return await source.remarks().filter { !isReviewing || $0.isHeld && !$0.isReviewed }.map { remark in
      Offer(
        String(remark.number), spelling: String(remark.number),
        note: "\(session.formats.month(remark.month)), \(remark.unit.rawValue)")
    }
  }

  /// Alarms; after a word for what is done those that allow it.
  private func alarms(_ before: [String]) async -> [Offer] {
    let action = before.last.flatMap { AlarmAction.words.meaning(of: $0) }
    return await source.alarms().filter { action?.allows($0.state) ?? true }.map { alarm in
      Offer(
        String(alarm.number), spelling: String(alarm.number),
        note: "\(session.formats.day(alarm.day)), \(alarm.unit.rawValue), \(alarm.state.name(session.formats))")
    }
  }

  private func days() -> [Offer] {
    Call.nearbyDays.entries.flatMap { entry in
      let shown = language == .vi ? entry.phrases : entry.phrases.suffix(1) + entry.phrases.dropLast()
      let note = session.formats.day(session.now.day.adding(days: entry.value))
      return shown.map { Offer(entry.phrases[0], spelling: $0, note: note) }
    }
  }

  /// The units a number of days or hours can be counted in.
  private func limits(_ typed: String) -> [Offer] {
    let digits = typed.prefix { $0.isNumber }
    let units = language == .vi ? ["nlv", "n", "gio", "th"] : ["wd", "d", "h", "mo"]
    let words = digits.isEmpty ? [language == .vi ? "ngay" : "day"] : units.map { digits + $0 }
    return words.map { word in Offer(word, spelling: word, note: (try? TimeLimit(parsing: word))?.text(session.formats))
    }
  }

  private func levels() -> [Offer] {
    Satisfaction.allCases.reversed().flatMap { level in
      let word = String(level.level)
      let name = level.name(session.formats)
      return [word, name].map { Offer(word, spelling: $0, insertion: word, note: name) }
    }
  }
}
