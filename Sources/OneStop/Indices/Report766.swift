// SPDX-License-Identifier: GPL-3.0-or-later

/// What the books know of the index of Decision 766/QĐ-TTg for a period: progress and satisfaction with procedures.
package struct Report766: Sendable {
  package let period: Period
  package let scopeName: String
  package let asOf: Instant
  package let progress: Progress766
  package let union: DissatisfactionUnion
  /// The parts of what is known in the union; a case may be in both.
  package let overdue: Int
  package let complained: Int
  /// Ratings at levels 1 and 2; nil where there are so few ratings that their levels are not told.
  package let dissatisfied: Int?
  /// The headline beside it, `satisfied.top2`.
  package let satisfaction: SatisfactionRow
  package let weights: Weights766

  package init(
    period: Period, scopeName: String, asOf: Instant, progress: Progress766, union: DissatisfactionUnion, overdue: Int,
    complained: Int, dissatisfied: Int?, satisfaction: SatisfactionRow, weights: Weights766 = .decision766
  ) {
    self.period = period
    self.scopeName = scopeName
    self.asOf = asOf
    self.progress = progress
    self.union = union
    self.overdue = overdue
    self.complained = complained
    self.dissatisfied = dissatisfied
    self.satisfaction = satisfaction
    self.weights = weights
  }

  /// Points for satisfaction with procedures in hundredths, at worst and at best.
  package var procedurePoints: ClosedRange<Int> {
    let satisfied = union.satisfied
    return weights.procedures(
      satisfied.lowerBound, of: union.cases)...weights
      .procedures(satisfied.upperBound, of: union.cases)
  }
}

/// Cases of a period by what the progress of Decision 766/QĐ-TTg asks.
///
/// Lawful waits for papers are left out of the time; more than one request for papers counts as late. Cases without a
/// due date stand beside it.
package struct Progress766: Hashable, Sendable {
  /// Finished early or on time; those that ended without a result are among them, as in report II.06a.
  package var finishedInTime = 0
  package var finishedLate = 0
  package var withinTime = 0
  package var overdue = 0
  package var withoutDue = 0
  /// Of the late ones, those that are only late because papers were asked for more than once.
  package var askedTwice = 0

  package init() {}

  package var inTime: Int { finishedInTime + withinTime }

  /// All cases with a due date.
  package var cases: Int { inTime + finishedLate + overdue }
}

/// Sorts the cases of a period for Decision 766.
struct Sorting766 {
  private(set) var progress = Progress766()
  private(set) var groups: [Punctuality?: DissatisfactionUnion.Group] = [:]
  private(set) var overdue: Set<CaseID> = []
  private(set) var complained: Set<CaseID> = []
  /// Whether a case was void: it is not counted, and somebody may have rated it.
  private(set) var hasVoid = false

  /// - Parameters:
  ///   - cases: Those that belong to the period, or may.
  ///   - period: The period, and when it is judged.
  ///   - verdicts: The cases that were complained about.
  init(_ cases: [CaseFile], in period: ReportPeriod, verdicts: [CaseID: ComplaintVerdict]) {
    for file in cases { add(file, in: period, isComplainedAbout: verdicts[file.id] != nil) }
  }

  private mutating func add(_ file: CaseFile, in period: ReportPeriod, isComplainedAbout: Bool) {
    let facts = ReportFacts(file, field: "", in: period, assuming: [.extendedDue])
    let isLate: Bool
    switch facts.placement(in: period, assuming: [.extendedDue]) {
    case .outside: return
    case .void:
      hasVoid = true
      return
    case .withoutDue:
      progress.withoutDue += 1
      isLate = false
    case .counted(let columns): isLate = count(columns, asked: file.pauses.count { $0.from <= period.end })
    }
    if isLate { overdue.insert(file.id) }
    if isComplainedAbout { complained.insert(file.id) }
    let way = file.resolved.flatMap { $0 <= period.end ? Punctuality(finished: $0, due: facts.due) : nil }
    if isLate || isComplainedAbout {
      groups[way, default: .init()].known += 1
    } else {
      groups[way, default: .init()].others += 1
    }
  }

  private mutating func count(_ columns: Set<ReportColumn>, asked: Int) -> Bool {
    let isFinished = columns.contains(.resolved)
    let isPast = columns.contains(.late) || columns.contains(.overdue)
    if !isPast, asked > 1 { progress.askedTwice += 1 }
    let isLate = isPast || asked > 1
    switch (isFinished, isLate) {
    case (true, false): progress.finishedInTime += 1
    case (true, true): progress.finishedLate += 1
    case (false, false): progress.withinTime += 1
    case (false, true): progress.overdue += 1
    }
    return isLate
  }
}
