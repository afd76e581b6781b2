// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  private static let journalColumns = [
    "unit", "origin", "sequence", "at", "officer", "verb", "subject", "body", "previous", "hash",
  ]

  /// Chains the unit's entries in the order in which things happened, with commitments to the texts kept apart.
  consuming func chained() throws -> LoadedUnit {
    let digests = try digests()
    var random = random("salts")
    var versions: [String: Int] = [:]
    var previous = ""
    for (place, entry) in unit.entries.enumerated() {
      var record = entry.record
      if let day = entry.sealedDay, let sealed = digests[day] {
        record.facts = ["day": day.iso, "ballots": String(sealed.count), "digest": sealed.digest]
      }
      let commitments = keep(entry, &versions, &random)
      if !commitments.isEmpty { record.commitments = commitments }
      let link = ChainLink(
        unit: unit.unit.rawValue, origin: origin, sequence: place + 1, at: entry.at.milliseconds,
        officer: entry.officer, verb: entry.verb.rawValue, subject: entry.subject,
        body: try CanonicalJSON.text(record), previous: previous)
      let values = link.values
      if case .text(let hash)? = values.last { previous = hash }
      links.append(values)
    }
    return self
  }

  /// How many ballots each day has, and the hash over them.
  private func digests() throws -> [LocalDay: (count: Int, digest: String)] {
    var digests: [LocalDay: (count: Int, digest: String)] = [:]
    try eachDayOfBallots { day, rows in
      digests[day] = (rows.count, BallotDigest.digest(of: rows.map { Array($0.dropLast()) }))
    }
    return digests
  }

  func loadChain(_ connection: any SQLConnection) throws {
    try connection.load(into: "journal", columns: Self.journalColumns, rows: links)
    let columns = ["unit", "subject", "field", "version", "salt", "text", "folded"]
    try connection.load(into: "private_text", columns: columns, rows: texts)
    try connection.load(into: "private_text", columns: columns, rows: copiedOwners)
    guard let hash = links.last?.last else { return }
    try connection.run(
      "INSERT INTO head (unit, origin, sequence, hash) VALUES ($1, $2, $3, $4)",
      [code, .text(origin), SQLValue(links.count), hash])
  }

  /// Keeps an entry's texts and returns the commitments that stand in the journal for them.
  private mutating func keep(
    _ entry: DemonstrationEntry, _ versions: inout [String: Int], _ random: inout SeededGenerator
  ) -> [String: String] {
    guard !entry.texts.isEmpty else { return [:] }
    var commitments: [String: String] = [:]
    for (field, text) in entry.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let key = "\(entry.subject) \(field.rawValue)"
      versions[key, default: 0] += 1
      let salt = random.token()
      texts.append([
        code, .text(entry.subject), .text(field.rawValue), SQLValue(versions[key]), .text(salt), .text(text),
        .text(Folding.folded(text)),
      ])
      commitments[field.rawValue] = Commitment.hash(text, salt: salt)
    }
    return commitments
  }

  /// Owners of the cases that the journal does not name.
  private var copiedOwners: some Sequence<[SQLValue]> {
    unit.cases.lazy.filter { $0.extra > 0 }.flatMap { one -> [[SQLValue]] in
      let (name, folded) = (SQLValue.text(one.owner.name), SQLValue.text(Folding.folded(one.owner.name)))
      var random = SeededGenerator(seed: seed, one.file.subject)
      var rows: [[SQLValue]] = []
      for copy in 0..<one.extra {
        guard let file = one.copy(copy) else { continue }
        rows.append([code, .text(file.subject), "owner", 1, .text(random.token()), name, folded])
      }
      return rows
    }
  }
}
