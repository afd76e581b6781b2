// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Says what another system's word for a unit or a procedure means here, for all files to come; for managers.
  package func match(_ word: ImportWord) async throws(OfficeError) {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      try desk.check(word.meaning, on: page)
      try page.lock(.root)
      try page.save(word)
      try desk.record(word, code: word.code, on: page)
    }
  }

  /// Forgets what a word means.
  package func forget(_ word: ImportWord) async throws(OfficeError) {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      try page.lock(.root)
      try page.remove(word)
      try desk.record(word, code: "", on: page)
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

  fileprivate func record(_ word: ImportWord, code: String, on page: any Writing) throws(OfficeError) {
    try page.record(
      .settings, "word:\(word.key)", ChangeRecord(facts: ["word": word.word, "code": code]), in: .root,
      by: officer.login.rawValue, at: now)
  }
}

extension ImportWord {
  /// The code of what it means.
  package var code: String {
    switch meaning {
    case .unit(let code): code.rawValue
    case .procedure(let code): code.rawValue
    }
  }
}
