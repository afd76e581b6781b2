// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An import under way: its rows stand where they will stay, under a number that does not count yet.
actor SQLImportRun: ImportRun {
  private let books: SQLBooks
  private let lease: ImportLease
  private let number: Int
  private var tree = MerkleTree()
  private var cells = ImportedCells()
  private var done = ImportSummary()
  private var conflicts: [ImportedOutcome.Conflict: [String]] = [:]
  private var conflictCounts: [ImportedOutcome.Conflict: Int] = [:]

  init(books: SQLBooks, lease: ImportLease, number: Int) {
    self.books = books
    self.lease = lease
    self.number = number
  }

  func summary() -> ImportSummary { done }

  func add(_ rows: [StagedRating]) async throws(OfficeError) -> [ImportContradiction] {
    let (lease, number, place) = (lease, number, done.rows)
    // Counted while they are being written; what turns out to be here already is taken back.
    async let counting: Void = count(rows)
    let outcomes = try await write { page throws(OfficeError) in
      try lease.beat(number, on: page)
      return try page.insert(rows, number: number, after: place)
    }
    await counting
    for (row, outcome) in zip(rows, outcomes) {
      note(outcome, of: row.rating.id)
      if outcome != .added { cells.remove(row) }
    }
    return Self.contradictions(among: outcomes) { place, problem in
      let rating = rows[place].rating
      return InvalidRow(line: rating.line, column: "id", value: rating.id, problem: problem)
    }
  }

  private func count(_ rows: [StagedRating]) {
    for row in rows {
      tree.append(row.leaf)
      cells.add(row)
    }
  }

  func add(_ rows: [ImportedCase]) async throws(OfficeError) -> [ImportContradiction] {
    let (lease, number) = (lease, number)
    async let hashing: Void = hash(rows)
    let outcomes = try await write { page throws(OfficeError) in
      try lease.beat(number, on: page)
      return try page.insert(rows, number: number)
    }
    await hashing
    for (row, outcome) in zip(rows, outcomes) { note(outcome, of: row.file.name) }
    return Self.contradictions(among: outcomes) { place, problem in
      InvalidRow(line: rows[place].line, column: "case_code", value: rows[place].file.name, problem: problem)
    }
  }

  private func hash(_ rows: [ImportedCase]) {
    for row in rows { tree.append(row.leaf) }
  }

  private static func contradictions(
    among outcomes: [ImportedOutcome], _ row: (Int, RowProblem) -> InvalidRow
  ) -> [ImportContradiction] {
    outcomes.enumerated().compactMap { place, outcome in
      guard case .conflict(let conflict) = outcome else { return nil }
      let problem: RowProblem = conflict == .withBooks ? .contradictsBooks : .contradictsFile
      return ImportContradiction(place: place, row: row(place, problem))
    }
  }

  private func note(_ outcome: ImportedOutcome, of name: String) {
    done.rows += 1
    switch outcome {
    case .added: done.added += 1
    case .unchanged: done.unchanged += 1
    case .differing: done.differing += 1
    case .conflict(let conflict):
      conflictCounts[conflict, default: 0] += 1
      if conflicts[conflict, default: []].count < 5 { conflicts[conflict, default: []].append(name) }
    }
  }

  func seal(file hash: String, leavesOut: Bool, at now: Instant) async throws(OfficeError) -> ImportSummary {
    if !leavesOut { try refuseConflicts() }
    try await writeCells()
    let (lease, number, root, summary) = (lease, number, tree.root, done)
    try await write { page throws(OfficeError) in
      try lease.beat(number, on: page)
      try page.seal(number, lease, ImportedFile(hash: hash, root: root, summary: summary), at: now)
    }
    return summary
  }

  private func refuseConflicts() throws(OfficeError) {
    for conflict in [ImportedOutcome.Conflict.inFile, .withBooks] {
      guard let count = conflictCounts[conflict], let names = conflicts[conflict] else { continue }
      throw .refused(
        .importConflict(ImportConflict(names: names, count: count, isWithBooks: conflict == .withBooks)))
    }
  }

  /// Roll-ups are written before the seal as the rows were, a short transaction at a time.
  private func writeCells() async throws(OfficeError) {
    let counts = (1...5).map { "c\($0)" }
    try await write(cells.dayRows(), into: "tally_day", ["unit", "day", "source"] + counts)
    try await write(cells.monthRows(), into: "tally_month", ["unit", "month", "dimension", "key", "source"] + counts)
  }

  private func write(
    _ rows: some Sequence<[SQLValue]>, into table: String, _ columns: [String]
  ) async throws(OfficeError) {
    let (lease, number) = (lease, number)
    var rows = rows.makeIterator()
    var isLeft = true
    while isLeft {
      var some: [[SQLValue]] = []
      while some.count < Self.step, let row = rows.next() { some.append(row + [SQLValue(number)]) }
      isLeft = some.count == Self.step
      try await write { [some] page throws(OfficeError) in
        try lease.beat(number, on: page)
        try page.load(into: table, columns: columns + ["import"], rows: some)
      }
    }
  }

  func abandon() async throws(OfficeError) {
    try await clear()
    let number = number
    try await write { page throws(OfficeError) in
      _ = try page.run("DELETE FROM import_run WHERE number = $1 AND sealed = 0", [SQLValue(number)])
    }
  }

  /// Removes all rows of the import, a short transaction at a time.
  func clear() async throws(OfficeError) {
    let (lease, number) = (lease, number)
    var isLeft = true
    while isLeft {
      isLeft = try await write { page throws(OfficeError) in
        try lease.beat(number, on: page)
        return try page.dropSome(of: number, limit: Self.step)
      }
    }
  }

  /// Rows in one transaction: few enough that a counter never waits long.
  private static let step = 2_000

  private func write<T: Sendable>(
    _ body: @escaping @Sendable (SQLPage) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    let origin = books.origin
    do {
      return try await books.database.write { connection in try body(SQLPage(connection, origin: origin)) }
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

/// What became of one row.
enum ImportedOutcome: Hashable, Sendable {
  case added
  /// It is here already, and says the same.
  case unchanged
  /// A case that is here already and says something else; the books stay as they are.
  case differing
  case conflict(Conflict)

  enum Conflict: Hashable, Sendable {
    case inFile
    case withBooks
  }
}

/// A file that is about to become visible.
struct ImportedFile: Sendable {
  let hash: String
  let root: String
  let summary: ImportSummary
}
