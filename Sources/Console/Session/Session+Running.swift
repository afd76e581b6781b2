// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// Understands a line, runs it, and returns what is to be printed; nil for an empty line or a comment.
  package func run(_ line: String) async throws(CommandFailure) -> Answer? {
    guard let (command, call, format) = try understand(line) else { return nil }
    guard let report = try await command.run(call, self) else { return nil }
    return Answer(text: report.text(format ?? self.format, width: width), isBad: report.isBad)
  }

  /// Whether a line only reads the books.
  package static func isReading(_ line: String) -> Bool {
    guard let words = try? CommandLineWords(parsing: line).separated(isFlag: { _ in false }).words else { return false }
    guard let first = words.first else { return true }
    return CommandTable.shared.words.match([first.text] + words.dropFirst().map(\.text))?.value.isReading ?? false
  }

  private func understand(_ line: String) throws(CommandFailure) -> (Command, Call, OutputFormat?)? {
    let parsed: CommandLineWords
    do {
      parsed = try CommandLineWords(parsing: line)
    } catch {
      throw CommandFailure(.syntax, error.sentence(formats), at: error.range)
    }
    if parsed.isEmpty { return nil }
    let (words, options) = parsed.separated { OptionName.named($0)?.isFlag ?? false }
    guard let first = words.first else {
      throw CommandFailure(.syntax, text("Thiếu lệnh.", "The command is missing."))
    }
    guard let match = CommandTable.shared.words.match(words.map(\.text)) else { throw unknown(first) }
    if match.isCorrected {
      notice("\(words.prefix(match.consumed).map(\.text).joined(separator: " ")) → \(match.phrase)")
    }
    let command = match.value
    let call = try Call(
      line: line, words: Array(words.dropFirst(match.consumed)), options: options,
      allowed: command.options + [.format], formats: formats)
    return (command, call, try format(of: call))
  }

  private func format(of call: Call) throws(CommandFailure) -> OutputFormat? {
    try call.value(.format, vi: "kiểu: table, json, csv, tsv, md", en: "a format: table, json, csv, tsv, md") {
      text throws(UnknownFormat) in
      guard let format = OutputFormat(rawValue: text.lowercased()) else { throw UnknownFormat() }
      return format
    }
  }

  private func unknown(_ word: CommandLineWords.Word) -> CommandFailure {
    let shown = Printable.line(word.text)
    let beginnings = CommandTable.shared.words.phrases(startingWith: word.text)
    if beginnings.count > 1 {
      let list = beginnings.prefix(6).joined(separator: ", ")
      return CommandFailure(
        .syntax, text("\"\(shown)\" có thể là: \(list).", "\"\(shown)\" may mean: \(list)."), at: word.range)
    }
    let near = DidYouMean.nearest(to: word.text, among: CommandTable.shared.words.entries.flatMap(\.phrases))
    return CommandFailure(
      .syntax,
      text(
        "Không có lệnh \"\(shown)\"." + (near.map { " Ý bạn là \($0)?" } ?? "") + " Gõ giup để xem các lệnh.",
        "There is no command \"\(shown)\"." + (near.map { " Did you mean \($0)?" } ?? "")
          + " Type help for all commands."), at: word.range)
  }

  /// Something worth knowing that is not a result: on standard error.
  func notice(_ text: String) { StandardError.write(Printable.line(text) + "\n") }
}

/// What a command prints, and whether it found something that must not pass for success.
package struct Answer: Sendable {
  package let text: String
  package let isBad: Bool
}

private struct UnknownFormat: Error {}
