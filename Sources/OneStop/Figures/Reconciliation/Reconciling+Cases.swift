// SPDX-License-Identifier: GPL-3.0-or-later

extension Reconciling {
  /// A case of the province's list.
  struct Listed {
    let file: CaseFile
    let facts: ReportFacts
  }

  /// The province's list as it can be compared.
  struct List {
    var cases: [Listed] = []
    /// Rows that could not be compared, by code.
    var unread: [CaseCode: Int] = [:]
    /// Cases that the list has under units which are not asked about.
    var outside: [CaseCode: UnitCode] = [:]
  }

  func listed(_ rows: [ProvinceCase], _ remarks: inout [ReconciliationRemark]) -> List {
    var list = List()
    var lines: [CaseCode: [ImportedCase]] = [:]
    for row in rows {
      switch row {
      case .unknown(let code, let invalid):
        remarks.append(.unknownRow(invalid))
        if let code { list.unread[code] = invalid.line }
      case .read(let one):
        guard let code = one.file.code else { continue }
        lines[code, default: []].append(one)
        guard lines[code]?.count == 1 else { continue }
        if scope.contains(one.file.unit) {
          list.cases.append(Listed(file: one.file, facts: facts(of: one.file)))
        } else {
          list.outside[code] = one.file.unit
        }
      }
    }
    for (code, same) in lines.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      let agree = same.allSatisfy { facts(of: $0.file) == facts(of: same[0].file) }
      remarks.append(.duplicate(code, lines: same.map(\.line), agree: agree))
    }
    if !list.outside.isEmpty {
      remarks.append(.otherUnits(cases: list.outside.count, Set(list.outside.values).sorted()))
    }
    return list
  }

  /// What the list says of a case. A list tells how things stand, not since when: papers awaited there are awaited at
  /// the end of the period, and what ended on a day not given has ended by then.
  private func facts(of file: CaseFile) -> ReportFacts {
    var facts = ReportFacts(file, field: fields[file.procedure] ?? "", in: period)
    facts.awaits = file.stage == .supplement
    if case .withoutResult = facts.ending, file.legs.last?.until == nil {
      facts.ending = .withoutResult(max(period.end, file.received))
    }
    return facts
  }

  /// Compares case by case, by what files call them.
  func explain(by list: List) -> Explained {
    var explained = Explained()
    var left = Dictionary(list.cases.compactMap { one in one.file.code.map { ($0, one) } }, uniquingKeysWith: { $1 })
    for one in ours {
      let there = left.removeValue(forKey: one.file.codeInFiles)
      explained.cases += explanation(one, there, list).map { [$0] } ?? []
    }
    for (code, one) in left {
      let columns = one.facts.placement(in: period).columns
      guard !columns.isEmpty else { continue }
      explained.cases.append(
        ExplainingCase(
          file: nil, name: code.rawValue, field: "", ours: [], theirs: columns, theirField: one.facts.field,
          reasons: [elsewhere[code].map { .otherUnit($0) } ?? .missingHere]))
    }
    explained.cases.sort { ($0.sortField, $0.name) < ($1.sortField, $1.name) }
    return explained
  }

  private func explanation(_ one: ReportCase, _ there: Listed?, _ list: List) -> ExplainingCase? {
    let facts = ReportFacts(one.file, field: one.field, in: period)
    let placement = facts.placement(in: period)
    let theirs = there?.facts.placement(in: period).columns ?? []
    let theirField = there?.facts.field ?? one.field
    guard placement.columns != theirs || !theirs.isEmpty && theirField != one.field else { return nil }
    let reasons =
      there.map { self.reasons(one, facts, placement, $0) } ?? [absence(of: one.file, from: list)]
    return ExplainingCase(
      file: one.file, name: one.file.name, field: one.field, ours: placement.columns, theirs: theirs,
      theirField: theirField, reasons: reasons)
  }

  private func absence(of file: CaseFile, from list: List) -> ReconciliationReason {
    let code = file.codeInFiles
    if let unit = list.outside[code] { return .otherUnit(unit) }
    if let line = list.unread[code] { return .unreadThere(line: line) }
    return file.code == nil ? .withoutCode : .missingThere
  }

  /// What both say differently of a case and what, taken alone, makes it stand elsewhere; all of it where nothing does
  /// alone.
  private func reasons(
    _ one: ReportCase, _ facts: ReportFacts, _ placement: ReportPlacement, _ there: Listed
  ) -> [ReconciliationReason] {
    if facts.isVoid, !there.facts.isVoid { return [.voidHere] }
    let changes = changes(one, facts, there)
    let telling = changes.filter { change in
      var changed = facts
      change.take(&changed)
      return changed.field != facts.field || changed.placement(in: period) != placement
    }
    return (telling.isEmpty ? changes : telling).map(\.reason)
  }

  private struct Change {
    let reason: ReconciliationReason
    let take: (inout ReportFacts) -> Void
  }

  private func changes(_ one: ReportCase, _ facts: ReportFacts, _ there: Listed) -> [Change] {
    let (file, other, theirs) = (one.file, there.file, there.facts)
    var changes: [Change] = []
    if file.procedure != other.procedure {
      changes.append(
        Change(reason: .otherProcedure(ours: file.procedure, theirs: other.procedure)) {
          $0.field = theirs.field
        })
    }
    if facts.received != theirs.received {
      changes.append(
        Change(reason: .otherReceipt(ours: facts.received, theirs: theirs.received)) {
          $0.received = theirs.received
        })
    }
    if facts.isOnline != theirs.isOnline {
      changes.append(
        Change(reason: .otherChannel(ours: file.channel, theirs: other.channel)) {
          $0.isOnline = theirs.isOnline
        })
    }
    if let reason = outcome(file, facts, other, theirs) {
      changes.append(
        Change(reason: reason) {
          ($0.ending, $0.awaits, $0.isVoid) = (theirs.ending, theirs.awaits, theirs.isVoid)
        })
    }
    if let reason = due(file, other) { changes.append(Change(reason: reason) { $0.due = theirs.due }) }
    return changes
  }

  private func outcome(
    _ file: CaseFile, _ facts: ReportFacts, _ other: CaseFile, _ theirs: ReportFacts
  ) -> ReconciliationReason? {
    if case .result(let our) = facts.ending, case .result(let their) = theirs.ending, facts.isVoid == theirs.isVoid {
      guard our.day == their.day else { return .otherResult(ours: our.day, theirs: their.day) }
      return facts.awaits && !theirs.awaits ? .awaitedPapers : nil
    }
    let isSame = facts.ending.at?.day == theirs.ending.at?.day && facts.isVoid == theirs.isVoid
    guard !isSame || facts.awaits != theirs.awaits else { return nil }
    return .otherStage(ours: file.stage, theirs: other.stage)
  }

  private func due(_ file: CaseFile, _ other: CaseFile) -> ReconciliationReason? {
    switch (file.statutoryDue?.day, other.statutoryDue?.day) {
    case (nil, nil): return nil
    case (nil, .some): return .withoutDueHere
    case (.some, nil): return .withoutDueThere
    case (.some(let our), .some(let their)):
      guard our != their else { return nil }
      if their == file.promised?.day { return .judgedByPromise }
      return their == file.due?.day ? .judgedByExtended : .otherDue(ours: our, theirs: their)
    }
  }
}

extension ExplainingCase {
  /// The field under which it is listed.
  fileprivate var sortField: String { ours.isEmpty ? theirField : field }
}
