// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ImportedCase {
  /// What the Merkle root covers of a row: nothing about the person.
  var leaf: String {
    let due = [file.statutoryDue, file.promised].map { $0.map { "\($0.day)" } ?? "" }.joined(separator: "\t")
    let done = file.resolved.map { String($0.milliseconds) } ?? ""
    return "\(file.name)\t\(file.unit)\t\(file.procedure)\t\(file.received.milliseconds)\t\(due)\t\(done)\t"
      + "\(file.stage.rawValue)\t\(file.channel.rawValue)"
  }
}

extension SQLPage {
  /// Writes cases that are not here yet, and says what became of each row: a case that is here under the same code is
  /// merged, never doubled.
  func insert(_ rows: [ImportedCase], number: Int) throws(OfficeError) -> [ImportedOutcome] {
    let here = try imports(of: rows.map(\.file.name))
    var outcomes = Array(repeating: ImportedOutcome.added, count: rows.count)
    var first: [String: Int] = [:]
    var fresh: [Int] = []
    for (place, row) in rows.enumerated() {
      if let earlier = first[row.file.name] {
        outcomes[place] = rows[earlier].file.repeats(row.file) ? .unchanged : .conflict(.inFile)
      } else if let found = here[row.file.name] {
        outcomes[place] = try outcome(of: row.file, here: found, number: number)
      } else {
        first[row.file.name] = place
        fresh.append(place)
      }
    }
    // A counter may take in a case under the same code between the look and the writing.
    for place in try write(fresh.map { rows[$0] }, number: number).map({ fresh[$0] }) {
      let file = rows[place].file
      guard let found = try imports(of: [file.name])[file.name] else { throw .unavailable(.damaged("case_row")) }
      outcomes[place] = try outcome(of: file, here: found, number: number)
    }
    return outcomes
  }

  /// Which of some cases are here under their codes, and by which import. A case of this office that has no code goes
  /// out, and comes back, under what identifies it here.
  private func imports(of names: [String]) throws(OfficeError) -> [String: (id: CaseID, import: Int)] {
    var found: [String: (id: CaseID, import: Int)] = [:]
    for start in stride(from: 0, to: names.count, by: 500) {
      let some = names[start..<min(start + 500, names.count)].map { SQLValue.text($0) }
      let marks = some.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let rows = try fields(
        """
        SELECT code, id, import FROM case_row WHERE code IN (\(marks))
        UNION ALL SELECT NULL, id, import FROM case_row WHERE id IN (\(marks)) AND code IS NULL
        """, some)
      for row in rows {
        let id = CaseID(rawValue: try row.text(1))
        let name = try row.optionalText(0) ?? id.rawValue
        // Where both are there, a code is nearer than a number of this office that reads the same.
        if found[name] == nil || id == CaseID(imported: CaseCode(rawValue: name)) { found[name] = (id, try row.int(2)) }
      }
    }
    return found
  }

  private func outcome(
    of file: CaseFile, here: (id: CaseID, import: Int), number: Int
  ) throws(OfficeError) -> ImportedOutcome {
    guard let known = try storedFile(here.id) else { throw .unavailable(.damaged("case \(file.name)")) }
    guard here.import == number else { return known.agrees(with: file) ? .unchanged : .differing }
    return known.repeats(file) ? .unchanged : .conflict(.inFile)
  }

  /// Writes cases; returns the places of those that are here under the same code, of which nothing was written.
  private func write(_ rows: [ImportedCase], number: Int) throws(OfficeError) -> [Int] {
    guard !rows.isEmpty else { return [] }
    let known = try loadNew(
      into: CaseRow.table, columns: CaseRow.columns + ["import"], key: ["code"],
      rows: rows.map { CaseRow.values(of: $0.file) + [SQLValue(number)] })
    let isKnown = Set(known)
    let rows = known.isEmpty ? rows : rows.enumerated().filter { !isKnown.contains($0.offset) }.map(\.element)
    let files = rows.map(\.file)
    try load(into: "case_leg", columns: CaseRow.legColumns, rows: files.flatMap(CaseRow.legs))
    try load(into: "case_pause", columns: CaseRow.pauseColumns, rows: files.flatMap(CaseRow.pauses))
    try load(
      into: "private_text", columns: ["unit", "subject", "field", "version", "salt", "text", "folded"],
      rows: rows.flatMap(Self.texts))
    return known
  }

  private static func texts(of row: ImportedCase) -> [[SQLValue]] {
    guard let owner = row.owner else { return [] }
    let texts: [(PrivateField, String?)] = [(.owner, owner.name), (.phone, owner.phone), (.address, owner.address)]
    return texts.compactMap { field, text in
      guard let text else { return nil }
      return [
        SQLValue(row.file.unit), .text(row.file.subject), .text(field.rawValue), 1, .text(Commitment.salt()),
        .text(text), .text(Folding.folded(text)),
      ]
    }
  }
}

extension CaseFile {
  /// Whether another system says the same of a case: where it is, when it came, when it was due and done.
  fileprivate func agrees(with other: CaseFile) -> Bool {
    unit == other.unit && procedure == other.procedure && received.day == other.received.day && stage == other.stage
      && hasDues(of: other) && resolved?.day == other.resolved?.day
  }

  /// Whether two rows of one file say the same.
  fileprivate func repeats(_ other: CaseFile) -> Bool {
    agrees(with: other) && received == other.received && statutoryDue == other.statutoryDue
      && due == other.due && promised == other.promised && resolved == other.resolved && channel == other.channel
  }

  /// Whether both due dates are the same; a file with one date alone may mean either of them.
  private func hasDues(of other: CaseFile) -> Bool {
    let (ours, theirs) = (dueDays, other.dueDays)
    return ours == theirs || theirs[0] == theirs[1] && ours.contains(theirs[0])
  }

  /// The first due date, and the one that lateness is judged by; while papers are awaited they are one.
  private var dueDays: [LocalDay?] { [statutoryDue?.day, (due ?? statutoryDue)?.day] }
}
