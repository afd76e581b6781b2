// SPDX-License-Identifier: GPL-3.0-or-later

/// The questions that can be asked of the books inside a transaction.
package protocol Reading:
  UnitReading, TabletReading, ReleaseReading, CaseReading, RatingReading, BoxReading, NoticeReading, FigureReading,
  SuggestionReading, NewsReading,
  ImportReading, ExportReading, ClusterReading, AlarmReading, HonestyReading, ComplaintReading, IndexReading,
  CriteriaReading, GroundsReading
{}

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
  /// One hash over all days and hours of the calendar.
  func calendarVersion() throws(OfficeError) -> String
  /// Who works at which counter of a unit since when, today only.
  func attendances(in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> [Attendance]
  /// The counters a unit has declared, closed ones among them, by number.
  func counters(in unit: UnitCode) throws(OfficeError) -> [Counter]
  /// The tablet that asks at a counter; nil where none is paired.
  func tablet(at counter: CounterNumber, in unit: UnitCode) throws(OfficeError) -> Device?
  func pin(of login: Login) throws(OfficeError) -> StoredPIN?
  /// What was set; nil while the usual holds.
  func storedValue(of setting: Setting) throws(OfficeError) -> Int?
  /// What was set; nil while nothing is.
  func storedText(of setting: TextSetting) throws(OfficeError) -> String?
  /// What a unit's papers say of it, oldest first.
  func letterheads(of unit: UnitCode) throws(OfficeError) -> [Letterhead]
}

/// Tablets and what they are asked to show.
package protocol TabletReading {
  /// The tablet that a key was given to; nil once it was taken back.
  func device(bearing key: Token) throws(OfficeError) -> Device?
  /// The tablets that ask at a unit's counters, by counter.
  func devices(in unit: UnitCode) throws(OfficeError) -> [Device]
  /// When a question was first put on a tablet; nil before.
  func shown(of visit: VisitID) throws(OfficeError) -> Instant?
  /// The secret by which the tablet with a key answers a question: always the same for the same two.
  func kioskToken(of visit: VisitID, key: Token) -> Token
  /// A tap that nobody had asked for, by the tablet's own id for it, until the day is sealed.
  func unaskedAnswer(_ id: Token) throws(OfficeError) -> UnaskedAnswer?
  /// Whether such a tap was sealed already.
  func isSpent(_ id: Token) throws(OfficeError) -> Bool
}

