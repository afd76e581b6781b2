// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Shell: Conversation {
  /// Columns a long question leaves for its answer.
  private static let answerRoom = 8

  func answer(to question: Question) async -> String? {
    if !question.takesTypeAhead { Terminal.dropTypeAhead() }
    let commands = editor.complete
    defer { editor.complete = commands }
    editor.complete = question.offers.map { argument in
      { [session, menu] line, cursor in
        if let picked = menu.picked(line, cursor) { return picked }
        let completion = await Completer(session: session).completion(of: line, at: cursor, as: argument)
        return menu.edit(completion, line, width: session.width)
      }
    }
    let suggest = editor.suggest
    editor.suggest = nil
    defer { editor.suggest = suggest }
    let lines = Sentence.lines(question.prompt.trimmedAtEnd, width: session.width - Self.answerRoom)
    if lines.count > 1 { editor.write(lines.dropLast().map { $0 + "\n" }.joined()) }
    let prompt = (lines.last ?? "") + " "
    let ending = await editor.withoutHistory { await editor.line(prompt, initial: question.initial) }
    switch ending {
    case .line(let text): return text
    case .interrupted, .closed: return nil
    case .unreadable:
      session.notice(Self.notUTF8(session))
      return await answer(to: question)
    }
  }

  func secret(_ prompt: String) async -> String? { await editor.secret(prompt) }

  func readingKeys<T>(_ body: (KeyReader) async -> T) async -> T {
    let keys = KeyReader()
    defer { keys.end() }
    return await body(keys)
  }

  func say(_ lines: String) {
    let end = lines.hasSuffix("\n") ? "\n" : ""
    let sentences = lines.split(separator: "\n").flatMap { Sentence.lines(String($0), width: session.width) }
    editor.write(sentences.joined(separator: "\n") + end)
  }
}
