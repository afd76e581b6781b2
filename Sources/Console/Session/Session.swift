// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// An officer's session with the books: what commands share, in a shell or a batch.
@MainActor
package final class Session {
  package let books: any Books
  package let clock: OfficeClock
  /// Who works; another officer may take over.
  package internal(set) var login: Login
  package var formats: Formats
  package var format: OutputFormat
  /// Answers every confirmation with yes.
  package let answersYes: Bool
  /// The person who can be asked; nil in a batch.
  var conversation: (any Conversation)?
  /// Whether a person sits here who sees what is shown, presses Tab and interrupts.
  var isInteractive = false
  /// Columns a table may take.
  package var width: Int
  /// The last figure, which `ss` compares with another period.
  var lastFigure: FigureQuery?
  /// The results shown last.
  var shown = ShownResults()
  /// Colours for what is shown; none unless a person sees it on a terminal.
  package var paint: Paint = .none
  /// The terminal on standard output; nil where results go into a file or a pipe.
  package var screen: Screen?
  /// Whether results taller than the screen go through a pager.
  var usesPager = true
  /// Where results go while a command is still at work, and whether they arrived.
  package var show: (String) -> Bool = StandardOutput.write
  var isOver = false
  /// Whether everything that is written may still be dropped as a whole (`-1`).
  var isHeld = false
  /// Whether the books hold an invented office: everything that leaves them says so.
  package var isSynthetic = false
  /// How a portal is reached; whoever makes the session knows the network.
  package var openPortal: ((WebAddress) -> any Portal)?

  package init(
    books: any Books, clock: OfficeClock, login: Login, formats: Formats, format: OutputFormat, answersYes: Bool,
    width: Int = 80
  ) {
    self.books = books
    self.clock = clock
    self.login = login
    self.formats = formats
    self.format = format
    self.answersYes = answersYes
    self.width = width
  }

  package var office: Office { Office(books: books, clock: clock, login: login) }

  var now: Instant { clock.now() }

  /// One of two sentences, by the language of the session.
  func text(_ vi: String, _ en: String) -> String { formats.language == .vi ? vi : en }

  /// Runs a verb of the office; its refusal becomes a sentence.
  func office<T: Sendable>(
    _ verb: (Office) async throws(OfficeError) -> T
  ) async throws(CommandFailure) -> T {
    do {
      return try await verb(office)
    } catch {
      // Ctrl-C makes the books let go of what they were reading: nothing is wrong with them.
      if Task.isCancelled, case .unavailable = error { throw CommandFailure(.refused, text("Đã dừng.", "Stopped.")) }
      throw CommandFailure(error, formats)
    }
  }

  func report(_ command: String, _ sentences: [String], rows: [JSONObject] = []) -> Report {
    Report(command, asOf: now, heading: sentences, rows: rows)
  }

  /// Lets something that cannot be taken back happen only when a person, or `--yes`, says so.
  func confirm(_ vi: String, _ en: String) async throws(CommandFailure) {
    if answersYes { return }
    guard conversation != nil else {
      throw CommandFailure(
        .refused,
        text(
          vi + " Không có ai để hỏi: thêm --yes khi chạy motcua để đồng ý.",
          en + " There is nobody to ask: start motcua with --yes to agree."))
    }
    let question = text(vi + " Không thể lùi. Tiếp tục? [c/k] ", en + " This cannot be undone. Go on? [y/n] ")
    guard await agrees(question) else {
      throw CommandFailure(.refused, text("Đã dừng, chưa ghi gì.", "Given up, nothing was stored."))
    }
  }

  /// Whether the person says yes, in either language. What was typed before the question does not count.
  func agrees(_ question: String) async -> Bool {
    let answer = await conversation?.answer(to: Question(prompt: question))
    return Self.isYes(answer ?? "")
  }

  /// `c` or `có`, `y` or `yes`.
  static func isYes(_ answer: String) -> Bool { ["c", "co", "i", "ies"].contains(Folding.folded(answer)) }
}

/// What a figure was asked about, so that it can be asked again for another period.
struct FigureQuery: Sendable {
  let period: Period
  let grouping: Grouping
  let unit: UnitCode?
  /// One group alone, where the figure was narrowed to it.
  var group: FigureGroup?
}

/// One group of a figure: of which grouping, and its key in the books.
struct FigureGroup: Hashable, Sendable {
  let grouping: Grouping
  let key: String
}

extension Session {
  /// Who works here; fails when the officer is not in the books.
  package func officeSurroundings() async throws(OfficeError) -> Surroundings { try await office.surroundings() }

  /// Seals the days before today, as the first start of a day does.
  package func sealEarlierDays() async throws(OfficeError) { try await office.sealEarlierDays() }
}
