// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Seeds

/// Files read one after another, and what came of them.
struct FuzzRun {
  private let kind: FuzzKind
  private let samples: SampleFiles
  private let context: ImportContext
  private let rules: [RuleSet]
  private var mutation: Mutation
  private var files = 0
  private var refusedFiles = 0
  private var rows = 0
  private var refusedRows = 0
  private(set) var breaches: [String] = []

  init(_ kind: FuzzKind, seed: UInt64) throws {
    self.kind = kind
    mutation = Mutation(seed: seed)
    let now = Instant(milliseconds: 1_700_000_000_000)
    let start = try Seeds.firstStart(login: Login(rawValue: "fuzz"), name: "Fuzz", now: now)
    context = ImportContext(units: UnitTree(start.units), procedures: start.procedures, now: now)
    rules = start.rules
    samples = SampleFiles(units: start.units, procedures: start.procedures)
  }

  var summary: String {
    "\(files) files: \(refusedFiles) refused, \(rows) rows taken, \(refusedRows) rows refused"
  }

  mutating func readOne() throws {
    let isCases = mutation.chance(of: 2)
    let bytes: [UInt8]
    switch kind {
    case .csv: bytes = samples.csv(cases: isCases, &mutation)
    case .xlsx: bytes = try samples.xlsx(cases: isCases, &mutation)
    }
    files += 1
    do {
      try read(bytes, cases: isCases)
    } catch {
      refusedFiles += 1
    }
  }

  private mutating func read(_ bytes: [UInt8], cases: Bool) throws(InvalidCSV) {
    let columns = cases ? ImportedCase.columns : ImportedRating.columns
    let chunk = mutation.chance(of: 4) ? 1 + mutation.below(100) : ByteSource.chunkSize
    var table = try ImportTable(ByteSource(bytes, chunk: chunk), columns: columns)
    let width = table.titles.count
    var isFinished = false
    while !isFinished {
      do {
        guard let row = try table.next() else { break }
        if table.fields?.count != width { breaches.append("file \(files): a row of another width") }
        take(row, cases: cases)
      } catch {
        refusedRows += 1
        isFinished = !error.concernsOneRow
        if isFinished, case .some = try? table.next() { breaches.append("file \(files): goes on after \(error)") }
        if isFinished { throw error }
      }
      let progress = table.progress
      if progress.passed > progress.total ?? .max { breaches.append("file \(files): more is read than there is") }
    }
  }

  private mutating func take(_ row: ImportRow, cases: Bool) {
    do {
      if cases {
        _ = try ImportedCase(row, in: context, rules: rules)
      } else {
        _ = try ImportedRating(row, in: context)
      }
      rows += 1
    } catch {
      refusedRows += 1
    }
  }
}
