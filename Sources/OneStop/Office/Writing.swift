// SPDX-License-Identifier: GPL-3.0-or-later

/// What a transaction may change. The first write to a unit locks its head row until the transaction ends.
package protocol Writing:
  Reading, ClusterWriting, AlarmWriting, HonestyWriting, ComplaintWriting, IndexWriting, CriteriaWriting
{
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
  func save(_ counter: Counter) throws(OfficeError)
  func save(_ device: Device) throws(OfficeError)
  func save(_ pin: StoredPIN) throws(OfficeError)
  func removePIN(of login: Login) throws(OfficeError)
  func save(_ setting: Setting, _ value: Int) throws(OfficeError)
  /// Sets a text; nil removes it.
  func save(_ setting: TextSetting, _ text: String?) throws(OfficeError)
  func save(_ letterhead: Letterhead) throws(OfficeError)
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
  /// Gives the open visit in which a slip is printed the secret that the slip shows.
  func setLink(_ token: Token, of visit: VisitID, at now: Instant) throws(OfficeError)
  /// Keeps that a counter's tablet may show itself with a code; earlier codes for that counter end.
  func save(_ pairing: Pairing, _ code: PairingCode) throws(OfficeError)
  /// Uses a code up; nil where there is none, which is counted.
  func takePairing(_ code: PairingCode, at now: Instant) throws(OfficeError) -> Pairing?
  /// Makes a secret the key of a tablet.
  func setKey(_ key: Token, of device: Device) throws(OfficeError)
  func save(_ answer: UnaskedAnswer) throws(OfficeError)
  /// Keeps what was added to a rating, in place of what the same secret added before, and apart from the rating; where
  /// nothing is added any more, what was goes.
  func keep(
    _ remark: HomeRemark, for token: Token, in unit: UnitCode, during month: LocalMonth, isHeld: Bool
  ) throws(OfficeError)
  func save(_ remark: KeptRemark) throws(OfficeError)
  /// Notes that the person of a visit agreed to be called back, or no longer does.
  func setContactWish(
    _ isWished: Bool, about visit: VisitID, on day: LocalDay, reasons: [String]
  ) throws(OfficeError)
  /// Publishes a month in place of its earlier release.
  func save(_ release: MonthRelease) throws(OfficeError)
  func save(_ rating: KeyedRating) throws(OfficeError)
  func save(_ answer: OpenAnswer) throws(OfficeError)
  /// Counts a rating, or takes it back with `times` −1, on its day and in every monthly grouping.
  func count(
    _ level: Satisfaction, times: Int, source: RatingSource, keys: TallyKeys, in unit: UnitCode, on day: LocalDay
  ) throws(OfficeError)
  func count(_ visits: VisitCounts, keys: TallyKeys, in unit: UnitCode, on day: LocalDay) throws(OfficeError)
  /// Moves the day's answers, shuffled, into ballots with the flags they were marked with, and drops their moments and
  /// their link to the prompts; returns how many.
  func seal(_ day: UnsealedDay, marking judged: [JudgedPress], at now: Instant) throws(OfficeError) -> SealedDay

  func insert(_ box: PaperBox) throws(OfficeError)
  /// Saves that a box was closed; nothing else about it changes.
  func save(_ box: PaperBox) throws(OfficeError)
  /// Notes that a rating comes from the next slip of a box.
  func add(slip rating: String, to box: PaperBox) throws(OfficeError)

  func insert(_ notice: ApologyNotice) throws(OfficeError)
  func save(_ notice: ApologyNotice) throws(OfficeError)
  func insert(_ delivery: NoticeDelivery) throws(OfficeError)
  func save(_ message: OutboxMessage) throws(OfficeError)
  /// Takes a message back that was never posted.
  func drop(_ message: OutboxMessage) throws(OfficeError)
  func save(_ total: PublishedTotal) throws(OfficeError)
  /// Keeps what a word of another system means; the last to be said holds.
  func save(_ word: ImportWord) throws(OfficeError)
  func remove(_ word: ImportWord) throws(OfficeError)
}

/// A text that stands apart from the journal because it is personal or in someone's own words.
package enum PrivateField: String, Codable, Sendable, CaseIterable {
  case owner
  case phone
  case address
  case submitter
  case reason
  case note
  /// What was said in a complaint.
  case complaint
  /// Who complained.
  case citizen
  /// Whose attitude a complaint is about.
  case about
  /// What was done about a complaint, or came of calling somebody back.
  case done
}

/// A gap-free count that a unit keeps.
package enum Serial: Hashable, Sendable {
  case shortNumber(year: Int)
  case dossier(LocalDay)
  case visit
  case draft
  case rating
  case box
  case alarm
  case notice(year: Int, symbol: String)
  /// Receipts for notices that were handed over.
  case noticeReceipt(year: Int)
  case complaint(year: Int)
  /// Wishes to be called back.
  case wish
  /// What changed because of ratings.
  case publicChange

  /// The name of the count and the period it starts anew with.
  package var key: (name: String, period: String) {
    switch self {
    case .shortNumber(let year): ("case", String(year))
    case .dossier(let day): ("dossier", day.iso)
    case .visit: ("visit", "")
    case .draft: ("draft", "")
    case .rating: ("rating", "")
    case .box: ("box", "")
    case .alarm: ("alarm", "")
    case .notice(let year, let symbol): ("notice \(symbol)", String(year))
    case .noticeReceipt(let year): ("notice receipt", String(year))
    case .complaint(let year): ("complaint", String(year))
    case .wish: ("wish", "")
    case .publicChange: ("public change", "")
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
