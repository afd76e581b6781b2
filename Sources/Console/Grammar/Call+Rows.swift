// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Call {
  /// A case by its number or code, or by the number of its row in the list that was shown last.
  @MainActor
  mutating func reference(_ session: Session) async throws(CommandFailure) -> CaseReference {
    try await reference(next("số hồ sơ, ví dụ 214", "the case's number, such as 214"), session)
  }

  @MainActor
  mutating func references(_ session: Session) async throws(CommandFailure) -> [CaseReference] {
    var references = [try await reference(session)]
    while let word = next() { references.append(try await reference(word, session)) }
    return references
  }

  /// A bare number that is a row, and the number of another case that is still at hand, is not guessed at: both are
  /// named.
  @MainActor
  func reference(_ word: CommandLineWords.Word, _ session: Session) async throws(CommandFailure) -> CaseReference {
    let typed = try reference(word)
    guard session.isInteractive, let number = Int(word.text), let row = session.shown.caseOpened(byRow: number) else {
      return typed
    }
    guard let file = try? await session.office.story(of: typed).file, file.stage.isOpen || file.stage == .resolved,
      let listed = try? await session.office.story(of: row).file, listed.id != file.id
    else { return row }
    throw refused(
      "\(number) là dòng \(number) (\(listed.shortName)) hay hồ sơ \(file.shortName)? Gõ \(listed.shortName) hoặc "
        + "\(file.shortName).",
      "Is \(number) row \(number) (\(listed.shortName)) or case \(file.shortName)? Type \(listed.shortName) or "
        + "\(file.shortName).", word)
  }
}

extension ShownResults {
  /// The case that a row of the list in hand opens; nil where it opens something else.
  fileprivate func caseOpened(byRow number: Int) -> CaseReference? {
    guard opens.indices.contains(number - 1) else { return nil }
    let words = opens[number - 1].split(separator: " ")
    guard words.count == 2, words[0] == Command.show.words[0] else { return nil }
    return try? CaseReference(parsing: String(words[1]))
  }
}
