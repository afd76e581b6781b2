// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that others did while an officer was waiting, worth a line above the prompt.
package enum News: Hashable, Sendable {
  /// The citizen at one of the officer's counters has answered; never how.
  case answered(CounterNumber)
  /// Somebody else sent a case on to the officer's unit.
  case forwarded(String)
  /// Somebody else marked a result of the officer's unit as ready.
  case ready(String)
  /// A draft that somebody else wrote waits for a manager's approval: its number and its case.
  case draftWaiting(Int, String)
}

/// How far an officer has been told the news.
package struct NewsMark: Hashable, Sendable {
  /// The last entry of every chain.
  let chains: [Chain: Int]
  /// The prompts that had not ended at the officer's counters.
  let prompts: [VisitID: PutPrompt]

  /// A unit's entries that were made in one book.
  package struct Chain: Hashable, Sendable {
    package let unit: UnitCode
    package let origin: String

    package init(unit: UnitCode, origin: String) {
      self.unit = unit
      self.origin = origin
    }
  }
}

/// A prompt as it is seen from the counter: answered or not, and whether an officer keyed the answer.
package struct PutPrompt: Hashable, Sendable {
  package let visit: VisitID
  package let counter: CounterNumber
  package let isAnswered: Bool
  package let isKeyed: Bool

  package init(visit: VisitID, counter: CounterNumber, isAnswered: Bool, isKeyed: Bool) {
    self.visit = visit
    self.counter = counter
    self.isAnswered = isAnswered
    self.isKeyed = isKeyed
  }

  /// Whether the citizen pressed.
  fileprivate var isPressed: Bool { isAnswered && !isKeyed }
}

extension Office {
  /// What others did since `mark`, and the mark to ask with next time; without a mark nothing is news yet.
  ///
  /// - Complexity: reads the ends of the chains, and only those entries and prompts that are new.
  package func news(after mark: NewsMark? = nil) async throws(OfficeError) -> (news: [News], mark: NewsMark) {
    try await asking { desk, page throws(OfficeError) in
      let now = try desk.newsMark(on: page)
      guard let mark else { return ([], now) }
      return (try desk.answers(since: mark, now, on: page) + desk.changes(since: mark, now, on: page), now)
    }
  }
}

extension Desk {
  private var ownUnit: UnitCode? { units.acting(for: officer.unit, on: today)?.code }

  fileprivate func newsMark(on page: any Reading) throws(OfficeError) -> NewsMark {
    var prompts: [VisitID: PutPrompt] = [:]
    if let unit = ownUnit {
      let counters = Set(try ownAttendances(in: unit, on: page).map(\.counter))
      for prompt in try page.openPrompts(in: unit) where counters.contains(prompt.counter) {
        prompts[prompt.visit] = prompt
      }
    }
    return NewsMark(chains: try page.chainEnds(), prompts: prompts)
  }

  /// Prompts that the citizen has answered since; one that was answered and then ended is looked up once more.
  fileprivate func answers(
    since mark: NewsMark, _ now: NewsMark, on page: any Reading
  ) throws(OfficeError) -> [News] {
    var answered = now.prompts.values.filter { $0.isPressed && mark.prompts[$0.visit]?.isAnswered != true }
    for before in mark.prompts.values where !before.isAnswered && now.prompts[before.visit] == nil {
      guard try page.prompt(of: before.visit)?.isAnswered == true else { continue }
      let keyed = try page.keyedRating(of: before.visit)
      if keyed?.isWithdrawn ?? true { answered.append(before) }
    }
    return answered.sorted { $0.visit.number < $1.visit.number }.map { .answered($0.counter) }
  }

  /// What others wrote into the journal since. Cases are sent on in the chain of whoever received them; the rest
  /// stands in the chain of the officer's own unit.
  fileprivate func changes(
    since mark: NewsMark, _ now: NewsMark, on page: any Reading
  ) throws(OfficeError) -> [News] {
    guard let unit = ownUnit else { return [] }
    var news: [News] = []
    for (chain, end) in now.chains.sorted(by: { $0.key.unit < $1.key.unit }) {
      let known = mark.chains[chain] ?? 0
      guard end > known else { continue }
      let verbs: [Verb] = chain.unit == unit ? [.forward, .resolve, .apologise] : [.forward]
      for entry in try page.entries(of: chain, after: known, verbs) where entry.officer != officer.login.rawValue {
        if let one = try self.news(of: entry, to: unit, on: page) { news.append(one) }
      }
    }
    return news
  }

  /// What an entry means to the officer, unless it was taken back or gone on from meanwhile.
  private func news(of entry: JournalEntry, to unit: UnitCode, on page: any Reading) throws(OfficeError) -> News? {
    if let written = entry.record.notice {
      guard officer.role >= .manager, let notice = try page.notice(written.draft, in: written.unit),
        notice.state == .draft, notice.drafted.officer != officer.login
      else { return nil }
      return .draftWaiting(notice.draft, try page.file(notice.caseID)?.name ?? "")
    }
    guard let written = entry.record.file, let file = try page.file(written.id) else { return nil }
    switch entry.verb {
    case .forward: return file.stage.isOpen && file.handler == unit ? .forwarded(name(of: file, in: unit)) : nil
    default: return file.stage == .resolved ? .ready(name(of: file, in: unit)) : nil
    }
  }

  /// A case of one's own by its short number, one of another unit by its code.
  private func name(of file: CaseFile, in unit: UnitCode) -> String {
    file.unit == unit ? file.number?.description ?? file.name : file.name
  }
}
