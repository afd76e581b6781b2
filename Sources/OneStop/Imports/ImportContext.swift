// SPDX-License-Identifier: GPL-3.0-or-later

/// What rows are read against: units and procedures by code, by name, and by the words that somebody has matched with
/// them before.
package struct ImportContext: Sendable {
  package let now: Instant
  /// The units whose rows the officer may bring in.
  package let scope: Set<UnitCode>
  /// The field of each procedure.
  let fields: [ProcedureCode: String]
  private let unitsByCode: [String: UnitCode]
  private let unitsByName: [String: UnitCode]
  private let proceduresByCode: [String: ProcedureCode]
  private let proceduresByName: [String: ProcedureCode]

  package init(
    units: UnitTree, procedures: [Procedure], words: [ImportWord] = [], scope: Set<UnitCode> = [], now: Instant
  ) {
    self.now = now
    self.scope = scope
    fields = Dictionary(procedures.map { ($0.code, $0.field) }, uniquingKeysWith: { $1 })
    unitsByCode = Dictionary(uniqueKeysWithValues: units.units.keys.map { ($0.rawValue, $0) })
    proceduresByCode = Dictionary(
      procedures.map { ($0.code.rawValue, $0.code) }, uniquingKeysWith: { first, _ in first })
    unitsByName = Self.byName(units.all.flatMap { unit in unit.callNames.map { ($0, unit.code) } }, words) { word in
      if case .unit(let code) = word { code } else { nil }
    }
    proceduresByName = Self.byName(procedures.map { ($0.name, $0.code) }, words) { word in
      if case .procedure(let code) = word { code } else { nil }
    }
  }

  /// Names that only one thing has; a word that somebody has matched wins over a name.
  private static func byName<Code: Hashable>(
    _ names: [(String, Code)], _ words: [ImportWord], _ code: (ImportWord.Meaning) -> Code?
  ) -> [String: Code] {
    var found: [String: Set<Code>] = [:]
    for (name, code) in names { found[Folding.nameKey(name), default: []].insert(code) }
    var known = found.compactMapValues { $0.count == 1 ? $0.first : nil }
    for word in words {
      if let code = code(word.meaning) { known[word.key] = code }
    }
    return known
  }

  func unit(_ row: ImportRow, _ column: String = "unit") throws(InvalidRow) -> UnitCode {
    let word = try row.required(column)
    if let code = unitsByCode[word] ?? unitsByName[Folding.nameKey(word)] { return code }
    throw row.invalid(column, .unknownUnit)
  }

  func procedure(_ row: ImportRow) throws(InvalidRow) -> ProcedureCode? {
    guard let word = row["procedure"] else { return nil }
    if let code = proceduresByCode[word] { return code }
    if let code = try? ProcedureCode(parsing: word), proceduresByCode[code.rawValue] != nil { return code }
    if let code = proceduresByName[Folding.nameKey(word)] { return code }
    throw row.invalid("procedure", .unknownProcedure)
  }
}

extension Unit {
  /// What files call it: by its name, with its kind before it, and as its people's committee.
  fileprivate var callNames: Set<String> {
    let full = kind.isEmpty || Folding.nameKey(name).hasPrefix(Folding.nameKey(kind)) ? name : "\(kind) \(name)"
    return [name, full, "UBND \(full)", "Ủy ban nhân dân \(full)"]
  }
}

/// What another system calls a unit or a procedure, as somebody has matched it once; kept for the files to come.
package struct ImportWord: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    case unit(UnitCode)
    case procedure(ProcedureCode)
  }

  /// The word as it stands in files.
  package let word: String
  package let meaning: Meaning

  package init(word: String, meaning: Meaning) {
    self.word = word
    self.meaning = meaning
  }

  /// The word without what varies in typing.
  package var key: String { Folding.nameKey(word) }
}
