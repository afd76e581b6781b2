// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an office's facts are kept: SQLite in a file or a shared PostgreSQL, the same rules on both.
///
/// Each call is one transaction. What is decided inside a closure is decided by the office, on facts that cannot
/// change meanwhile; when the closure throws, nothing was stored.
package protocol Books: Transactions, ImportStaging, Safekeeping {}

/// Reading and writing, a transaction at a time.
package protocol Transactions: Sendable {
  /// Runs `body` on one consistent view.
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Reading) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T

  /// Runs `body` and commits what it wrote; returns only once that is durable.
  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T
}

/// What keeps the books whole: checking, copying, and doing several verbs as one.
package protocol Safekeeping: Sendable {
  /// Gathers every write from now on into one transaction, kept or dropped as a whole.
  func hold() async throws(OfficeError)
  func release(commit: Bool) async throws(OfficeError)
  /// Computes chains, roll-ups and constraints again; `head` is a hash printed earlier, to notice that the end of a
  /// chain was cut off.
  func check(head: String?) async throws(OfficeError) -> CheckReport
  /// Writes a copy while the books are in use.
  func backup(to target: String) async throws(OfficeError)
}

/// The questions that can be asked of the books inside a transaction.
package protocol Reading: UnitReading, CaseReading, RatingReading, NoticeReading, FigureReading {}

