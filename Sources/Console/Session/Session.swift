// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// An officer's session with the books: what commands share, in a shell or a batch.
@MainActor
package final class Session {
  package let books: any Books
  package let clock: OfficeClock
  package let login: Login
  package var formats: Formats
  package var format: OutputFormat
  /// Answers every confirmation with yes.
  package let answersYes: Bool
  /// Asks a question on the terminal; nil where there is none.
  package var ask: ((String) -> String?)?
  /// Columns a table may take.
  package var width: Int
  /// The last figure, which `ss` compares with another period.
  var lastFigure: FigureQuery?
  var isOver = false

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
      throw CommandFailure(.refused, error.sentence(formats))
    }
  }

  func report(_ command: String, _ sentences: [String], rows: [JSONObject] = []) -> Report {
    Report(command, asOf: now, heading: sentences, rows: rows)
  }

  /// Lets something that cannot be taken back happen only when a person, or `--yes`, says so.
  func confirm(_ vi: String, _ en: String) throws(CommandFailure) {
    if answersYes { return }
    let question = text(vi + " Không thể lùi. Tiếp tục? [c/k] ", en + " This cannot be undone. Go on? [y/n] ")
    guard let ask else {
      throw CommandFailure(
        .refused,
        text(
          vi + " Không có ai để hỏi: thêm --yes khi chạy motcua để đồng ý.",
          en + " There is nobody to ask: start motcua with --yes to agree."))
    }
    let answer = Folding.folded(ask(question) ?? "")
    guard ["c", "co", "y", "i", "yes", "ies"].contains(answer) else {
      throw CommandFailure(.refused, text("Đã thôi, chưa ghi gì.", "Given up, nothing was stored."))
    }
  }
}

/// What a figure was asked about, so that it can be asked again for another period.
struct FigureQuery: Sendable {
  let period: Period
  let grouping: Grouping
  let unit: UnitCode?
}

extension Session {
  /// Who works here; fails when the officer is not in the books.
  package func officeSurroundings() async throws(OfficeError) -> Surroundings { try await office.surroundings() }

  /// Seals the days before today, as the first start of a day does.
  package func sealEarlierDays() async throws(OfficeError) { try await office.sealEarlierDays() }
}