/// What is public.
package protocol ReleaseReading {
  /// Everything that is published, the latest release of each month.
  func releases() throws(OfficeError) -> [MonthRelease]
  /// Ratings of a period that staff took back.
  func withdrawnRatings(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int
}

/// Cases and what happened to them.
package protocol CaseReading {
  func file(_ id: CaseID) throws(OfficeError) -> CaseFile?
  func files(code: CaseCode) throws(OfficeError) -> [CaseFile]
  func files(number: Int, year: Int?, in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile]
  /// Names of open cases, for offering the nearest one to a misspelt word; at most `limit`.
  func openNames(in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [String]
  func owner(of id: CaseID) throws(OfficeError) -> Owner?
  /// The latest text.
  func text(_ field: PrivateField, of subject: String) throws(OfficeError) -> String?
  /// One of several texts, counted from 1 in the order in which they were kept.
  func text(_ field: PrivateField, of subject: String, version: Int) throws(OfficeError) -> String?
  /// Every entry about a subject, oldest first.
  func history(of subject: String, in unit: UnitCode) throws(OfficeError) -> [JournalEntry]
  /// What an officer did on a day, oldest first.
  func actions(of officer: Login, on day: LocalDay) throws(OfficeError) -> [JournalEntry]
  /// Open cases whose effective due date is on or before a day, by due date.
  func dueFiles(in units: Set<UnitCode>, through day: LocalDay) throws(OfficeError) -> [CaseFile]
  /// Cases received by some units that are not finished, by unit and receipt.
  func openFiles(in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile]
  /// Those of them that a calendar change has moved and that are due on another day than was promised.
  func filesMovedByCalendar(in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile]
  /// Cases whose due date lay within a period and was missed: finished late, or open past it at `now`; by due date.
  func missedDue(in units: Set<UnitCode>, during period: Period, at now: Instant) throws(OfficeError) -> [CaseFile]
  /// Cases received by some units until the end of a period that were not finished before it, and all that ended
  /// without a result or are void and may belong there.
  func reportFiles(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [CaseFile]
  /// Cases with some codes.
  func files(codes: Set<CaseCode>) throws(OfficeError) -> [CaseFile]
  /// Cases whose owner's name holds the folded words.
  func files(ownedBy folded: String, in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [CaseFile]
}

/// Visits, prompts and what was answered.
package protocol RatingReading {
  /// The visit that is still open at a counter, whoever opened it; without a counter, the officer's own.
  func openVisit(in unit: UnitCode, counter: CounterNumber?, officer: Login) throws(OfficeError) -> Visit?
  func lastVisit(of file: CaseID) throws(OfficeError) -> Visit?
  func visit(_ id: VisitID) throws(OfficeError) -> Visit?
  func prompt(of visit: VisitID) throws(OfficeError) -> Prompt?
  /// The prompt that a secret answers, the tablet's or the slip's.
  func prompt(bearing token: Token) throws(OfficeError) -> BornePrompt?
  /// The prompt that has not ended at a counter; without a counter, the officer's own.
  func openPrompt(in unit: UnitCode, counter: CounterNumber?, officer: Login) throws(OfficeError) -> Prompt?
  /// The groups a prompt was counted in, and its answer will be.
  func promptKeys(of visit: VisitID) throws(OfficeError) -> TallyKeys
  func keyedRating(of visit: VisitID) throws(OfficeError) -> KeyedRating?
  func keyedRating(_ id: String) throws(OfficeError) -> KeyedRating?
  func openAnswer(of visit: VisitID) throws(OfficeError) -> OpenAnswer?
  /// Whether a secret was printed on a slip, for a visit that may still be going on.
  func isLink(_ token: Token) throws(OfficeError) -> Bool
  /// What was added to ratings from home, the latest month first.
  func remarks(in units: Set<UnitCode>) throws(OfficeError) -> [KeptRemark]
  /// Citizens who agreed to be called back, the earliest first.
  func contactWishes(in units: Set<UnitCode>) throws(OfficeError) -> [ContactWish]
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
  /// Every handing over of a notice, oldest first.
  func deliveries(of notice: ApologyNotice) throws(OfficeError) -> [NoticeDelivery]
  /// The hash of the journal's entry by which a notice was issued; nil before.
  func issueHash(of notice: ApologyNotice) throws(OfficeError) -> String?
  /// The notice's message to the portal; nil where none waits or was posted.
  func message(of draft: Int, in unit: UnitCode) throws(OfficeError) -> OutboxMessage?
  /// Messages that are not posted yet, oldest first.
  func waitingMessages(in units: Set<UnitCode>) throws(OfficeError) -> [OutboxMessage]
  /// The last number given of a gap-free count; 0 when there is none yet.
  func last(_ serial: Serial, in unit: UnitCode) throws(OfficeError) -> Int
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
  /// Cases resolved late in a period, and how many of them have an apology that was issued.
  func lateCounts(in units: Set<UnitCode>, during period: Period, by grouping: Grouping) throws(OfficeError)
    -> [LateCount]
  func publishedTotals(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [PublishedTotal]
  func daySummary(of officer: Login, in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> DaySummary
}

/// Boxes of paper slips.
package protocol BoxReading {
  /// The box that a unit is entering.
  func openBox(in unit: UnitCode) throws(OfficeError) -> PaperBox?
  /// How many slips were entered and not taken back.
  func slipCount(of box: PaperBox) throws(OfficeError) -> Int
  /// The rating of the last slip that was not taken back.
  func lastSlip(of box: PaperBox) throws(OfficeError) -> String?
}

/// What is offered while somebody types.
package protocol SuggestionReading {
  /// Living cases of a year whose numbers lie in some ranges; at least the `limit` highest numbers of those that are
  /// ready, and of those that are not.
  func livingCases(
    in units: Set<UnitCode>, year: Int, numbers: [ClosedRange<Int>], limit: Int
  ) throws(OfficeError) -> [ListedCase]
  /// Living cases of this year that an officer did something to on a day.
  func livingCases(
    handledBy officer: Login, on day: LocalDay, in units: Set<UnitCode>
  ) throws(OfficeError) -> [ListedCase]
  /// Cases of a year in any stage whose numbers lie in some ranges; at least those with the `limit` highest numbers.
  func cases(
    in units: Set<UnitCode>, year: Int, numbers: [ClosedRange<Int>], limit: Int
  ) throws(OfficeError) -> [ListedCase]
  /// Cases whose owner's folded name begins with something, by name, the latest first; at most `limit`.
  func cases(
    ownerStartingWith folded: String, onlyLiving: Bool, in units: Set<UnitCode>, limit: Int
  ) throws(OfficeError) -> [CaseID]
  /// Cases whose code begins with something, by code; at most `limit`.
  func cases(
    codeStartingWith prefix: String, onlyLiving: Bool, in units: Set<UnitCode>, limit: Int
  ) throws(OfficeError) -> [CaseID]
  /// How many cases of each procedure an officer received on a day.
  func receptions(by officer: Login, on day: LocalDay) throws(OfficeError) -> [ProcedureCode: Int]
  /// The latest case whose owner's folded name is this, of the procedure if there is one.
  func lastCase(
    ownedBy folded: String, procedure: ProcedureCode?, in units: Set<UnitCode>
  ) throws(OfficeError) -> CaseID?
  /// Reasons of the latest notices that stand, the latest first.
  func recentReasons(in units: Set<UnitCode>, notices limit: Int) throws(OfficeError) -> [String]
}

/// What has happened since somebody looked last.
package protocol NewsReading {
  /// The last entry of every chain.
  func chainEnds() throws(OfficeError) -> [NewsMark.Chain: Int]
  /// A chain's entries by some verbs beyond a place in it.
  func entries(of chain: NewsMark.Chain, after sequence: Int, _ verbs: [Verb]) throws(OfficeError) -> [JournalEntry]
  /// Prompts that have not ended at the counters of a unit.
  func openPrompts(in unit: UnitCode) throws(OfficeError) -> [PutPrompt]
}
