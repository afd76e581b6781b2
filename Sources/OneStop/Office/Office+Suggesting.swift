// SPDX-License-Identifier: GPL-3.0-or-later

/// A case offered while its number is typed.
package struct CaseSuggestion: Hashable, Sendable {
  package let unit: UnitCode
  package let number: ShortNumber
  package let procedure: String
  package let stage: Stage

  /// `H214`, as it is typed.
  package var name: String { number.description }
}

extension Office {
  /// Open cases of this year, and those that wait to be handed over, whose numbers begin with some digits: the ones
  /// this officer had in hand today first, then what is ready, then the newest; then, unless only living ones are
  /// wanted, those of this year that are over. No digits mean any number.
  ///
  /// - Complexity: follows indexes of cases by number, whatever the number of cases.
  package func suggestedCases(
    startingWith digits: String = "", limit: Int, onlyLiving: Bool = true
  ) async throws(OfficeError) -> [CaseSuggestion] {
    guard let numbers = Self.numbers(startingWith: digits), limit > 0 else { return [] }
    return try await asking { desk, page throws(OfficeError) in
      let own = desk.units.acting(for: desk.officer.unit, on: desk.today)?.code
      let place = own.map { [$0] } ?? desk.scope
      let mine = try page.livingCases(handledBy: desk.officer.login, on: desk.today, in: place)
        .filter { listed in numbers.contains { $0.contains(listed.number.number) } }
      let year = desk.today.year
      var found = mine.sorted(by: ListedCase.comesFirst)
      found += try page.livingCases(in: place, year: year, numbers: numbers, limit: limit)
        .sorted(by: ListedCase.comesFirst)
      if !onlyLiving {
        found += try page.cases(in: place, year: year, numbers: numbers, limit: limit).sorted(by: ListedCase.comesFirst)
      }
      var seen: Set<CaseID> = []
      return try desk.suggestions(Array(found.filter { seen.insert($0.id).inserted }.prefix(limit)), on: page)
    }
  }

  /// Cases in scope whose owner's name or whose code begins with what was typed: by name, the latest first, then by
  /// code. Accents and capitals do not matter in a name; a code may be typed in small letters.
  ///
  /// - Complexity: follows indexes of names, codes and living cases; reads no case that is over where only living ones
  ///   are wanted.
  package func files(
    ownerOrCodeStartingWith typed: String, onlyLiving: Bool, limit: Int
  ) async throws(OfficeError) -> [Outcome] {
    let word = typed.tidied
    let folded = Folding.folded(word)
    guard !folded.isEmpty, limit > 0 else { return [] }
    return try await asking { desk, page throws(OfficeError) in
      var ids = try page.cases(ownerStartingWith: folded, onlyLiving: onlyLiving, in: desk.scope, limit: limit)
      for prefix in Set([word, word.uppercased()]).sorted() {
        ids += try page.cases(codeStartingWith: prefix, onlyLiving: onlyLiving, in: desk.scope, limit: limit)
      }
      var seen: Set<CaseID> = []
      var found: [Outcome] = []
      for id in ids.filter({ seen.insert($0).inserted }).prefix(limit) {
        guard let file = try page.file(id) else { continue }
        found.append(Outcome(file: file, procedure: try page.procedure(file.procedure, on: file.received.day)))
      }
      return found
    }
  }

  /// How often this officer took in a case of each procedure today.
  package func usesToday() async throws(OfficeError) -> [ProcedureCode: Int] {
    try await asking { desk, page throws(OfficeError) in
      try page.receptions(by: desk.officer.login, on: desk.today)
    }
  }

  /// Who a name belonged to before: the owner of an earlier case with that name, accents and capitals aside; of the
  /// same procedure if there is one, and the most recent of those.
  package func earlierOwner(
    named name: String, procedure: ProcedureCode? = nil
  ) async throws(OfficeError) -> Owner? {
    let folded = Folding.folded(name.tidied)
    guard !folded.isEmpty else { return nil }
    return try await asking { desk, page throws(OfficeError) in
      guard let id = try page.lastCase(ownedBy: folded, procedure: procedure, in: desk.scope) else { return nil }
      return try page.owner(of: id)
    }
  }

  /// The reasons that the last 200 apologies gave most often, in the words used last; what was withdrawn does not count.
  package func recentReasons(limit: Int = 2) async throws(OfficeError) -> [String] {
    try await asking { desk, page throws(OfficeError) in
      let reasons = try page.recentReasons(in: desk.scope, notices: 200)
      let groups = Dictionary(grouping: reasons.enumerated(), by: { Folding.folded($0.element) }).values
      let ranked = groups.sorted { ($1.count, $0[0].offset) < ($0.count, $1[0].offset) }
      return ranked.prefix(limit).map { $0[0].element }
    }
  }

  /// The ranges of the numbers of up to six digits that begin with some digits, highest first; nil when none do.
  private static func numbers(startingWith digits: String) -> [ClosedRange<Int>]? {
    guard !digits.isEmpty else { return [1...999_999] }
    guard digits.utf8.count <= 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let first = Int(digits),
      !digits.hasPrefix("0")
    else { return nil }
    var ranges: [ClosedRange<Int>] = []
    var scale = 1
    for _ in digits.utf8.count...6 {
      ranges.append(first * scale...(first + 1) * scale - 1)
      scale *= 10
    }
    return ranges.reversed()
  }
}

extension Desk {
  fileprivate func suggestions(
    _ found: [ListedCase], on page: any Reading
  ) throws(OfficeError) -> [CaseSuggestion] {
    var names: [ProcedureCode: String] = [:]
    for listed in found where names[listed.procedure] == nil {
      names[listed.procedure] =
        try page.procedure(listed.procedure, on: listed.received.day)?.name ?? listed.procedure.rawValue
    }
    return found.map {
      CaseSuggestion(
        unit: $0.unit, number: $0.number, procedure: names[$0.procedure] ?? "", stage: $0.stage)
    }
  }
}

/// The little that a list of numbers needs to know of a case.
package struct ListedCase: Hashable, Sendable {
  package let id: CaseID
  package let unit: UnitCode
  package let number: ShortNumber
  package let procedure: ProcedureCode
  package let received: Instant
  package let stage: Stage

  package init(
    id: CaseID, unit: UnitCode, number: ShortNumber, procedure: ProcedureCode, received: Instant, stage: Stage
  ) {
    self.id = id
    self.unit = unit
    self.number = number
    self.procedure = procedure
    self.received = received
    self.stage = stage
  }

  /// What waits to be handed over comes before what is still worked on, and the newest first.
  fileprivate static func comesFirst(_ left: ListedCase, _ right: ListedCase) -> Bool {
    let ready = (left.stage == .resolved, right.stage == .resolved)
    guard ready.0 == ready.1 else { return ready.0 }
    return (right.number, left.id) < (left.number, right.id)
  }
}
