// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// Understands a line, runs it, and returns what is to be printed; nil for an empty line or a comment.
  package func run(_ line: String) async throws(CommandFailure) -> Answer? {
    guard let opened = try opening(line) else { return try await answer(line) }
    do {
      return try await answer(opened, isOpened: true)
    } catch {
      // What it points at stands in a line that nobody typed.
      throw CommandFailure(error.kind, error.message)
    }
  }

  private func answer(_ line: String, isOpened: Bool = false) async throws(CommandFailure) -> Answer? {
    guard let (command, call, format) = try understand(line) else { return nil }
    let report: Report?
    do {
      report = try await command.run(call, self)
    } catch {
      throw error.placed(in: call, today: now.day)
    }
    guard let report = report.map(marked) else { return nil }
    keep(report, line: line, isOpened: isOpened)
    return Answer(
      text: report.text(format ?? self.format, width: width, paint: paint, wraps: isInteractive), isBad: report.isBad)
  }

  /// Whether a line only reads the books.
  package static func isReading(_ line: String) -> Bool {
    guard let words = try? CommandLineWords(parsing: line).separated(isFlag: { _ in false }).words else { return false }
    guard !words.isEmpty else { return true }
    guard let match = CommandTable.shared.words.match(words.map(\.text)) else { return opensCase(line) }
    return match.value.isReading(words.dropFirst(match.consumed).map(\.text))
  }

  /// The command of a line, how it was called and in which format its answer is wanted; nil for an empty line.
  func understand(_ line: String) throws(CommandFailure) -> (Command, Call, OutputFormat?)? {
    let parsed: CommandLineWords
    do {
      parsed = try CommandLineWords(parsing: line)
    } catch {
      throw CommandFailure(.syntax, error.sentence(formats), at: error.range)
    }
    if parsed.isEmpty { return nil }
    let (words, options) = parsed.separated { OptionName.named($0)?.isFlag ?? false }
    guard let first = words.first else {
      throw CommandFailure(
        .syntax, text("Thiếu lệnh. Gõ giup để xem các lệnh.", "The command is missing. Type help for all commands."))
    }
    if let asked = Self.askedAbout(words) { return (.showHelp, try helpCall(line, asked), nil) }
    guard let match = CommandTable.shared.words.match(words.map(\.text)) else { throw unknown(first, line) }
    if match.isCorrected {
      tell(Correction(typed: words.prefix(match.consumed).map(\.text).joined(separator: " "), phrase: match.phrase))
    }
    let call = try Call(
      line: line, command: match.value, words: Array(words.dropFirst(match.consumed)),
      options: match.value.wrapsLine ? options.filter { match.value.understands($0) } : options,
      formats: formats)
    for correction in call.mendedNames + call.mended(today: now.day) { tell(correction) }
    return (match.value, call, try format(of: call))
  }

  /// The words before a question mark at the end: `nhan ?` asks for help about `nhan`.
  private static func askedAbout(_ words: [CommandLineWords.Word]) -> [CommandLineWords.Word]? {
    guard words.count > 1, let last = words.last, last.text == "?", !last.isQuoted else { return nil }
    let command = CommandTable.shared.words.match(words.dropLast().map(\.text))
    return Array(words.prefix(command?.consumed ?? words.count - 1))
  }

  private func helpCall(_ line: String, _ words: [CommandLineWords.Word]) throws(CommandFailure) -> Call {
    try Call(line: line, command: .showHelp, words: words, options: [], formats: formats)
  }

  private func format(of call: Call) throws(CommandFailure) -> OutputFormat? {
    guard let word = call.options[.format] else { return nil }
    if let format = OutputFormat.words.meaning(of: word.text) { return format }
    let shown = Printable.line(word.text)
    throw call.notAmong(
      .format, word.range, word.text, .refused,
      Said("\"\(shown)\" không phải kiểu in.", "\"\(shown)\" is not a format."))
  }

  private func unknown(_ word: CommandLineWords.Word, _ line: String) -> CommandFailure {
    let shown = Printable.line(word.text)
    let beginnings = CommandTable.shared.words.phrases(startingWith: word.text)
    if beginnings.count > 1 {
      let list = beginnings.prefix(6).joined(separator: ", ")
      return CommandFailure(
        .syntax, text("\"\(shown)\" có thể là: \(list).", "\"\(shown)\" may mean: \(list)."), at: word.range)
    }
    let near = Argument.command.closedWords?.nearest(to: word.text) ?? []
    let correction = near.count == 1 ? Quoting.replacing(word.range, of: line, with: near[0]) : nil
    var sentences = [text("Không có lệnh \"\(shown)\".", "There is no command \"\(shown)\".")]
    if !near.isEmpty { sentences.append(DidYouMean.question(near, formats.language)) }
    sentences.append(
      correction != nil && isInteractive
        ? text("Gõ lại hoặc nhấn Tab để sửa.", "Type it again, or press Tab to mend it.")
        : text("Gõ giup để xem các lệnh.", "Type help for all commands."))
    return CommandFailure(.syntax, sentences.joined(separator: " "), at: word.range, correction: correction)
  }

  private func tell(_ correction: Correction) {
    let sentence = Printable.line("\(correction.typed) → \(correction.phrase)")
    StandardError.write(paint(.suggestion, sentence) + "\n")
  }

  /// Something worth knowing that is not a result: on standard error.
  func notice(_ text: String) {
    let line = Printable.line(text)
    let lines = isInteractive ? Sentence.lines(line, width: width) : [line]
    StandardError.write(lines.map { $0 + "\n" }.joined())
  }
}

/// What a command prints, and whether it found something that must not pass for success.
package struct Answer: Sendable {
  package let text: String
  package let isBad: Bool
}
