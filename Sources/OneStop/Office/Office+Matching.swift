// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Says what another system's word for a unit or a procedure means here, for all files to come; for managers. What
  /// was matched with a unit is changed only by who works for that unit, a procedure's word by administrators.
  package func match(_ word: ImportWord) async throws(OfficeError) {
    do { _ = try FreeText(parsing: word.word) } catch { throw .refused(.invalidText(error)) }
    guard word.word.count <= ImportWord.limit else {
      throw .refused(.longWord(word.word.count, limit: ImportWord.limit))
    }
    try await working(as: .manager) { desk, page throws(OfficeError) in
      try desk.check(word.meaning, on: page)
      try page.lock(.root)
      if let known = try page.importWord(like: word) { try desk.mayChange(known, to: word) }
      try page.save(word)
      try desk.record(word, code: word.code, on: page)
    }
  }

  /// Forgets what a word means.
  /// - Throws: `.unknownWord` for one that nobody has matched.
  package func forget(_ word: ImportWord) async throws(OfficeError) {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      try page.lock(.root)
      guard let known = try page.importWord(like: word) else { throw .refused(.unknownWord(word.word)) }
      try desk.mayChange(known, to: nil)
      try page.remove(known)
      try desk.record(known, code: "", on: page)
    }
  }

  /// Every word that was matched, units first.
  package func importWords() async throws(OfficeError) -> [ImportWord] {
    try await asking { _, page throws(OfficeError) in try page.importWords() }
  }
}

extension Desk {
  fileprivate func check(_ meaning: ImportWord.Meaning, on page: any Reading) throws(OfficeError) {
    switch meaning {
    case .unit(let code): _ = try scope(narrowedTo: code)
    case .procedure(let code):
      let known = try page.procedures().map(\.code)
      guard known.contains(code) else {
        throw .refused(.unknownProcedure(code.rawValue, known: known.map(\.rawValue)))
      }
    }
  }

  fileprivate func mayChange(_ known: ImportWord, to new: ImportWord?) throws(OfficeError) {
    guard known.meaning != new?.meaning else { return }
    switch known.meaning {
    case .unit(let code): guard scope.contains(code) else { throw .refused(.outsideScope(code)) }
    case .procedure: guard officer.role >= .administrator else { throw .refused(.needsRole(.administrator)) }
    }
  }

  fileprivate func record(_ word: ImportWord, code: String, on page: any Writing) throws(OfficeError) {
    try page.record(
      .settings, "word:\(word.key)", ChangeRecord(facts: ["word": word.word, "code": code]), in: .root,
      by: officer.login.rawValue, at: now)
  }
}

extension Reading {
  /// What was matched with the same word, however it is typed.
  fileprivate func importWord(like word: ImportWord) throws(OfficeError) -> ImportWord? {
    try importWords().first { $0.key == word.key && $0.isOfUnit == word.isOfUnit }
  }
}

extension ImportWord {
  /// The longest word that is kept, in characters.
  static let limit = 200

  fileprivate var isOfUnit: Bool {
    if case .unit = meaning { true } else { false }
  }

  /// The code of what it means.
  package var code: String {
    switch meaning {
    case .unit(let code): code.rawValue
    case .procedure(let code): code.rawValue
    }
  }
}
