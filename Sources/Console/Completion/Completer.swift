// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// Says what may stand at the cursor of a line, without touching the terminal.
@MainActor
struct Completer {
  let session: Session
  let source: any CompletionSource
  /// Where file names begin.
  let folder: String

  /// No list is longer; whoever sees more than that types on.
  nonisolated static let limit = 60

  /// The session's office is the source unless another is given.
  init(
    session: Session, source: (any CompletionSource)? = nil, folder: String = FileManager.default.currentDirectoryPath
  ) {
    self.session = session
    self.source = source ?? OfficeSource(session.office)
    self.folder = folder
  }

  /// What may stand at `cursor`, a UTF-8 offset of a command line.
  func completion(of line: String, at cursor: Int) async -> Completion {
    guard let unfinished = UnfinishedLine(line, cursor: cursor),
      let site = CompletionSite(unfinished, today: session.now.day)
    else { return .nothing(at: UnfinishedLine.border(of: Array(line.utf8), at: cursor)) }
    return await completion(at: site, cursor: unfinished.cursor)
  }

  /// What may be meant by the answer to a question; nothing in it is quoted.
  func completion(of answer: String, at cursor: Int, as argument: Argument) async -> Completion {
    let start = answer.utf8.count - answer.drop(while: \.isWhitespace).utf8.count
    let span = CompletionSite.Span(
      range: start..<answer.utf8.count, typed: String(answer.drop(while: \.isWhitespace)), writing: .plain)
    return await completion(at: CompletionSite(.values([argument], after: []), [span]), cursor: cursor)
  }

  private func completion(at site: CompletionSite, cursor: Int) async -> Completion {
    let offers = Offers(self, site)
    for (index, span) in site.spans.enumerated() {
      let isGuess = index < site.spans.count - 1
      let found = await offers.answering(span.typed, isGuess: isGuess)
      if found.isEmpty && isGuess { continue }
      var common: String?
      if span.range.upperBound == cursor,
        let beginning = Completion.common(found.map(\.insertion), typed: span.typed),
        await offers.answering(beginning, isGuess: isGuess).count <= found.count
      {
        common = span.writing.begun(beginning)
      }
      return completion(found, span, common)
    }
    return .nothing(at: cursor)
  }

  private func completion(_ offers: [Offer], _ span: CompletionSite.Span, _ common: String?) -> Completion {
    let candidates = offers.prefix(Self.limit).map { offer in
      Candidate(
        insertion: span.writing.written(offer.insertion), label: Printable.line(offer.label),
        note: offer.note.map(Printable.line), isFinished: offer.isFinished)
    }
    return Completion(range: span.range, candidates: candidates, commonInsertion: common)
  }
}

extension CompletionSite.Writing {
  func written(_ text: String) -> String {
    switch self {
    case .word: Quoting.word(text)
    case .quoted: Quoting.quoted(text)
    case .words: Quoting.words(text)
    case .plain: text
    }
  }

  /// The beginning of something longer: a quote it needs stays open.
  func begun(_ text: String) -> String {
    if self == .words, text.hasSuffix(" ") { return begun(String(text.dropLast())) + " " }
    let whole = written(text)
    return whole != text && whole.hasSuffix("\"") ? String(whole.dropLast()) : whole
  }
}
