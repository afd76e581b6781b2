// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLBooks {
  /// Computes every chain again, compares cases, notices and ballots with their last entries, and roll-ups with rows.
  ///
  /// `head` is a hash printed earlier, to notice that the end of a chain was cut off.
  package func check(head: String?) async throws(OfficeError) -> CheckReport {
    do {
      return try await database.read { connection in
        var check = BooksCheck(connection: connection)
        try check.chains(expecting: head)
        try check.texts()
        try check.latestStates(on: SQLPage(connection, origin: origin))
        try check.keyedRatings()
        try check.tallies()
        try check.flags()
        try check.visits()
        try check.engine()
        return check.report
      }
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

/// One run over everything the books promise.
struct BooksCheck {
  let connection: any SQLConnection
  var report = CheckReport()
  /// Every commitment that stands in the journal, by subject and field.
  var commitments: [String: Set<String>] = [:]
  /// The last entry about each case and notice.
  var lastFiles: [String: CaseFile] = [:]
  var lastNotices: [String: ApologyNotice] = [:]
  var deliveries: [String: [NoticeDelivery]] = [:]
  /// The last entry about each box of paper slips.
  var lastBoxes: [String: PaperBox] = [:]
  /// The last entry about each alarm.
  var lastAlarms: [String: Alarm] = [:]
  /// The last entry about each rating that was keyed in here.
  var lastRatings: [String: KeyedRating] = [:]
  /// The last entry about each complaint.
  var lastComplaints: [String: Complaint] = [:]
  /// Whether the last entry about ratings with a flag excluded them.
  var lastExclusions: [String: Bool] = [:]
  var sealed: [(unit: UnitCode, day: String, digest: String)] = []

  mutating func chains(expecting expected: String?) throws {
    var open: CheckReport.Chain?
    var sawExpected = expected == nil
    var found: [CheckReport.Chain] = []
    var problems: [CheckReport.Problem] = []
    try connection.eachRow(
      """
      SELECT unit, origin, sequence, at, officer, verb, subject, body, previous, hash FROM journal
      ORDER BY unit, origin, sequence
      """
    ) { row in
      let link = ChainLink(
        unit: try row.text(0), origin: try row.text(1), sequence: try row.int(2), at: try row.int64(3),
        officer: try row.text(4), verb: try row.text(5), subject: try row.text(6), body: try row.text(7),
        previous: try row.text(8))
      let hash = try row.text(9)
      let unit = UnitCode(rawValue: link.unit)
      let same = open.flatMap { $0.unit == unit && $0.origin == link.origin ? $0 : nil }
      if same == nil, let open { found.append(open) }
      if link.sequence != (same?.entries ?? 0) + 1 { problems.append(.gap(unit: unit, after: same?.entries ?? 0)) }
      if link.hash != hash || link.previous != (same?.head ?? "") {
        problems.append(.brokenLink(unit: unit, sequence: link.sequence))
      }
      sawExpected = sawExpected || hash == expected
      open = CheckReport.Chain(unit: unit, origin: link.origin, entries: link.sequence, head: hash)
      try remember(link)
    }
    if let open { found.append(open) }
    report.chains = found
    report.problems += problems
    try compareHeads()
    if !sawExpected, let expected { report.problems.append(.headNotFound(expected)) }
  }

  /// Keeps what later checks need from an entry.
  private mutating func remember(_ link: ChainLink) throws {
    guard let record = try? CanonicalJSON.value(ChangeRecord.self, from: link.body) else { return }
    for (field, hash) in record.commitments ?? [:] { commitments["\(link.subject) \(field)", default: []].insert(hash) }
    if let file = record.file { lastFiles[link.subject] = file }
    if let notice = record.notice { lastNotices[link.subject] = notice }
    if let delivery = record.delivery { deliveries[link.subject, default: []].append(delivery) }
    if let box = record.box { lastBoxes[link.subject] = box }
    if let alarm = record.alarm { lastAlarms[link.subject] = alarm }
    if let rating = record.rating { lastRatings[link.subject] = rating }
    if let complaint = record.complaint { lastComplaints[link.subject] = complaint }
    if link.verb == Verb.exclude.rawValue { lastExclusions[link.subject] = true }
    if link.verb == Verb.readmit.rawValue { lastExclusions[link.subject] = false }
    if link.verb == Verb.seal.rawValue, let facts = record.facts, let day = facts["day"], let digest = facts["digest"] {
      sealed.append((UnitCode(rawValue: link.unit), day, digest))
    }
  }

  private mutating func compareHeads() throws {
    for row in try connection.rows("SELECT unit, origin, sequence, hash FROM head ORDER BY unit, origin") {
      let unit = UnitCode(rawValue: try row.text(0))
      let origin = try row.text(1)
      let chain = report.chains.first { $0.unit == unit && $0.origin == origin }
      let (sequence, hash) = (try row.int(2), try row.text(3))
      if chain?.entries ?? 0 != sequence || chain?.head ?? "" != hash {
        report.problems.append(.gap(unit: unit, after: chain?.entries ?? 0))
      }
    }
  }

  mutating func texts() throws {
    var problems: [CheckReport.Problem] = []
    let commitments = commitments
    try connection.eachRow(
      "SELECT subject, field, salt, text FROM private_text ORDER BY subject, field, version"
    ) { row in
      let subject = try row.text(0)
      let field = try row.text(1)
      guard let known = commitments["\(subject) \(field)"] else { return }
      if !known.contains(Commitment.hash(try row.text(3), salt: try row.text(2))) {
        problems.append(.alteredText(subject: subject, field: field))
      }
    }
    report.problems += problems
  }

  mutating func latestStates(on page: SQLPage) throws {
    for (_, file) in lastFiles.sorted(by: { $0.key < $1.key }) where try page.file(file.id) != file {
      report.problems.append(.alteredCase(file.name))
    }
    for (_, notice) in lastNotices.sorted(by: { $0.key < $1.key }) {
      let (told, kept) = (Set(deliveries[notice.subject] ?? []), Set(try page.deliveries(of: notice)))
      if try page.notice(notice.draft, in: notice.unit) != notice || told != kept {
        report.problems.append(.alteredNotice(notice.number ?? String(notice.draft)))
      }
    }
    for (_, box) in lastBoxes.sorted(by: { $0.key < $1.key }) {
      if try page.box(box.number, in: box.unit) != box {
        report.problems.append(.alteredBox(unit: box.unit, number: box.number))
      }
    }
    for (_, complaint) in lastComplaints.sorted(by: { $0.key < $1.key }) {
      if try page.complaint(complaint.number, in: complaint.unit) != complaint {
        report.problems.append(
          .alteredComplaint(unit: complaint.unit, number: complaint.number.description))
      }
    }
    for (_, alarm) in lastAlarms.sorted(by: { $0.key < $1.key }) {
      if try page.alarm(alarm.number, in: alarm.unit) != alarm {
        report.problems.append(.alteredAlarm(unit: alarm.unit, number: alarm.number))
      }
    }
    for day in sealed {
      let rows = try connection.rows(
        "SELECT id, unit, day, source, scale, level, reasons FROM ballot WHERE unit = $1 AND day = $2",
        [SQLValue(day.unit), .text(day.day)])
      let ballots = rows.map(\.values).sorted { "\($0[0])" < "\($1[0])" }
      if BallotDigest.digest(of: ballots) != day.digest {
        report.problems.append(.alteredBallots(unit: day.unit, day: day.day))
      }
    }
  }

  mutating func engine() throws {
    guard connection.dialect == .sqlite else { return }
    for row in try connection.rows("PRAGMA integrity_check") where try row.text(0) != "ok" {
      report.problems.append(.engine(try row.text(0)))
    }
    for row in try connection.rows("PRAGMA foreign_key_check") {
      report.problems.append(.engine("foreign key in \(try row.text(0))"))
    }
  }
}
