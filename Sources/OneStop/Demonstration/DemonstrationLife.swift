// SPDX-License-Identifier: GPL-3.0-or-later

/// Years of an invented office, as they are to stand in fresh books; told unit by unit, for together they are large.
package struct DemonstrationLife: Sendable {
  /// What ids and salts are drawn from.
  package let seed: UInt64
  /// How many units it has.
  package let count: Int
  private let tell: @Sendable (Int) -> DemonstrationUnit

  package init(seed: UInt64, count: Int, tell: @escaping @Sendable (Int) -> DemonstrationUnit) {
    self.seed = seed
    self.count = count
    self.tell = tell
  }

  /// One unit's years, told anew each time.
  package func unit(_ place: Int) -> DemonstrationUnit { tell(place) }
}

/// One unit's years: everything in the order in which it happened, numbered as the office would have.
///
/// Larger demonstrations repeat their pattern: what has `extra` copies stands so many times more in the books, under
/// numbers of its own, as rows from another system would: without entries of their own in the journal.
package struct DemonstrationUnit: Sendable {
  package let unit: UnitCode
  package var cases: [DemonstrationCase] = []
  package var visits: [DemonstrationVisit] = []
  package var answers: [DemonstrationAnswer] = []
  package var ratings: [DemonstrationRating] = []
  package var notices: [ApologyNotice] = []
  package var deliveries: [NoticeDelivery] = []
  package var boxes: [DemonstrationBox] = []
  package var entries: [DemonstrationEntry] = []
  /// The last number given of each count.
  package var serials: [DemonstrationSerial] = []

  package init(unit: UnitCode) { self.unit = unit }

  /// How many ratings it holds, copies among them.
  package var rated: Int {
    answers.reduce(0) { $0 + 1 + $1.extra } + ratings.reduce(0) { $0 + 1 + $1.extra }
  }
}

/// A case as it stands at the end.
package struct DemonstrationCase: Sendable {
  package let file: CaseFile
  package let owner: Owner
  package var extra = 0
  /// The number of the first copy.
  package var extraNumber = 0

  package init(file: CaseFile, owner: Owner) {
    self.file = file
    self.owner = owner
  }

  /// A copy under a number of its own; what has no number of the office's has no copies.
  package func copy(_ index: Int) -> CaseFile? {
    guard let own = file.number else { return nil }
    let number = ShortNumber(year: own.year, number: extraNumber + index)
    return CaseFile(
      id: CaseID(unit: file.unit, number: number), unit: file.unit, code: nil, number: number,
      procedure: file.procedure, received: file.received, entered: file.entered, channel: file.channel,
      ruleSet: file.ruleSet, limit: file.limit, statutoryDue: file.statutoryDue, due: file.due,
      promised: file.promised, isProvisional: file.isProvisional, stage: file.stage, pauses: file.pauses,
      legs: file.legs, resolved: file.resolved, delivered: file.delivered, isBackdated: file.isBackdated)
  }
}

/// A visit and what was asked after it.
package struct DemonstrationVisit: Sendable {
  package var visit: Visit
  package var prompt: Prompt?
  package let keys: TallyKeys
  /// Whether the tablet at the counter showed the question.
  package let isByTablet: Bool
  /// The places of its cases among the unit's.
  package let cases: [Int]
  package var extra = 0
  package var extraNumber = 0

  package init(visit: Visit, prompt: Prompt?, keys: TallyKeys, isByTablet: Bool, cases: [Int]) {
    self.visit = visit
    self.prompt = prompt
    self.keys = keys
    self.isByTablet = isByTablet
    self.cases = cases
  }
}

/// A citizen's answer: counted under its groups, and kept without them.
package struct DemonstrationAnswer: Sendable {
  package let day: LocalDay
  package let source: RatingSource
  package let level: Satisfaction
  package let keys: TallyKeys
  /// The place of the visit among the unit's, for copies of both; never stored.
  package let visit: Int?
  /// When it was pressed, as its day's sealing judged it; never stored.
  package let pressed: Instant?
  package var extra = 0

  package init(
    day: LocalDay, source: RatingSource, level: Satisfaction, keys: TallyKeys, visit: Int?, pressed: Instant? = nil
  ) {
    self.day = day
    self.source = source
    self.level = level
    self.keys = keys
    self.visit = visit
    self.pressed = pressed
  }
}

/// A rating that staff entered.
package struct DemonstrationRating: Sendable {
  package let rating: KeyedRating
  /// The place of the visit among the unit's; nil for a paper slip.
  package let visit: Int?
  package var extra = 0

  package init(rating: KeyedRating, visit: Int?) {
    self.rating = rating
    self.visit = visit
  }
}

/// A box of paper slips and the ratings in it, in order.
package struct DemonstrationBox: Sendable {
  package let box: PaperBox
  package let slips: [String]

  package init(box: PaperBox, slips: [String]) {
    self.box = box
    self.slips = slips
  }
}

/// What is to stand in the journal, with the texts that are kept apart.
package struct DemonstrationEntry: Sendable {
  package let at: Instant
  package let officer: String
  package let verb: Verb
  package let subject: String
  package let record: ChangeRecord
  package let texts: [PrivateField: String]
  /// The day that this entry seals; what it says of the ballots is known once they are made.
  package let sealedDay: LocalDay?

  package init(
    at: Instant, officer: String, verb: Verb, subject: String, record: ChangeRecord,
    texts: [PrivateField: String] = [:], sealedDay: LocalDay? = nil
  ) {
    self.at = at
    self.officer = officer
    self.verb = verb
    self.subject = subject
    self.record = record
    self.texts = texts
    self.sealedDay = sealedDay
  }
}

/// Where a gap-free count stands.
package struct DemonstrationSerial: Sendable {
  package let serial: Serial
  package let last: Int

  package init(_ serial: Serial, last: Int) {
    self.serial = serial
    self.last = last
  }
}