/// Who and what an office is made of, and the rules it works by.
package protocol UnitReading {
  func isDemonstration() throws(OfficeError) -> Bool
  func units() throws(OfficeError) -> UnitTree
  func officers() throws(OfficeError) -> [Officer]
  func officer(_ login: Login) throws(OfficeError) -> Officer?
  func procedures() throws(OfficeError) -> [Procedure]
  func procedure(_ code: ProcedureCode, on day: LocalDay) throws(OfficeError) -> Procedure?
  func ruleSets() throws(OfficeError) -> [RuleSet]
  func calendarEntries() throws(OfficeError) -> [CalendarEntry]
  func officeHours() throws(OfficeError) -> [OfficeHours]
  /// Who works at which counter of a unit since when, today only.
  func attendances(in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> [Attendance]
}

/// Cases and what happened to them.
package protocol CaseReading {
  func file(_ id: CaseID) throws(OfficeError) -> CaseFile?
  func files(code: CaseCode) throws(OfficeError) -> [CaseFile]
  func files(number: Int, year: Int?, in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile]
  /// Names of open cases, for offering the nearest one to a misspelt word; at most `limit`.
  func openNames(in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [String]
  func owner(of id: CaseID) throws(OfficeError) -> Owner?
  func text(_ field: PrivateField, of subject: String) throws(OfficeError) -> String?
  /// Every entry about a subject, oldest first.
  func history(of subject: String, in unit: UnitCode) throws(OfficeError) -> [JournalEntry]
  /// What an officer did on a day, oldest first.
  func actions(of officer: Login, on day: LocalDay) throws(OfficeError) -> [JournalEntry]
  /// Open cases whose effective due date is on or before a day, by due date.
  func dueFiles(in units: Set<UnitCode>, through day: LocalDay) throws(OfficeError) -> [CaseFile]
  /// Open cases whose due dates were estimated for want of a calendar.
  func provisionalFiles() throws(OfficeError) -> [CaseFile]
  /// Cases that were resolved late within a period.
  func resolvedLate(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [CaseFile]
  /// Cases whose owner's name holds the folded words.
  func files(ownedBy folded: String, in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [CaseFile]
}

/// Visits, prompts and what was answered.
package protocol RatingReading {
  func openVisit(in unit: UnitCode, counter: CounterNumber?, officer: Login) throws(OfficeError) -> Visit?
  func lastVisit(of file: CaseID) throws(OfficeError) -> Visit?
  func visit(_ id: VisitID) throws(OfficeError) -> Visit?
  func prompt(of visit: VisitID) throws(OfficeError) -> Prompt?
  /// The groups a prompt was counted in, and its answer will be.
  func promptKeys(of visit: VisitID) throws(OfficeError) -> TallyKeys
  func keyedRating(of visit: VisitID) throws(OfficeError) -> KeyedRating?
  func keyedRating(_ id: String) throws(OfficeError) -> KeyedRating?
  func openAnswer(of visit: VisitID) throws(OfficeError) -> OpenAnswer?
  /// Days before `day` whose answers are not yet sealed.
  func unsealedDays(before day: LocalDay) throws(OfficeError) -> [UnsealedDay]
}

/// A day of a unit whose answers still stand beside their prompts.
package struct UnsealedDay: Hashable, Sendable {
  package let unit: UnitCode
  package let day: LocalDay

  package init(unit: UnitCode, day: LocalDay) {
    self.unit = unit
    self.day = day
  }
}

/// Apology notices.
package protocol NoticeReading {
  func notice(_ draft: Int, in unit: UnitCode) throws(OfficeError) -> ApologyNotice?
  func notices(of file: CaseID) throws(OfficeError) -> [ApologyNotice]
  func notices(of files: [CaseID]) throws(OfficeError) -> [CaseID: [ApologyNotice]]
  func notices(in units: Set<UnitCode>, states: Set<NoticeState>) throws(OfficeError) -> [ApologyNotice]
}

/// Counts that figures are made of.
package protocol FigureReading {
  func ratingCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [RatingCount]
  func responseCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [ResponseCount]
  func punctualityCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [PunctualityCount]
  func publishedTotals(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [PublishedTotal]
  func daySummary(of officer: Login, in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> DaySummary
}

/// What a transaction may change. The first write to a unit locks its head row until the transaction ends.
package protocol Writing: Reading {
  /// Locks the unit's head: rules, numbers and chain of that unit are decided by one transaction at a time.
  ///
  /// Returns whether others may have changed what was read of the unit before.
  @discardableResult
  func lock(_ unit: UnitCode) throws(OfficeError) -> Bool
  /// The next number of a gap-free count.
  func next(_ serial: Serial, in unit: UnitCode) throws(OfficeError) -> Int
  /// Adds an entry to the unit's chain and returns its place in it.
  @discardableResult
  func record(
    _ verb: Verb, _ subject: String, _ record: ChangeRecord, in unit: UnitCode, by officer: String, at now: Instant
  ) throws(OfficeError) -> Int
  /// Keeps texts apart from the journal and returns the commitments that may stand in it.
  func keep(
    _ texts: [PrivateField: String], of subject: String, in unit: UnitCode
  ) throws(OfficeError) -> [String: String]

  func save(_ unit: Unit) throws(OfficeError)
  func save(_ officer: Officer) throws(OfficeError)
  func save(_ procedure: Procedure) throws(OfficeError)
  func save(_ rules: RuleSet) throws(OfficeError)
  func save(_ entry: CalendarEntry) throws(OfficeError)
  func save(_ hours: OfficeHours) throws(OfficeError)
  func open(_ attendance: Attendance) throws(OfficeError)
  func close(_ attendance: Attendance, at now: Instant) throws(OfficeError)

  func insert(_ file: CaseFile) throws(OfficeError)
  func save(_ file: CaseFile) throws(OfficeError)
  /// Saves a case whose provisional first due date has become a real one; the only time that date may change.
  func save(settling file: CaseFile) throws(OfficeError)

  func insert(_ visit: Visit) throws(OfficeError)
  func save(_ visit: Visit) throws(OfficeError)
  func insert(_ prompt: Prompt, link: Token, keys: TallyKeys) throws(OfficeError)
  func save(_ prompt: Prompt) throws(OfficeError)
  /// Ends the prompts that are still open at a counter, or with an officer who works without one.
  func endPrompts(in unit: UnitCode, counter: CounterNumber?, officer: Login, at now: Instant) throws(OfficeError)
  /// Gives the prompt a new secret for the tablet that shows it.
  func setKioskToken(_ token: Token, of visit: VisitID, at now: Instant) throws(OfficeError)
  func prompt(bearing token: Token) throws(OfficeError) -> BornePrompt?
  func save(_ rating: KeyedRating) throws(OfficeError)
  func save(_ answer: OpenAnswer) throws(OfficeError)
  /// Counts a rating, or takes it back with `times` −1, on its day and in every monthly grouping.
  func count(
    _ level: Satisfaction, times: Int, source: RatingSource, keys: TallyKeys, in unit: UnitCode, on day: LocalDay
  ) throws(OfficeError)
  func count(_ visits: VisitCounts, keys: TallyKeys, in unit: UnitCode, on day: LocalDay) throws(OfficeError)
  /// Moves the day's answers, shuffled, into ballots and drops their link to the prompts; returns how many.
  func seal(_ day: UnsealedDay, at now: Instant) throws(OfficeError) -> SealedDay

  func insert(_ notice: ApologyNotice) throws(OfficeError)
  func save(_ notice: ApologyNotice) throws(OfficeError)
  func save(_ total: PublishedTotal) throws(OfficeError)
}

/// A text that stands apart from the journal because it is personal or in someone's own words.
package enum PrivateField: String, Codable, Sendable, CaseIterable {
  case owner
  case phone
  case address
  case submitter
  case reason
  case note
}

/// A gap-free count that a unit keeps.
package enum Serial: Hashable, Sendable {
  case shortNumber(year: Int)
  case dossier(LocalDay)
  case visit
  case draft
  case rating
  case notice(year: Int, symbol: String)

  /// The name of the count and the period it starts anew with.
  package var key: (name: String, period: String) {
    switch self {
    case .shortNumber(let year): ("case", String(year))
    case .dossier(let day): ("dossier", day.iso)
    case .visit: ("visit", "")
    case .draft: ("draft", "")
    case .rating: ("rating", "")
    case .notice(let year, let symbol): ("notice \(symbol)", String(year))
    }
  }
}

/// How many visits, prompts and answers to add.
package struct VisitCounts: Hashable, Sendable {
  package var visits: Int
  package var prompts: Int
  package var answered: Int

  package init(visits: Int = 0, prompts: Int = 0, answered: Int = 0) {
    self.visits = visits
    self.prompts = prompts
    self.answered = answered
  }
}

/// A prompt found by one of its secrets.
package struct BornePrompt: Sendable {
  package let prompt: Prompt
  package let source: RatingSource
  package let shown: Instant
  package let keys: TallyKeys

  package init(prompt: Prompt, source: RatingSource, shown: Instant, keys: TallyKeys) {
    self.prompt = prompt
    self.source = source
    self.shown = shown
    self.keys = keys
  }
}

/// What sealing a day moved: how many ballots, and one hash over them in the order of their random ids.
package struct SealedDay: Sendable {
  package let ballots: Int
  package let digest: String

  package init(ballots: Int, digest: String) {
    self.ballots = ballots
    self.digest = digest
  }
}
