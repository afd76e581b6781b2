// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives every handled case its points and adds them up.
struct IndexTallying {
  let table: PointsTable
  let facts: [IndexFact]
  /// What became of complaints about the attitude of staff, by case.
  let verdicts: [CaseID: ComplaintVerdict]
  let units: UnitTree
  /// Units whose typed counts of agencies are more than their cases.
  private(set) var contradicting: Set<UnitCode> = []

  init(table: PointsTable, facts: [IndexFact], verdicts: [CaseID: ComplaintVerdict], units: UnitTree) {
    self.table = table
    self.facts = facts
    self.verdicts = verdicts
    self.units = units
  }

  /// The indices of some cases of a period.
  ///
  /// What is known of a unit only (5, 6, 8, 9) counts for each of its cases, as the circular divides by cases. Counts of
  /// complaints are those of the same period.
  mutating func tally(
    _ cases: [HandledCase], during period: Period, complaints: [UnitCode: ComplaintCounts], isOfOfficer: Bool = false
  ) -> [OfficialIndex: IndexTally] {
    var tallies: [OfficialIndex: IndexTally] = [:]
    for index in OfficialIndex.allCases { tallies[index] = IndexTally() }
    for (unit, own) in Dictionary(grouping: cases, by: \.unit) {
      let online = OnlineCases(own)
      for one in own {
        for index in OfficialIndex.allCases where index != .agencies && index != .complaints {
          tallies[index]?.add(points(one, for: index, online))
        }
      }
      let complained = complaints[unit] ?? ComplaintCounts()
      tallies[.complaints]?.add(table.points(complaints: complained), times: own.count)
      // Counts of a unit say nothing of one officer.
      addAgencies(of: unit, own.count, within: isOfOfficer ? nil : period, to: &tallies)
    }
    return tallies
  }

  /// The points of a case for an index that is judged case by case.
  func points(_ one: HandledCase, for index: OfficialIndex, _ online: OnlineCases) -> Points? {
    switch index {
    case .totalTime: return one.punctuality.points
    case .agencyTime: return one.agencyTime
    case .contacts: return table.points(contacts: one.contacts)
    case .attitude: return attitude(one)
    case .organisation:
      guard case .share(let share)? = facts.holding(index, of: one.unit, on: one.resolved) else { return nil }
      return table.points(onSite: share, isCommune: units[one.unit]?.isCommune ?? false)
    case .publicity:
      guard case .ways(let ways)? = facts.holding(index, of: one.unit, on: one.resolved) else { return nil }
      return Points(rawValue: ways)
    case .online:
      guard case .share(let share)? = facts.holding(index, of: one.unit, on: one.resolved) else { return nil }
      return table.points(procedures: share, dossiers: online.online, of: online.all, late: online.late)
    case .agencies, .complaints: return nil
    }
  }

  /// Complaint upheld: 0. Otherwise early 2 and on time 1; one that is open, a late case and one without a due date
  /// have no answer, for the circular gives none.
  private func attitude(_ one: HandledCase) -> Points? {
    switch verdicts[one.id] {
    case .upheld: return Points.none
    case .open: return nil
    case .notUpheld, nil: break
    }
    switch one.punctuality {
    case .early: return .two
    case .onTime: return .one
    case .late, .noDue: return nil
    }
  }

  private mutating func addAgencies(
    of unit: UnitCode, _ cases: Int, within period: Period?, to tallies: inout [OfficialIndex: IndexTally]
  ) {
    guard let period, let typed = facts.agencies(of: unit, within: period) else {
      tallies[.agencies]?.add(nil, times: cases)
      return
    }
    let sum = typed.none + typed.desk + typed.more
    guard sum <= cases else {
      contradicting.insert(unit)
      tallies[.agencies]?.add(nil, times: cases)
      return
    }
    tallies[.agencies]?.add(.two, times: typed.none)
    tallies[.agencies]?.add(.one, times: typed.desk)
    tallies[.agencies]?.add(Points.none, times: typed.more)
    tallies[.agencies]?.add(nil, times: cases - sum)
  }
}

/// How many of a unit's cases came online, and how many of those were late.
struct OnlineCases {
  let all: Int
  let online: Int
  let late: Int

  init(_ cases: [HandledCase]) {
    all = cases.count
    let online = cases.filter(\.isOnline)
    self.online = online.count
    late = online.filter { $0.punctuality == .late }.count
  }
}

extension Unit {
  /// Whether it is a commune, ward or town, of which more is asked on site.
  var isCommune: Bool { ["xã", "phường", "thị trấn", "đặc khu"].contains(kind.lowercased()) }
}
